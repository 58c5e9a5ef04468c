import { z } from 'zod';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { institutionRow } from './institutions.ts';
import { rule, SAMPLE_LETTER, sampleInstitutions } from './samples.ts';
import { quoted, standardDocument } from './shared.ts';

const { agency, verificationCode } = SAMPLE_LETTER;

/** The register's rows: so many, with the agreement's last day. */
function sampleRows(count: number, from = 1) {
  return sampleInstitutions(count).map(({ name, address, designation }, at) => ({
    serial: from + at,
    name,
    address,
    designation,
    agreementUntil: at % 2 === 0 ? '2027-06-30' : '2026-12-31',
  }));
}

const sample = {
  agency,
  issuedOn: '2026-11-30',
  verificationCode,
  asOf: '2026-11-30',
  region: '聊城市市属',
  volume: null,
  total: 60,
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
    /** Long registers are bound in volumes: which this is. */
    volume: optional(z.int().min(1)),
    /** How many there are in all volumes; told at the end of the last. */
    total: optional(z.int().min(0)),
    /** No telephone: on many it would be a person's own. */
    institutions: z.array(
      institutionRow
        .omit({ kind: true })
        .extend({ serial: z.int().min(1), agreementUntil: optional(civilDate) }),
    ),
    basis: z.array(quoted).min(1),
    ...footFields,
  }),
  sample: () => sample,
  samples: {
    'one-page': () => ({ ...sample, total: 9, institutions: sampleRows(9) }),
    'second-volume': () => ({ ...sample, volume: 2, total: 1012, institutions: sampleRows(12, 1001) }),
    nobody: () => ({ ...sample, total: 0, institutions: [] }),
  },
  blank: {
    agency: { name: null, phone: null },
    issuedOn: null,
    asOf: null,
    region: null,
    volume: null,
    total: null,
    institutions: [],
    basis: [],
    ...NO_FOOT,
  },
});
