import type { Actor } from '../../../domain/case/event.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { listUnrecorded, type Settled, settleRecorded, unrecordedOf } from '../../adapters/settlements.ts';
import { act } from '../act.ts';
import type { Deps } from '../deps.ts';
import { loadCase } from '../load-case.ts';
import { wake } from '../timeline.ts';
import { EVENT_OF } from './facts.ts';

const SYSTEM: Actor = { role: 'timeline', id: 'settlements' };

/** What a day's round came to. */
export interface RecordedSettlements {
  recorded: number;
  failed: { caseId: string; error: string }[];
}

/** Once a day: puts on record the last settlement of every agreement that has waited for a month. One that fails keeps nobody else waiting. */
export async function recordSettlements(deps: Deps): Promise<RecordedSettlements> {
  const total: RecordedSettlements = { recorded: 0, failed: [] };
  const today = dateOf(deps.now());
  let cursor: string | undefined;
  do {
    const page = await listUnrecorded(deps.table, today, cursor);
    for (const settled of page.items) {
      try {
        await record(deps, settled);
        total.recorded += 1;
      } catch (error) {
        total.failed.push({ caseId: settled.caseId, error: String(error) });
      }
    }
    cursor = page.cursor;
  } while (cursor);
  return total;
}

/** Puts what is kept of one case on its record now, before something else happens there that turns on it. */
export async function recordPending(deps: Deps, caseId: string): Promise<void> {
  const settled = await unrecordedOf(deps.table, caseId);
  if (settled) await record(deps, settled);
}

async function record(deps: Deps, { caseId, last }: Settled): Promise<void> {
  const { procedure, state } = await loadCase(deps.table, caseId);
  const step = procedure.steps.find(
    ({ event, actor, from }) =>
      event === EVENT_OF.settled && actor.includes('timeline') && from.includes(state.stage),
  );
  const field = step?.payload.find(({ kind }) => kind === 'date')?.name;
  const known = state.history.some(
    ({ type, payload }) => type === EVENT_OF.settled && field !== undefined && payload[field] === last,
  );
  // An agreement that has come to an end wants no more of them.
  if (step && field && !known) {
    const said = { step: step.id, payload: { [field]: last } };
    const outcome = await act(deps, {
      caseId,
      actor: SYSTEM,
      act: said,
      idempotencyKey: `${caseId}.${last}`,
    });
    if (outcome.kind === 'refused')
      throw new Error(`${step.id}: ${outcome.refusals.map(({ reason }) => reason).join(', ')}`);
    await wake(deps, { caseId });
  }
  await settleRecorded(deps.table, { caseId, last });
}
