import type { Citation } from '../citation.ts';
import type { PayloadField, Procedure, Step } from '../procedure.ts';
import { ROLE_LABELS, type Role } from '../role.ts';
import { citationsOf } from '../rule-citations.ts';
import type { Calendar } from '../time/calendar.ts';
import { dateOf, type Instant } from '../time/civil-date.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Actor, EventPayload, NewEvent } from './event.ts';
import { guardObjections, withToday } from './guards.ts';
import { payloadObjections, unaskedObjections } from './payload.ts';
import { owedBy, settle } from './settle.ts';
import { type CaseState, stageOf, stepOf } from './state.ts';

/** Why something may not be done, in words for the person who tried, with the article. */
export interface Refusal {
  reason: 'unknown-step' | 'role' | 'stage' | 'standstill' | 'guard' | 'payload' | 'past';
  message: string;
  citations: readonly Citation[];
  /** The payload field at fault. */
  field?: string;
}

/** What lies beside the history: how complete the forms and materials are as they stand now. */
export interface Dossier {
  /** Labels of forms that are not complete. */
  incompleteForms: readonly string[];
  /** Labels of required materials without a usable upload. */
  missingMaterials: readonly string[];
}

/** A step somebody wants to take. */
export interface Act {
  step: string;
  payload: EventPayload;
}

export type Decision =
  | {
      ok: true;
      step: Step /** The clock's own events that come first. */;
      clock: NewEvent[];
      event: NewEvent;
      state: CaseState;
    }
  | { ok: false; refusals: readonly Refusal[]; clock: NewEvent[]; state: CaseState };

/** A step as offered to an actor: open, or closed with every reason. */
export interface StepOption {
  step: Step;
  refusals: readonly Refusal[];
}

/**
 * Decides an act. What the clock has to say by `now` comes first, so that nobody slips in between a deadline's end and
 * its record. All reasons against are given at once.
 */
export function decide(
  procedure: Procedure,
  before: CaseState,
  calendar: Calendar,
  now: Instant,
  actor: Actor,
  act: Act,
  dossier: Dossier,
): Decision {
  const { events: clock, state } = settle(procedure, before, calendar, now);
  const step = stepOf(procedure, act.step);
  if (!step) return { ok: false, refusals: [unknown(act.step)], clock, state };
  const payload = expand(step, act.payload, state);
  const refusals = [
    ...objections(procedure, state, calendar, now, actor.role, step),
    ...unaskedObjections(procedure, step, act.payload),
    ...payloadObjections(procedure, step, payload, state, dateOf(now)),
    ...guardObjections(procedure, step, state, dossier, payload, now),
  ];
  if (refusals.length > 0) return { ok: false, refusals, clock, state };
  const facts = withToday(
    payload.forms ? Object.assign({}, state.facts, ...Object.values(payload.forms)) : state.facts,
    now,
  );
  const notices = owedBy(step.notices, facts);
  const event: NewEvent = {
    type: step.event,
    at: now,
    actor,
    payload: { ...payload, ...(notices.length > 0 && { notices }) },
  };
  return { ok: true, step, clock, event, state };
}

/** What a role may do now, and why not the rest: the steps its stage knows, each with every reason against it. */
export function optionsFor(
  procedure: Procedure,
  before: CaseState,
  calendar: Calendar,
  now: Instant,
  role: Role,
  dossier: Dossier,
): StepOption[] {
  const { state } = settle(procedure, before, calendar, now);
  return procedure.steps
    .filter((step) => step.actor.includes(role) && step.from.includes(state.stage))
    .map((step) => ({
      step,
      refusals: [
        ...objections(procedure, state, calendar, now, role, step),
        ...guardObjections(procedure, step, state, dossier, undefined, now),
      ],
    }));
}

function objections(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  now: Instant,
  role: Role,
  step: Step,
): Refusal[] {
  const found: Refusal[] = [];
  if (now < state.lastAt)
    found.push({ reason: 'past', message: '办理时刻早于本案已有记录，请核对系统时间。', citations: [] });
  if (!step.actor.includes(role)) {
    const who = step.actor.map((allowed) => ROLE_LABELS[allowed]).join('、');
    found.push({
      reason: 'role',
      message: `“${step.label}”由${who}办理。`,
      citations: citationsOf(procedure, step),
    });
  }
  if (!step.from.includes(state.stage)) {
    const stage = stageOf(procedure, state.stage);
    const message = `本案现处于“${stage.label}”，不能办理“${step.label}”。`;
    return [...found, { reason: 'stage', message, citations: citationsOf(procedure, stage) }];
  }
  for (const { deadline, status, end } of deadlinesOf(procedure, state, calendar, dateOf(now))) {
    const { effect } = deadline;
    if (effect.kind !== 'open' || !effect.blocks.includes(step.id) || status === 'passed' || status === 'met')
      continue;
    const message = `“${deadline.label}”${end ? `至${end}止，` : ''}尚未届满，届满前不能办理“${step.label}”。`;
    found.push({ reason: 'standstill', message, citations: deadline.citations });
  }
  return found;
}

/** A delivered notice is named as `<notice>.<event>`; the event records what the reference stands for. */
function expand(step: Step, payload: EventPayload, state: CaseState): EventPayload {
  const field = step.payload.find(({ kind }: PayloadField) => kind === 'unserved-notice');
  const reference = field && payload[field.name];
  const notice = state.notices.find(({ notice: id, eventNumber }) => `${id}.${eventNumber}` === reference);
  if (!notice) return payload;
  const { notice: noticeId, eventNumber, number: noticeNumber } = notice;
  return { ...payload, noticeId, eventNumber, ...(noticeNumber && { noticeNumber }) };
}

function unknown(step: string): Refusal {
  return { reason: 'unknown-step', message: `没有“${step}”这一步。`, citations: [] };
}
