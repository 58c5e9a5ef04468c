import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import type { Refusal } from '../../../domain/case/decide.ts';
import { type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import { type CaseState, replay, stageOf } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { ROLE_LABELS } from '../../../domain/role.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { type CivilDate, dateOf, type Instant } from '../../../domain/time/civil-date.ts';
import type { Entry } from './report.ts';
import type { ScenarioEvent } from './scenario.ts';

/** The rules a case is told by. */
export interface Book {
  procedure: Procedure;
  calendar: Calendar;
}

/** One entry of a history as it is told, seen from the moment it happened. `by` is the scenario's event behind it. */
export function told(
  { procedure, calendar }: Book,
  history: readonly CaseEvent[],
  n: number,
  by?: ScenarioEvent,
): Entry {
  const upTo = history.slice(0, n);
  const event = upTo.at(-1);
  if (!event) throw new Error(`there is no event ${n}`);
  const state = replay(procedure, upTo);
  const { role } = event.actor;
  const step = by && procedure.steps.find(({ id }) => id === by.step);
  const ended = procedure.deadlines.find(({ id }) => id === event.payload.deadline);
  const issued = state.notices
    .filter((made) => isAbout(event, made))
    .map(({ notice, number }) => ({ notice, number }));
  const made = event.type === ENGINE_EVENTS.noticeIssued ? issued : (event.payload.notices ?? []);
  return {
    at: event.at,
    date: dateOf(event.at),
    kind: role === 'clock' || role === 'timeline' ? role : 'act',
    actor: role,
    actorLabel: ROLE_LABELS[role],
    step: by?.step ?? null,
    event: event.type,
    n,
    label: step?.label ?? labelOf(procedure, event, state),
    outcome: 'recorded',
    expected: by?.expect ?? null,
    refusals: [],
    citations: [...((step ?? ended)?.citations ?? [])],
    stage: stageView(procedure, state),
    number: event.payload.number ?? null,
    notices: made.map(({ notice, number }) => ({
      id: notice,
      label: noticeLabel(procedure, notice),
      number: number ?? null,
    })),
    deadlines: running({ procedure, calendar }, state, dateOf(event.at)),
  };
}

/** An act that was refused: the case is as it was. */
export function refusedEntry(
  book: Book,
  state: CaseState,
  at: Instant,
  by: ScenarioEvent,
  refusals: readonly Refusal[],
): Entry {
  const step = book.procedure.steps.find(({ id }) => id === by.step);
  return {
    at,
    date: dateOf(at),
    kind: 'act',
    actor: by.actor,
    actorLabel: ROLE_LABELS[by.actor],
    step: by.step,
    event: null,
    n: null,
    label: step?.label ?? by.step,
    outcome: 'refused',
    expected: by.expect,
    refusals: refusals.map(({ reason, message, field = null, citations }) => {
      return { reason, message, field, citations: [...citations] };
    }),
    citations: [...(step?.citations ?? [])],
    stage: stageView(book.procedure, state),
    number: null,
    notices: [],
    deadlines: running(book, state, dateOf(at)),
  };
}

/** Deadlines that nothing has ended yet. */
export function running(
  { procedure, calendar }: Book,
  state: CaseState,
  today: CivilDate,
): Entry['deadlines'] {
  return deadlinesOf(procedure, state, calendar, today).flatMap(
    ({ deadline, status, endedBy, reckoning, ...one }) => {
      if (status === 'met' || endedBy !== undefined) return [];
      const { id, label, binds } = deadline;
      const firm = reckoning?.firm ?? one.end !== undefined;
      return {
        id,
        label,
        binds,
        start: one.start,
        end: one.end ?? null,
        effectiveOn: one.effectiveOn ?? null,
        firm,
        status,
      };
    },
  );
}

export function stageView(procedure: Procedure, state: CaseState): Entry['stage'] {
  const { id, label } = stageOf(procedure, state.stage);
  return { id, label };
}

export function noticeLabel({ notices }: Procedure, id: string): string {
  return notices.find((notice) => notice.id === id)?.label ?? id;
}

function labelOf(procedure: Procedure, { type, payload }: CaseEvent, state: CaseState): string {
  const title = `《${noticeLabel(procedure, String(payload.noticeId))}》`;
  const period = procedure.deadlines.find(({ id }) => id === payload.deadline)?.label ?? '';
  const passed = `“${period}”于${String(payload.endedOn)}届满`;
  const labels: Readonly<Record<string, string>> = {
    [ENGINE_EVENTS.drafted]: '建立草稿',
    [ENGINE_EVENTS.noticeIssued]: `出具${title}`,
    [ENGINE_EVENTS.noticeStuck]: `${title}出具受阻：${String(payload.reason)}`,
    [ENGINE_EVENTS.actScheduled]: `决定${payload.scheduled?.step}，自${payload.scheduled?.on}起生效`,
    [ENGINE_EVENTS.actDropped]: '已决定的事项不再生效',
    [ENGINE_EVENTS.deadlinePassed]: `${passed}，记为超时`,
    [ENGINE_EVENTS.standstillEnded]: `${passed}，可以办理后续步骤`,
  };
  return labels[type] ?? `${passed}，转为“${stageOf(procedure, state.stage).label}”`;
}

function isAbout({ type, payload }: CaseEvent, made: CaseState['notices'][number]): boolean {
  const issued = type === ENGINE_EVENTS.noticeIssued;
  return issued && payload.noticeId === made.notice && payload.eventNumber === made.eventNumber;
}
