import type { Guard, Step } from '../../../domain/procedure.ts';
import { DIAGNOSIS } from '../applicants.ts';
import { cite } from '../cite.ts';
import { REASON, RECEIPT } from './fields.ts';

const COUNTER = cite(
  '基本流程一（一）',
  '前台受理工作人员收到医疗机构提交的申请材料，便当场对申请医疗机构的资格和申请材料的完整性进行检查。',
);
const ACCEPTANCE = cite(
  '基本流程一（一）',
  '符合条件且申请材料完整的，应当场受理并出具<湛江市基本医疗保险门诊特定病种服务资格申请受理回执>。',
);
const ONE_NOTICE = cite(
  '基本流程一（二）',
  '后台工作人员对相关资料再次进行审核，审核材料内容不全的，自收到材料之日起5个工作日内出具一次性补正材料告知书',
);
const LETTER = cite('申请书', '提交《湛江市基本医疗保险门诊特定病种服务资格申请表》（见附表）及相关资料');

const FORMS: Guard = {
  kind: 'forms-complete',
  citation: LETTER,
  message: '申请书、申请表、自查表尚未填写完整',
};

/** 基本流程一（一）（二）: the counter, the back office, and what is missing. */
export const receiving = [
  {
    id: 'submit',
    label: '递交申请',
    actor: ['applicant'],
    from: ['draft'],
    to: 'counter-check',
    event: 'submitted',
    edits: true,
    numberType: '收',
    payload: [],
    guards: [FORMS],
    notices: [],
    citations: [COUNTER, LETTER],
    assumptions: ['no-online-way', 'number-series'],
  },
  {
    // 窗口办理: the guide's own way. The clerk has typed in what came on paper.
    id: 'receive-at-window',
    label: '窗口接收纸质申请',
    actor: ['receiving-clerk'],
    from: ['draft'],
    to: 'counter-check',
    event: 'received-at-window',
    edits: true,
    numberType: '收',
    payload: [
      {
        name: 'receivedOn',
        label: '收到申请材料的日期',
        kind: 'date',
        required: true,
        workingDay: true,
        hint: '18:00以后递交的，写下一个工作日。',
      },
      { name: 'handedInBy', label: '递交人', kind: 'text', required: true },
    ],
    guards: [FORMS],
    notices: [],
    citations: [COUNTER, cite('办理窗口', '湛江市行政服务中心二楼医保综合服务窗口')],
    assumptions: ['window-hours', 'insured-persons-at-window', 'number-series'],
  },
  {
    id: 'accept',
    label: '当场受理',
    actor: ['receiving-clerk'],
    from: ['counter-check'],
    to: 'back-office-review',
    event: 'accepted',
    looksUp: true,
    payload: [
      {
        name: 'qualificationChecked',
        label: '已检查申请医疗机构的资格和申请材料的完整性',
        kind: 'confirm',
        required: true,
      },
    ],
    guards: [
      { kind: 'materials-complete', citation: ACCEPTANCE, message: '申请材料尚不完整，不能受理' },
      {
        // Whoever asks for diagnosis of a disease answers for 办理条件（二） too.
        kind: 'facts',
        criterion: {
          any: [
            { fact: 'applicantKind', is: DIAGNOSIS[0] },
            { not: { count: 'appliedDiseases', where: { fact: 'diagnosis', is: true }, atLeast: 1 } },
          ],
        },
        citation: cite('办理条件（二）', '申请门诊特定病种诊断定点的医疗机构，除具备上述条件外'),
        message: '申请表有病种申请诊断，应当按诊断定点申请，请退回重新递交',
      },
    ],
    notices: [{ notice: 'acceptance-receipt' }],
    citations: [ACCEPTANCE],
    assumptions: ['angle-brackets', 'on-the-spot'],
  },
  {
    id: 'return-at-counter',
    label: '当场退回',
    actor: ['receiving-clerk'],
    from: ['counter-check'],
    to: 'returned',
    event: 'returned-at-counter',
    payload: [
      {
        ...REASON,
        label: '不符合的资格、不完整的材料',
        hint: '请一次说清全部原因；原因会显示给申请机构。',
      },
      {
        name: 'told',
        label: '怎样告知',
        kind: 'choice',
        required: true,
        options: ['当面说明', '书面', '网上'].map((way) => ({ value: way, label: way })),
      },
    ],
    guards: [],
    notices: [],
    citations: [COUNTER],
    assumptions: ['returned-at-the-counter'],
  },
  {
    id: 'request-supplement',
    label: '一次性告知补正',
    actor: ['reviewer'],
    from: ['back-office-review'],
    to: 'awaiting-supplement',
    event: 'supplement-requested',
    payload: [
      {
        name: 'findings',
        label: '需要补正的材料',
        kind: 'material-findings',
        required: true,
        hint: '只有一次告知的机会：请把内容不全的材料一并列出，并逐项写明缺什么。',
      },
      {
        name: 'dueBy',
        label: '希望在哪一天前补正',
        kind: 'date',
        required: false,
        notBeforeToday: true,
        hint: '指南没有规定补正期限；这里的日期只作提醒，可以不填。',
      },
    ],
    guards: [
      {
        kind: 'within-first',
        event: 'supplement-requested',
        field: 'findings',
        key: 'material',
        citation: ONE_NOTICE,
        message: '需补正的材料应当一次性告知，首次没有列明的不得再要求',
      },
    ],
    notices: [{ notice: 'supplement' }, RECEIPT],
    citations: [ONE_NOTICE],
    assumptions: ['one-notice-only', 'no-time-for-supplement'],
  },
  {
    id: 'supplement',
    label: '提交补正材料',
    actor: ['applicant'],
    from: ['awaiting-supplement'],
    to: 'back-office-review',
    event: 'supplemented',
    edits: true,
    payload: [],
    guards: [
      FORMS,
      { kind: 'materials-complete', citation: ONE_NOTICE, message: '补正时材料应当补齐，尚缺' },
    ],
    notices: [],
    citations: [ONE_NOTICE],
    assumptions: ['no-time-for-supplement'],
  },
  {
    id: 'stop-waiting',
    label: '不再等待补正，按现有材料审核',
    actor: ['reviewer'],
    from: ['awaiting-supplement'],
    to: 'back-office-review',
    event: 'waiting-ended',
    payload: [REASON],
    guards: [],
    notices: [],
    citations: [ONE_NOTICE],
    assumptions: ['no-time-for-supplement'],
  },
  {
    id: 'finish-review',
    label: '后台审核完毕，交评估',
    actor: ['reviewer'],
    from: ['back-office-review'],
    to: 'forming-panel',
    event: 'review-finished',
    payload: [{ name: 'opinion', label: '审核意见', kind: 'long-text', required: false }],
    guards: [],
    notices: [],
    citations: [cite('基本流程一（二）', '（二）后台工作人员对相关资料再次进行审核')],
    assumptions: ['two-checks'],
  },
] as const satisfies readonly Step[];
