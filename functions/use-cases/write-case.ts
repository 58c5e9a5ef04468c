import { type Agency, formatNumber } from '../../domain/agency.ts';
import { append, hashOf } from '../../domain/case/chain.ts';
import { deadlinesOf, nextDueAt } from '../../domain/case/deadlines.ts';
import type { CaseEvent, EventPayload, NewEvent } from '../../domain/case/event.ts';
import { advance, type CaseState, noticesOwed, replay, stageOf } from '../../domain/case/state.ts';
import { textFact } from '../../domain/criterion.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { dateOf, type Instant, yearOf } from '../../domain/time/civil-date.ts';
import { type Commit, commit, type Head, lastNumber, type NumberTaken } from '../adapters/cases.ts';
import { loadAgency } from '../adapters/directory.ts';
import { NotFound, TransactionContended, VersionConflict } from '../errors.ts';
import type { Deps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';

/** What a case was before the write: absent for a case that begins. */
type Before = Pick<LoadedCase, 'caseId' | 'procedure'> & {
  state?: CaseState;
  head?: Head;
  institutionName?: string;
};

/**
 * Writes events to a case in one transaction, with the numbers they take, the head they lead to, and the answer that
 * an Idempotency-Key will get. Returns the state afterwards.
 * @throws {AlreadyDone} {VersionConflict} {TransactionContended}
 */
export async function writeCase(
  deps: Deps,
  before: Before,
  events: readonly NewEvent[],
  idempotency?: (written: { state: CaseState; events: readonly CaseEvent[] }) => Commit['idempotency'],
  frozenForms?: Commit['frozenForms'],
): Promise<CaseState> {
  const history = before.state?.history ?? [];
  const { numbered, taken } = await takeNumbers(deps, before, events, history.length);
  const linked = append(history, numbered);
  const state = before.state
    ? advance(before.procedure, before.state, linked)
    : replay(before.procedure, linked);
  const record = idempotency?.({ state, events: linked });
  await commit(deps.table, {
    head: headOf(before, state, deps.calendar, deps.now()),
    expectedVersion: history.length,
    events: linked,
    numbers: taken,
    ...(record && { idempotency: record }),
    ...(frozenForms && { frozenForms }),
  });
  return state;
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
  const due = nextDueAt(deadlines);
  const { kind } = stageOf(before.procedure, state.stage);
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
    noticesOwed: noticesOwed(state).length,
    noticesStuck: noticesOwed(state).filter(({ stuck }) => stuck).length,
    overdue: deadlines.some(
      ({ deadline, status, endedBy }) =>
        deadline.effect.kind === 'escalate' && status === 'passed' && endedBy === undefined,
    ),
    generation: before.head?.generation ?? 1,
  };
}

/** Gives each event and notice that takes a number the next of its series, per agency, type and year. */
async function takeNumbers(
  deps: Deps,
  { caseId, procedure, state }: Before,
  events: readonly NewEvent[],
  offset: number,
): Promise<{ numbered: NewEvent[]; taken: NumberTaken[] }> {
  const taken: NumberTaken[] = [];
  const agencyId = state?.agency;
  let agency: Agency | undefined;
  const next = async (type: string, at: Instant, event: number, what: string): Promise<string> => {
    agency ??= agencyId ? await loadAgency(deps.table, agencyId) : undefined;
    if (!agency) throw new NotFound(`agency ${agencyId}`);
    const year = yearOf(dateOf(at));
    const series = `${agency.id}#${type}#${year}`;
    if (taken.some((other) => other.series === series))
      throw new Error(`two numbers of one series in one act: ${series}`);
    const n = (await lastNumber(deps.table, series)) + 1;
    taken.push({ series, n, use: { caseId, event, what } });
    return formatNumber(agency, type, year, n);
  };
  const numbered: NewEvent[] = [];
  for (const [index, event] of events.entries()) {
    const n = offset + index + 1;
    const payload: EventPayload & { number?: string } = { ...event.payload };
    const ownType = procedure.steps.find((step) => step.event === event.type)?.numberType;
    const own = ownType ? { number: await next(ownType, event.at, n, event.type) } : {};
    const notices = [];
    for (const made of payload.notices ?? []) {
      const type = procedure.notices.find(({ id }) => id === made.notice)?.numberType;
      notices.push(type ? { ...made, number: await next(type, event.at, n, made.notice) } : made);
    }
    numbered.push({ ...event, payload: { ...payload, ...own, ...(notices.length > 0 && { notices }) } });
  }
  return { numbered, taken };
}
