import { expect, test } from 'vitest';
import type { Procedure } from '../../../domain/procedure.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';

const procedure: Procedure = designation;

function itemsOfArticle10(kind: string): string[] {
  const grounds = procedure.refusalGrounds.filter(({ appliesTo }) => appliesTo.includes(kind));
  const places = grounds.flatMap(({ citations }) => citations.map(({ place }) => place));
  return [...new Set(places.filter((place) => place.startsWith('第十条（')))].map((place) =>
    place.slice(4, -1),
  );
}

function rowsOf(notice: string): number[] {
  const rows = procedure.materials.flatMap(({ checklist }) =>
    checklist?.notice === notice ? checklist.row : [],
  );
  return [...new Set(rows)].sort((a, b) => a - b);
}

function accepted(id: string): readonly string[] | undefined {
  return procedure.materials.find((material) => material.id === id)?.accept;
}

function owed(id: string): string[] | undefined {
  return procedure.steps.find((step) => step.id === id)?.notices.map(({ notice }) => notice);
}

test('every paper that 003 lays out for the application is issued, what it only names in a plain layout', () => {
  const printed = procedure.notices.flatMap(({ document, receipt }) =>
    receipt ? [document, receipt] : [document],
  );
  expect(new Set(printed)).toEqual(
    new Set([
      'liaocheng/agreement',
      'liaocheng/new-list',
      'liaocheng/passed-list',
      'standard/assessment-result',
      'standard/decision-letter',
      'standard/lapse',
      'standard/list-publication',
      'standard/public-notice',
      'liaocheng/annex-09-assessment-failed',
      'liaocheng/annex-04-1-acceptance',
      'liaocheng/annex-04-2-supplement',
      'liaocheng/annex-04-3-refusal',
      'liaocheng/annex-05-1-materials-medical-institution',
      'liaocheng/annex-05-2-materials-retail-pharmacy',
      'liaocheng/annex-06-delivery-receipt',
    ]),
  );
});

test('第十条: a medical institution answers for （一）至（十）, a retail pharmacy only for （四）至（十）', () => {
  const all = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  expect(itemsOfArticle10('medical-institution')).toEqual(all);
  expect(itemsOfArticle10('retail-pharmacy')).toEqual(all.slice(3));
});

test('第二十四条 closes the door only to medical institutions, and 原则上 leaves it to a person', () => {
  const gate = procedure.refusalGrounds.find(({ id }) => id === 'ground-24');
  expect(gate).toMatchObject({ appliesTo: ['medical-institution'], mayBeWaived: true, personDecides: true });
});

test('附件5-1 and 附件5-2: every row of the checklists is ticked by some material, and only rows that exist', () => {
  expect(rowsOf('annex-05-1')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(rowsOf('annex-05-2')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  // 依规经营承诺书 is in 第九条（七）1 and not on the checklist: the system adds its row.
  expect(procedure.materials.filter(({ checklist }) => !checklist).map(({ id }) => id)).toEqual([
    'material-09-7-1-commitment',
  ]);
});

test('第八条（三）、第九条（三）: the staff roster is handed in as a sealed PDF, and 第九条（四）: the premises are also filmed', () => {
  expect(accepted('material-08-3')).toEqual(['application/pdf']);
  expect(accepted('material-09-3')).toEqual(['application/pdf']);
  expect(accepted('material-09-4-video')).toEqual(['video/mp4']);
});

test('第十二条: each of the three outcomes brings its own notice and a receipt, an acceptance also the material list', () => {
  expect(owed('accept')).toEqual(['annex-04-1', 'annex-05-1', 'annex-05-2', 'annex-06']);
  expect(owed('ask-for-more')).toEqual(['annex-04-2', 'annex-06']);
  expect(owed('refuse')).toEqual(['annex-04-3', 'annex-06']);
});

test('第十二条（二）: the five working days of the correction run from the service of 附件4-2 and from nothing else', () => {
  const correction = procedure.deadlines.find(({ id }) => id === 'supplement');
  expect(correction?.starts).toEqual([
    { event: 'notice-served', where: { noticeId: 'annex-04-2' }, date: 'servedOn' },
  ]);
  expect(correction?.effect).toMatchObject({ kind: 'lapse', to: 'lapsed' });
});

test('only the applicant can lose anything by a lapse, and no rule gives a date for serving a notice', () => {
  const lapses = procedure.deadlines.filter(({ effect }) => effect.kind === 'lapse');
  expect(lapses.map(({ id, binds }) => [id, binds])).toEqual([
    ['supplement', 'applicant'],
    ['reapplication', 'applicant'],
    ['signing', 'applicant'],
  ]);
  expect(procedure.deadlines.some(({ endedBy }) => endedBy.includes('notice-served'))).toBe(false);
});

test('one event leads from one stage to one stage only', () => {
  const seen = new Map<string, string>();
  const torn = procedure.steps.flatMap(({ event, from, to }) =>
    from.flatMap((stage) => {
      const key = `${event} in ${stage}`;
      const target = to ?? stage;
      const before = seen.get(key) ?? target;
      seen.set(key, before);
      return before === target ? [] : key;
    }),
  );
  expect(torn).toEqual([]);
});

test('第十条（五）、第十四条: a ban begun here is a fact that a ground asks for at the door', () => {
  const facts = procedure.deadlines.flatMap(({ effect }) => (effect.kind === 'bar' ? effect.fact : []));
  expect(facts).toEqual(['secondFailureOn', 'fraudFoundOn']);
  const asked = procedure.refusalGrounds.map(({ test: criterion }) => JSON.stringify(criterion));
  for (const fact of facts) expect(asked.some((criterion) => criterion?.includes(`"${fact}"`))).toBe(true);
});
