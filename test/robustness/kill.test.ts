import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticesOwed } from '../../domain/case/state.ts';
import { loadForms, loadUploads } from '../../functions/adapters/drafts.ts';
import type { LoadedCase } from '../../functions/use-cases/load-case.ts';
import { reconcile } from '../../functions/use-cases/timeline.ts';
import { seededRandom } from '../../infra/local/aws/seeded-random.ts';
import { everyCase, noticeFaults, numberFaults } from './audit.ts';
import { fsck } from './fsck.ts';
import { type House, openHouse } from './house.ts';
import { type Loaded, load } from './lives.ts';
import { AGENCIES, INSTITUTIONS, PROCEDURE, putDirectory } from './people.ts';
import { type Errand, type Op, PLANS, type PlanName, perform, RESTS } from './plans.ts';

/** `KILL_ROUNDS=50 KILL_SEED=7` for more, or for other moments. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
const SEED = Number(process.env.KILL_SEED ?? 20_260_924);
/** Clients at work at the same time. */
const CLIENTS = 8;

const random = seededRandom(SEED);
const between = (from: number, to: number) => from + Math.floor(random() * (to - from));
const startedAt = Date.now();
const errands = new Map<string, Errand>();
const refusals: string[] = [];
let folder: string;
let house: House | undefined;
let cases: LoadedCase[];
let acknowledged = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dingdian-kill-'));
  let next = load(join(folder, 'compiled'));
  for (let round = 0; round < ROUNDS; round += 1) {
    const life = await next;
    next = load(join(folder, 'compiled'));
    await liveAndDie(life);
  }
  await (await next).kill();
}, 600_000);

