import type { Stage } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { ends } from './ends.ts';

const AGAIN = cite('第十四条（后）（三）', '经办机构收到其申请后，按照前述流程再次组织评估。');
const REVIEW = cite('第十四条（后）（一）', '审核评估小组对受理的申请材料开展审核评价');
const DOUBT = cite('第十四条（后）（一）', '存在疑点可以赴现场予以进一步核实');
const VISIT = cite('第十四条（后）（二）', '审核评估小组对通过审核评价的医疗机构进行现场评估');
const REPORTED = cite('第十四条（后）（三）', '收到举报但经核查不影响评估结果的，纳入拟通过名单');

/** 第三章: from the acceptance to the list of those to be designated. */
const assessment = [
  { id: 'desk-review', label: '审核评价中', kind: 'open', citations: [REVIEW] },
  {
    id: 'doubt-check',
    label: '疑点现场核实中（零售药店）',
    kind: 'open',
    citations: [DOUBT],
    assumptions: ['doubtful-pharmacy'],
  },
  {
    id: 'site-visit',
    label: '现场评估中',
    kind: 'open',
    citations: [VISIT],
    assumptions: ['whom-to-visit'],
  },
  {
    id: 'rectification',
    label: '评估不合格（整改，可再次申请评估）',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（三）',
        '自初次评估不合格通知书送达之日起，医药机构整改3个月后可以再次提交评估申请，6个月内未再次提交评估申请的，视为放弃此次申请。',
      ),
    ],
    assumptions: ['failure-periods', 'six-months'],
  },
  { id: 'second-desk-review', label: '再次审核评价中', kind: 'open', citations: [AGAIN, REVIEW] },
  {
    id: 'second-doubt-check',
    label: '再次评估：疑点现场核实中（零售药店）',
    kind: 'open',
    citations: [AGAIN, DOUBT],
    assumptions: ['doubtful-pharmacy'],
  },
  {
    id: 'second-site-visit',
    label: '再次现场评估中',
    kind: 'open',
    citations: [AGAIN, VISIT],
    assumptions: ['whom-to-visit'],
  },
  {
    id: 'passed',
    label: '评估合格（待公示）',
    kind: 'open',
    citations: [cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示')],
    assumptions: ['filing-of-results'],
  },
  {
    id: 'first-notice',
    label: '评估合格公示中',
    kind: 'open',
    citations: [cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示，公示期为7个工作日')],
    assumptions: ['two-notices'],
  },
  {
    id: 'first-report-check',
    label: '举报核查中',
    kind: 'open',
    citations: [REPORTED],
    assumptions: ['report-upheld'],
  },
  {
    id: 'passed-list',
    label: '已纳入拟通过名单',
    kind: 'open',
    citations: [
      cite('第十四条（后）（三）', '公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟通过名单。'),
    ],
  },
  {
    id: 'city-review',
    label: '市级复审中',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（四）',
        '县(市区)医疗保障部门初审通过的医疗机构医保定点(申请定点类型含住院)，相关评估材料应报经市经办机构复审',
      ),
      cite('第五条（一）', '承办县（市区）医疗机构（申请定点类型含住院）的定点评估复审工作'),
    ],
    assumptions: ['city-review'],
  },
  {
    id: 'collective-decision',
    label: '集体决策中',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（四）',
        '将拟通过名单提交医药机构定点管理领导小组集体审议后，按程序逐级进行研究决策',
      ),
    ],
  },
  {
    id: 'new-list',
    label: '已列入拟新增名单（待监督公示）',
    kind: 'open',
    citations: [cite('第十四条（后）（四）', '并拟定新增定点医药机构名单')],
  },
  {
    id: 'second-notice',
    label: '监督公示中',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（五）',
        '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日，接受社会监督。',
      ),
    ],
    assumptions: ['two-notices'],
  },
  {
    id: 'second-report-check',
    label: '监督公示举报核查中',
    kind: 'open',
    citations: [cite('第十四条（后）（五）', '接受社会监督')],
    assumptions: ['reports-in-supervision'],
  },
] as const satisfies readonly Stage[];

/** 第四章: negotiation, agreement, connection. */
const agreement = [
  {
    id: 'negotiation',
    label: '协商谈判中',
    kind: 'open',
    citations: [
      cite(
        '第十五条',
        '监督公示结束后7个工作日内，医药机构定点管理领导小组与拟新增的定点医药机构就协议管理等内容开展协商谈判',
      ),
    ],
  },
  {
    id: 'awaiting-signature',
    label: '待签订协议',
    kind: 'open',
    citations: [
      cite(
        '第十六条',
        '拟新增的定点医药机构应在协商谈判后1个月内，由各经办机构与医药机构双方自愿签订医保协议',
      ),
    ],
  },
  {
    id: 'signed',
    label: '已签订协议（待系统对接）',
    kind: 'open',
    citations: [cite('第十七条', '协议签订后，定点医药机构应按照承诺，于15个工作日内')],
    assumptions: ['begin-or-complete'],
  },
] as const satisfies readonly Stage[];

/** What comes after `accepted`, in the order of a case. */
export const stages: readonly Stage[] = [...assessment, ...agreement, ...ends];

/** Ids of the stages from the beginning of the assessment to the signature. */
export const OPEN_UNTIL_SIGNED: readonly string[] = [...assessment, ...agreement]
  .map(({ id }) => id)
  .filter((id) => id !== 'signed');

/** Ids of every stage after `accepted`. */
export const ALL: readonly string[] = stages.map(({ id }) => id);
