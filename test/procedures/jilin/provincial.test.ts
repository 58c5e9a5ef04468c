import { expect, test } from 'vitest';
import { assess, materialsRequired } from '../../../domain/eligibility.ts';
import type { Procedure, Rule } from '../../../domain/procedure.ts';
import { fieldsOf } from '../../../forms/form.ts';
import { forms } from '../../../forms/jilin/index.ts';
import { samples } from '../../../forms/jilin/samples.ts';
import { draw } from '../../../procedures/jilin/provincial/draw.ts';
import { provincial } from '../../../procedures/jilin/provincial/procedure.ts';
import { parties, publications } from '../../../procedures/jilin/provincial/publications.ts';
import { registry } from '../../../templates/registry.ts';
import { Play } from '../guangdong/play.ts';
import {
  strayAssumptions,
  strayEntries,
  strayNames,
  strayNumbers,
  strayQuotes,
  strayStages,
} from '../guangdong/sound.ts';
import { BUILT_IN, citationsIn, criteriaOf, lengthsIn, objectsIn, rulesOf } from '../walk.ts';
import { CARRIED, COUNTS, NOT_HERE } from './catalog.ts';

const procedure: Procedure = provincial;
const beside: readonly Rule[] = [draw, ...publications, ...parties];
const taken = new Set<string>();
const LACKING = { incompleteForms: [], missingMaterials: ['药品管理制度'] };
const DRAWN = {
  pool: '甲\n乙\n丙\n丁',
  exclusions: '乙：在申报单位任职',
  size: '2',
  seed: '20260601',
  members: '甲\n丁',
};
const RESULT = { reasons: '不具备第六条所列情形' };

function received(): Play {
  return new Play(procedure, 'medical-institution', taken).do('2026-03-09', 'submit', {
    forms: { 'jilin/application': samples[0]?.values ?? {} },
  });
}

function reviewing(): Play {
  return received()
    .do('2026-04-01', 'pass-materials', { conditionsMet: true })
    .do('2026-06-01', 'draw-panel', DRAWN);
}

function publicised(): Play {
  return reviewing()
    .do('2026-06-10', 'select', { opinion: '同意' })
    .do('2026-06-11', 'publicise-list', { publishedOn: '2026-06-11', until: '2026-06-24' });
}

function designated(): Play {
  return publicised()
    .do('2026-06-25', 'conclude-notice')
    .do('2026-08-01', 'sign', { signingAgency: '长春市医疗保险经办机构', signedOn: '2026-08-01' });
}

test('every quote stands in 002 to the character, in the article and item it names', () => {
  expect(citationsIn([procedure, beside]).length).toBeGreaterThan(100);
  expect(strayQuotes('002', [procedure, beside])).toEqual([]);
});

test('002 has no number of days: none stands in the data, and nobody loses anything by time', () => {
  expect(lengthsIn(procedure.deadlines)).toEqual([]);
  expect(
    procedure.deadlines.filter(({ effect }) => effect.kind === 'lapse' || effect.kind === 'bar'),
  ).toEqual([]);
  expect(procedure.deadlines.filter(({ length }) => length.unit === 'named').map(({ id }) => id)).toEqual([
    'public-notice',
  ]);
  expect(strayNumbers(procedure)).toEqual([]);
});

test('every rule has words, every name leads somewhere, every stage is reached and can be left', () => {
  expect(strayAssumptions(procedure, beside)).toEqual({ bare: [], missing: [], unused: [] });
  expect(strayNames(procedure)).toEqual([]);
  expect(strayStages(procedure)).toEqual([]);
});

test('every requirement of 002 is carried, or excused with a reason, and none is forgotten', () => {
  const known = [...rulesOf(procedure), ...procedure.assumptions, ...beside].map(({ id }) => id);
  expect(strayEntries(CARRIED, NOT_HERE, COUNTS, known)).toEqual([]);
  const asked = new Set(Object.values(CARRIED).flat());
  expect([...procedure.conditions, ...procedure.materials].filter(({ id }) => !asked.has(id))).toEqual([]);
});

test('criteria ask only for facts and values the application form offers, and the papers exist', () => {
  const fields = new Map(forms.flatMap(fieldsOf).map((field) => [field.name, field]));
  for (const { fact, includes, in: oneOf } of criteriaOf(procedure).flatMap(({ criterion }) =>
    objectsIn(criterion),
  )) {
    if (typeof fact !== 'string' || BUILT_IN.includes(fact)) continue;
    const offered = fields.get(fact)?.options?.map(({ value }) => value) ?? [];
    expect(fields.has(fact), fact).toBe(true);
    const wanted = [includes, ...(Array.isArray(oneOf) ? oneOf : [])].filter(
      (one) => typeof one === 'string',
    );
    expect(wanted.filter((one) => !offered.includes(one))).toEqual([]);
  }
  const printed = [...procedure.notices, ...publications].flatMap((paper) =>
    'document' in paper ? paper.document : [],
  );
  expect(printed.filter((id) => !registry.has(id))).toEqual([]);
});

