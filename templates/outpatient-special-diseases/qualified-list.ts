import { z } from 'zod';
import { cite } from '../../procedures/outpatient-special-diseases/cite.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { listFromCases } from '../standard/lists-from-case.ts';
import { quoted, quotedFrom } from '../standard/shared.ts';
import { grantedFromCase } from './from-case.ts';
import { SOURCE } from './shared.ts';

const row = (name: string, address: string, diagnosis: string | null, treatment: string | null) => ({
  name,
  address,
  diagnosis,
  treatment,
});

/** An institution with the diseases it is qualified for, as the public needs to know them. */
function rowFromCase(context: CaseContext) {
  const granted = grantedFromCase(context);
  const diseases = (column: 'diagnosis' | 'treatment') =>
    granted
      .filter((one) => one[column])
      .map((one) => one.name)
      .join('、') || null;
  const { name, address } = context.institution;
  return row(name, address, diseases('diagnosis'), diseases('treatment'));
}

const fromCases = (contexts: readonly CaseContext[]) => ({
  ...listFromCases(contexts),
  institutions: contexts.map(rowFromCase),
});

const sample = {
  number: null,
  agency: { name: '示例市医疗保险服务中心', phone: '0999-0000000' },
  issuedOn: '2026-11-23',
  verificationCode: '7F3K-9M2Q-X4TD',
  subject: '签订补充协议的定点医疗机构',
  institutions: [
    row('示例市第一人民医院', '示例市示例区健康路1号', '高血压病、糖尿病', '高血压病、糖尿病、血友病'),
    row('示例市示例血液透析中心', '示例市示例区示例路2号', null, '慢性肾功能不全（血透治疗）'),
  ],
  basis: [quotedFrom(cite('第八条', '3 个工作日内将名单向社会公布'))],
};

/** 名单公布 (第八条): who has signed, and for which diseases. The document names the list and gives no layout. */
export const qualifiedList: DocumentDefinition = {
  id: 'outpatient-special-diseases/qualified-list',
  title: '名单公布',
  source: SOURCE,
  place: '第八条',
  kind: 'list',
  layout: 'system',
  template: 'outpatient-special-diseases/qualified-list.hbs',
  data: z.strictObject({
    number: optional(text),
    agency: z.strictObject({ name: text, phone: optional(text) }),
    issuedOn: optional(civilDate),
    /** Who they are, before 名单. */
    subject: text,
    institutions: z
      .array(
        z.strictObject({
          name: text,
          address: text,
          /** Diseases, joined by 、; null where there is none. */
          diagnosis: optional(text),
          treatment: optional(text),
        }),
      )
      .min(1),
    basis: z.array(quoted).min(1),
    ...footFields,
  }),
  fromCase: (context) => fromCases([context]),
  fromCases,
  sample: () => sample,
  samples: {
    'many-institutions': () => ({
      ...sample,
      institutions: Array.from({ length: 30 }, (_, at) =>
        row(
          `示例第${at + 1}医院`,
          `示例路${at + 1}号`,
          at % 3 === 0 ? null : '高血压病、糖尿病',
          '高血压病、糖尿病、血友病',
        ),
      ),
    }),
  },
  blank: () =>
    blankPaper({
      number: null,
      agency: { name: null, phone: null },
      issuedOn: null,
      subject: null,
      institutions: [],
      basis: [],
      ...NO_FOOT,
    }),
};
