import { z } from 'zod';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { institutionRows } from './institutions.ts';
import { listFromCases } from './lists-from-case.ts';
import { rule, SAMPLE_LETTER, sampleInstitutions } from './samples.ts';
import { quoted, standardDocument } from './shared.ts';

const { agency, issuedOn, verificationCode } = SAMPLE_LETTER;

const signed = {
  number: '聊医保公〔2026〕11号',
  agency,
  issuedOn,
  verificationCode,
  subject: '签订医保协议的定点医药机构',
  institutions: sampleInstitutions(8),
  basis: [
    rule(
      '第十八条',
      '各经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择',
    ),
  ],
  remark: null,
};

/** 名单公布: institutions that have signed, were suspended, or are designated no longer are made known to the public. */
export const listPublication = standardDocument({
  name: 'list-publication',
  title: '名单公布',
  data: z.strictObject({
    number: optional(text),
    agency: z.strictObject({ name: text, phone: optional(text) }),
    issuedOn: optional(civilDate),
    /** Who they are, before 名单: 解除医保协议的医疗机构. */
    subject: text,
    institutions: institutionRows,
    basis: z.array(quoted).min(1),
    remark: optional(text),
    ...footFields,
  }),
  fromCase: (context) => listFromCases([context]),
  fromCases: listFromCases,
  sample: () => signed,
  samples: {
    terminated: () => ({
      ...signed,
      number: '聊医保公〔2026〕12号',
      subject: '解除医保协议的医疗机构',
      institutions: sampleInstitutions(2),
      basis: [rule('第三十一条', '经办机构应解除医保协议，并向社会公布解除医保协议的医疗机构名单')],
      remark: '上述机构自2026年12月1日起发生的医药费用，医疗保障基金不再结算。',
    }),
    'sixty-institutions': () => ({ ...signed, institutions: sampleInstitutions(60) }),
  },
  blank: {
    number: null,
    agency: { name: null, phone: null },
    issuedOn: null,
    subject: null,
    institutions: [],
    basis: [],
    remark: null,
    ...NO_FOOT,
  },
});
