import type { Citation } from '../citation.ts';
import type { Facts } from '../criterion.ts';
import type { Procedure, Step } from '../procedure.ts';
import { ROLE_LABELS, type Role } from '../role.ts';
import { citationsOf } from '../rule-citations.ts';
import type { Calendar } from '../time/calendar.ts';
import { dateOf, type Instant, inWords } from '../time/civil-date.ts';
import { deadlinesOf, type RunningDeadline, waitsForCalendar } from './deadlines.ts';
import { type Actor, ENGINE_EVENTS, type EventPayload, type NewEvent } from './event.ts';
import { expand } from './expand.ts';
import { factsNow } from './facts.ts';
import { guardObjections } from './guards.ts';
import { type Reversible, reversed, reversibleBy } from './late-record.ts';
import { payloadObjections, unaskedObjections } from './payload.ts';
import { daysAhead, scheduledActs } from './scheduled.ts';
import { owedBy, settle } from './settle.ts';
import { type CaseState, lastMove, stageOf, stepOf } from './state.ts';

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
  /** What the registers know of the applicant and the area: running bars, the year's figures. */
  register?: Facts;
  /** The agency above the one that handles the case; absent where there is none. */
  parentAgency?: string;
  /** Hex of 32 fresh random bytes, for a draw by lot. */
  seed?: string;
}

/** A step somebody wants to take. */
export interface Act {
  step: string;
  payload: EventPayload;
}

export type Decision =
  | {
      ok: true;
      step: Step;
      /** What comes first: the clock's own events, and the taking back of a lapse that came only of a late record. */
      clock: NewEvent[];
      event: NewEvent;
      state: CaseState;
    }
  | { ok: false; refusals: readonly Refusal[]; clock: NewEvent[]; state: CaseState };

/** A step as offered to an actor: open, or closed with every reason. */
export interface StepOption {
  step: Step;
  refusals: readonly Refusal[];
  /** The case has lapsed, but the step may still be put on record with a day that was in time. */
  lateRecord?: Reversible;
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
  const settled = settle(procedure, before, calendar, now);
  const step = stepOf(procedure, act.step);
  if (!step) return { ok: false, refusals: [unknown(act.step)], clock: settled.events, state: settled.state };
  const late = reversed(procedure, settled.state, step, act.payload, { at: now, actor });
  const clock = late ? [...settled.events, late.event] : settled.events;
  const state = late?.state ?? settled.state;
  const payload = expand(step, act.payload, state, dossier);
  const refusals = [
    ...objections(procedure, state, calendar, now, actor.role, step),
    ...unaskedObjections(procedure, step, act.payload),
    ...payloadObjections(step, payload, { procedure, state, calendar, today: dateOf(now) }),
    ...guardObjections(step, { procedure, state, dossier, now, actorId: actor.id, payload }),
  ];
  if (refusals.length > 0) return { ok: false, refusals, clock: settled.events, state: settled.state };
  const notices = owedBy(step.notices, factsNow(procedure, state, now, payload));
  const on = daysAhead(step, payload, now);
  const event: NewEvent = {
    type: on ? ENGINE_EVENTS.actScheduled : step.event,
    at: now,
    actor,
    payload: {
      ...payload,
      ...(on && { scheduled: { step: step.id, on } }),
      ...(notices.length > 0 && { notices }),
    },
  };
  return { ok: true, step, clock, event, state };
}

/**
 * What a role may do now, and why not the rest: the steps its stage knows, each with every reason against it, and those
 * that a lapse came before only on record. `actorId` is the person's, where it is known who looks.
 */
export function optionsFor(
  procedure: Procedure,
  before: CaseState,
  calendar: Calendar,
  now: Instant,
  role: Role,
  dossier: Dossier,
  actorId?: string,
): StepOption[] {
  const { state } = settle(procedure, before, calendar, now);
  return procedure.steps
    .filter((step) => step.actor.includes(role))
    .flatMap((step): StepOption[] => {
      if (!step.from.includes(state.stage)) {
        const lateRecord = reversibleBy(procedure, state, step);
        return lateRecord ? [{ step, refusals: [], lateRecord }] : [];
      }
      const refusals = [
        ...objections(procedure, state, calendar, now, role, step),
        ...guardObjections(step, { procedure, state, dossier, now, actorId }),
      ];
      return [{ step, refusals }];
    });
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
  return [
    ...found,
    ...decidedAlready(procedure, state, step),
    ...standstills(procedure, state, calendar, now, step),
  ];
}

/** The same decision is on record and waits for its day. */
function decidedAlready(procedure: Procedure, state: CaseState, step: Step): Refusal[] {
  const waiting = scheduledActs(state).find((act) => act.step === step.id);
  // What leaves the stage as it is may be decided again meanwhile: of another person, or another department.
  if (!waiting || step.to === null) return [];
  const message = `“${step.label}”已经决定，自${inWords(waiting.on)}起生效；要改变的，先撤回它的文书。`;
  return [{ reason: 'standstill', message, citations: citationsOf(procedure, step) }];
}

function isShut(running: RunningDeadline): boolean {
  return (running.status !== 'passed' && running.status !== 'met') || waitsForCalendar(running);
}

/** Standstills that keep the step shut: one that runs, or one that must have run and has not begun. */
function standstills(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  now: Instant,
  step: Step,
): Refusal[] {
  const begun = deadlinesOf(procedure, state, calendar, dateOf(now));
  const entered = lastMove(procedure, state.history)?.event.n ?? 0;
  return procedure.deadlines.flatMap((deadline) => {
    const { effect, label, citations } = deadline;
    if (effect.kind !== 'open' || !effect.blocks.includes(step.id)) return [];
    const own = begun.filter((running) => running.deadline.id === deadline.id);
    const shut = own.find(isShut);
    const missing = effect.unlessRun && !own.some(({ startedBy }) => startedBy > entered);
    if (!shut && !missing) return [];
    if (shut && waitsForCalendar(shut)) {
      const { leansOn = [] } = shut.reckoning ?? {};
      const message = `“${label}”的届满日取决于${leansOn.join('、')}年的放假安排，安排公布并补录前不能办理“${step.label}”。`;
      return [{ reason: 'standstill', message, citations }];
    }
    const why = shut ? `${shut.end ? `至${shut.end}止，` : ''}尚未届满，届满前` : '尚未起算，届满前';
    return [{ reason: 'standstill', message: `“${label}”${why}不能办理“${step.label}”。`, citations }];
  });
}

function unknown(step: string): Refusal {
  return { reason: 'unknown-step', message: `没有“${step}”这一步。`, citations: [] };
}
