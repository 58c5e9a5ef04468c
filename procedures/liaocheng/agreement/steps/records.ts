import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { serveStep } from '../../../serve.ts';
import { cite } from '../../cite.ts';
import { doneOn, files, form, remark, words } from '../../designation/steps/fields.ts';
import { caseOf, medicalOnly, PARTS } from '../bases.ts';
import { ALIVE, OVER } from '../named.ts';

const REVIEW = cite(
  '第二十八条',
  '建立医药机构医疗保障定点资格年度审核机制,各医疗保障部门每年对辖区内定点医药机构的基本条件和所需资料进行复核,复核结果与退出机制挂钩。',
);
const DISPUTES = cite(
  '第三十五条',
  '医疗机构与所属经办机构就医保协议签订、履行、变更、中止和解除发生争议的，可以自行协商解决或者请求同级医疗保障行政部门协调处理，也可以依法提起行政复议或行政诉讼。',
);
const NO_CHANGES = cite('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更');
const YEAR: PayloadField = { name: 'year', label: '复核的年度', kind: 'text', required: true, hint: '如 2026。' };
const PART: readonly PayloadField[] = [
  {
    name: 'part',
    label: '对象',
    kind: 'choice',
    required: true,
    options: [
      { value: 'person', label: '人员' },
      { value: 'department', label: '科室（部门）' },
    ],
  },
  { name: 'partName', label: '姓名或者科室名称', kind: 'text', required: true },
];

/** A record that leaves the agreement as it stands. */
function record(step: Pick<Step, 'id' | 'label' | 'event' | 'payload' | 'citations'> & Partial<Step>): Step {
  return { actor: ['reviewer'], from: ALIVE, to: null, guards: [], notices: [], ...step };
}

