import { z } from 'zod';

/** One line or paragraph of text; never empty. */
export const text = z.string().trim().min(1);

/** 'YYYY-MM-DD', a day that exists. */
export const civilDate = z.iso.date();

/** A field that may be left out or null: the template always sees it, as null when absent. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullable().default(null);
}

/** Who signed for the paper. Usually filled in by pen; every part may be absent. */
export const receivedBy = z.strictObject({
  name: optional(text),
  phone: optional(text),
  on: optional(civilDate),
});

/** The empty `receivedBy`. */
export const NOT_YET_RECEIVED = { name: null, phone: null, on: null };

/** What stands small at the foot of each page when given; printed by the page itself, not by the template. */
export const footFields = {
  /** The case's receipt number. */
  receiptNumber: optional(text),
  /** The code with which anyone can have the paper verified. */
  verificationCode: optional(text),
};

/** The empty foot. */
export const NO_FOOT = { receiptNumber: null, verificationCode: null };

/** What every notice of an agency to an institution carries. */
export const noticeFields = {
  /** The paper's own number: 聊医保受〔2026〕12号. */
  number: text,
  institution: z.strictObject({ name: text, address: text }),
  agency: z.strictObject({ name: text, phone: optional(text) }),
  /** The day of issue (经办日期); left for the pen when absent. */
  issuedOn: optional(civilDate),
  received: receivedBy.default(NOT_YET_RECEIVED),
  ...footFields,
};

/** The fields of a notice on empty paper. */
export const BLANK_NOTICE = {
  number: null,
  institution: { name: null, address: null },
  agency: { name: null, phone: null },
  issuedOn: null,
  received: NOT_YET_RECEIVED,
  ...NO_FOOT,
};
