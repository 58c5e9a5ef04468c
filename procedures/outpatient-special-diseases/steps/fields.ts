import type { NoticeOwed, PayloadField } from '../../../domain/procedure.ts';

/** The day an act was done, as the officer records it. */
export function dayOf(name: string, label: string): PayloadField {
  return { name, label, kind: 'date', required: true, notAfterToday: true };
}

/** Why, for the record. */
export const REASON: PayloadField = { name: 'reason', label: '理由', kind: 'long-text', required: true };

/** Anything else worth keeping. */
export const REMARK: PayloadField = { name: 'remark', label: '备注', kind: 'long-text', required: false };

/** The paper on which a delivery is recorded. */
export const RECEIPT: NoticeOwed = { notice: 'delivery-receipt' };
