import type { Publication } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';
import { MUST_TERMINATE } from './words.ts';

/** What 004 wants made public while agreements last; 第十一条, 第十二条 and 第十四条 belong to the application. */
export const publications = [
  {
    id: 'terminated-list',
    label: '解除医保协议的医疗机构名单',
    what: '解除医保协议的医疗机构名单',
    where: '社会',
    by: '经办机构',
    document: 'standard/list-publication',
    step: 'publish-terminated',
    citations: [MUST_TERMINATE],
    assumptions: ['when-published'],
  },
  {
    id: 'interface-standards',
    label: '医保信息系统数据集和接口标准',
    what: '医保信息系统数据集和接口标准',
    where: '社会',
    by: '经办机构',
    citations: [
      cite(
        '第三十四条',
        '经办机构应当向社会公开医保信息系统数据集和接口标准，由定点医疗机构自主选择与医保对接的有关信息系统的运行和维护供应商。',
      ),
    ],
  },
  {
    id: 'costs',
    label: '医药费用、费用结构',
    what: '医药费用、费用结构等信息',
    where: '社会',
    by: '定点医疗机构',
    citations: [
      cite(
        '第二十三条',
        '定点医疗机构应当向医疗保障部门报送医疗保障基金使用监督管理及协议管理所需信息，向社会公开医药费用、费用结构等信息。',
      ),
    ],
  },
  {
    id: 'credit',
    label: '信用信息',
    what: '日常监督检查、行政处罚等处理结果',
    where: '国家和省信用信息共享平台及其他相关信息公示系统',
    by: '各统筹地区医疗保障行政部门',
    citations: [
      cite(
        '第四十九条',
        '视情况将日常监督检查、行政处罚等处理结果纳入国家和省信用信息共享平台及其他相关信息公示系统，按有关规定实施惩戒。',
      ),
    ],
    assumptions: ['outside-this-system'],
  },
  {
    id: 'complaints',
    complaints: true,
    label: '举报投诉渠道',
    what: '举报投诉渠道',
    citations: [
      cite(
        '第四十七条',
        '通过满意度调查、第三方评价、聘请社会监督员等方式对定点医疗机构进行监督，畅通举报投诉渠道，及时发现问题并进行处理。',
      ),
    ],
    assumptions: ['no-number'],
  },
] as const satisfies readonly Publication[];
