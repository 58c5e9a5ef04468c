import { expect, test } from 'vitest';
import type { Procedure } from '../../../domain/procedure.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { rulesOf } from '../reading.ts';
import { ELSEWHERE } from './catalog/elsewhere.ts';
import { WAYS } from './catalog/ways.ts';
import { CARRIED } from './catalog.ts';

const procedure: Procedure = designation;
const { steps, deadlines, conditions, materials, refusalGrounds } = procedure;

test('every requirement that bears on the application is carried by a rule or an assumption', () => {
  const {
    gates = [],
    exceptions = [],
    transitions = [],
    variants = [],
    panels = [],
    publications = [],
  } = procedure;
  const beside = [...gates, ...exceptions, ...transitions, ...variants, ...panels, ...publications];
  const known = [...rulesOf(procedure), ...beside, ...procedure.assumptions].map(({ id }) => id);
  const missing = Object.entries(CARRIED).filter(
    ([, ids]) => ids.length === 0 || ids.some((id) => !known.includes(id)),
  );
  expect(missing).toEqual([]);
});

test('every condition, material and refusal ground answers to a requirement, but for what an assumption or a table adds', () => {
  const asked = new Set(Object.values(CARRIED).flat());
  const own = [...conditions, ...materials, ...refusalGrounds].filter(({ id }) => !asked.has(id));
  expect(own.map(({ id, citations, assumptions = [] }) => [id, citations[0]?.place, assumptions[0]])).toEqual(
    [
      ['condition-71-risk-plan', '附件7-1', 'policies-of-both-texts'],
      ['condition-72-risk-plan', '附件7-2', 'policies-of-both-texts'],
      ['condition-72-herbs', '附件7-2', 'special-staff'],
      ['condition-72-special-drugs', '附件7-2', 'special-staff'],
      ['ground-12', '第十二条', 'unmet-conditions'],
    ],
  );
});

test('every transition from the acceptance on is a step or a lapse that leads where it says', () => {
  const moves = [
    ...steps.flatMap(({ id, from, to }) => from.map((stage) => ({ id, from: stage, to: to ?? stage }))),
    ...deadlines.flatMap(({ id, during = [], effect }) =>
      during.map((stage) => ({ id, from: stage, to: effect.kind === 'lapse' ? effect.to : stage })),
    ),
  ];
  const wrong = Object.entries(WAYS).flatMap(([id, ways]) =>
    ways.flatMap(({ by, from, to }) =>
      by.flatMap((rule) =>
        from
          .filter(
            (stage) =>
              !moves.some((move) => move.id === rule && move.from === stage && move.to === (to || stage)),
          )
          .map((stage) => `${id}: ${rule} from ${stage}`),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test('parties, papers and publications of 003 are all carried, or belong to another procedure', () => {
  const listed = new Set([...Object.keys(CARRIED), ...Object.keys(ELSEWHERE)]);
  const numbers = (prefix: string, first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => `${prefix}${first + at}`);
  const papers = ['4-1', '4-2', '4-3', '5-1', '5-2', '7-1', '7-2', '8-1', '8-2', '11-1', '11-2'];
  const asked = [
    ...numbers('LC-P-', 22, 33),
    ...numbers('LC-PUB-', 1, 8),
    ...papers.map((n) => `LC-F-${n}`),
    ...numbers('LC-F-', 1, 3),
    'LC-F-6',
    ...numbers('LC-F-', 9, 10),
    ...numbers('LC-F-', 12, 20),
  ];
  expect(asked.filter((id) => !listed.has(id))).toEqual([]);
});
