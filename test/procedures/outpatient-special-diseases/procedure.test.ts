import { expect, test } from 'vitest';
import type { Procedure } from '../../../domain/procedure.ts';
import { fieldsOf } from '../../../forms/form.ts';
import { forms } from '../../../forms/outpatient-special-diseases/index.ts';
import { contains, lawText, unspaced } from '../../../procedures/law.ts';
import { loss } from '../../../procedures/outpatient-special-diseases/loss/procedure.ts';
import { qualification } from '../../../procedures/outpatient-special-diseases/procedure.ts';
import { documents } from '../../../templates/outpatient-special-diseases/index.ts';
import { documents as standard } from '../../../templates/standard/index.ts';
import { citationsIn, rulesOf } from '../reading.ts';
import { CARRIED, OTHERWISE } from './catalog.ts';
import { textAt } from './places.ts';

const application: Procedure = qualification;
const ending: Procedure = loss;
const beside = [application, ending].flatMap(({ parties = [], publications = [], assessment = [] }) => [
  ...parties,
  ...publications,
  ...assessment,
]);

test('every quote of 001 stands at the place it names, and what is quoted from other documents stands in them', () => {
  const law = lawText('001');
  const citations = citationsIn([application, ending]);
  const own = citations.filter(({ source }) => source === '001');
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter(({ place, quote }) => !textAt(law, place)?.includes(unspaced(quote)))).toEqual([]);
  const others = citations.filter(({ source }) => source !== '001');
  expect(others.filter(({ source, quote }) => !contains(lawText(source), quote))).toEqual([]);
  // 湛江 is quoted only to say that its numbers are not used here.
  expect(new Set(others.map(({ source }) => source))).toEqual(new Set(['000']));
});

test('a place finds its own article and annex only', () => {
  const law = lawText('001');
  expect(textAt(law, '第六条（三）')).toBe('（三）门特资格的具体病种的医护人员职业资格证、身份证复印件。');
  expect(textAt(law, '附件4')).not.toContain('告知书编号');
  expect(textAt(law, '第四条')).toBeUndefined();
});

test('every requirement is carried by a rule, an assumption, or what stands beside them', () => {
  const known = [...[application, ending].flatMap((one) => [...rulesOf(one), ...one.assumptions]), ...beside];
  const ids = new Set(known.map(({ id }) => id));
  const missing = Object.entries(CARRIED).filter(
    ([, rules]) => rules.length === 0 || rules.some((id) => !ids.has(id)),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(OTHERWISE).filter((id) => !(id in CARRIED))).toEqual([]);
});

test('every number of working days is the number of its words, and 规定时限, 及时 and 定期 have none', () => {
  const lengths = [...application.deadlines, ...ending.deadlines].map(({ id, length }) => [id, length]);
  expect(Object.fromEntries(lengths)).toEqual({
    'accept-at-once': { unit: 'same-working-day' },
    'tell-once': { unit: 'working-days', n: 5 },
    'complete-materials': { unit: 'named', field: 'dueBy' },
    'review-materials': { unit: 'working-days', n: 30 },
    evaluate: { unit: 'working-days', n: 60 },
    visit: { unit: 'named', field: 'visitOn' },
    'publish-list': { unit: 'working-days', n: 3 },
    'report-change': { unit: 'working-days', n: 30 },
    'end-settlement': { unit: 'none' },
  });
  for (const { length, citations } of [...application.deadlines, ...ending.deadlines]) {
    if ('n' in length)
      expect(citations.some(({ quote }) => unspaced(quote).includes(`${length.n}个工作日`))).toBe(true);
  }
});

test('第四条 is lost: its condition has no words, is for a person, and borrows nothing from elsewhere', () => {
  const lost = application.conditions.find(({ id }) => id === 'condition-04-lost');
  expect(lost).toMatchObject({ citations: [], personDecides: true, assumptions: ['first-articles-lost'] });
  expect(
    citationsIn([application.conditions, application.materials]).map(({ source }) => source),
  ).not.toContain('000');
});

test('nobody is refused at the door, and only a person ends a case for lateness (附件4 无正当理由)', () => {
  expect(application.refusalGrounds).toEqual([]);
  const lapses = application.deadlines.flatMap(({ effect }) => (effect.kind === 'lapse' ? effect.to : []));
  const stages = application.stages.filter(({ id }) => lapses.includes(id));
  expect(stages.map(({ kind }) => kind)).toEqual(['open']);
  const abandoning = application.steps.filter(({ to }) => to === 'abandoned');
  expect(abandoning.flatMap(({ actor }) => actor)).toEqual(['receiving-clerk']);
});

test('forms and papers of the procedure exist, and the papers that want a number get one', () => {
  const papers = new Set([...documents, ...standard].map(({ id }) => id));
  const printed = application.notices.flatMap(({ document, receipt }) => [
    document,
    ...(receipt ? [receipt] : []),
  ]);
  expect(printed.filter((id) => !papers.has(id))).toEqual([]);
  expect(documents.map(({ id }) => id).filter((id) => !printed.includes(id))).toEqual([]);
  const asked = application.steps.flatMap(({ payload }) => payload.flatMap(({ form }) => form ?? []));
  expect([...application.forms.map(({ form }) => form), ...asked]).toEqual(forms.map(({ id }) => id));
  // 受理号码 is taken by the submission, so that a receipt issued again keeps it.
  expect(application.steps.find(({ id }) => id === 'submit')?.numberType).toBe('受');
  expect(forms.flatMap(fieldsOf).some(({ name }) => name === 'treatmentDiseases')).toBe(true);
});

test('第五条、第八条: received where the institution is, signed and published by the city', () => {
  expect(application.steps.filter(({ handsOver }) => handsOver).map(({ id }) => id)).toEqual([
    'hand-to-city',
  ]);
  const city = application.steps
    .filter(({ actor, to }) => actor.includes('city-reviewer') && to !== null)
    .map(({ id }) => id);
  expect(city).toEqual([
    'draft-agreement',
    'sign-agreement',
    'file-agreement',
    'file-agreement-last',
    'publish-list',
    'publish-list-first',
  ]);
});

test('第九条: the report says on what day the change was approved, and lateness has no consequence', () => {
  const [prior] = [ending.deadlines.find(({ id }) => id === 'report-change')?.prior ?? []].flat();
  const report = ending.steps.find(({ event }) => event === prior?.event);
  expect(report?.payload.find(({ name }) => name === prior?.date)).toMatchObject({
    kind: 'date',
    required: true,
  });
  expect(ending.deadlines.map(({ effect }) => effect.kind)).toEqual(['escalate', 'escalate']);
});
