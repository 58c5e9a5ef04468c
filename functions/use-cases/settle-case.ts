import { deadlinesOf, nextDueAt } from '../../domain/case/deadlines.ts';
import { settle } from '../../domain/case/settle.ts';
import { noticesOwed, stageOf } from '../../domain/case/state.ts';
import { dateOf, millisecondsOf } from '../../domain/time/civil-date.ts';
import type { Deps } from './deps.ts';
import { loadCase } from './load-case.ts';
import { putDatesRight, retrying, writeCase } from './write-case.ts';

/** What the timeline asks with. */
export interface SettleRequest {
  caseId: string;
  generation: number;
  loops: number;
}

/** What the timeline does next. */
export interface Settled {
  caseId: string;
  /** The version seen; a case that has moved past it is settled again at once. */
  version: number;
  notices: { caseId: string; eventNumber: number; notice: string }[];
  nextDueAt: string | null;
  /** Until the next deadline, in whole seconds: at least 1, at most 30 days. */
  waitSeconds: number;
  /** Nothing more can happen to the case and nothing is owed. */
  final: boolean;
  /** Time to hand over to a fresh execution: a Standard execution ends at one year and 25,000 events. */
  rollover: boolean;
}

const LONGEST_WAIT = 30 * 86_400;
const LOOPS = 1_000;

/**
 * Puts on record what a new calendar and the clock have to say, and tells the timeline what is owed and how long it may sleep.
 */
export async function settleCase(deps: Deps, { caseId, loops }: SettleRequest): Promise<Settled> {
  return await retrying(async () => {
    const found = await loadCase(deps.table, caseId);
    const loaded = (await putDatesRight(deps, found)) ? await loadCase(deps.table, caseId) : found;
    const now = deps.now();
    const { events } = settle(loaded.procedure, loaded.state, deps.calendar, now);
    const state = events.length > 0 ? await writeCase(deps, loaded, events) : loaded.state;
    const owed = noticesOwed(state);
    const due = nextDueAt(deadlinesOf(loaded.procedure, state, deps.calendar, dateOf(now)), state);
    const seconds = due ? Math.ceil((millisecondsOf(due) - millisecondsOf(now)) / 1000) : LONGEST_WAIT;
    return {
      caseId,
      version: state.version,
      notices: owed.map(({ eventNumber, notice }) => ({ caseId, eventNumber, notice })),
      nextDueAt: due ?? null,
      waitSeconds: Math.min(Math.max(seconds, 1), LONGEST_WAIT),
      final: stageOf(loaded.procedure, state.stage).kind === 'final' && owed.length === 0,
      rollover: loops >= LOOPS,
    };
  });
}
