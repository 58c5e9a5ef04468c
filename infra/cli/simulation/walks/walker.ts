import { append } from '../../../../domain/case/chain.ts';
import { deadlinesOf, nextDueAt } from '../../../../domain/case/deadlines.ts';
import { type Decision, type Dossier, decide, type Refusal } from '../../../../domain/case/decide.ts';
import { ENGINE_EVENTS, type EventPayload, type NewEvent } from '../../../../domain/case/event.ts';
import { settle } from '../../../../domain/case/settle.ts';
import { advance, type CaseState, noticesOwed, replay } from '../../../../domain/case/state.ts';
import type { Facts } from '../../../../domain/criterion.ts';
import type { Procedure, Step } from '../../../../domain/procedure.ts';
import type { Role } from '../../../../domain/role.ts';
import type { Calendar } from '../../../../domain/time/calendar.ts';
import { addDays, dateOf, type Instant, instant, startOf } from '../../../../domain/time/civil-date.ts';
import type { Wishes } from './answers.ts';
import { FIRST_DAY, type Subject } from './subjects.ts';

/** One act of a walk. What it says is worked out anew wherever it is done again; `wishes` is what it must say. */
export interface WalkAct {
  at: Instant;
  step: string;
  role: Role;
  person: string;
  said: EventPayload;
  wishes: Wishes;
  /** What the registers had to know for it, which no act of the walk has put there. */
  register?: Facts;
}

/** A course through a procedure so far, in the pure domain. */
export interface Walk {
  subject: Subject;
  state: CaseState;
  now: Instant;
  acts: readonly WalkAct[];
}

/** Somebody who tries something. */
export interface Try {
  at: Instant;
  role: Role;
  person: string;
  said: EventPayload;
  dossier?: Partial<Dossier>;
}

/** What watches everything that happens on walks. */
export interface Watch {
  tried(walk: Walk, step: Step, decision: Decision): void;
  happened(before: CaseState, after: CaseState): void;
}

/** Walks through one procedure. */
export interface Walker {
  procedure: Procedure;
  calendar: Calendar;
  begin(subject: Subject): Walk;
  /** Decides without going on. */
  attempt(walk: Walk, step: Step, one: Try): Decision;
  /** Goes on by an act that is allowed; else the refusals. */
  take(walk: Walk, step: Step, one: Try, wishes: Wishes): Walk | readonly Refusal[];
  /** Lets time pass, stopping wherever the clock has something to put on record, as the timeline does. */
  wait(walk: Walk, until: Instant): Walk;
}

export const CITY = 'city';
const AGENCY = 'agency';
/** A draw in a simulation is the same every time. */
const SEED = '5eed'.repeat(16);

export function walkerOf(procedure: Procedure, calendar: Calendar, watch: Watch): Walker {
  const write = (state: CaseState, events: readonly NewEvent[]): CaseState =>
    issued(procedure, advance(procedure, state, append(state.history, events)));
  const walker: Walker = {
    procedure,
    calendar,
    begin(subject) {
      const now = morning(FIRST_DAY);
      const payload = {
        procedure: procedure.id,
        version: procedure.version,
        agency: AGENCY,
        agencyLevel: subject.level,
        institution: 'institution',
        applicantKind: subject.kind,
      };
      const actor = { role: 'applicant', id: 'applicant-1' } as const;
      const drafted = { type: ENGINE_EVENTS.drafted, at: now, actor, payload };
      return { subject, state: replay(procedure, append([], [drafted])), now, acts: [] };
    },
    attempt(walk, step, { at, role, person, said, dossier }) {
      const actor = { role, id: `${role}-${person}` };
      const payload = step.edits ? { ...said, forms: walk.subject.forms } : said;
      const beside: Dossier = { ...COMPLETE, ...(walk.subject.level === 'county' && PARENT), ...dossier };
      const decision = decide(procedure, walk.state, calendar, at, actor, { step: step.id, payload }, beside);
      watch.tried(walk, step, decision);
      return decision;
    },
    take(walk, step, one, wishes) {
      const decision = walker.attempt(walk, step, one);
      if (!decision.ok) return decision.refusals;
      const state = write(walk.state, [...decision.clock, decision.event]);
      watch.happened(walk.state, state);
      const { at, role, person, said, dossier } = one;
      const register = dossier?.register;
      const act = { at, step: step.id, role, person, said, wishes, ...(register && { register }) };
      return { ...walk, state, now: at, acts: [...walk.acts, act] };
    },
    wait(walk, until) {
      let { state } = walk;
      for (;;) {
        const due = nextDueAt(deadlinesOf(procedure, state, calendar, dateOf(until)), state);
        if (!due || due > until) return { ...walk, state, now: [walk.now, until].sort().at(-1) ?? until };
        const { events } = settle(procedure, state, calendar, due);
        if (events.length === 0) return { ...walk, state, now: until };
        const after = write(state, events);
        watch.happened(state, after);
        state = after;
      }
    },
  };
  return walker;
}

const COMPLETE: Dossier = { incompleteForms: [], missingMaterials: [], seed: SEED };
const PARENT = { parentAgency: CITY };

/** Ten in the morning. */
export function morning(day: ReturnType<typeof dateOf>): Instant {
  return instant(`${day}T10:00:00+08:00`);
}

/** The next morning after an instant. */
export function nextMorning(now: Instant): Instant {
  return morning(addDays(dateOf(now), 1));
}

/** The last second before a day begins. */
export function eveOf(day: ReturnType<typeof dateOf>): Instant {
  return instant(`${addDays(day, -1)}T23:59:59+08:00`);
}

/** The first second of a day. */
export const dawnOf = startOf;

/** As the timeline leaves it: everything owed has been issued. */
function issued(procedure: Procedure, state: CaseState): CaseState {
  const made = noticesOwed(state).map(({ notice, eventNumber }) => ({
    type: ENGINE_EVENTS.noticeIssued,
    at: state.lastAt,
    actor: { role: 'timeline', id: 'timeline' } as const,
    payload: {
      noticeId: notice,
      eventNumber,
      key: `${eventNumber}-${notice}`,
      sha256: '0'.repeat(64),
      size: 9,
    },
  }));
  return made.length > 0 ? advance(procedure, state, append(state.history, made)) : state;
}
