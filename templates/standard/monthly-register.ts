import { z } from 'zod';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { institutionRow } from './institutions.ts';
import { rule, SAMPLE_LETTER, sampleInstitutions } from './samples.ts';
import { quoted, standardDocument } from './shared.ts';

const { agency, verificationCode } = SAMPLE_LETTER;

/** The register's rows: so many, with telephone and the agreement's last day. */
function sampleRows(count: number) {
  return sampleInstitutions(count).map(({ name, address, designation }, at) => ({
    name,
    address,
    designation,
    phone: `0635-${String(at + 1).padStart(7, '0')}`,
    agreementUntil: at % 2 === 0 ? '2027-06-30' : '2026-12-31',
  }));
}

const sample = {
  agency,
  issuedOn: '2026-11-30',
  verificationCode,
  asOf: '2026-11-30',
  region: '聊城市市属',
  institutions: sampleRows(60),
  basis: [
    rule(
      '第十八条',
      '各经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择',
    ),
  ],
};

/** 定点医药机构名册: every institution with an agreement in force, month by month, for the insured to choose from. */
export const monthlyRegister = standardDocument({
  name: 'monthly-register',
  title: '定点医药机构名册',
  kind: 'list',
  data: z.strictObject({
    agency: z.strictObject({ name: text, phone: optional(text) }),
    issuedOn: optional(civilDate),
    /** The day it tells of, usually a month's last. */
    asOf: civilDate,
    /** Whose institutions: the agency's area. */
    region: text,
    institutions: z.array(
      institutionRow
        .omit({ kind: true })
        .extend({ phone: optional(text), agreementUntil: optional(civilDate) }),
    ),
    basis: z.array(quoted).min(1),
    ...footFields,
  }),
  sample: () => sample,
  samples: {
    'one-page': () => ({ ...sample, institutions: sampleRows(9) }),
  },
  blank: {
    agency: { name: null, phone: null },
    issuedOn: null,
    asOf: null,
    region: null,
    institutions: [],
    basis: [],
    ...NO_FOOT,
  },
});
