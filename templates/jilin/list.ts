import { z } from 'zod';
import { textFact } from '../../domain/criterion.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { agencyOf, numberOf } from '../standard/from-case.ts';
import { quoted, quotedFrom } from '../standard/shared.ts';
import { cite, SAMPLE_PAPER, SOURCE } from './shared.ts';

const BASIS = quotedFrom(
  cite('第九条', '按照评审结果确定省级定点医疗机构名单，并在吉林省社会医疗保险管理局官方网站进行公示'),
);
const REPORTS = quotedFrom(
  cite(
    '第十三条',
    '任何单位和个人均有权向省社会医疗保险管理局反映、投诉和举报省级定点医疗机构违反有关法律法规及医保政策的行为',
  ),
);

const row = z.strictObject({
  name: text,
  /** 综合医院, 精神专科医院 or 传染病专科医院 (第六条). */
  kind: text,
  address: text,
  /** The pooling region it is designated in (第五条). */
  region: text,
});

/** The row of a case, as its application has it. */
function rowFromCase({ institution, state: { facts } }: CaseContext) {
  return {
    ...institution,
    kind: textFact(facts, 'institutionType'),
    region: textFact(facts, 'poolingRegion'),
  };
}

/** One list for all the cases of one act; the first speaks for all. */
function listFromCases(contexts: readonly CaseContext[]) {
  const [first] = contexts;
  if (!first) throw new Error('a list of no case');
  const { publishedOn, until, phone, address } = first.event.payload;
  return {
    number: numberOf(first),
    agency: agencyOf(first),
    issuedOn: dateOf(first.notice.owedSince),
    institutions: contexts.map(rowFromCase),
    from: publishedOn,
    until,
    objections: { phone, address: address || first.agency.address },
  };
}

function sampleRows(count: number) {
  const regions = ['长春市', '吉林市', '延边州', '通化市', '松原市'];
  return Array.from({ length: count }, (_, at) => {
    const region = regions[at % regions.length] ?? '';
    return {
      name: `${region}示例第${at + 1}医院`,
      kind: at % 4 === 3 ? '精神专科医院' : '综合医院',
      address: `${region}示例区示例大街${at + 1}号`,
      region,
    };
  });
}

const sample = {
  number: '吉社医保公示〔2026〕1号',
  agency: SAMPLE_PAPER.agency,
  issuedOn: SAMPLE_PAPER.issuedOn,
  verificationCode: SAMPLE_PAPER.verificationCode,
  institutions: sampleRows(7),
  from: '2026-11-24',
  until: '2026-12-02',
  objections: { phone: '0431-0000001', address: '长春市示例区示例大街9号' },
};

/** JL-F-3 省级定点医疗机构名单 (第九条): published on the bureau's site. The article gives no length, so both days are named. */
export const list: DocumentDefinition = {
  id: 'jilin/list',
  title: '省级定点医疗机构名单',
  source: SOURCE,
  place: '第九条',
  kind: 'notice',
  layout: 'system',
  template: 'jilin/list.hbs',
  data: z.strictObject({
    number: optional(text),
    agency: z.strictObject({ name: text, phone: optional(text) }),
    issuedOn: optional(civilDate),
    institutions: z.array(row).min(1),
    from: civilDate,
    until: civilDate,
    objections: z.strictObject({ phone: text, address: text }),
    basis: z.array(quoted).min(1).default([BASIS]),
    remedies: z.array(quoted).default([REPORTS]),
    ...footFields,
  }),
  fromCase: (context) => listFromCases([context]),
  fromCases: listFromCases,
  sample: () => sample,
  samples: { 'sixty-institutions': () => ({ ...sample, institutions: sampleRows(60) }) },
  blank: () =>
    blankPaper({
      number: null,
      agency: { name: null, phone: null },
      issuedOn: null,
      institutions: [],
      from: null,
      until: null,
      objections: { phone: null, address: null },
      basis: [BASIS],
      remedies: [REPORTS],
      ...NO_FOOT,
    }),
};
