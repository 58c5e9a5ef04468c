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
    payload: [
      {
        name: 'physicalInstitution',
        label: '实体医疗机构名称',
        kind: 'text',
        required: true,
        hint: '定点医疗机构自己申请的，写本机构名称。',
      },
      {
        name: 'approval',
        label: '行业主管部门批准的文号和日期',
        kind: 'text',
        required: true,
      },
    ],
    guards: [],
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
    // The first holds for either kind: an institution that applies for itself is its own physical institution.
    payload: conditions.map(({ label }, index) => ({
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
    notices: [],
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
    payload: [
      { name: 'signedOn', label: '签订日期', kind: 'date', required: true, notAfterToday: true },
      { name: 'validFrom', label: '补充协议起始日', kind: 'date', required: true },
      {
        name: 'validUntil',
        label: '补充协议截止日',
        kind: 'date',
        required: true,
        hint: '不晚于所补充的医保协议的截止日。',
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
    notices: [],
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
    notices: [],
    citations: [],
    assumptions: ['path-open'],
  },
] as const satisfies readonly Step[];
