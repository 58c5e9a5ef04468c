import { append } from '../../domain/case/chain.ts';
import { deadlinesOf, type RunningDeadline } from '../../domain/case/deadlines.ts';
import { type Decision, decide } from '../../domain/case/decide.ts';
import type { EventPayload } from '../../domain/case/event.ts';
import { settle } from '../../domain/case/settle.ts';
import { advance, type CaseState, replay } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import type { Role } from '../../domain/role.ts';
import { civilDate, type Instant, instant } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';

type Act = readonly [date: string, role: Role, step: string, payload?: EventPayload];

const at = (date: string): Instant => instant(`${date}T10:00:00+08:00`);

/** A procedure carried out by the real domain, date by date, with forms and materials complete. */
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
    decide(
      procedure,
      state,
      stateCouncil,
      at(date),
      { role, id: role },
      { step, payload },
      {
        incompleteForms: [],
        missingMaterials: [],
      },
    );
  return {
    tried,
    draft: (on) =>
      replay(
        procedure,
        append(
          [],
          [
            {
              type: 'drafted',
              at: at(on),
              actor: { role: 'applicant', id: 'x' },
              payload: {
                procedure: procedure.id,
                version: procedure.version,
                agency: 'a',
                institution: 'i',
                applicantKind,
              },
            },
          ],
        ),
      ),
    after: (state, ...acts) =>
      acts.reduce((before, act) => {
        const decision = tried(before, act);
        if (!decision.ok)
          throw new Error(`${act[2]}: ${decision.refusals.map(({ message }) => message).join('；')}`);
        return advance(procedure, decision.state, append(decision.state.history, [decision.event]));
      }, state),
    issued: (state) =>
      advance(
        procedure,
        state,
        append(
          state.history,
          state.notices
            .filter(({ issued }) => !issued)
            .map(({ notice, eventNumber }) => ({
              type: 'notice-issued',
              at: state.lastAt,
              actor: { role: 'timeline', id: 'timeline' } as const,
              payload: { noticeId: notice, eventNumber, key: 'k', sha256: 's', size: 1 },
            })),
        ),
      ),
    settled: (state, today) => settle(procedure, state, stateCouncil, at(today)).state,
    clock: (state, deadline, today) =>
      deadlinesOf(procedure, state, stateCouncil, civilDate(today)).findLast(
        (one) => one.deadline.id === deadline,
      ),
  };
}