afterAll(async () => {
  await house?.edition.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * One life. A fifth of them end while the folder is still being opened; the others at a random moment after a random number
 * of acknowledgements, so that a slow machine does as much between two kills as a fast one.
 */
async function liveAndDie(life: Loaded): Promise<void> {
  let left = between(0, 16);
  const enough = Promise.withResolvers<void>();
  const open = life.begin({ data: data(), startedAt, errands: unfinished() }, (word) => {
    if ('acknowledged' in word) {
      acknowledged += 1;
      left -= 1;
      errands.set(word.acknowledged.key, word.acknowledged);
    } else if ('failed' in word) refusals.push(`${word.failed}: ${word.error}`);
    if (left <= 0) enough.resolve();
  });
  if (random() < 0.2) await pause(between(0, 500));
  else {
    await open;
    await Promise.race([enough.promise, pause(5000)]);
    await pause(between(0, 120));
  }
  await life.kill();
}

const data = () => join(folder, 'data');

/** The errands that are not done, filled up with new ones. */
function unfinished(): Errand[] {
  const open = [...errands.values()].filter((errand) => errand.acknowledged < PLANS[errand.plan].length);
  while (open.length < CLIENTS) {
    const n = errands.size;
    const errand: Errand = {
      key: `errand-${n}`,
      plan: Object.keys(PLANS)[n % Object.keys(PLANS).length] as PlanName,
      agency: AGENCIES[between(0, AGENCIES.length)]?.id ?? '',
      // What is asked for in addition is a hospital's material.
      institution: INSTITUTIONS[n % 6 < 3 ? 0 : between(0, 2)]?.id ?? '',
      acknowledged: 0,
    };
    errands.set(errand.key, errand);
    open.push(errand);
  }
  return open;
}

/** Lets the edition do what is due until no case owes a document, without anything being moved. */
async function quiet({ edition, deps }: House): Promise<LoadedCase[]> {
  for (let waited = 0; ; waited += 100) {
    await edition.settle();
    const all = await everyCase(deps);
    if (waited > 20_000 || all.every(({ state }) => noticesOwed(state).length === 0)) return all;
    await pause(100);
  }
}

const at = (instant: string) => Date.parse(`${instant}+08:00`);
const found = (caseId: string | undefined) => cases.find((each) => each.caseId === caseId);
const of = (plan: PlanName) =>
  [...errands.values()].flatMap((errand) =>
    errand.plan === plan && errand.caseId ? [found(errand.caseId)] : [],
  );
const clockEvents = (each: LoadedCase | undefined) =>
  each?.state.history
    .filter(({ actor }) => actor.role === 'clock')
    .map(({ type, payload }) => `${type} ${String(payload.deadline)}`);

describe(`kill -9 at random moments under load, ${ROUNDS} rounds (seed ${SEED})`, () => {
  test('the folder opens again; every acknowledged write is there and the timelines issue what is owed', async () => {
    house = await openHouse(data(), startedAt);
    await putDirectory(house.deps);
    cases = await quiet(house);
    expect(refusals).toEqual([]);
    expect(acknowledged).toBeGreaterThan(3 * ROUNDS);
    console.log(`${acknowledged} acknowledged writes, ${cases.length} cases`);
    const lost: string[] = [];
    for (const errand of errands.values()) lost.push(...(await missing(house, errand)));
    expect(lost).toEqual([]);
    expect(await numberFaults(house.deps, cases)).toEqual([]);
    expect(await noticeFaults(house.deps, cases)).toEqual([]);
  }, 60_000);

  test('every client that goes on under its keys comes to the end of its errand, with one case each', async () => {
    const here = house as House;
    for (let some = begun(); some.length > 0; some = begun())
      for (const done of await Promise.all(some.slice(0, CLIENTS).map((each) => perform(here.deps, each))))
        errands.set(done.key, done);
    cases = await quiet(here);
    const ids = [...errands.values()].flatMap(({ caseId }) => caseId ?? []);
    expect(cases.map(({ caseId }) => caseId).sort()).toEqual(ids.sort());
    for (const { caseId, plan, key } of errands.values())
      if (caseId) expect(found(caseId)?.state.stage, key).toBe(RESTS[plan]);
    expect(await numberFaults(here.deps, cases)).toEqual([]);
    expect(await noticeFaults(here.deps, cases)).toEqual([]);
  }, 120_000);

  test('第十二条（二） and 第十三条: with the clock moved, every timeline lapses or reminds on its day, none by reconcile', async () => {
    const { edition, deps } = house as House;
    const goTo = async (instant: string) => {
      expect(edition.clock.moveTo(at(instant))).toBe(true);
      await edition.settle();
      cases = await everyCase(deps);
    };
    expect(await reconcile(deps)).toMatchObject({ woken: 0, failed: [] });
    await goTo('2026-09-25T00:00:30');
    for (const each of of('supplemented')) expect(clockEvents(each)).toEqual(['deadline-passed upload']);
    // Working days after Thursday 24 September: 28, 29, 30; 中秋节 and 国庆节 in between; 8 and 9 October.
    await goTo('2026-10-09T23:59:30');
    for (const each of of('lapsing')) expect(each?.state.stage).toBe('awaiting-supplement');
    for (const each of of('waiting')) expect(clockEvents(each)).toEqual([]);
    await goTo('2026-10-10T00:00:30');
    for (const each of of('lapsing')) expect(each?.state.stage).toBe('lapsed');
    for (const each of of('lapsing')) expect(clockEvents(each)).toEqual(['supplement-lapsed supplement']);
    for (const each of of('waiting'))
      expect(clockEvents(each)).toEqual(['deadline-passed completeness-review']);
    expect(await reconcile(deps)).toMatchObject({ woken: 0, failed: [] });
    await goTo('2026-12-25T00:00:30');
    for (const each of of('accepted')) expect(clockEvents(each)).toEqual(['deadline-passed assessment']);
    for (const plan of ['refused', 'withdrawn'] as const)
      for (const each of of(plan)) expect(clockEvents(each)).toEqual([]);
    expect(await noticeFaults(deps, cases)).toEqual([]);
  }, 60_000);

  test('fsck finds nothing', async () => {
    await house?.edition.close();
    house = undefined;
    expect(fsck(data())).toEqual({ status: 0, words: '' });
  }, 60_000);
});

/**
 * Errands that are not at their end. One of which nothing was acknowledged is among them: its case may have been written
 * before the kill, and its client, asking again under the same key, must be given that one.
 */
function begun(): Errand[] {
  return [...errands.values()].filter((errand) => errand.acknowledged < PLANS[errand.plan].length);
}

/** What was acknowledged to an errand's client and is not on the disk, exactly once. */
async function missing(
  { deps }: House,
  { key, plan, acknowledged: count, caseId, receiptNumber }: Errand,
): Promise<string[]> {
  if (count === 0) return [];
  const each = found(caseId);
  if (!each) return [`${key}: the case`];
  const [forms, uploads] = await Promise.all([
    loadForms(deps.table, each.caseId),
    loadUploads(deps.table, each.caseId),
  ]);
  const ops: readonly Op[] = PLANS[plan].slice(0, count);
  const there: { [K in Op['do']]: (op: Extract<Op, { do: K }>) => boolean } = {
    start: () => each.state.version > 0,
    form: ({ form }) => forms.some((saved) => saved.form === form),
    materials: () => uploads.some(({ upload }) => upload === 'scan'),
    photo: () => uploads.some(({ upload }) => upload === 'photo'),
    inspected: () => uploads.some(({ upload, state }) => upload === 'photo' && state === 'usable'),
    step: ({ step, serves }) => {
      const type = PROCEDURE.steps.find(({ id }) => id === step)?.event;
      const records = each.state.history.filter(
        (event) => event.type === type && (!serves || event.payload.noticeId === serves),
      );
      return records.length === 1;
    },
  };
  const lost = ops.filter((op) => !there[op.do](op as never)).map((op) => `${key}: ${JSON.stringify(op)}`);
  if (receiptNumber && each.state.receiptNumber !== receiptNumber) lost.push(`${key}: ${receiptNumber}`);
  return lost;
}
