import { z } from 'zod';
import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { institutionRows } from './institutions.ts';
import { listFromCases, objectionsTo, periodFromCase } from './lists-from-case.ts';
import { rule, SAMPLE_LETTER, sampleInstitutions } from './samples.ts';
import { quoted, standardDocument } from './shared.ts';

const { agency, issuedOn, verificationCode } = SAMPLE_LETTER;

const first = {
  number: '聊医保公示〔2026〕6号',
  agency,
  issuedOn,
  verificationCode,
  subject: '评估合格医药机构',
  institutions: sampleInstitutions(6),
  from: '2026-11-24',
  until: '2026-12-02',
  basis: [rule('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示，公示期为7个工作日')],
  objections: {
    phone: '0635-0000000',
    address: '聊城市东昌府区示例路9号聊城市医疗保险事业中心',
    email: null,
  },
};

/** What the cases of one act say; they share its dates, so the first one's count. */
function noticeFromCases(contexts: readonly CaseContext[]) {
  const list = listFromCases(contexts);
  return contexts.slice(0, 1).map((first) => ({
    ...list,
    ...periodFromCase(first),
    objections: objectionsTo(first),
  }))[0];
}

/** 公示: institutions are named and the public may object within the period. */
export const publicNotice = standardDocument({
  name: 'public-notice',
  title: '公示',
  data: z.strictObject({
    number: optional(text),
    agency: z.strictObject({ name: text, phone: optional(text) }),
    issuedOn: optional(civilDate),
    /** Who they are, before 名单: 评估合格医药机构. */
    subject: text,
    institutions: institutionRows,
    /** First and last day of the period; its length is the quoted rule's. */
    from: civilDate,
    until: civilDate,
    /** The last day leans on a year whose holidays are not published yet, and may move. */
    provisional: z.boolean().default(false),
    basis: z.array(quoted).min(1),
    /** How to object. */
    objections: z.strictObject({ phone: text, address: text, email: optional(text) }),
    ...footFields,
  }),
  fromCase: (context) => noticeFromCases([context]),
  fromCases: noticeFromCases,
  sample: () => first,
  samples: {
    'second-round': () => ({
      ...first,
      number: '聊医保公示〔2026〕7号',
      subject: '拟新增定点医药机构',
      from: '2026-12-14',
      until: '2026-12-18',
      issuedOn: '2026-12-11',
      basis: [
        rule(
          '第十四条（后）（五）',
          '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日，接受社会监督',
        ),
      ],
    }),
    'over-new-year': () => ({ ...first, from: '2026-12-28', until: '2027-01-06', provisional: true }),
    'sixty-institutions': () => ({ ...first, institutions: sampleInstitutions(60) }),
  },
  blank: {
    number: null,
    agency: { name: null, phone: null },
    issuedOn: null,
    subject: null,
    institutions: [],
    from: null,
    until: null,
    provisional: false,
    basis: [],
    objections: { phone: null, address: null, email: null },
    ...NO_FOOT,
  },
});