test('第六条: one of the four suffices; outside 长春 only an alliance’s leader or a provincial specialty hospital may apply', () => {
  const failing = (change: object) =>
    assess(procedure, 'medical-institution', { ...samples[0]?.values, ...change }).conditions.flatMap(
      ({ computed, rule }) => (computed === 'yes' ? [] : rule.id),
    );
  expect(failing({})).toEqual([]);
  expect(failing({ inChangchun: false })).toEqual(['condition-06-place']);
  expect(failing({ inChangchun: false, provincialSpecialty: true })).toEqual([]);
  expect(failing({ inChangchun: false, categories: ['属于省级医联体牵头医院'] })).toEqual([]);
  expect(failing({ categories: [] })).toEqual(['condition-06-category']);
  expect(failing({ tertiary: false, designatedInRegion: false })).toEqual([
    'condition-05',
    'condition-06-level',
  ]);
});

test('第七条（五）: proof of welfare work is required of those who apply on its ground alone', () => {
  const proof = (categories: readonly string[]) =>
    materialsRequired(procedure, 'medical-institution', { categories }).find(
      ({ material }) => material.id === 'material-07-5',
    )?.required;
  expect(proof(['参与政府医疗救助、慈善医疗救助、红十字会医疗救助等社会公益项目的医疗机构'])).toBe('yes');
  expect(proof(['属于省级医联体牵头医院'])).toBe('no');
});

test('第八条: told once, waited for without end, reviewed again; nothing is ever overdue', () => {
  const play = received();
  expect(play.refused('2026-03-10', 'pass-materials', { conditionsMet: true }, LACKING)).toHaveLength(1);
  play.do('2026-03-10', 'ask-for-more', { findings: [{ material: 'material-07-3-drugs', finding: '缺' }] });
  play.serve('2026-03-11', 'supplement');
  expect(play.deadline('supplement', '2030-01-01')).toMatchObject({ status: 'running' });
  play.do('2027-03-01', 'supplement');
  const more = { findings: [{ material: 'material-07-2', finding: '缺' }] };
  expect(play.refused('2027-03-02', 'ask-for-more', more).join()).toContain('一次性');
  play.do('2027-03-03', 'find-not-eligible', RESULT).serve('2027-03-04', 'result');
  expect(play.state.stage).toBe('not-eligible');
});

test('第九条: drawn by chance with pool, exclusions and seed on record, drawn anew with a reason, then listed or not', () => {
  const play = reviewing().do('2026-06-02', 'draw-anew', { reason: '丁回避', ...DRAWN, seed: '20260602' });
  expect(play.refused('2026-06-02', 'draw-anew', DRAWN)).toHaveLength(1);
  expect(play.do('2026-06-10', 'not-select', RESULT).state.stage).toBe('not-selected');
});

test('第九条: the notice lasts to the day the officer named; an objection is answered before it is concluded', () => {
  const play = publicised();
  expect(play.deadline('public-notice', '2026-06-12')?.end).toBe('2026-06-24');
  expect(play.refused('2026-06-24', 'conclude-notice').join()).toContain('尚未届满');
  expect(
    reviewing()
      .do('2026-06-10', 'select', { opinion: '同意' })
      .refused('2026-06-11', 'publicise-list', { publishedOn: '2026-06-11' }),
  ).toHaveLength(1);
  const objection = { receivedOn: '2026-06-20', content: '等级证明失效' };
  play.do('2026-06-20', 'record-objection', objection);
  expect(play.refused('2026-06-29', 'conclude-notice')).not.toEqual([]);
  play.do('2026-06-29', 'dismiss-objection', { finding: '证明有效' });
  expect(play.do('2026-06-29', 'conclude-notice').state.stage).toBe('awaiting-agreement');
  expect(play.do('2026-07-29', 'not-sign', { reason: '未达成一致' }).state.stage).toBe('unsigned');
  expect(
    publicised().do('2026-06-20', 'record-objection', objection).do('2026-06-22', 'uphold-objection', RESULT)
      .state.stage,
  ).toBe('not-selected');
});

test('第三条、第十三条、第十四条: signed, complained about, appraised and kept, appraised and cancelled', () => {
  const reported = { signingAgency: '长春市医疗保险经办机构', reportedOn: '2026-12-01' };
  const play = designated()
    .do('2026-09-01', 'record-complaint', { receivedOn: '2026-09-01', content: '先收费' })
    .do('2026-09-20', 'handle-complaint', { finding: '已改正' })
    .do('2026-12-01', 'keep', { ...reported, finding: '达标' });
  expect(play.state.stage).toBe('designated');
  play.do('2026-12-31', 'cancel', { ...reported, reasons: '多次违规', secondReader: '乙' });
  expect(play.state.stage).toBe('cancelled');
});

test('an application can be withdrawn until the agreement, and the journeys above take every step there is', () => {
  expect(publicised().do('2026-06-12', 'withdraw').state.stage).toBe('withdrawn');
  expect(procedure.steps.map(({ id }) => id).filter((id) => !taken.has(id))).toEqual([]);
});
