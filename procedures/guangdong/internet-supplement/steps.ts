import type { Step } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { conditions } from './conditions.ts';

const APPLY = cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：');
const NEGOTIATE = cite('第十三条', '“互联网+”医保服务等协议内容协商谈判，达成一致的，双方自愿签订医保协议。');

/** From the draft to the signed supplement. */
export const steps = [
  {
    id: 'submit',
    label: '提交申请',
    actor: ['applicant'],
    from: ['draft'],
    to: 'review',
    event: 'submitted',
    numberType: '收',
    edits: true,
    payload: [],
    guards: [{ kind: 'forms-complete', citation: APPLY, message: '申请表尚未填写完整' }],
    notices: [],
    citations: [APPLY, cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['path-open', 'two-applicants'],
  },
  {
    id: 'confirm-conditions',
    label: '确认具备条件',
    actor: ['reviewer'],
    from: ['review'],
    to: 'negotiating',
    event: 'conditions-confirmed',
    looksUp: true,
    // The first holds for either kind: an institution that applies for itself is its own physical institution.
    payload: conditions
      .filter(({ id }) => id !== 'condition-07-designated')
      .map(({ label }, index) => ({
        name: `met${index}`,
        label: `${label}：已核对，具备`,
        kind: 'confirm' as const,
        required: true,
      })),
    guards: [],
    notices: [],
    citations: [APPLY],
    assumptions: ['path-open'],
  },
  {
    id: 'find-not-eligible',
    label: '不具备条件',
    actor: ['reviewer'],
    from: ['review'],
    to: 'not-eligible',
    event: 'found-not-eligible',
    payload: [{ name: 'reasons', label: '不具备的条件和事实', kind: 'long-text', required: true }],
    guards: [],
    notices: [{ notice: 'not-eligible' }],
    citations: [APPLY],
    assumptions: ['path-open'],
  },
  {
    id: 'sign',
    label: '签订补充协议',
    actor: ['reviewer'],
    from: ['negotiating'],
    to: 'signed',
    event: 'supplement-signed',
    doneOn: 'signedOn',
    payload: [
      { name: 'signedOn', label: '签订日期', kind: 'date', required: true, notAfterToday: true },
      { name: 'validFrom', label: '补充协议起始日', kind: 'date', required: true, notBefore: 'signedOn' },
      {
        name: 'validUntil',
        label: '补充协议截止日',
        kind: 'date',
        required: true,
        notBefore: 'validFrom',
        hint: '不晚于所补充的医保协议的截止日。',
      },
      {
        name: 'terms',
        label: '约定的服务范围和结算办法',
        kind: 'long-text',
        required: false,
        hint: '印在补充协议上；没有另外约定的不填。',
      },
    ],
    guards: [],
    notices: [{ notice: 'supplementary-agreement' }],
    citations: [NEGOTIATE],
    assumptions: ['path-open'],
  },
  {
    id: 'end-negotiation',
    label: '未达成一致，结束协商',
    actor: ['reviewer'],
    from: ['negotiating'],
    to: 'unsigned',
    event: 'negotiation-failed',
    payload: [{ name: 'reason', label: '未达成一致的内容', kind: 'long-text', required: true }],
    guards: [],
    notices: [{ notice: 'not-signed' }],
    citations: [NEGOTIATE],
    assumptions: ['path-open'],
  },
  {
    id: 'withdraw',
    label: '撤回申请',
    actor: ['applicant'],
    from: ['draft', 'review', 'negotiating'],
    to: 'withdrawn',
    event: 'withdrawn',
    payload: [{ name: 'reason', label: '撤回原因', kind: 'long-text', required: false }],
    guards: [],
    // A draft nobody has received needs no confirmation: it has no day of submission.
    notices: [{ notice: 'withdrawal-confirmation', when: { fact: 'submittedOn', onOrBefore: 'today' } }],
    citations: [],
    assumptions: ['path-open'],
  },
] as const satisfies readonly Step[];
