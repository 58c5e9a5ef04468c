import { append } from '../../domain/case/chain.ts';
import { deadlinesOf, type RunningDeadline } from '../../domain/case/deadlines.ts';
import { type Decision, type Dossier, decide } from '../../domain/case/decide.ts';
import type { CaseEvent, EventPayload } from '../../domain/case/event.ts';
import { settle } from '../../domain/case/settle.ts';
import { advance, type CaseState, type NoticeState, replay } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import type { Role } from '../../domain/role.ts';
import { civilDate, type Instant, instant } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';

/** How one act of a play differs from the usual: forms and materials complete, done by the step's first role. */
export interface Aside {
  role?: Role;
  /** Which person of the role; the role's own name when absent. */
  by?: string;
  dossier?: Partial<Dossier>;
}

/** A case's opening, where it is not the usual one. */
export interface Opening {
  /** The day of the draft. */
  on?: string;
  agencyLevel?: 'city' | 'county';
}

/** A case of a procedure on the real domain, moved act by act; what the timeline owes is issued with every act. */
export class Play {
  readonly procedure: Procedure;
  /** Ids of the steps taken by all plays that share this set. */
  readonly taken: Set<string>;
  state: CaseState;

  constructor(
    procedure: Procedure,
    applicantKind: string,
    taken = new Set<string>(),
    { on = '2026-03-02', agencyLevel = 'city' }: Opening = {},
  ) {
    this.procedure = procedure;
    this.taken = taken;
    this.state = draftOf(procedure, applicantKind, { on, agencyLevel });
  }

  /** Takes a step that must succeed. */
  do(date: string, step: string, payload: EventPayload = {}, aside: Aside = {}): this {
    const decision = this.tried(date, step, payload, aside);
    if (!decision.ok) {
      const why = decision.refusals.map(({ message }) => message).join('；');
      throw new Error(`${date} ${step}: ${why}`);
    }
    const { state, event } = decision;
    this.state = advance(this.procedure, state, append(state.history, [event]));
    this.taken.add(step);
    return this.#issue();
  }

  /** Records the service of the latest notice of this kind, by the step `serve`. */
  serve(date: string, notice: string, step = 'serve'): this {
    const made = this.notice(notice);
    return this.do(date, step, {
      notice: `${notice}.${made?.eventNumber}`,
      method: '直接送达',
      servedOn: date,
      recipient: '甲',
    });
  }

  /** Lets time pass: what the clock has to say by that day is put on record. */
  wait(date: string): this {
    this.state = settle(this.procedure, this.state, stateCouncil, at(date)).state;
    return this.#issue();
  }

  /** Messages of a step that must be refused. */
  refused(date: string, step: string, payload: EventPayload = {}, aside: Aside = {}): string[] {
    const decision = this.tried(date, step, payload, aside);
    if (decision.ok) throw new Error(`${date} ${step} was not refused`);
    return decision.refusals.map(({ message }) => message);
  }

  tried(date: string, step: string, payload: EventPayload = {}, aside: Aside = {}): Decision {
    const rule = this.procedure.steps.find(({ id }) => id === step);
    const role = aside.role ?? rule?.actor[0] ?? 'applicant';
    return decide(
      this.procedure,
      this.state,
      stateCouncil,
      at(date),
      { role, id: aside.by ?? role },
      { step, payload },
      { ...COMPLETE, ...aside.dossier },
    );
  }

  /** The latest instance of a deadline as of a day. */
  deadline(id: string, date: string): RunningDeadline | undefined {
    return deadlinesOf(this.procedure, this.state, stateCouncil, civilDate(date)).findLast(
      ({ deadline }) => deadline.id === id,
    );
  }

  /** The latest notice of a kind. */
  notice(id: string): NoticeState | undefined {
    return this.state.notices.findLast(({ notice }) => notice === id);
  }

  /** The latest event of a type. */
  event(type: string): CaseEvent | undefined {
    return this.state.history.findLast((event) => event.type === type);
  }

  #issue(): this {
    this.state = issuedIn(this.procedure, this.state);
    return this;
  }
}

/** One act of a course: the day, the role, the step and what is said with it. */
type Act = readonly [date: string, role: Role, step: string, payload?: EventPayload];

/** A procedure carried out by the real domain on states that stay as they are, so that several ways can leave from one. */
export interface Course {
  draft(on: string): CaseState;
  tried(state: CaseState, act: Act): Decision;
  /** The state after acts that must succeed. */
  after(state: CaseState, ...acts: readonly Act[]): CaseState;
  /** As if the timeline had made every document owed. */
  issued(state: CaseState): CaseState;
  /** What the clock has put on record by that day. */
  settled(state: CaseState, today: string): CaseState;
  clock(state: CaseState, deadline: string, today: string): RunningDeadline | undefined;
}

/** The courses of one procedure for one kind of applicant. */
export function courseOf(procedure: Procedure, applicantKind: string): Course {
  const tried: Course['tried'] = (state, [date, role, step, payload = {}]) =>
    decide(procedure, state, stateCouncil, at(date), { role, id: role }, { step, payload }, COMPLETE);
  return {
    tried,
    draft: (on) => draftOf(procedure, applicantKind, { on }),
    after: (state, ...acts) =>
      acts.reduce((before, act) => {
        const decision = tried(before, act);
        if (!decision.ok)
          throw new Error(`${act[2]}: ${decision.refusals.map(({ message }) => message).join('；')}`);
        return advance(procedure, decision.state, append(decision.state.history, [decision.event]));
      }, state),
    issued: (state) => issuedIn(procedure, state),
    settled: (state, today) => settle(procedure, state, stateCouncil, at(today)).state,
    clock: (state, deadline, today) =>
      deadlinesOf(procedure, state, stateCouncil, civilDate(today)).findLast(
        (one) => one.deadline.id === deadline,
      ),
  };
}

function draftOf(procedure: Procedure, applicantKind: string, { on = '2026-03-02', agencyLevel }: Opening) {
  const { id, version } = procedure;
  const payload = {
    procedure: id,
    version,
    agency: 'a',
    institution: 'i',
    applicantKind,
    ...(agencyLevel && { agencyLevel }),
  };
  const actor = { role: 'applicant' as const, id: 'applicant' };
  return replay(procedure, append([], [{ type: 'drafted', at: at(on), actor, payload }]));
}

/** As the timeline leaves it: every paper owed has been issued. */
function issuedIn(procedure: Procedure, state: CaseState): CaseState {
  const issued = state.notices
    .filter(({ issued: made, withdrawn }) => !made && !withdrawn)
    .map(({ notice, eventNumber }) => ({
      type: 'notice-issued',
      at: state.lastAt,
      actor: { role: 'timeline' as const, id: 'timeline' },
      payload: { noticeId: notice, eventNumber, key: 'k', sha256: 's', size: 1 },
    }));
  return advance(procedure, state, append(state.history, issued));
}

const COMPLETE: Dossier = { incompleteForms: [], missingMaterials: [] };

function at(date: string): Instant {
  return instant(`${date}T10:00:00+08:00`);
}
