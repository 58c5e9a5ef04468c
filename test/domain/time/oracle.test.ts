import { expect, test } from 'vitest';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { ask, hang, type Question } from './oracle.ts';
import { compareClocks } from './random-periods.ts';

const wall = hang(stateCouncil.arrangements);
const asked = (rule: string, length: Question['length'], start: string) =>
  ask(wall, { rule, length, start, pauses: [], today: start })?.end;

test('the oracle itself counts as one counts by hand on the paper of 2026', () => {
  expect(asked('R1', { unit: 'working-days', n: 5 }, '2026-09-28')).toBe('2026-10-10');
  expect(asked('R2', { unit: 'months', n: 3 }, '2025-11-30')).toBe('2026-02-28');
  expect(asked('R2', { unit: 'months', n: 3 }, '2026-07-03')).toBe('2026-10-08');
  expect(asked('R4', { unit: 'months', n: 3 }, '2026-07-03')).toBe('2026-10-03');
  expect(asked('R9', { unit: 'years', n: 1 }, '2026-01-01')).toBe('2026-12-31');
  expect(asked('R11', { unit: 'same-working-day' }, '2026-10-01')).toBe('2026-10-08');
});

test('R1 to R11: the clock and the oracle agree on 10,000 random periods from 2020 to 2027, all units, with pauses', () => {
  const { disagreements, byRule, paused, provisional } = compareClocks(10_000, 20_260_922);
  expect(disagreements).toEqual([]);
  // Nothing was left out.
  expect(Math.min(...Object.values(byRule))).toBeGreaterThan(300);
  expect(Object.keys(byRule).sort()).toEqual('R1 R10 R11 R13 R2 R3 R4 R5 R8 R9'.split(' '));
  expect(paused).toBeGreaterThan(5_000);
  expect(provisional).toBeGreaterThan(1_000);
});
