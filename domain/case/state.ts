import type { Facts } from '../criterion.ts';
import type { Procedure, Stage, Step } from '../procedure.ts';
import { type CivilDate, dateOf, type Instant } from '../time/civil-date.ts';
import { type CaseEvent, ENGINE_EVENTS, type EventPayload } from './event.ts';
import { type NoticeState, noticesAfter } from './notice.ts';

export { type NoticeState, noticesOwed } from './notice.ts';

/** What a history amounts to. Everything else (deadlines, options, notices owed) is computed from it. */
export interface CaseState {
  procedure: string;
  procedureVersion: string;
  agency: string;
  /** Agencies that handled it before it was handed over, oldest first. */
  formerAgencies?: readonly string[];
  institution: string;
  applicantKind: string;
  stage: string;
  /** Number of events; the version that optimistic writes compare. */
  version: number;
  lastAt: Instant;
  /** 收件编号, once submitted. */
  receiptNumber?: string;
  submittedOn?: CivilDate;
  /** Form values merged, with the built-in facts; `today` is added by whoever evaluates. */
  facts: Facts;
  forms: Readonly<Record<string, Facts>>;
  notices: readonly NoticeState[];
  history: readonly CaseEvent[];
}

/** The state a history leads to. @throws {Error} for a history that the procedure cannot have produced. */
export function replay(procedure: Procedure, history: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = history;
  if (!first || first.type !== ENGINE_EVENTS.drafted) throw new Error('a case begins with its drafted event');
  const opening = first.payload as Record<
    'procedure' | 'version' | 'agency' | 'institution' | 'applicantKind',
    string
  > &
    CaseEvent['payload'];
  let state: CaseState = {
    procedure: opening.procedure,
    procedureVersion: opening.version,
    agency: opening.agency,
    institution: opening.institution,
    applicantKind: opening.applicantKind,
    stage: draftStage(procedure).id,
    version: 1,
    lastAt: first.at,
    facts: { applicantKind: opening.applicantKind, agencyLevel: (opening.agencyLevel as string) ?? null },
    forms: {},
    notices: [],
    history,
  };
  for (const event of rest) state = apply(procedure, state, event);
  return state;
}

/** Appends further events to a state. */
export function advance(procedure: Procedure, state: CaseState, events: readonly CaseEvent[]): CaseState {
  let current: CaseState = { ...state, history: [...state.history, ...events] };
  for (const event of events) current = apply(procedure, current, event);
  return current;
}

export function stageOf(procedure: Procedure, id: string): Stage {
  const stage = procedure.stages.find((candidate) => candidate.id === id);
  if (!stage) throw new Error(`procedure ${procedure.id} has no stage ${id}`);
  return stage;
}

export function stepOf(procedure: Procedure, id: string): Step | undefined {
  return procedure.steps.find((step) => step.id === id);
}

/** The stage a case of this procedure begins in. */
export function draftStage(procedure: Procedure): Stage {
  const stage = procedure.stages.find((candidate) => candidate.kind === 'draft');
  if (!stage) throw new Error(`procedure ${procedure.id} has no draft stage`);
  return stage;
}

function apply(procedure: Procedure, state: CaseState, event: CaseEvent): CaseState {
  // What is decided ahead of its day changes nothing before it.
  const { forms, register, handedTo }: EventPayload =
    event.type === ENGINE_EVENTS.actScheduled ? {} : event.payload;
  const stage = stageAfter(procedure, state.stage, event);
  if (!stage) throw new Error(`event ${event.type} is not possible in stage ${state.stage}`);
  const next: CaseState = {
    ...state,
    version: event.n,
    lastAt: event.at,
    stage,
    forms: forms ? { ...state.forms, ...forms } : state.forms,
    facts: forms || register ? factsWith(state.facts, { forms, register }) : state.facts,
    notices: noticesAfter(state.notices, event),
    ...(handedTo && {
      agency: handedTo,
      formerAgencies: [...(state.formerAgencies ?? []), state.agency],
    }),
  };
  if (state.submittedOn || stageOf(procedure, state.stage).kind !== 'draft') return next;
  if (next.stage === state.stage || stageOf(procedure, next.stage).kind === 'final') return next;
  // The first step out of the draft is the submission: the day from which the agency's clocks run.
  const submittedOn = dateOf(event.at);
  const receipt = event.payload.number ? { receiptNumber: event.payload.number } : {};
  return { ...next, ...receipt, submittedOn, facts: { ...next.facts, submittedOn } };
}

/** The last event that led to another stage, and the stage before it; undefined for a case that is still where it began. */
export function lastMove(
  procedure: Procedure,
  history: readonly CaseEvent[],
): { event: CaseEvent; from: string } | undefined {
  let stage = draftStage(procedure).id;
  let moved: { event: CaseEvent; from: string } | undefined;
  for (const event of history) {
    const next = stageAfter(procedure, stage, event) ?? stage;
    if (next !== stage) moved = { event, from: stage };
    stage = next;
  }
  return moved;
}

/** The facts with what an act adds to them: its forms' values, then what the registers know. */
export function factsWith(
  facts: Facts,
  { forms, register }: Pick<CaseEvent['payload'], 'forms' | 'register'>,
): Facts {
  return Object.assign({}, facts, ...Object.values(forms ?? {}), register);
}

/** The stage an event leads to from `stage`, or undefined when the procedure does not know it there. */
export function stageAfter(
  procedure: Procedure,
  stage: string,
  { type, payload }: Pick<CaseEvent, 'type' | 'payload'>,
): string | undefined {
  if (type === ENGINE_EVENTS.lapseReversed) return String(payload.stage);
  const step = procedure.steps.find(({ event, from }) => event === type && from.includes(stage));
  if (step) return step.to ?? stage;
  for (const { effect, during } of procedure.deadlines) {
    if (effect.kind === 'lapse' && effect.event === type && (during?.includes(stage) ?? true))
      return effect.to;
  }
  const ofTheEngine: readonly string[] = Object.values(ENGINE_EVENTS);
  // A case begins once.
  return ofTheEngine.includes(type) && type !== ENGINE_EVENTS.drafted ? stage : undefined;
}
