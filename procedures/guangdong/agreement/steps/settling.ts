import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { AUDIT, CLAIM } from '../words.ts';
import { ANY, past } from './fields.ts';

const CLAIM_NUMBER: PayloadField = { name: 'claim', label: '申报编号', kind: 'text', required: true };

/** 第三十一条: the settlement system's facts, so far as a period of this document depends on them. */
export const settling = [
  {
    id: 'record-claim',
    label: '登记费用申报',
    actor: ['reviewer', 'timeline'],
    from: ANY,
    to: null,
    event: 'claim-filed',
    doneOn: 'filedOn',
    payload: [
      CLAIM_NUMBER,
      { name: 'period', label: '费用所属期间', kind: 'text', required: true },
      past('filedOn', '申报日期'),
    ],
    guards: [],
    notices: [],
    citations: [CLAIM],
    assumptions: ['facts-from-outside', 'settlement-cycle'],
  },
  {
    id: 'record-payment',
    label: '登记拨付或不予支付',
    actor: ['reviewer', 'timeline'],
    from: ANY,
    to: null,
    event: 'claim-settled',
    doneOn: 'settledOn',
    payload: [
      CLAIM_NUMBER,
      {
        name: 'outcome',
        label: '结果',
        kind: 'choice',
        required: true,
        options: [
          { value: 'paid', label: '已拨付' },
          { value: 'paid-in-part', label: '部分拨付，其余不予支付' },
          { value: 'not-paid', label: '不予支付' },
        ],
      },
      past('settledOn', '办理日期'),
      { name: 'remark', label: '不予支付的理由', kind: 'long-text', required: false },
    ],
    guards: [{ kind: 'after', event: 'claim-filed', citation: CLAIM, message: '本案没有登记费用申报' }],
    notices: [],
    citations: [CLAIM, AUDIT],
    assumptions: ['payment-in-principle', 'facts-from-outside'],
  },
] as const satisfies readonly Step[];
