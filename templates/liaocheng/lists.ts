import { z } from 'zod';
import { deadlinesOf } from '../../domain/case/deadlines.ts';
import { addDays, dateOf } from '../../domain/time/civil-date.ts';
import { cite } from '../../procedures/liaocheng/cite.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { institutionRows } from '../standard/institutions.ts';
import { institutionRowFromCase, listFromCases } from '../standard/lists-from-case.ts';
import { sampleInstitutions } from '../standard/samples.ts';
import { quoted, quotedFrom } from '../standard/shared.ts';
import { SAMPLE_NOTICE, SOURCE } from './shared.ts';

// The two lists of 第十四条（后） between the assessment and the agreement. The document names them and lays out neither.

const fields = {
  number: optional(text),
  agency: z.strictObject({ name: text, phone: optional(text) }),
  issuedOn: optional(civilDate),
  institutions: institutionRows,
  basis: z.array(quoted).min(1),
  ...footFields,
};

const PASSED = [
  quotedFrom(
    cite('第十四条（后）（三）', '公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟通过名单'),
  ),
];
const DECIDED = [
  quotedFrom(cite('第十四条（后）（四）', '按程序逐级进行研究决策，并拟定新增定点医药机构名单')),
];

const blank = {
  number: null,
  agency: { name: null, phone: null },
  issuedOn: null,
  institutions: [],
  ...NO_FOOT,
};
const shared = { agency: SAMPLE_NOTICE.agency, verificationCode: SAMPLE_NOTICE.verificationCode };

/** What both lists say of themselves, for one case or for all cases of one act. */
function rowsFromCases(contexts: readonly CaseContext[], basis: typeof PASSED) {
  const { number, agency, issuedOn } = listFromCases(contexts);
  const institutions = contexts.map((context) => ({
    ...institutionRowFromCase(context),
    designation: designationOf(context),
  }));
  return { number, agency, issuedOn, institutions, basis };
}

/** 申请定点类型, as the application has it. */
function designationOf({ state: { facts } }: CaseContext): string | null {
  const { designationTypes: types, designationTypeOther: other } = facts;
  if (!Array.isArray(types)) return null;
  return types
    .map((type) => (type === '其他' && typeof other === 'string' ? other : String(type)))
    .join('、');
}

/** The public notice that the list comes after: its first and last day. */
function noticeBefore({ procedure, state, event, calendar }: CaseContext) {
  const before = deadlinesOf(procedure, state, calendar, dateOf(event.at)).findLast(
    ({ deadline: { id } }) => id === 'first-notice',
  );
  return { from: before && addDays(before.start, 1), until: before?.end };
}

/** What was reported while the notice was up; whoever is on the list was cleared of it. */
function reportsOf(contexts: readonly CaseContext[]): string {
  const reports = contexts.flatMap(({ state: { history } }) => {
    const published = history.findLastIndex(({ type }) => type === 'first-notice-published');
    return history.slice(published + 1).filter(({ type }) => type === 'reported');
  });
  return reports.length === 0
    ? '公示期间未收到举报。'
    : `公示期间收到举报${reports.length}件，经核查不影响评估结果。`;
}

function passedFromCases(contexts: readonly CaseContext[]) {
  return contexts.slice(0, 1).map((first) => ({
    ...rowsFromCases(contexts, PASSED),
    notice: noticeBefore(first),
    reports: reportsOf(contexts),
  }))[0];
}

function newFromCases(contexts: readonly CaseContext[]) {
  return { ...rowsFromCases(contexts, DECIDED), decidedOn: contexts[0]?.event.payload.decidedOn };
}

/** 拟通过名单 (第十四条（后）（三）): passed and not objected to, for the leading group to decide on. */
export const passedList: DocumentDefinition = {
  id: 'liaocheng/passed-list',
  title: '拟通过名单',
  source: SOURCE,
  place: '第十四条（后）（三）',
  kind: 'list',
  layout: 'system',
  template: 'liaocheng/passed-list.hbs',
  data: z.strictObject({
    ...fields,
    /** First and last day of the public notice before. */
    notice: z.strictObject({ from: civilDate, until: civilDate }),
    /** What was reported meanwhile, and what came of it. */
    reports: optional(text),
  }),
  fromCase: (context) => passedFromCases([context]),
  fromCases: passedFromCases,
  sample: () => ({
    ...shared,
    issuedOn: '2026-12-03',
    institutions: sampleInstitutions(6),
    notice: { from: '2026-11-24', until: '2026-12-02' },
    reports: '公示期间收到举报1件，经核查不影响评估结果。',
    basis: PASSED,
  }),
  samples: {
    'forty-institutions': () => ({
      ...shared,
      issuedOn: '2026-12-03',
      institutions: sampleInstitutions(40),
      notice: { from: '2026-11-24', until: '2026-12-02' },
      basis: PASSED,
    }),
  },
  blank: () => blankPaper({ ...blank, basis: PASSED, notice: { from: null, until: null }, reports: null }),
};

/** 新增定点医药机构名单 (第十四条（后）（四）): as the leading group decided, before the second public notice. */
export const newList: DocumentDefinition = {
  id: 'liaocheng/new-list',
  title: '新增定点医药机构名单',
  source: SOURCE,
  place: '第十四条（后）（四）',
  kind: 'list',
  layout: 'system',
  template: 'liaocheng/new-list.hbs',
  data: z.strictObject({
    ...fields,
    /** The day of the collective decision. */
    decidedOn: civilDate,
  }),
  fromCase: (context) => newFromCases([context]),
  fromCases: newFromCases,
  sample: () => ({
    ...shared,
    number: '聊医保新〔2026〕2号',
    issuedOn: '2026-12-10',
    decidedOn: '2026-12-09',
    institutions: sampleInstitutions(6),
    basis: DECIDED,
  }),
  samples: {
    'forty-institutions': () => ({
      ...shared,
      number: '聊医保新〔2026〕3号',
      issuedOn: '2026-12-10',
      decidedOn: '2026-12-09',
      institutions: sampleInstitutions(40),
      basis: DECIDED,
    }),
  },
  blank: () => blankPaper({ ...blank, basis: DECIDED, decidedOn: null }),
};
