import type { Stage } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

const LIST = cite(
  '第九条',
  '评审工作结束后，按照评审结果确定省级定点医疗机构名单，并在吉林省社会医疗保险管理局官方网站进行公示。',
);

/** From the draft to the provincial designation, and the ways out. */
export const stages = [
  {
    id: 'draft',
    label: '草拟',
    kind: 'draft',
    citations: [cite('第七条', '申请省级定点医疗机构的单位要提供如下材料。')],
  },
  {
    id: 'material-review',
    label: '材料审核中',
    kind: 'open',
    citations: [cite('第八条', '省社会医疗保险管理局对符合条件的申报单位进行材料审核')],
    assumptions: ['same-agency'],
  },
  {
    id: 'awaiting-materials',
    label: '待补齐材料',
    kind: 'open',
    citations: [cite('第八条', '材料不齐全的告知一次性补齐材料。')],
    assumptions: ['no-numbers'],
  },
  {
    id: 'awaiting-panel',
    label: '通过材料审核，待抽取专家',
    kind: 'open',
    citations: [
      cite('第九条', '省社会医疗保险管理局随机抽取专家组成评审小组，对通过材料审核的定点医疗机构进行评审。'),
    ],
    assumptions: ['draw-open'],
  },
  {
    id: 'expert-review',
    label: '专家评审中',
    kind: 'open',
    citations: [cite('第九条', '对通过材料审核的定点医疗机构进行评审')],
  },
  {
    id: 'reviewed',
    label: '评审结束，待确定名单',
    kind: 'open',
    citations: [LIST],
    assumptions: ['panel-concludes'],
  },
  {
    id: 'selected',
    label: '已确定名单，待公示',
    kind: 'open',
    citations: [LIST],
    assumptions: ['decided-before-notice'],
  },
  {
    id: 'public-notice',
    label: '名单公示中',
    kind: 'open',
    citations: [cite('第九条', '在吉林省社会医疗保险管理局官方网站进行公示')],
    assumptions: ['decided-before-notice'],
  },
  {
    id: 'checking-objection',
    label: '公示期间的异议核查中',
    kind: 'open',
    citations: [
      cite(
        '第十三条',
        '任何单位和个人均有权向省社会医疗保险管理局反映、投诉和举报省级定点医疗机构违反有关法律法规及医保政策的行为',
      ),
    ],
    assumptions: ['objections'],
  },
  {
    id: 'awaiting-agreement',
    label: '公示结束，待签订服务协议',
    kind: 'open',
    citations: [cite('第三条', '本办法所称的省级定点医疗机构，是指与辖区医疗保障经办机构签订服务协议')],
    assumptions: ['agreement-step'],
  },
  {
    id: 'designated',
    label: '省级定点医疗机构',
    kind: 'open',
    citations: [
      cite('第三条', '是指与辖区医疗保障经办机构签订服务协议'),
      cite('第十四条', '省级医疗保障经办机构应对省级定点医疗机构实行动态管理。'),
    ],
    assumptions: ['same-agency'],
  },
  {
    id: 'cancelling-proposed',
    label: '拟取消资格，待复核',
    kind: 'open',
    citations: [cite('第十四条', '并将考核结果上报，按程序保留或取消其资格。')],
    assumptions: ['cancelling'],
  },
  {
    id: 'cancelled',
    label: '取消资格',
    kind: 'final',
    meaning: '省级定点医疗机构的资格已经取消；原有的统筹区定点不因此改变。',
    citations: [cite('第十四条', '并将考核结果上报，按程序保留或取消其资格。')],
    assumptions: ['cancelling'],
  },
  {
    id: 'not-eligible',
    label: '不符合申报条件',
    kind: 'final',
    meaning: '不符合第五条、第六条的条件，没有进入材料审核；条件具备后可以重新申报。',
    citations: [cite('第八条', '省社会医疗保险管理局对符合条件的申报单位进行材料审核')],
    assumptions: ['unmet-conditions', 'applying-anew'],
  },
  {
    id: 'not-selected',
    label: '未入选',
    kind: 'final',
    meaning: '按照评审结果没有列入省级定点医疗机构名单；文件没有禁期，增补时可以重新申报。',
    citations: [cite('第九条', '按照评审结果确定省级定点医疗机构名单')],
    assumptions: ['not-selected', 'applying-anew'],
  },
  {
    id: 'unsigned',
    label: '未签订服务协议',
    kind: 'final',
    meaning: '没有与辖区经办机构签订服务协议，不成为省级定点医疗机构；可以重新申报。',
    citations: [cite('第三条', '与辖区医疗保障经办机构签订服务协议')],
    assumptions: ['agreement-step', 'applying-anew'],
  },
  {
    id: 'withdrawn',
    label: '已撤回',
    kind: 'final',
    meaning: '申报单位自行撤回了此次申报，可以随时重新申报。',
    citations: [],
    assumptions: ['withdrawal', 'applying-anew'],
  },
] as const satisfies readonly Stage[];
