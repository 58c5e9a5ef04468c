import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAwaitingSeal } from '../../../functions/adapters/awaiting.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { type BatchSpec, loadBatch, startBatch } from '../../../functions/use-cases/batch.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { Viewer } from '../../../functions/viewer.ts';
import { openWorld, type World } from '../world.ts';
import {
  APPLICANT,
  begun,
  done,
  expectGapless,
  expectSound,
  freshKey,
  must,
  officer,
  submitted,
} from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const viewer = (role: string, agency: string, sub = 'keeper') =>
  Viewer.parse({ sub, name: '某人', role, agency });
const keeper = viewer('seal-keeper', 'district');
const clerk = viewer('receiving-clerk', 'city', 'receiving-clerk-1');

async function started(who: Viewer, spec: BatchSpec, key = freshKey()): Promise<string> {
  const outcome = await startBatch(world.deps, who, spec, key);
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.id;
}

const progress = async (who: Viewer, id: string) => must(await loadBatch(world.deps, who, id));

/** Cases handed in to the city, with the versions a list shows. */
async function listed(count: number) {
  const items: { caseId: string; expectedVersion: number }[] = [];
  for (let n = 0; n < count; n += 1) {
    const caseId = await submitted(world.deps);
    items.push({ caseId, expectedVersion: (await loadHead(world.deps.table, caseId)).version });
  }
  return items;
}

/** The events wake timelines in the whole edition; here reconcile does. */
async function issueAll(): Promise<void> {
  await world.runFor(1);
  await world.invoke('reconcile');
  await world.runFor(1);
}

