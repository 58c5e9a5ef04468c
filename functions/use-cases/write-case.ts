import { append, hashOf } from '../../domain/case/chain.ts';
import { deadlinesOf, nextDueAt } from '../../domain/case/deadlines.ts';
import type { CaseEvent, NewEvent } from '../../domain/case/event.ts';
import { noticeAt, noticesAwaitingSeal, sealingOf } from '../../domain/case/notice.ts';
import { datesOnRecord, recompute } from '../../domain/case/recompute.ts';
import { advance, type CaseState, noticesOwed, replay, stageOf } from '../../domain/case/state.ts';
import { textFact } from '../../domain/criterion.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { dateOf, type Instant } from '../../domain/time/civil-date.ts';
import { refreshed } from '../adapters/calendar.ts';
import { type Commit, commit, type Head } from '../adapters/cases.ts';
import { TransactionContended, VersionConflict } from '../errors.ts';
import { agencyAt } from './agency-at.ts';
import type { Deps } from './deps.ts';
import { hasFollowers } from './links/which.ts';
import type { LoadedCase } from './load-case.ts';
import { boardAfter } from './notice-board/published.ts';
import { barsAfter, claimsAfter, holdersAfter } from './registers/after-write.ts';
import { takeNumbers } from './take-numbers.ts';

/** What a case was before the write: absent for a case that begins. */
type Before = Pick<LoadedCase, 'caseId' | 'procedure'> & {
  state?: CaseState;
  head?: Head;
  institutionName?: string;
};

/**
 * Writes events to a case in one transaction, with the numbers they take, the head they lead to, and the answer that
 * an Idempotency-Key will get. Returns the state afterwards. Where a new calendar has moved dates of the case, these are put
 * right instead, and whoever acts decides anew on a case whose dates have been told.
 * @throws {AlreadyDone} {VersionConflict} {TransactionContended}
 */
export async function writeCase(
  deps: Deps,
  before: Before,
  events: readonly NewEvent[],
  idempotency?: (written: { state: CaseState; events: readonly CaseEvent[] }) => Commit['idempotency'],
  frozenForms?: Commit['frozenForms'],
): Promise<CaseState> {
  if (await putDatesRight(deps, before))
    throw new VersionConflict(`case ${before.caseId}: its dates were put right`);
  return await write(deps, before, events, idempotency, frozenForms);
}

/**
 * Puts on record the dates of a case that a new calendar has moved or settled, if there are any: true when there were.
 * @throws {VersionConflict} {TransactionContended}
 */
export async function putDatesRight(deps: Deps, before: Before): Promise<boolean> {
  const { procedure, state, head } = before;
  // A head read before the history says what was on record before somebody else's write.
  if (!state || head?.version !== state.version) return false;
  const { dates = [] } = head;
  if (!recompute(procedure, state, dates, deps.calendar, deps.now())) return false;
  // It may be this calendar that is a minute old, and the head that is right.
  await refreshed(deps, true);
  const event = recompute(procedure, state, dates, deps.calendar, deps.now());
  if (!event) return false;
  await write(deps, before, [event]);
  return true;
}

async function write(
  deps: Deps,
  before: Before,
  events: readonly NewEvent[],
  idempotency?: Parameters<typeof writeCase>[3],
  frozenForms?: Commit['frozenForms'],
): Promise<CaseState> {
  const history = before.state?.history ?? [];
  const { numbered, taken, codes, lists } = await takeNumbers(deps, before, events);
  const linked = append(history, numbered);
  const state = before.state
    ? advance(before.procedure, before.state, linked)
    : replay(before.procedure, linked);
  const record = idempotency?.({ state, events: linked });
  const head = headOf(before, state, deps.calendar, deps.now());
  await commit(deps.table, {
    head,
    expectedVersion: history.length,
    events: linked,
    numbers: taken,
    codes,
    lists,
    awaiting: awaitingAfter(head, before.state, state),
    bars: await barsAfter(deps, before, head, state),
    claims: claimsAfter(before, head, linked),
    board: await boardAfter(deps, before, state, linked, new Set(lists.map(({ batch }) => batch))),
    holders: await holdersAfter(deps, before, head, state),
    follows: linked
      .filter((event) => hasFollowers(before.procedure, event))
      .map(({ n, at }) => ({ caseId: head.caseId, n, at })),
    ...(record && { idempotency: record }),
    ...(frozenForms && { frozenForms }),
  });
  return state;
}

