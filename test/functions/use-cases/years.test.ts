import { GetExecutionHistoryCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor, EventPayload } from '../../../domain/case/event.ts';
import { noticesOwed } from '../../../domain/case/state.ts';
import { standingHistory } from '../../../domain/standing.ts';
import { addDays, civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, done, expectSound, freshKey, insist, must, officer } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const REVIEWER = officer('reviewer');

/** What people do in the years of one agreement: on that day, by whom, what. */
const YEARS: readonly [day: string, by: Actor, step: string, payload?: EventPayload][] = [
  ['2027-05-31', APPLICANT, 'apply-for-renewal', { openedOn: '2027-05-31' }],
  ['2027-08-02', REVIEWER, 'record-performance', { result: '考核合格' }],
  [
    '2027-08-30',
    REVIEWER,
    'renew',
    { signedOn: '2027-08-30', validFrom: '2027-09-07', validUntil: '2028-09-06', electronicSeal: true },
  ],
  ['2028-03-01', REVIEWER, 'suspend-openly', { requestedIn: '退1号', from: '2028-03-10' }],
  ['2028-05-10', APPLICANT, 'apply-to-resume', { appliedOn: '2028-05-10' }],
  ['2028-05-12', REVIEWER, 'resume-on-request', { finding: '具备条件' }],
  ['2028-06-01', REVIEWER, 'organise-renewal', { openedOn: '2028-06-01' }],
  ['2028-09-20', REVIEWER, 'record-performance', { result: '考核合格' }],
  [
    '2028-10-09',
    REVIEWER,
    'renew',
    { signedOn: '2028-10-09', validFrom: '2028-10-09', validUntil: '2029-10-08', electronicSeal: true },
  ],
  ['2029-06-01', REVIEWER, 'organise-renewal', { openedOn: '2029-06-01' }],
  ['2029-09-03', REVIEWER, 'record-performance', { result: '考核合格' }],
  [
    '2029-09-10',
    REVIEWER,
    'renew',
    { signedOn: '2029-09-10', validFrom: '2029-10-09', validUntil: '2030-10-08', electronicSeal: true },
  ],
];

const LAST_DAY = civilDate('2030-10-10');

test('第十九条、第二十九条: four years of an agreement, renewed, at rest and extended, over all generations of its timeline', async () => {
  const { deps } = world;
  const procedure = must(procedureOf('liaocheng/agreement'));
  const start = {
    procedure,
    agency: 'city',
    applicantKind: 'medical-institution',
    actor: APPLICANT,
    idempotencyKey: freshKey(),
  };
  const caseId = must(await insist(() => startApplication(deps, start)));
  await done(deps, caseId, REVIEWER, 'conclude', {
    requestedIn: '收1号',
    agreementNumber: '协1号',
    signedOn: '2026-09-07',
    validFrom: '2026-09-07',
    validUntil: '2027-09-06',
  });
  const left = [...YEARS];
  const measured = new Map<number, number>();
  for (let day = civilDate('2026-09-08'); day <= LAST_DAY; day = addDays(day, 1)) {
    await world.runUntil(day);
    while (left[0]?.[0] === day) {
      const [, by, step, payload] = must(left.shift());
      await done(deps, caseId, by, step, payload);
    }
    // Every day something wakes the timeline, as the settlement of a day does; it is only ever a hint.
    await world.invoke('wake', { detail: { caseId } });
    if (day.endsWith('-01')) await measure(caseId, measured);
  }
  await world.runUntil('2030-10-12');

  const { state } = await loadCase(deps.table, caseId);
  expect(left).toEqual([]);
  expect(standingHistory(procedure, state).map(({ status, from, until }) => [status, from, until])).toEqual([
    ['designated', '2026-09-07', '2028-03-09'],
    ['suspended', '2028-03-10', '2028-05-11'],
    ['designated', '2028-05-12', '2030-10-08'],
    ['ended', '2030-10-09', undefined],
  ]);
  // The renewals, the suspension and the end each printed their papers once, and what was decided ahead waited for its day.
  expect(noticesOwed(state)).toEqual([]);
  const types = state.history.map(({ type }) => type);
  expect(types.filter((type) => type === 'renewed')).toHaveLength(3);
  expect(types.filter((type) => type === 'term-over')).toHaveLength(2);
  expect(state.history.filter(({ type }) => type === 'renewed').map(({ at }) => dateOf(at))).toEqual([
    '2027-09-07',
    '2028-10-09',
    '2029-10-09',
  ]);
  await expectSound(deps, caseId);

  await measure(caseId, measured);
  const lengths = [...measured.values()];
  // 300 days, or a thousand rounds: no execution comes near a year or 25,000 events, and together they are beyond both.
  expect(lengths.length).toBeGreaterThanOrEqual(4);
  expect(Math.max(...lengths)).toBeLessThan(25_000);
  expect(lengths.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(25_000);
}, 240_000);

/** Notes how many events the history of each execution of the case's timeline has; one that is over is kept for 90 days. */
async function measure(caseId: string, lengths: Map<number, number>): Promise<void> {
  const { table, timelines } = world.deps;
  const { generation } = await loadHead(table, caseId);
  // The one before for the last time, once the next one is there.
  const known = Math.max(1, ...lengths.keys());
  for (let n = known; n <= generation; n += 1) {
    const executionArn = `${timelines.machineArn.replace('stateMachine', 'execution')}:${caseId}.${n}`;
    const question = { executionArn, reverseOrder: true, maxResults: 1 };
    const { events = [] } = await timelines.client.send(new GetExecutionHistoryCommand(question));
    lengths.set(n, events[0]?.id ?? 0);
  }
}
