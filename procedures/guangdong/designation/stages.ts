import type { Stage } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

const LISTED = cite(
  '第十二条',
  '公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟签订医保协议医疗机构名单。',
);
const FAILED = cite('第十二条', '对于评估不合格的，应当告知其理由，提出整改建议。');

/** From the draft to the list of those that may sign: 第八条至第十二条. */
const upToTheList = [
  {
    id: 'draft',
    label: '草拟',
    kind: 'draft',
    citations: [cite('第八条', '医疗机构向所在统筹地区的经办机构提出医疗保障定点申请，应当提供以下材料：')],
  },
  {
    id: 'received',
    label: '已收件，待受理',
    kind: 'open',
    citations: [cite('第十条', '医疗机构提出定点申请，统筹地区经办机构应当即时受理。')],
    assumptions: ['acceptance-at-once'],
  },
  {
    id: 'accepted',
    label: '已受理，核对材料',
    kind: 'open',
    citations: [
      cite('第十条', '对申请材料不全的，经办机构应当自收到材料之日起 5 个工作日内一次性告知医疗机构补充。'),
      cite('第十二条', '自受理申请材料之日起，应当在 3 个月内完成对医疗机构的评估'),
    ],
    assumptions: ['acceptance-at-once'],
  },
  {
    id: 'awaiting-supplement',
    label: '待补充材料（评估期限暂停）',
    kind: 'open',
    citations: [
      cite('第十条', '一次性告知医疗机构补充'),
      cite('第十二条', '医疗机构补充材料时间不计入评估期限'),
    ],
    assumptions: ['supplement-open', 'pause'],
  },
  {
    id: 'assessing',
    label: '评估中',
    kind: 'open',
    citations: [
      cite('第十二条', '统筹地区经办机构应当组织评估小组或委托第三方机构，以书面、现场等形式开展评估。'),
    ],
  },
  {
    id: 'passed',
    label: '评估合格，待备案',
    kind: 'open',
    citations: [
      cite(
        '第十二条',
        '评估结果分为合格和不合格。统筹地区经办机构应当将评估结果报同级医疗保障行政部门备案。',
      ),
    ],
    assumptions: ['filing-before-notice'],
  },
  {
    id: 'filed',
    label: '已备案，待公示',
    kind: 'open',
    citations: [cite('第十二条', '对于评估合格的医疗机构，应当向社会公示')],
    assumptions: ['filing-before-notice'],
  },
  {
    id: 'public-notice',
    label: '公示中',
    kind: 'open',
    citations: [cite('第十二条', '应当向社会公示，公示期为 7 个工作日')],
    assumptions: ['one-public-notice'],
  },
  {
    id: 'checking-report',
    label: '公示期间的举报核查中',
    kind: 'open',
    citations: [cite('第十二条', '收到举报但经核查不影响评估结果的')],
    assumptions: ['report-handling'],
  },
  {
    id: 'failed',
    label: '评估不合格，待整改',
    kind: 'open',
    citations: [FAILED, cite('第十二条', '自评估结果告知送达之日起，整改 3 个月后可再次组织评估')],
    assumptions: ['no-upper-limit'],
  },
  {
    id: 'reassessing',
    label: '再次评估中',
    kind: 'open',
    citations: [cite('第十二条', '整改 3 个月后可再次组织评估')],
  },
  {
    id: 'listed',
    label: '已纳入拟签订医保协议医疗机构名单',
    kind: 'open',
    citations: [LISTED],
  },
] as const satisfies readonly Stage[];

/** From the list to the agreement, and the ways out: 第九条, 第十二条至第十四条. */
const ends = [
  {
    id: 'negotiating',
    label: '协商谈判中',
    kind: 'open',
    citations: [
      cite('第十三条', '统筹地区经办机构与评估合格拟签订协议的医疗机构，就双方的权利、义务和责任'),
      cite('第十三条', '等协议内容协商谈判'),
    ],
    assumptions: ['negotiation-open'],
  },
  {
    id: 'signed',
    label: '已签订医保协议，待公布',
    kind: 'open',
    citations: [cite('第十三条', '达成一致的，双方自愿签订医保协议。')],
  },
  {
    id: 'designated',
    label: '已签订并公布',
    kind: 'final',
    meaning: '医保协议已经签订，机构信息已经向社会公布；协议的履行、变更和续签另案办理。',
    citations: [
      cite(
        '第十四条',
        '统筹地区经办机构应当向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择。',
      ),
    ],
  },
  {
    id: 'refused',
    label: '不予受理',
    kind: 'final',
    meaning: '本次申请不予受理。告知书上的情形消除或禁期届满后，可以重新申请。',
    citations: [cite('第九条', '医疗机构存在下列情形之一的，不予受理定点申请：')],
    assumptions: ['applying-anew'],
  },
  {
    id: 'failed-again',
    label: '再次评估不合格',
    kind: 'final',
    meaning: '再次评估仍不合格，1年内不得再次申请；期满的次日起可以重新申请。',
    citations: [cite('第十二条', '评估仍不合格的，1 年内不得再次申请。')],
    assumptions: ['second-failure'],
  },
  {
    id: 'unsigned',
    label: '未达成一致，未签约',
    kind: 'final',
    meaning: '双方没有就协议内容达成一致，本次申请到此结束；不产生禁期，可以重新申请。',
    citations: [cite('第十三条', '达成一致的，双方自愿签订医保协议。')],
    assumptions: ['no-agreement-reached', 'applying-anew'],
  },
  {
    id: 'withdrawn',
    label: '已撤回',
    kind: 'final',
    meaning: '申请机构自行撤回了此次申请；不产生禁期，可以随时重新申请。',
    citations: [],
    assumptions: ['withdrawal', 'applying-anew'],
  },
] as const satisfies readonly Stage[];

/** Every stage of a case, in the order in which a good one goes through them, the ways out last. */
export const stages: readonly Stage[] = [...upToTheList, ...ends];
