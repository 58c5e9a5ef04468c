import type { Publication } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** What 003 wants made public in the course of an application, and every month. */
export const publications = [
  {
    id: 'passed-institutions',
    label: '评估合格公示',
    what: '评估合格的医药机构',
    where: '社会',
    by: '经办机构',
    document: 'standard/public-notice',
    step: 'publish-first-notice',
    citations: [cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示，公示期为7个工作日')],
    assumptions: ['two-notices'],
  },
  {
    id: 'institutions-to-be-added',
    label: '拟新增名单监督公示',
    what: '拟新增的定点医药机构名单',
    by: '各医保经办机构',
    document: 'standard/public-notice',
    step: 'publish-second-notice',
    citations: [
      cite(
        '第十四条（后）（五）',
        '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日，接受社会监督。',
      ),
    ],
    assumptions: ['two-notices'],
  },
  {
    id: 'added-institutions',
    label: '新增名单公布',
    what: '新增的定点医药机构名单',
    by: '市医保经办机构、县（市区）医保经办机构',
    document: 'standard/list-publication',
    step: 'publish-new',
    citations: [
      cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['monthly-list'],
  },
  {
    id: 'monthly-register',
    label: '每月公布定点医药机构信息',
    what: '签订医保协议的定点医疗机构信息，包括名称、地址等',
    where: '社会',
    by: '各经办机构',
    document: 'standard/monthly-register',
    every: 'month',
    citations: [
      cite(
        '第十八条',
        '各经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择。',
      ),
      cite('附件1', '统筹地区经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息'),
    ],
    assumptions: ['monthly-list'],
  },
  {
    id: 'result-query',
    label: '评估结果查询',
    what: '评估结果的查询方式',
    where: '山东省定点医药机构动态管理系统',
    document: 'liaocheng/annex-09-assessment-failed',
    citations: [cite('附件9', '登录山东省定点医药机构动态管理系统')],
  },
] as const satisfies readonly Publication[];
