import { z } from 'zod';
import { diseases } from '../../procedures/outpatient-special-diseases/diseases.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';

/** The document all these papers belong to; its title page is lost, so they name no city. */
export const SOURCE = '001';

/** Whoever applied, as it signs for the paper: for the pen unless given. */
const applicant = z.strictObject({
  name: optional(text),
  contact: optional(text),
  on: optional(civilDate),
});
const NOT_YET_SIGNED = { name: null, contact: null, on: null };

/** What every paper to an institution carries. Only 附件3 and 附件5 have a number. */
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

/** The applicant's half of the signatures of 附件3 and 附件5. */
export const applicantFields = { applicant: applicant.default(NOT_YET_SIGNED) };

/** The same on empty paper. */
export const BLANK_APPLICANT = { applicant: NOT_YET_SIGNED };

/** A row about one disease, by the number and the name it has in 附件2: another name under the number is refused. */
export function diseaseRow<T extends z.ZodRawShape>(more: T) {
  return z
    .strictObject({ n: z.int().min(1).max(diseases.length), name: text, ...more })
    .refine(
      (row: { n?: unknown; name?: unknown }) =>
        diseases.some(({ n, name }) => n === row.n && name === row.name),
      { path: ['name'], error: '附件2这一序号下不是这个病种名称' },
    );
}

/** The disease with this number. @throws {RangeError} when 附件2 has none. */
export function diseaseOf(n: number): { n: number; name: string } {
  const found = diseases.find((candidate) => candidate.n === n);
  if (!found) throw new RangeError(`附件2 has no disease ${n}`);
  return { n, name: found.name };
}

/** Made-up data all papers share. */
export const SAMPLE_PAPER = {
  institution: { name: '示例市第一人民医院', code: 'H99990100001' },
  agency: { name: '示例市医疗保险服务中心' },
  issuedOn: '2026-11-23',
  receiptNumber: '示例门特收〔2026〕5号',
  verificationCode: '7F3K-9M2Q-X4TD',
};
