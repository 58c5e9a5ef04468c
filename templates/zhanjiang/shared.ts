import { z } from 'zod';
import type { Citation } from '../../domain/citation.ts';
import { inquiries } from '../../procedures/zhanjiang/contacts.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';

/** The 办事指南 of 湛江, as the sources number it. */
export const SOURCE = '000';

const clause = z.strictObject({ place: text, quote: text });

/** The guide's own words a paper stands on; they come with the paper and need not be given. */
export function basisFields(citations: readonly Citation[]) {
  return { basis: z.array(clause).default(basisOf(citations)) };
}

/** The same as plain data, for the empty paper. */
export function basisOf(citations: readonly Citation[]): { place: string; quote: string }[] {
  return citations.map(({ place, quote }) => ({ place, quote }));
}

/** What every paper to an institution carries; its number goes by the name the paper gives it. */
export const paperFields = {
  institution: z.strictObject({ name: text, code: text }),
  agency: z.strictObject({ name: text }),
  /** The day of issue; left for the pen when absent. */
  issuedOn: optional(civilDate),
  ...footFields,
};

/** The same on empty paper. */
export const BLANK_PAPER = {
  institution: { name: null, code: null },
  agency: { name: null },
  issuedOn: null,
  ...NO_FOOT,
};

/** Where to ask and where to complain, as the guide has it (查询网址 无). */
export const INQUIRIES = {
  enquiries: inquiries.enquiries.quote,
  complaints: inquiries.complaints.quote,
};

/** A disease as the institution wrote it in its application: the guide has no list of them. */
export const diseaseName = text;

/** Made-up data all papers share. */
export const SAMPLE_PAPER = {
  institution: { name: '湛江市示例医院', code: 'H99990800001' },
  agency: { name: '湛江市医疗保障事业管理中心' },
  issuedOn: '2026-11-23',
  receiptNumber: '示例门特收〔2026〕5号',
  verificationCode: '7F3K-9M2Q-X4TD',
};
