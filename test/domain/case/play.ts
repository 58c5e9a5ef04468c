import { append } from '../../../domain/case/chain.ts';
import { type Decision, type Dossier, decide, type Refusal } from '../../../domain/case/decide.ts';
import { type Actor, ENGINE_EVENTS, type EventPayload, type NewEvent } from '../../../domain/case/event.ts';
import { settle } from '../../../domain/case/settle.ts';
import { advance, type CaseState, noticesOwed, replay } from '../../../domain/case/state.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { Role } from '../../../domain/role.ts';
import { type Instant, instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';

export { designation, stateCouncil };

/** A value that must be there. */
export function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('there is nothing');
  return value;
}

/** Nothing is missing beside the history. */
export const COMPLETE: Dossier = { incompleteForms: [], missingMaterials: [] };

export const MEDICAL = 'medical-institution';
export const PHARMACY = 'retail-pharmacy';

/** A day at 10 o'clock in China, or the instant itself. */
export function at(when: string): Instant {
  return instant(when.includes('T') ? when : `${when}T10:00:00+08:00`);
}

/** A draft as the clerk of an institution begins it. */
export function draft(kind = MEDICAL, when = '2026-09-01'): CaseState {
  const payload = {
    procedure: designation.id,
    version: designation.version,
    agency: 'agency',
    agencyLevel: 'county',
    institution: 'institution',
    applicantKind: kind,
  };
  const event = { type: ENGINE_EVENTS.drafted, at: at(when), actor: actor('applicant'), payload };
  return replay(designation, append([], [event]));
}

export function actor(role: Role): Actor {
  return { role, id: `${role}-1` };
}

/** Who does what and when. */
export type Play = readonly [when: string, role: Role, step: string, payload?: EventPayload];

/** Decides one play. */
export function attempt(
  state: CaseState,
  [when, role, step, payload = {}]: Play,
  dossier = COMPLETE,
): Decision {
  return decide(designation, state, stateCouncil, at(when), actor(role), { step, payload }, dossier);
}

/** The state after plays that must all succeed; what the timeline issues is issued at once. */
export function play(state: CaseState, ...plays: readonly Play[]): CaseState {
  let current = state;
  for (const one of plays) {
    const decision = attempt(current, one);
    if (!decision.ok)
      throw new Error(`${one[2]}: ${decision.refusals.map(({ message }) => message).join(' ')}`);
    current = issueAll(write(decision.state, [decision.event]));
  }
  return current;
}

/** Appends events as a write would. */
export function write(state: CaseState, events: readonly NewEvent[]): CaseState {
  return advance(designation, state, append(state.history, events));
}

/** As if the timeline had made every document that is owed. */
export function issueAll(state: CaseState): CaseState {
  return write(
    state,
    noticesOwed(state).map(({ notice, eventNumber }) => ({
      type: ENGINE_EVENTS.noticeIssued,
      at: state.lastAt,
      actor: actor('timeline'),
      payload: {
        noticeId: notice,
        eventNumber,
        key: `${eventNumber}-${notice}`,
        sha256: 'f'.repeat(64),
        size: 9,
      },
    })),
  );
}

/** The refusals of a play that must fail. */
export function refusals(state: CaseState, one: Play, dossier = COMPLETE): readonly Refusal[] {
  const decision = attempt(state, one, dossier);
  if (decision.ok) throw new Error(`${one[2]} was not refused`);
  return decision.refusals;
}

/** The articles that the refusals of a play name. */
export function articles(state: CaseState, one: Play, dossier = COMPLETE): string[] {
  return [
    ...new Set(refusals(state, one, dossier).flatMap(({ citations }) => citations.map(({ place }) => place))),
  ];
}

/** What the clock puts on record by then, and the state. */
export function settled(state: CaseState, when: string) {
  return settle(designation, state, stateCouncil, at(when));
}

export const FINDINGS = {
  findings: [
    { material: 'material-08-4', finding: '租赁合同缺末页' },
    { material: 'material-08-7', finding: '缺分析报告' },
  ],
};

/** Submitted, with facts that raise no ground of refusal. */
export function submitted(kind = MEDICAL, facts: Facts = {}, when = '2026-09-07'): CaseState {
  const values = { designationTypes: ['门诊统筹'], nonBasicServices: 'none', ...facts };
  return play(draft(kind), [when, 'applicant', 'submit', { forms: { 'liaocheng/self-check': values } }]);
}

/** Asked for corrections, the notice issued but not yet served. */
export function asked(when = '2026-09-08'): CaseState {
  return play(submitted(), [when, 'receiving-clerk', 'ask-for-more', FINDINGS]);
}

/** The delivery of the last notice of a kind. */
export function delivery(state: CaseState, notice: string, servedOn: string): EventPayload {
  const made = state.notices.findLast((one) => one.notice === notice);
  return { notice: `${notice}.${made?.eventNumber}`, method: '直接送达', servedOn, recipient: '王某' };
}

/** Asked and served. */
export function served(servedOn: string, recordedOn = servedOn, askedOn = '2026-09-08'): CaseState {
  const state = asked(askedOn);
  return play(state, [recordedOn, 'receiving-clerk', 'serve', delivery(state, 'annex-04-2', servedOn)]);
}

/** Sets up the facts of 第二十四条: the fund supports five months only. */
export const FUND_SHORT: EventPayload = {
  forms: { 'liaocheng/acceptance-checks': { fundSupportMonths: 5 } },
};
