import { afterAll, beforeAll, expect, test } from 'vitest';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import type { SettlementFact } from '../../../functions/use-cases/settlements/facts.ts';
import { reportSettlement } from '../../../functions/use-cases/settlements/report.ts';
import { openWorld, type World } from '../world.ts';
import { events, expectSound } from './cases.ts';
import { agreed } from './signed.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  world.moveTo('2026-11-23');
});
afterAll(() => world.close());

const ACTOR = { role: 'timeline', id: 'settlement-1', agency: 'city' } as const;
type Said = SettlementFact extends infer F
  ? F extends unknown
    ? Omit<F, 'id' | 'agency' | 'creditCode'>
    : never
  : never;
const tell = async (creditCode: string, said: Said) =>
  await reportSettlement(world.deps, ACTOR, {
    id: 'x',
    agency: 'city',
    creditCode,
    ...said,
  });
const settledOn = async (creditCode: string, day: string) =>
  await tell(creditCode, { kind: 'settled', settledOn: civilDate(day) });

test('第三十一条（二）: settlements of every day cost the agreement one entry a month, the last of them; order and repetition do not matter', async () => {
  const { deps } = world;
  const code = '52999999MB1A000056';
  const { agreement } = await agreed(world, { institution: 'daily', facts: { creditCode: code } });
  expect(await settledOn(code, '2026-11-23')).toEqual({ result: 'kept' });
  expect(await settledOn(code, '2026-11-22')).toEqual({ result: 'kept' });
  expect(await settledOn(code, '2026-11-24')).toMatchObject({ result: 'refused', field: 'settledOn' });
  for (let day = 24; day <= 30; day += 1) {
    world.moveTo(`2026-11-${day}`);
    await settledOn(code, `2026-11-${day}`);
  }
  await settledOn(code, '2026-11-25');
  await world.invoke('record-settlements');
  expect(await events(deps, agreement)).toEqual(['drafted', 'concluded']);
  world.moveTo('2026-12-24');
  await world.invoke('record-settlements');
  await world.invoke('record-settlements');
  const { state, procedure } = await loadCase(deps.table, agreement);
  expect(state.history.slice(2).map(({ type, payload }) => [type, payload.settledOn])).toEqual([
    ['settlement-reported', '2026-11-30'],
  ]);
  const idle = deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now())).findLast(
    ({ deadline }) => deadline.id === 'no-settlement',
  );
  expect(idle).toMatchObject({ start: '2026-11-30', status: 'running' });
  // The next one begins a month of its own.
  await settledOn(code, '2026-12-23');
  await world.invoke('record-settlements');
  expect(await events(deps, agreement)).toHaveLength(3);
  await expectSound(deps, agreement);
});

test('第三十一条 of 004: every claim runs its own thirty working days; a payment may be reported before its claim, and anything twice', async () => {
  const { deps } = world;
  const code = '52999999MB1A000069';
  const { agreement } = await agreed(world, {
    procedure: 'guangdong/designation',
    institution: 'claims',
    facts: { creditCode: code },
  });
  const filed = (claim: string, filedOn: string, period = '2026年10月') =>
    tell(code, { kind: 'claim-filed', claim, period, filedOn: civilDate(filedOn) });
  const paid = (claim: string, on: string) =>
    tell(code, { kind: 'claim-paid', claim, outcome: 'paid', settledOn: civilDate(on) });
  expect(await settledOn(code, '2026-12-23')).toEqual({ result: 'not-needed' });
  expect(await filed('A', '2026-11-24')).toMatchObject({ result: 'recorded', caseId: agreement });
  expect(await paid('B', '2026-12-22')).toEqual({ result: 'waiting' });
  expect(await filed('B', '2026-12-01')).toMatchObject({ result: 'recorded' });
  const again = await filed('A', '2026-11-24');
  expect(again).toMatchObject({ result: 'recorded' });
  expect(await filed('A', '2026-11-25')).toMatchObject({ result: 'refused', field: 'filedOn' });
  expect(await paid('B', '2026-12-22')).toMatchObject({ result: 'recorded' });
  const { state, procedure } = await loadCase(deps.table, agreement);
  expect(state.history.slice(2).map(({ type, payload }) => [type, payload.claim])).toEqual([
    ['claim-filed', 'A'],
    ['claim-filed', 'B'],
    ['claim-settled', 'B'],
  ]);
  const payments = deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now())).filter(
    ({ deadline }) => deadline.id === 'payment',
  );
  expect(payments.map(({ start, status }) => [start, status])).toEqual([
    ['2026-11-24', 'running'],
    ['2026-12-01', 'met'],
  ]);
});

test('a fact of an institution that has no agreement with the agency is refused by name of the field', async () => {
  expect(await settledOn('52999999MB1A00002W', '2026-11-23')).toMatchObject({
    result: 'refused',
    field: 'creditCode',
  });
});
