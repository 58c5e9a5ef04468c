import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoticeState } from '../../../domain/case/notice.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { archived } from '../../../functions/adapters/files.ts';
import { listHeads } from '../../../functions/adapters/queues.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { sha256Of } from '../../../functions/use-cases/notice-paper.ts';
import { type Break, openWorld, type World } from '../world.ts';
import {
  APPLICANT,
  begun,
  done,
  expectGapless,
  expectSound,
  insist,
  must,
  officer,
  submitted,
  take,
} from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Something breaks, is mended, and one reconcile later nothing that was owed is forgotten. */
async function mendAndReconcile(caseId: string): Promise<void> {
  world.breakAt();
  await world.invoke('reconcile');
  await world.runFor(10);
  const { state } = await loadCase(world.deps.table, caseId);
  expect(state.notices.filter(({ issued }) => !issued)).toEqual([]);
  expect(state.history.filter(({ type }) => type === 'accepted')).toHaveLength(1);
  expect(state.history.filter(({ type }) => type === 'notice-issued')).toHaveLength(3);
  await expectSound(world.deps, caseId);
  for (const { issued, code } of state.notices) await expectOnePaper(must(issued), must(code));
  // A final case without debts is out of the next reconcile's way.
  await done(world.deps, caseId, APPLICANT, 'withdraw');
}

/** The file on record is the first paper that was rendered, sealed once under the number and code it carries. */
async function expectOnePaper({ key, sha256, signature }: Issued, code: string): Promise<void> {
  const [draft, sealed] = await Promise.all(
    [key.replace('.pdf', '.unsigned.pdf'), key].map((name) => archived(world.deps.files, name)),
  );
  const expected = `${Buffer.from(must(draft)).toString()}\nsealed ${code} ${signature?.signedAt}`;
  expect(Buffer.from(must(sealed)).toString()).toBe(expected);
  expect(sha256Of(must(sealed))).toBe(sha256);
}

type Issued = NonNullable<NoticeState['issued']>;

/** Breaks on either side of every call that keeps a file; what else a transition does is broken in test/robustness. */
async function breaksOf(work: () => Promise<unknown>): Promise<Break[]> {
  world.breakAt();
  await work();
  const changing = /^PUT /u;
  const seen = new Map<string, number>();
  return world.calls.flatMap((name, index): Break[] => {
    const call = index + 1;
    // What is done for one document is done for the next in the same way: two of a kind are enough.
    const kind = name.replace(/^PUT .*?(\.unsigned)?\.pdf.*$/u, 'PUT$1');
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (changing.test(name) && (seen.get(kind) ?? 0) <= 2)
      return [
        { call, when: 'before' },
        { call, when: 'after' },
      ];
    return [];
  });
}

describe('the machine stops while a document is being kept', () => {
  test('one paper is archived, under the number and code it carries, however often it was begun', async () => {
    const prepared = async () => {
      const caseId = await submitted(world.deps);
      await done(world.deps, caseId, officer(), 'accept');
      return caseId;
    };
    const run = async (caseId: string) => {
      await world.invoke('wake', { detail: { caseId } });
      await world.states.tick();
      await world.states.idle();
    };
    const sample = await prepared();
    const breaks = await breaksOf(() => run(sample));
    expect(breaks.length).toBeGreaterThanOrEqual(8);
    for (const broken of breaks) {
      const caseId = await prepared();
      world.breakAt(broken);
      await run(caseId).catch(() => undefined);
      await mendAndReconcile(caseId);
    }
    await expectGapless(world.deps);
  });
});

describe('with conflicting transactions and late indexes', () => {
  test('acts come through, numbers stay gapless, and a queue catches up', async () => {
    const stormy = await openWorld({ seed: 7, conflictRate: 0.15, indexDelayMs: 5_000 });
    try {
      const { deps } = stormy;
      const cases: string[] = [];
      for (let n = 0; n < 6; n += 1) cases.push(await begun(deps));
      const outcomes = await Promise.all(cases.map((caseId) => take(deps, caseId, APPLICANT, 'submit')));
      expect(outcomes.map(({ kind }) => kind)).toEqual(cases.map(() => 'done'));
      expect((await listHeads(deps.table, { queue: 'city', kind: 'open' })).heads).toEqual([]);
      stormy.moveTo('2026-09-07T10:01');
      const { heads } = await listHeads(deps.table, { queue: 'city', kind: 'open' });
      expect(heads.map(({ caseId }) => caseId).sort()).toEqual(cases.sort());
      await Promise.all(cases.map((caseId) => done(deps, caseId, officer(), 'accept')));
      stormy.moveTo('2026-09-07T10:02');
      await insist(() => stormy.invoke('reconcile'));
      await stormy.runUntil('2026-09-07T11:00');
      await insist(() => stormy.invoke('reconcile'));
      await stormy.runUntil('2026-09-07T12:00');
      for (const caseId of cases) {
        await expectSound(deps, caseId);
        expect((await loadHead(deps.table, caseId)).noticesOwed).toBe(0);
      }
      await expectGapless(deps);
    } finally {
      await stormy.close();
    }
  });
});
