import type { Assumption, Citation } from '../domain/citation.ts';
import type { PayloadField, Step } from '../domain/procedure.ts';
import type { Role } from '../domain/role.ts';

/** The ways of service of a receipt without a layout of its own (`standard/delivery-receipt`). */
export const STANDARD_METHODS = ['直接送达', '邮寄送达', '电子送达', '其他方式'] as const;

/** What differs from place to place in putting a delivery on record. */
export interface Service {
  /** Every stage in which something may still have to be served, those after the end included. */
  from: readonly string[];
  citations: readonly Citation[];
  assumptions?: readonly string[];
  /** As the receipt prints them; `STANDARD_METHODS` when absent. */
  methods?: readonly string[];
  /** Which clocks the date starts, in plain words. */
  dateHint?: string;
  actor?: readonly Role[];
  id?: string;
  label?: string;
}

/**
 * A delivery as an act: whoever records it fills in the receipt, which is then printed from this event. The recipient signs;
 * or he refuses to, then a witness stands in for it that the paper was left with him.
 */
export function serveStep(service: Service): Step {
  const { from, citations, assumptions, methods = STANDARD_METHODS, dateHint } = service;
  return {
    id: service.id ?? 'serve',
    label: service.label ?? '登记送达',
    actor: service.actor ?? ['receiving-clerk', 'applicant'],
    from,
    to: null,
    event: 'notice-served',
    payload: [
      { name: 'notice', label: '送达的文书', kind: 'unserved-notice', required: true },
      {
        name: 'method',
        label: '送达方式',
        kind: 'choice',
        required: true,
        options: methods.map((way) => ({ value: way, label: way })),
      },
      {
        name: 'servedOn',
        label: '送达日期',
        kind: 'date',
        required: true,
        notAfterToday: true,
        ...(dateHint && { hint: dateHint }),
      },
      ...SIGNED_OR_REFUSED,
      { name: 'recipientPhone', label: '受送人电话', kind: 'phone', required: false },
      { name: 'address', label: '送达地址', kind: 'text', required: false },
      {
        name: 'postingProof',
        label: '邮寄单号或其他凭证',
        kind: 'text',
        required: false,
        hint: '寄送的，填写邮件单号；邮寄凭证附卷。',
      },
      { name: 'remark', label: '备注', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [],
    citations,
    ...(assumptions && { assumptions }),
  };
}

const SIGNED_OR_REFUSED: readonly PayloadField[] = [
  {
    name: 'refused',
    label: '受送人拒绝签收，文书已留置',
    kind: 'confirm',
    required: false,
    hint: '拒绝签收的才勾选：不填受送人签名，写明见证人。',
  },
  {
    name: 'recipient',
    label: '受送人签名',
    kind: 'text',
    required: false,
    requiredWhen: { field: 'refused', is: false },
  },
  {
    name: 'witness',
    label: '见证人（姓名、单位）',
    kind: 'text',
    required: false,
    requiredWhen: { field: 'refused', is: true },
  },
];

/** How a refusal to sign is read where the document is silent: for the `assumptions` of a procedure with `serveStep`. */
export function refusedService(quotes: readonly Citation[]): Assumption {
  return {
    id: 'refused-service',
    title: '拒绝签收的怎么办',
    quotes,
    question: '受送人拒绝签收时怎样送达、从哪一天起算，文件没有写。',
    reading: '由见证人证明文书已经留置在受送人处，登记见证人，以留置的日期为送达日期。',
  };
}
