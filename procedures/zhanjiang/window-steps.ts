import type { Rule } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

/** 基本流程一 窗口办理流程: the guide's own steps, in its order. */
export const windowSteps = [
  {
    id: 'receive',
    label: '前台受理',
    citations: [
      cite(
        '基本流程一（一）',
        '（一）前台受理工作人员收到医疗机构提交的申请材料，便当场对申请医疗机构的资格和申请材料的完整性进行检查。符合条件且申请材料完整的，应当场受理并出具<湛江市基本医疗保险门诊特定病种服务资格申请受理回执>。',
      ),
    ],
    assumptions: ['angle-brackets'],
  },
  {
    id: 'review',
    label: '后台审核',
    citations: [
      cite(
        '基本流程一（二）',
        '（二）后台工作人员对相关资料再次进行审核，审核材料内容不全的，自收到材料之日起5个工作日内出具一次性补正材料告知书；',
      ),
    ],
  },
  {
    id: 'assemble-panel',
    label: '成立评估小组',
    citations: [
      cite('基本流程一（三）', '（三）成立评估小组，评估小组由相关部门和专家组成，对医药机构进行评估：'),
    ],
  },
  {
    id: 'first-evaluation',
    label: '初评',
    citations: [
      cite('基本流程一（三）1', '1、初评：社保经办机构组织评估组对医疗机构提交的申请资料进行初评；'),
    ],
    assumptions: ['old-agency-name'],
  },
  {
    id: 'site-visit',
    label: '现场考察',
    citations: [
      cite(
        '基本流程一（三）2',
        '2、现场考察：一般分两至三个组，每组由评估小组相关人员组成，根据现场考察情况填写《湛江市市区申请医保定点医疗机构资格核查表》，并将考察情况当场向医药机构在场负责人反馈；',
      ),
    ],
    assumptions: ['city-proper-in-title'],
  },
  {
    id: 'overall-evaluation',
    label: '综合评估',
    citations: [
      cite(
        '基本流程一（三）3',
        '3、综合评估：根据初步评估和现场考察结果进行评估，汇总《湛江市市区申请医保定点医疗机构资格核查表》情况，形成考察报告，评估小组提出评估意见，并签名确认；',
      ),
    ],
    assumptions: ['city-proper-in-title'],
  },
  {
    id: 'decide-and-publish',
    label: '备案、签订补充协议、告知和公布',
    citations: [
      cite(
        '基本流程一（三）4',
        '4、公示：经办机构将评估结果报同级医疗保障行政部门备案。经审核符合条件的，经办机构确定定点医疗机构相应门诊特定病种服务资格，与医疗机构签订补充协议，并向同级医疗保障行政部门备案；不符合条件的，书面告知原因（《湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书》）。经办机构与定点医疗机构签订补充协议7个工作日内将名单向社会公布。',
      ),
    ],
    assumptions: ['public-notice-without-period'],
  },
] as const satisfies readonly Rule[];
