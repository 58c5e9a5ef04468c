import type { Step } from '../../../../domain/step.ts';
import { cite } from '../../cite.ts';
import { RECEIPT_OWED } from '../notices.ts';

const FORM = cite('第七条（一）', '（一）省级定点医疗机构申请表；');
const MATERIALS = cite('第七条', '申请省级定点医疗机构的单位要提供如下材料。');
const TELL_ONCE = cite('第八条', '材料不齐全的告知一次性补齐材料。');
const REVIEW = cite('第八条', '省社会医疗保险管理局对符合条件的申报单位进行材料审核');
const ADD = cite('第十四条', '根据定点机构的申请以及实际情况适时增补省级定点医疗机构。');

/** 第七条 and 第八条: from the draft to complete materials. */
export const intake = [
  {
    id: 'submit',
    label: '申报',
    actor: ['applicant'],
    from: ['draft'],
    to: 'material-review',
    event: 'submitted',
    edits: true,
    numberType: '收',
    payload: [],
    guards: [{ kind: 'forms-complete', citation: FORM, message: '申请表尚未填写完整' }],
    notices: [],
    // An addition to the list (增补) is asked for in the same way, at any time.
    citations: [MATERIALS, ADD],
    assumptions: ['adding', 'number-series', 'told-once'],
  },
  {
    id: 'ask-for-more',
    label: '告知一次性补齐材料',
    actor: ['receiving-clerk'],
    from: ['material-review'],
    to: 'awaiting-materials',
    event: 'supplement-requested',
    payload: [
      {
        name: 'findings',
        label: '需补齐的材料',
        kind: 'material-findings',
        required: true,
        hint: '只有一次告知的机会：请把不齐全的材料一并列出，并逐项写明补什么。',
      },
    ],
    guards: [
      {
        kind: 'within-first',
        event: 'supplement-requested',
        field: 'findings',
        key: 'material',
        citation: TELL_ONCE,
        message: '需补齐的材料应当一次性告知，首次没有列明的不得再要求',
      },
    ],
    notices: [{ notice: 'supplement' }, RECEIPT_OWED],
    citations: [TELL_ONCE],
    assumptions: ['told-once', 'no-numbers'],
  },
  {
    id: 'supplement',
    label: '补齐材料',
    actor: ['applicant'],
    from: ['awaiting-materials'],
    to: 'material-review',
    event: 'supplemented',
    edits: true,
    payload: [],
    guards: [
      { kind: 'forms-complete', citation: FORM, message: '申请表尚未填写完整' },
      { kind: 'materials-complete', citation: TELL_ONCE, message: '补齐时材料应当齐全，尚缺' },
    ],
    notices: [],
    citations: [TELL_ONCE],
    assumptions: ['told-once', 'no-numbers'],
  },
  {
    id: 'pass-materials',
    label: '通过材料审核',
    actor: ['receiving-clerk'],
    from: ['material-review'],
    to: 'awaiting-panel',
    event: 'materials-passed',
    payload: [
      {
        name: 'conditionsMet',
        label: '已核对第五条、第六条的条件，符合',
        kind: 'confirm',
        required: true,
      },
    ],
    guards: [{ kind: 'materials-complete', citation: TELL_ONCE, message: '申报材料尚未齐全' }],
    notices: [],
    citations: [REVIEW, cite('第九条', '对通过材料审核的定点医疗机构进行评审')],
    assumptions: ['unmet-conditions'],
  },
  {
    id: 'find-not-eligible',
    label: '不符合申报条件',
    actor: ['receiving-clerk'],
    from: ['material-review'],
    to: 'not-eligible',
    event: 'found-not-eligible',
    payload: [{ name: 'reasons', label: '不符合的条件和事实', kind: 'long-text', required: true }],
    guards: [],
    notices: [{ notice: 'not-eligible' }, RECEIPT_OWED],
    citations: [REVIEW],
    assumptions: ['unmet-conditions'],
  },
] as const satisfies readonly Step[];
