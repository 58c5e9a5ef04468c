import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { chapter } from '../standard/chapters.ts';
import { quoted, quotedFrom } from '../standard/shared.ts';
import { CONDITIONS, FLOW, MATERIALS, REFUSALS, TIME_LIMITS } from './guide-parts.ts';
import { cite, SAMPLE, SOURCE } from './shared.ts';

const printed = {
  basis: quotedFrom(
    cite(
      '第十一条',
      '统筹地区经办机构应当向社会公布定点医疗机构申请指引，主要包括申请条件、所需材料、受理时间、受理地点、受理时限、办理流程等基本情况。',
    ),
  ),
  before: [CONDITIONS, MATERIALS],
  after: [TIME_LIMITS, FLOW, REFUSALS],
};

/** GD-F-5 定点医疗机构申请指引 (第十一条): the article's own heads in its order; hours and place are the agency's. */
export const guide: DocumentDefinition = {
  id: 'guangdong/guide',
  title: '定点医疗机构申请指引',
  source: SOURCE,
  place: '第十一条',
  kind: 'list',
  layout: 'system',
  template: 'guangdong/guide.hbs',
  data: z.strictObject({
    agency: z.strictObject({ name: text, phone: optional(text), address: text, hours: text }),
    issuedOn: optional(civilDate),
    basis: quoted.default(printed.basis),
    /** Chapters before and after the agency's hours and place. */
    before: z.array(chapter).default(printed.before),
    after: z.array(chapter).default(printed.after),
    ...footFields,
  }),
  sample: () => ({
    agency: {
      ...SAMPLE.agency,
      address: '揭阳市示例区示例大道9号医保服务大厅',
      hours: '工作日上午8:30至12:00，下午2:30至5:30',
    },
    issuedOn: '2026-11-23',
    verificationCode: SAMPLE.verificationCode,
  }),
  blank: () =>
    blankPaper({
      ...printed,
      agency: { name: null, phone: null, address: null, hours: null },
      issuedOn: null,
      ...NO_FOOT,
    }),
};