/**
 * What the seal keeper's queue holds of the case. Written anew with every event, so that its version is the case's: who
 * approves what he sees there has seen the case as it stands.
 */
function awaitingAfter(head: Head, before: CaseState | undefined, after: CaseState): Commit['awaiting'] {
  const now = noticesAwaitingSeal(after);
  const gone = before ? noticesAwaitingSeal(before).filter((one) => !noticeAt(now, one)) : [];
  const { caseId, version, institutionName, receiptNumber } = head;
  const put = now.map(({ eventNumber, notice, number, owedSince }) => ({
    caseId,
    // The seal is that of the agency that decided it, also once the case has been handed over.
    agency: agencyAt(after.history, eventNumber),
    version,
    procedure: head.procedure,
    procedureVersion: head.procedureVersion,
    institutionName,
    ...(receiptNumber && { receiptNumber }),
    eventNumber,
    notice,
    ...(number && { number }),
    owedSince,
    decidedBy: (after.history[eventNumber - 1] as CaseEvent).actor,
  }));
  return { put, remove: gone.map(({ eventNumber, notice }) => ({ caseId, eventNumber, notice })) };
}

/**
 * Runs a use case again, on fresh state, while others win the race for the case or a number. Ten tries with growing
 * random pauses; then the fault is the machine's.
 */
export async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const contended = error instanceof VersionConflict || error instanceof TransactionContended;
      if (!contended || tries === 10) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(tries, 6)));
    }
  }
}

/** The head a state leads to: what queues and timers see. */
export function headOf(before: Before, state: CaseState, calendar: Calendar, now: Instant): Head {
  const deadlines = deadlinesOf(before.procedure, state, calendar, dateOf(now));
  const last = state.history.at(-1) as CaseEvent;
  const due = nextDueAt(deadlines, state);
  const dates = datesOnRecord(deadlines);
  const { kind } = stageOf(before.procedure, state.stage);
  const awaiting = noticesAwaitingSeal(state).length;
  const returned = state.notices.filter((one) => sealingOf(one) === 'returned' && !one.withdrawn).length;
  return {
    caseId: before.caseId,
    procedure: state.procedure,
    procedureVersion: state.procedureVersion,
    agency: state.agency,
    institution: state.institution,
    institutionName: textFact(
      state.facts,
      'unitName',
      before.head?.institutionName ?? before.institutionName,
    ),
    applicantKind: state.applicantKind,
    stage: state.stage,
    stageKind: kind,
    version: state.version,
    lastHash: hashOf(last),
    createdAt: (state.history[0] as CaseEvent).at,
    updatedAt: last.at,
    ...(state.receiptNumber && { receiptNumber: state.receiptNumber }),
    ...(state.submittedOn && { submittedOn: state.submittedOn }),
    ...(due && { nextDueAt: due }),
    ...(kind === 'open' && dates.length > 0 && { dates }),
    noticesOwed: noticesOwed(state).length,
    noticesStuck: noticesOwed(state).filter(({ stuck }) => stuck).length,
    ...(awaiting > 0 && { noticesAwaitingSeal: awaiting }),
    ...(returned > 0 && { noticesReturned: returned }),
    overdue: deadlines.some(
      ({ deadline, status, endedBy }) =>
        deadline.effect.kind === 'escalate' && status === 'passed' && endedBy === undefined,
    ),
    generation: before.head?.generation ?? 1,
  };
}
