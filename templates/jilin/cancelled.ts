import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { letterFromCase } from '../standard/from-case.ts';
import { quotedFrom } from '../standard/shared.ts';
import { paragraphs } from '../standard/words-from-case.ts';
import { ADDED_TO, cite, letter, SAMPLE_PAPER } from './shared.ts';

const BASIS = [quotedFrom(cite('第十四条', '并将考核结果上报，按程序保留或取消其资格。'))];

/** What the first person proposed and the second agreed to. */
function proposal({ state }: CaseContext) {
  const { payload } = state.history.findLast(({ type }) => type === 'cancelling-proposed') ?? {};
  return {
    appraisedBy: payload?.signingAgency ?? null,
    reportedOn: payload?.reportedOn ?? null,
    findings: paragraphs(payload?.reasons),
  };
}

/** 取消省级定点医疗机构资格告知书 (第十四条): after the appraisal, proposed by one person and agreed to by another. */
export const cancelled = letter({
  name: 'cancelled',
  title: '取消省级定点医疗机构资格告知书',
  place: '第十四条',
  fields: {
    /** The local agency that appraised (考核) and reported, and when. */
    appraisedBy: text,
    reportedOn: optional(civilDate),
  },
  fromCase: (context) => ({
    ...letterFromCase(context),
    ...proposal(context),
    consequences: ADDED_TO,
  }),
  sample: () => ({
    ...SAMPLE_PAPER,
    number: '吉社医保取〔2026〕1号',
    appraisedBy: '长春市医疗保险经办机构',
    reportedOn: '2026-11-10',
    findings: ['2026年度考核中，三次查实将不符合住院条件的参保人员收治住院，经约谈没有改正。'],
    basis: BASIS,
    consequences: ADDED_TO,
  }),
  blank: { appraisedBy: null, reportedOn: null, basis: BASIS, consequences: ADDED_TO },
});
