import { append } from '../../../domain/case/chain.ts';
import { deadlinesOf, type RunningDeadline } from '../../../domain/case/deadlines.ts';
import { type Decision, type Dossier, decide } from '../../../domain/case/decide.ts';
import type { EventPayload } from '../../../domain/case/event.ts';
import { advance, type CaseState, replay } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import { civilDate, instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';

const COMPLETE: Dossier = { incompleteForms: [], missingMaterials: [] };

/** A case of a procedure, moved by acts; every step taken is noted. */
export class Play {
  readonly procedure: Procedure;
  /** Ids of the steps taken in any case of the procedure that shares this set. */
  readonly taken: Set<string>;
  state: CaseState;

  constructor(procedure: Procedure, applicantKind: string, taken = new Set<string>(), agencyLevel = 'city') {
    this.procedure = procedure;
    this.taken = taken;
    const payload = {
      procedure: procedure.id,
      version: procedure.version,
      agency: 'a',
      institution: 'i',
      applicantKind,
      agencyLevel,
    };
    const actor = { role: 'applicant' as const, id: 'x' };
    const drafted = { type: 'drafted', at: at('2026-03-02'), actor, payload };
    this.state = replay(procedure, append([], [drafted]));
  }

  /** Takes a step that must succeed; with it everything the timeline owes is issued. */
  do(date: string, step: string, payload: EventPayload = {}, dossier = COMPLETE): this {
    const decision = this.#decide(date, step, payload, dossier);
    if (!decision.ok) throw new Error(decision.refusals.map(({ message }) => message).join('；'));
    this.state = advance(this.procedure, decision.state, append(decision.state.history, [decision.event]));
    this.taken.add(step);
    const issued = this.state.notices
      .filter((notice) => !notice.issued)
      .map(({ notice, eventNumber }) => ({
        type: 'notice-issued',
        at: at(date),
        actor: { role: 'timeline' as const, id: 't' },
        payload: { noticeId: notice, eventNumber, key: 'k', sha256: 's', size: 1 },
      }));
    this.state = advance(this.procedure, this.state, append(this.state.history, issued));
    return this;
  }

  /** Records the delivery of the latest notice of this kind. */
  serve(date: string, notice: string): this {
    const made = this.state.notices.findLast((one) => one.notice === notice);
    const payload = {
      notice: `${notice}.${made?.eventNumber}`,
      method: '直接送达',
      servedOn: date,
      recipient: '甲',
    };
    return this.do(date, 'serve', payload);
  }

  /** Messages of a step that must be refused. */
  refused(date: string, step: string, payload: EventPayload = {}, dossier = COMPLETE): string[] {
    const decision = this.#decide(date, step, payload, dossier);
    if (decision.ok) throw new Error(`${step} was not refused`);
    return decision.refusals.map(({ message }) => message);
  }

  /** The latest instance of a deadline as of a day. */
  deadline(id: string, date: string): RunningDeadline | undefined {
    return deadlinesOf(this.procedure, this.state, stateCouncil, civilDate(date)).findLast(
      ({ deadline }) => deadline.id === id,
    );
  }

  #decide(date: string, step: string, payload: EventPayload, dossier: Dossier): Decision {
    const role: Role = this.procedure.steps.find(({ id }) => id === step)?.actor[0] ?? 'applicant';
    return decide(
      this.procedure,
      this.state,
      stateCouncil,
      at(date),
      { role, id: role },
      { step, payload },
      dossier,
    );
  }
}

function at(date: string): ReturnType<typeof instant> {
  return instant(`${date}T10:00:00+08:00`);
}
