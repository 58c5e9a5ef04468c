import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { CHECKS_FORM } from '../checks.ts';
import { LICENCE_VERIFIED } from '../materials.ts';
import { RECEIPT_OWED } from '../notices.ts';
import { LEAD } from '../refusal-grounds.ts';

const FORM = cite('第八条（一）', '(一) 广东省医疗保障定点医疗机构申请表；');
const APPLY = cite('第八条', '医疗机构向所在统筹地区的经办机构提出医疗保障定点申请，应当提供以下材料：');
const AT_ONCE = cite('第十条', '医疗机构提出定点申请，统筹地区经办机构应当即时受理。');
const TELL_ONCE = cite(
  '第十条',
  '对申请材料不全的，经办机构应当自收到材料之日起 5 个工作日内一次性告知医疗机构补充。',
);
const SHARED = cite('第八条', '能通过数据共享查询、核验的，医疗机构无需另行提供。');
const REMARK: PayloadField = { name: 'remark', label: '备注', kind: 'long-text', required: false };

const byApplicant = [
  {
    id: 'submit',
    label: '提交申请',
    actor: ['applicant'],
    from: ['draft'],
    to: 'received',
    event: 'submitted',
    edits: true,
    numberType: '收',
    payload: [],
    // Incomplete materials do not bar the application: 第十条 takes it at once and asks for the rest.
    guards: [{ kind: 'forms-complete', citation: FORM, message: '申请表尚未填写完整' }],
    notices: [],
    citations: [APPLY],
    assumptions: ['acceptance-at-once', 'number-series', 'wording'],
  },
  {
    id: 'supplement',
    label: '提交补充材料',
    actor: ['applicant'],
    from: ['awaiting-supplement'],
    to: 'accepted',
    event: 'supplemented',
    edits: true,
    payload: [],
    guards: [
      { kind: 'forms-complete', citation: FORM, message: '申请表尚未填写完整' },
      { kind: 'materials-complete', citation: TELL_ONCE, message: '补充时材料应当齐全，尚缺' },
    ],
    notices: [],
    citations: [cite('第十二条', '医疗机构补充材料时间不计入评估期限'), TELL_ONCE],
    assumptions: ['supplement-open', 'told-once', 'pause'],
  },
] as const satisfies readonly Step[];

const byClerk = [
  {
    id: 'record-checks',
    label: '登记受理核查',
    actor: ['receiving-clerk'],
    from: ['received', 'accepted'],
    to: null,
    event: 'checks-recorded',
    payload: [
      {
        name: 'checks',
        label: '受理核查记录',
        kind: 'form',
        form: CHECKS_FORM,
        required: true,
        hint: '只填已经核实的事项；空着的事项由受理人员判断，不作为“不存在”。',
      },
    ],
    guards: [],
    notices: [],
    citations: [LEAD, SHARED],
    assumptions: ['data-sharing'],
  },
  {
    id: 'accept',
    label: '受理',
    actor: ['receiving-clerk'],
    from: ['received'],
    to: 'accepted',
    event: 'accepted',
    looksUp: true,
    payload: [],
    guards: [{ kind: 'no-computed-ground', citation: LEAD, message: '存在不予受理情形，不能受理' }],
    notices: [{ notice: 'acceptance' }],
    citations: [AT_ONCE],
    assumptions: ['acceptance-at-once', 'unmet-conditions'],
  },
  {
    id: 'refuse',
    label: '不予受理',
    actor: ['receiving-clerk'],
    from: ['received'],
    to: 'refused',
    event: 'refused',
    looksUp: true,
    payload: [{ name: 'grounds', label: '不予受理原因', kind: 'grounds', required: true }, REMARK],
    guards: [],
    notices: [{ notice: 'refusal' }, RECEIPT_OWED],
    citations: [LEAD],
    assumptions: ['unmet-conditions', 'applying-anew'],
  },
  {
    id: 'ask-for-more',
    label: '一次性告知补充',
    actor: ['receiving-clerk'],
    from: ['accepted'],
    to: 'awaiting-supplement',
    event: 'supplement-requested',
    payload: [
      {
        name: 'findings',
        label: '需补充的材料',
        kind: 'material-findings',
        required: true,
        hint: '只有一次告知的机会：请把不全的材料一并列出，并逐项写明补什么。能通过数据共享查到的证照不要列入。',
      },
    ],
    guards: [
      {
        kind: 'within-first',
        event: 'supplement-requested',
        field: 'findings',
        key: 'material',
        citation: TELL_ONCE,
        message: '需补充的材料应当一次性告知，首次没有列明的不得再要求',
      },
      {
        kind: 'not-before',
        event: 'materials-confirmed',
        citation: TELL_ONCE,
        message: '已经确认材料齐全，不得再要求补充',
      },
    ],
    notices: [{ notice: 'supplement' }, RECEIPT_OWED],
    citations: [TELL_ONCE],
    assumptions: ['told-once'],
  },
  {
    id: 'confirm-materials',
    label: '确认材料齐全',
    actor: ['receiving-clerk'],
    from: ['accepted'],
    to: null,
    event: 'materials-confirmed',
    payload: [],
    guards: [
      { kind: 'materials-complete', citation: TELL_ONCE, message: '申请材料尚未齐全' },
      {
        kind: 'facts',
        criterion: {
          any: [
            { fact: LICENCE_VERIFIED, is: true },
            { fact: LICENCE_VERIFIED, is: false },
          ],
        },
        citation: SHARED,
        message: '请先登记证照能否通过数据共享查询、核验',
      },
      {
        kind: 'not-before',
        event: 'materials-confirmed',
        citation: TELL_ONCE,
        message: '已经确认过材料齐全',
      },
    ],
    notices: [],
    citations: [TELL_ONCE],
    assumptions: ['materials-on-record', 'data-sharing', 'pledge-list'],
  },
] as const satisfies readonly Step[];

/** 第八条至第十条: from the draft to complete materials, or to a refusal. */
export const intake: readonly Step[] = [...byApplicant, ...byClerk];