/** What goes on record while the agreement lasts: changes, settlements, handling, reviews, parts, disputes, deliveries. */
export const records: readonly Step[] = [
  record({
    id: 'tell-minor-change',
    label: '书面告知一般信息变更',
    actor: ['applicant'],
    event: 'minor-change-told',
    payload: [form('notice', '一般信息变更书面告知', 'liaocheng/minor-change-notice')],
    citations: [
      cite('第二十一条', '其他一般信息变更应及时书面告知'),
      cite('第二十二条', '其他一般信息变更应及时书面告知'),
    ],
    assumptions: ['without-delay'],
  }),
  record({
    id: 'record-change',
    label: '登记信息变更的结果',
    event: 'change-recorded',
    payload: [
      caseOf('变更申请的收件编号'),
      words('changes', '变更的内容和结果'),
      {
        name: 'late',
        label: '是否超过30个工作日才提出',
        kind: 'choice',
        required: true,
        options: [
          { value: 'yes', label: '是' },
          { value: 'no', label: '不是' },
        ],
      },
    ],
    citations: [cite('第二十三条', '30个工作日内完成对定点医药机构变更内容的审核确认')],
    assumptions: ['important-or-major'],
  }),
  record({
    id: 'record-site',
    label: '登记增加的执业地点',
    event: 'site-added',
    payload: [caseOf('定点申请的收件编号'), words('site', '执业地点')],
    guards: [medicalOnly(cite('第三十八条', '定点医疗机构申请增加执业地点的'))],
    citations: [
      cite(
        '第三十八条',
        '定点医疗机构申请增加执业地点的，参照医药机构新增定点相关规定办理，执行统一的管理级别和收费标准，共用当年基金总额控制额度，一并纳入协议考核和基金监管范围。',
      ),
    ],
    assumptions: ['additional-site'],
  }),
  record({
    id: 'record-supplement',
    label: '登记互联网医院的补充协议',
    event: 'supplement-recorded',
    payload: [doneOn('signedOn', '签订日期'), words('supplement', '互联网医院和补充协议的编号'), files('scans', '签订的补充协议')],
    guards: [medicalOnly(cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议'))],
    citations: [
      cite(
        '第三十六条',
        '互联网医院可依托其实体医疗机构申请签订补充协议，其提供的医疗服务所产生的符合医保支付范围的相关费用，由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。',
      ),
    ],
    assumptions: ['internet-hospital'],
  }),
  record({
    id: 'report-settlement',
    label: '登记医保费用结算',
    event: 'settlement-reported',
    payload: [doneOn('settledOn', '最近一次发生结算的日期')],
    citations: [
      cite('第三十一条（二）', '超过180日未发生的医保费用结算业务的'),
      cite('第三十二条（八）', '超过 180 日未发生的医保费用结算业务的'),
    ],
    assumptions: ['idle-180'],
  }),
  record({
    id: 'open-handling',
    label: '登记行政处罚、协议处理开始',
    event: 'handling-opened',
    payload: [
      {
        name: 'kind',
        label: '类别',
        kind: 'choice',
        required: true,
        options: [
          { value: 'penalty', label: '行政处罚' },
          { value: 'agreement', label: '协议处理' },
        ],
      },
      doneOn('openedOn', '开始的日期'),
      words('facts', '事由'),
    ],
    citations: [NO_CHANGES],
    assumptions: ['handling-span'],
  }),
  record({
    id: 'close-handling',
    label: '登记行政处罚、协议处理结束',
    event: 'handling-closed',
    payload: [doneOn('closedOn', '结束的日期'), remark('finding', '履行情况')],
    guards: [
      { kind: 'after', event: 'handling-opened', since: 'handling-closed', citation: NO_CHANGES, message: '没有登记在办的处罚或处理' },
    ],
    citations: [NO_CHANGES],
    assumptions: ['handling-span'],
  }),
  record({
    id: 'begin-annual-review',
    label: '开始定点资格年度审核',
    event: 'annual-review-begun',
    payload: [YEAR],
    citations: [REVIEW],
    assumptions: ['annual-review'],
  }),
  record({
    id: 'conclude-annual-review',
    label: '登记年度审核结果',
    event: 'annual-review-concluded',
    payload: [
      YEAR,
      {
        name: 'result',
        label: '复核结果',
        kind: 'choice',
        required: true,
        options: [
          { value: 'met', label: '合格' },
          { value: 'not-met', label: '不合格（进入退出机制，由人决定中止或解除）' },
        ],
      },
      words('finding', '基本条件和所需资料的复核情况'),
      files('received', '复核材料'),
    ],
    guards: [
      { kind: 'after', event: 'annual-review-begun', since: 'annual-review-concluded', citation: REVIEW, message: '本年度的审核尚未开始' },
    ],
    citations: [REVIEW],
    assumptions: ['annual-review'],
  }),
  ...(['suspend', 'end', 'resume'] as const).map((verb) =>
    record({
      id: `${verb}-part`,
      label: {
        suspend: '中止人员、科室（部门）的医保结算资格',
        end: '终止人员、科室（部门）的医保结算资格',
        resume: '恢复人员、科室（部门）的医保结算资格',
      }[verb],
      actor: ['leading-group'],
      event: { suspend: 'part-suspended', end: 'part-ended', resume: 'part-resumed' }[verb],
      payload: [...PART, { name: 'from', label: '从哪一天起', kind: 'date', required: true }, words('reason', '事实和理由')],
      guards: [
        medicalOnly(PARTS),
        ...(verb === 'resume'
          ? [{ kind: 'after', event: 'part-suspended', citation: PARTS, message: '没有中止过人员、科室（部门）的结算资格' } as const]
          : []),
      ],
      citations: [PARTS],
      assumptions: ['parts', 'who-decides'],
    }),
  ),
  record({
    id: 'record-dispute',
    label: '登记争议',
    actor: ['reviewer', 'applicant'],
    from: [...ALIVE, ...OVER],
    event: 'dispute-recorded',
    payload: [
      {
        name: 'route',
        label: '解决的途径',
        kind: 'choice',
        required: true,
        options: [
          { value: 'negotiation', label: '自行协商解决' },
          { value: 'authority', label: '请求同级医疗保障行政部门协调处理' },
          { value: 'reconsideration', label: '行政复议' },
          { value: 'litigation', label: '行政诉讼' },
        ],
      },
      words('matter', '争议的事项'),
    ],
    citations: [DISPUTES],
    assumptions: ['disputes'],
  }),
  record({
    id: 'close-dispute',
    label: '登记争议的结果',
    from: [...ALIVE, ...OVER],
    event: 'dispute-closed',
    payload: [words('outcome', '结果'), files('received', '有关文书')],
    guards: [
      { kind: 'after', event: 'dispute-recorded', since: 'dispute-closed', citation: DISPUTES, message: '没有登记在办的争议' },
    ],
    citations: [DISPUTES],
    assumptions: ['disputes'],
  }),
  record({
    id: 'report-to-city',
    label: '向市医保经办机构报备',
    from: [...ALIVE, ...OVER],
    event: 'reported-to-city',
    doneOn: 'reportedOn',
    payload: [doneOn('reportedOn', '报备日期')],
    guards: [
      {
        kind: 'facts',
        criterion: { fact: 'agencyLevel', is: 'county' },
        citation: cite('第五条（二）', '并及时向市医保经办机构报备'),
        message: '只有县（市区）经办机构向市报备',
      },
    ],
    citations: [
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['without-delay'],
  }),
  serveStep({
    from: [...ALIVE, ...OVER],
    methods: ['直接送达', '寄送', '其他方式'],
    citations: [cite('附件6', '通知书送达回执')],
    assumptions: ['refused-service', 'receipts-for-agreements'],
  }),
];
