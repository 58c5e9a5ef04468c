import type { Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { CHECKLISTS } from '../notices/intake.ts';
import { FIRST_ASSESSMENT } from '../stages/named.ts';
import { RECEIPT, remark } from './fields.ts';

const ONE_NOTICE = cite(
  '第十二条（二）',
  '需补充材料的，出具补齐补正通知书，并一次性告知需更正或补充的材料。',
);
const REFUSAL = cite('第十二条（三）', '存在不予受理情形的，经办机构应当出具不予受理通知书。');
const COMPLETE = cite('第十二条（一）', '申请材料齐全的');
const APPLICATION = cite('附件1', '填报《医药机构医疗保障定点申请表》，递交申请材料');

/** What the institution does up to the acceptance. */
export const byApplicant = [
  {
    id: 'submit',
    label: '提交申请',
    actor: ['applicant'],
    from: ['draft'],
    to: 'completeness-review',
    event: 'submitted',
    edits: true,
    numberType: '收',
    looksUp: true,
    payload: [],
    // Missing materials do not bar the submission: telling the applicant about them is what 第十二条（二） is for.
    guards: [{ kind: 'forms-complete', citation: APPLICATION, message: '申请表等尚未填写完整' }],
    notices: [],
    citations: [
      APPLICATION,
      cite('第八条', '医疗机构向所属经办机构提出医疗保障定点申请，应包括但不限于提供以下材料：'),
      cite('第九条', '零售药店向所属经办机构提出医疗保障定点申请，应包括但不限于提供以下材料：'),
    ],
    assumptions: [
      'receiving-the-incomplete',
      'at-once-and-five-days',
      'number-series',
      'transition-date',
      'additional-site',
      'internet-hospital',
    ],
  },
  {
    id: 'supplement',
    label: '提交补正材料',
    actor: ['applicant'],
    from: ['awaiting-supplement'],
    to: 'completeness-review',
    event: 'supplemented',
    edits: true,
    payload: [],
    guards: [
      { kind: 'forms-complete', citation: APPLICATION, message: '申请表等尚未填写完整' },
      {
        kind: 'materials-complete',
        citation: cite('第十二条（二）', '申请医药机构应在 5 个工作日内补齐补正'),
        message: '补正时材料应当补齐，尚缺',
      },
    ],
    notices: [],
    citations: [cite('第十二条（二）', '申请医药机构应在 5 个工作日内补齐补正')],
    assumptions: ['one-notice-only'],
  },
  {
    id: 'upload-to-province',
    label: '登记已上传省动态管理系统',
    actor: ['applicant'],
    from: FIRST_ASSESSMENT,
    to: null,
    event: 'uploaded-to-province',
    doneOn: 'uploadedOn',
    payload: [{ name: 'uploadedOn', label: '上传日期', kind: 'date', required: true, notAfterToday: true }],
    guards: [
      {
        kind: 'not-before',
        event: 'uploaded-to-province',
        citation: cite('第十二条（一）', '申请医药机构应即时将申请材料上传至山东省定点医药机构动态管理系统'),
        message: '本案已经登记过上传',
      },
    ],
    notices: [],
    citations: [cite('第十二条（一）', '申请医药机构应即时将申请材料上传至山东省定点医药机构动态管理系统')],
    assumptions: ['upload-order'],
  },
] as const satisfies readonly Step[];

/** What the receiving clerk does. */
export const byClerk = [
  {
    id: 'record-checks',
    label: '登记受理核查',
    actor: ['receiving-clerk'],
    from: ['completeness-review'],
    to: null,
    event: 'checks-recorded',
    payload: [
      {
        name: 'checks',
        label: '受理核查记录',
        kind: 'form',
        form: 'liaocheng/acceptance-checks',
        required: true,
        hint: '只填已经核实的事项；空着的事项由受理人员判断，不作为“不存在”。',
      },
    ],
    guards: [],
    notices: [],
    citations: [
      cite('第十条', '医疗机构存在下列情形之一的，零售药店存在（四）至（十）情形之一的，不予受理定点申请：'),
    ],
  },
  {
    id: 'accept',
    label: '受理',
    actor: ['receiving-clerk'],
    from: ['completeness-review'],
    to: 'accepted',
    event: 'accepted',
    looksUp: true,
    payload: [],
    guards: [
      { kind: 'materials-complete', citation: COMPLETE, message: '申请材料尚未齐全，不能受理' },
      { kind: 'no-computed-ground', citation: REFUSAL, message: '存在不予受理情形，不能受理' },
    ],
    notices: [{ notice: 'annex-04-1' }, ...CHECKLISTS, RECEIPT],
    citations: [
      cite('第十二条（一）', '经办机构出具受理通知书及受理材料清单（附件 5）。'),
      cite('第十二条', '符合相关申请条件的，经办机构应即时受理'),
    ],
    assumptions: ['at-once-and-five-days', 'upload-order', 'unmet-conditions'],
  },
  {
    id: 'ask-for-more',
    label: '要求补正',
    actor: ['receiving-clerk'],
    from: ['completeness-review'],
    to: 'awaiting-supplement',
    event: 'supplement-requested',
    payload: [
      {
        name: 'findings',
        label: '需更正或补充的材料',
        kind: 'material-findings',
        required: true,
        hint: '只有一次告知的机会：请把所有需要更正或补充的材料一并列出，并逐项写明怎么改、补什么。',
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
    notices: [{ notice: 'annex-04-2' }, RECEIPT],
    citations: [ONE_NOTICE],
    assumptions: ['one-notice-only', 'supplement-notice'],
  },
  {
    id: 'refuse',
    label: '不予受理',
    actor: ['receiving-clerk'],
    from: ['completeness-review'],
    to: 'refused',
    event: 'refused',
    payload: [
      { name: 'grounds', label: '不予受理原因', kind: 'grounds', required: true },
      remark('remark', '备注'),
    ],
    guards: [],
    notices: [{ notice: 'annex-04-3' }, RECEIPT],
    citations: [REFUSAL],
    assumptions: ['applying-anew'],
  },
] as const satisfies readonly Step[];