describe('one act on many', () => {
  test('approves every seal on the list, issues every document, and shows how far it is', async () => {
    for (let n = 0; n < 12; n += 1) {
      const caseId = await submitted(world.deps, 'district');
      await done(world.deps, caseId, officer('receiving-clerk', 1, 'district'), 'accept');
    }
    const { items: waiting } = await listAwaitingSeal(world.deps.table, 'district');
    const items = waiting.map(({ caseId, eventNumber, notice, version }) => ({
      caseId,
      eventNumber,
      notice,
      expectedVersion: version,
    }));
    const key = freshKey();
    const id = await started(keeper, { kind: 'approve-seal', items }, key);
    expect(await started(keeper, { kind: 'approve-seal', items }, key)).toBe(id);
    expect(await progress(keeper, id)).toMatchObject({
      total: 12,
      counts: { waiting: 12, done: 0, failed: 0 },
    });
    await issueAll();
    const { counts, finishedAt, items: ended } = await progress(keeper, id);
    expect(counts).toEqual({ waiting: 0, done: 12, failed: 0, issued: 12 });
    expect(finishedAt).toBeDefined();
    expect(ended[0]).toMatchObject({
      index: 1,
      number: expect.stringMatching(/^某区医保受〔2026〕\d+号$/),
      documents: 1,
    });
    expect((await listAwaitingSeal(world.deps.table, 'district')).items).toEqual([]);
    for (const { caseId, event } of ended) {
      const { state } = await loadCase(world.deps.table, caseId);
      expect(state.history[must(event) - 1]?.payload.batch).toMatchObject({ id });
    }
  });

  test('takes one step on many cases; those that moved, are not ours, are not there or may not take it fail by themselves with the reason', async () => {
    const good = await listed(6);
    const [moved, foreign, incomplete] = [
      must((await listed(1))[0]),
      await submitted(world.deps, 'county'),
      await begun(world.deps, ['material-08-7']),
    ];
    await done(world.deps, moved.caseId, APPLICANT, 'withdraw');
    await done(world.deps, incomplete, APPLICANT, 'submit');
    const items = [
      ...good.slice(0, 3),
      moved,
      { caseId: foreign, expectedVersion: 2 },
      { caseId: 'nowhere', expectedVersion: 2 },
      { caseId: incomplete, expectedVersion: 2 },
      ...good.slice(3),
    ];
    const id = await started(clerk, { kind: 'step', step: 'accept', items });
    await issueAll();
    const { counts, items: ended } = await progress(clerk, id);
    expect(counts).toEqual({ waiting: 0, done: 6, failed: 4, issued: 6 });
    expect(ended.map(({ outcome }) => outcome)).toEqual([
      ...Array(3).fill('done'),
      ...Array(4).fill('failed'),
      ...Array(3).fill('done'),
    ]);
    expect(ended.slice(3, 7).map(({ reason }) => reason)).toEqual([
      '列表打开之后，本案又有人办理过。请打开案卷核对后单独办理。',
      '没有这一案卷，或者它不归本机构办理。',
      '没有这一案卷，或者它不归本机构办理。',
      expect.stringContaining('申请材料尚未齐全，不能受理'),
    ]);
    for (const { caseId } of good) await expectSound(world.deps, caseId);
    await expectGapless(world.deps);
  });

  test('stopped at any point goes on after reconcile, and does nothing twice', async () => {
    for (const call of [2, 7, 16, 31]) {
      const items = await listed(2);
      const key = freshKey();
      world.breakAt({ call, when: call % 2 === 0 ? 'before' : 'after' });
      await started(clerk, { kind: 'step', step: 'accept', items }, key).catch(() => undefined);
      await world.runFor(1).catch(() => undefined);
      world.breakAt();
      const id = await started(clerk, { kind: 'step', step: 'accept', items }, key);
      await issueAll();
      await issueAll();
      expect((await progress(clerk, id)).counts, `call ${call}`).toEqual({
        waiting: 0,
        done: 2,
        failed: 0,
        issued: 2,
      });
      for (const { caseId } of items) {
        const { state } = await loadCase(world.deps.table, caseId);
        expect(state.history.filter(({ type }) => type === 'accepted')).toHaveLength(1);
      }
    }
    await expectGapless(world.deps);
  });

  test('that stopped before its machine began is begun by reconcile', async () => {
    const items = await listed(1);
    const key = freshKey();
    const failing = {
      ...world.deps,
      batches: { ...world.deps.batches, machineArn: 'arn:aws:states:nowhere' },
    };
    await expect(startBatch(failing, clerk, { kind: 'step', step: 'accept', items }, key)).rejects.toThrow(
      /./u,
    );
    await world.invoke('reconcile');
    await issueAll();
    const id = await started(clerk, { kind: 'step', step: 'accept', items }, key);
    expect((await progress(clerk, id)).counts).toMatchObject({ done: 1, issued: 1 });
  });

  test('is refused when there is nothing, too much, or the same twice in it, and when the step asks for words', async () => {
    const item = { caseId: 'c', expectedVersion: 1 };
    const many = Array.from({ length: 501 }, (_, n) => ({ ...item, caseId: `c${n}` }));
    const refused = async (who: Viewer, spec: BatchSpec) =>
      await startBatch(world.deps, who, spec, freshKey());
    for (const spec of [
      { kind: 'step', step: 'accept', items: [] },
      { kind: 'step', step: 'accept', items: many },
      { kind: 'step', step: 'accept', items: [item, item] },
      { kind: 'step', step: 'refuse', items: [item] },
      { kind: 'step', step: 'submit', items: [item] },
      { kind: 'step', step: 'nonsense', items: [item] },
    ] as const)
      expect(await refused(clerk, spec), spec.step).toMatchObject({ kind: 'refused' });
    const seals: BatchSpec = {
      kind: 'approve-seal',
      items: [{ ...item, eventNumber: 3, notice: 'annex-04-1' }],
    };
    expect(await refused(clerk, seals)).toMatchObject({ kind: 'refused' });
    const applicant = Viewer.parse({ sub: 'a', name: '某人', role: 'applicant', institution: 'hospital' });
    expect(await refused(applicant, { kind: 'step', step: 'accept', items: [item] })).toMatchObject({
      kind: 'refused',
    });
  });

  test('is shown to officers of its own agency only', async () => {
    const id = await started(clerk, { kind: 'step', step: 'accept', items: await listed(1) });
    expect(await loadBatch(world.deps, viewer('receiving-clerk', 'county'), id)).toBeUndefined();
    expect(await loadBatch(world.deps, clerk, 'nonsense')).toBeUndefined();
    expect(await loadBatch(world.deps, viewer('reviewer', 'city'), id)).toBeDefined();
  });
});
