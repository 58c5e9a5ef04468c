import { settle } from '../../domain/case/settle.ts';
import { noticesOwed, stageOf } from '../../domain/case/state.ts';
import { type Head, loadHead } from '../adapters/cases.ts';
import { nextGeneration, parkToken, takeToken } from '../adapters/parking.ts';
import { listHeads } from '../adapters/queues.ts';
import { answer, startTimeline, timelineStatus } from '../adapters/timelines.ts';
import type { Deps } from './deps.ts';
import { loadCase } from './load-case.ts';
import { putDatesRight, retrying } from './write-case.ts';

/**
 * Leaves the timeline's token on the case; answers it at once when the case has moved past what the timeline saw, or somebody
 * else has parked meanwhile.
 */
export async function park(
  deps: Deps,
  { caseId, version, taskToken }: { caseId: string; version: number; taskToken: string },
): Promise<void> {
  const { taskToken: seen } = await loadHead(deps.table, caseId);
  const parked = await parkToken(deps.table, caseId, { version, token: taskToken, seen });
  if (!parked) await answer(deps.timelines, taskToken);
}

/**
 * Something happened to a case: wakes its timeline where it waits, or starts one. Only ever a hint, so it may be lost,
 * doubled or late without harm: settling is idempotent, and `reconcile` finds what was missed.
 */
export async function wake(deps: Deps, { caseId }: { caseId: string }): Promise<void> {
  const head = await loadHead(deps.table, caseId);
  if (head.stageKind === 'draft') return;
  if (!(await answered(deps, head))) await keepRunning(deps, head);
}

/** Answers the token parked on the head and takes it off. False when there is none, or nobody waits for it any more. */
async function answered(deps: Deps, { caseId, taskToken }: Head): Promise<boolean> {
  if (!taskToken) return false;
  // Answered first, taken off afterwards: a crash in between leaves a stale token, which does no harm.
  const waiting = await answer(deps.timelines, taskToken);
  await takeToken(deps.table, caseId, taskToken);
  return waiting;
}

/** Hands a long timeline over to its next generation. */
export async function rollOver(
  deps: Deps,
  { caseId, generation }: { caseId: string; generation: number },
): Promise<void> {
  await nextGeneration(deps.table, caseId, generation - 1);
  await startTimeline(deps.timelines, caseId, generation);
}

/** What a reconcile found and mended. */
export interface Reconciled {
  seen: number;
  woken: number;
  /** Cases with a date that a new calendar has moved or settled. */
  recomputed: number;
  /** Cases that could not be looked at, such as one with a broken history. They keep nobody else waiting. */
  failed: { caseId: string; error: string }[];
}

/**
 * Looks at every case that is open or still owes a document, puts right what a new calendar has moved, and restarts or wakes
 * any timeline that is missing or late. One call looks at a page; the cursor continues it.
 */
export async function reconcile(deps: Deps, cursor?: string): Promise<Reconciled & { cursor?: string }> {
  const page = await listHeads(deps.table, { open: true }, cursor, 100);
  const total = { seen: page.heads.length, woken: 0, recomputed: 0 };
  const failed: Reconciled['failed'] = [];
  const left = page.heads.values();
  const work = async () => {
    for (const { caseId } of left) {
      try {
        const { woken, recomputed } = await reconcileCase(deps, caseId);
        if (woken) total.woken += 1;
        if (recomputed) total.recomputed += 1;
      } catch (error) {
        failed.push({ caseId, error: String(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { ...total, failed, ...(page.cursor && { cursor: page.cursor }) };
}

/** Cases looked at side by side: a look is mostly waiting for the table. */
const AT_ONCE = 8;

async function reconcileCase(deps: Deps, caseId: string): Promise<{ woken: boolean; recomputed: boolean }> {
  const { recomputed, head, state, procedure } = await retrying(async () => {
    const found = await loadCase(deps.table, caseId);
    const moved = await putDatesRight(deps, found);
    return { ...(moved ? await loadCase(deps.table, caseId) : found), recomputed: moved };
  });
  const { events } = settle(procedure, state, deps.calendar, deps.now());
  const owes = events.length > 0 || noticesOwed(state).length > 0;
  // A timeline sleeps until the old date; the new one may be earlier.
  if ((owes || recomputed) && (await answered(deps, head))) return { woken: true, recomputed };
  const open = stageOf(procedure, state.stage).kind === 'open';
  return { woken: (open || owes) && (await keepRunning(deps, head)), recomputed };
}

/** Starts the timeline if none runs; a failed or finished one is followed by its next generation. */
async function keepRunning(deps: Deps, head: Head): Promise<boolean> {
  const { caseId, generation } = head;
  const status = await timelineStatus(deps.timelines, caseId, generation);
  if (status === 'RUNNING') return false;
  if (status === undefined) {
    await startTimeline(deps.timelines, caseId, generation);
    return true;
  }
  if (!(await nextGeneration(deps.table, caseId, generation))) return false;
  await startTimeline(deps.timelines, caseId, generation + 1);
  return true;
}
