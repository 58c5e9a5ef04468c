import type { NoticeOwed, PayloadField } from '../../../../domain/procedure.ts';

/** 附件6 goes with whatever has to be served. */
export const RECEIPT: NoticeOwed = { notice: 'annex-06' };

/** 附件9 asks why, and what to put right. */
export const FAILURE: readonly PayloadField[] = [
  { name: 'failure', label: '不合格理由和整改建议', kind: 'failure', required: true },
];

/** 由……参与人员签字确认: every member of the panel, by name. */
export const SIGNED: PayloadField = {
  name: 'signed',
  label: '已在表上签字确认的评估人员',
  kind: 'signatures',
  required: true,
};

/** A day something was done on, put on record later. */
export function doneOn(name: string, label: string): PayloadField {
  return { name, label, kind: 'date', required: true, notAfterToday: true };
}

/** Words somebody has to give. */
export function words(name: string, label: string, hint?: string): PayloadField {
  return { name, label, kind: 'long-text', required: true, ...(hint && { hint }) };
}

/** Words somebody may give. */
export function remark(name: string, label: string, hint?: string): PayloadField {
  return { name, label, kind: 'long-text', required: false, ...(hint && { hint }) };
}

/** Somebody stands in for it that a thing was done. */
export function confirmed(name: string, label: string): PayloadField {
  return { name, label, kind: 'confirm', required: true };
}

/** A whole form. */
export function form(name: string, label: string, id: string, hint?: string): PayloadField {
  return { name, label, kind: 'form', form: id, required: true, ...(hint && { hint }) };
}

/** Files an officer may add to the record; none is required, because paper may be missing. */
export function files(name: string, label: string, hint?: string): PayloadField {
  return { name, label, kind: 'files', required: false, ...(hint && { hint }) };
}
