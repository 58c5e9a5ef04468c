import type { Procedure } from '../procedure.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Instant } from '../time/civil-date.ts';
import type { Refusal } from './decide.ts';
import { type Actor, ENGINE_EVENTS, type EventPayload, type NewEvent, type NoticeMade } from './event.ts';
import { type NoticeRef, type NoticeState, noticeAt, originOf, sealingOf } from './notice.ts';
import { settle } from './settle.ts';
import type { CaseState } from './state.ts';

/**
 * What officers do to a document rather than to the case: approve or return its seal, declare it void. None of it moves the
 * case to another stage, and none of it touches a deadline: a period that the delivery of a document began runs on when the
 * document is withdrawn, because no text of the documents lets the agency stop it by an act of its own. A document issued
 * anew is served anew, and then the later date counts, as for any corrected delivery.
 */
export type NoticeAct =
  | { kind: 'approve-seal' }
  | { kind: 'return-seal'; reason: string }
  | { kind: 'withdraw'; reason: string; reissue: boolean };

export type NoticeDecision = {
  /** The clock's own events that come first. */
  clock: NewEvent[];
  state: CaseState;
} & ({ ok: true; event: NewEvent } | { ok: false; refusals: readonly Refusal[] });

/** Longest reason on record, in characters. */
export const LONGEST_REASON = 500;

/** Decides an act on one document; all reasons against it are given at once. */
export function decideOnNotice(
  procedure: Procedure,
  before: CaseState,
  calendar: Calendar,
  now: Instant,
  actor: Actor,
  ref: NoticeRef,
  act: NoticeAct,
): NoticeDecision {
  const { events: clock, state } = settle(procedure, before, calendar, now);
  const made = noticeAt(state.notices, ref);
  const refusals = made
    ? [
        ...(now < state.lastAt ? [refusal('past', '办理时刻早于本案已有记录，请核对系统时间。')] : []),
        ...reasonObjections(act),
        ...OBJECTIONS[act.kind](state, made, actor),
      ]
    : [refusal('unknown-step', '本案没有这份文书。')];
  if (!made || refusals.length > 0) return { ok: false, refusals, clock, state };
  const payload: EventPayload = {
    noticeId: made.notice,
    eventNumber: made.eventNumber,
    ...('reason' in act && { reason: act.reason.trim() }),
    ...(act.kind === 'withdraw' && act.reissue && { notices: replacements(procedure, state, made) }),
  };
  return { ok: true, clock, state, event: { type: EVENTS[act.kind], at: now, actor, payload } };
}

/** The event on record by which this very act was done before, by the same person. */
export function sameActBefore(state: CaseState, actor: Actor, ref: NoticeRef, act: NoticeAct) {
  return state.history.find(
    ({ type, actor: { id }, payload }) =>
      type === EVENTS[act.kind] &&
      id === actor.id &&
      payload.noticeId === ref.notice &&
      payload.eventNumber === ref.eventNumber &&
      (act.kind === 'approve-seal' || payload.reason === act.reason.trim()),
  );
}

const EVENTS = {
  'approve-seal': ENGINE_EVENTS.sealApproved,
  'return-seal': ENGINE_EVENTS.sealReturned,
  withdraw: ENGINE_EVENTS.noticeWithdrawn,
} as const satisfies Record<NoticeAct['kind'], string>;

type Objections = (state: CaseState, made: NoticeState, actor: Actor) => Refusal[];

const OBJECTIONS: Record<NoticeAct['kind'], Objections> = {
  'approve-seal': (state, made, actor) => [...awaitingObjections(made), ...ownObjections(state, made, actor)],
  'return-seal': (_state, made) => awaitingObjections(made),
  withdraw: (_state, made) => {
    if (made.withdrawn) return [refusal('stage', WITHDRAWN)];
    // One case cannot take a paper from the others; while it is sent back it is not printed, and the case may leave the list.
    return made.list && sealingOf(made) !== 'returned' ? [refusal('stage', SHARED)] : [];
  },
};

const WITHDRAWN = '这份文书已经撤回。';
const SHARED = '这份文书是多件案卷共用的一份名单，不能从其中一件撤回。名单有误的，请另行出具文书更正。';

const NOT_AWAITING = {
  automatic: '这份文书不需要另一人核准用印。',
  approved: '这份文书的用印已经核准。',
  returned: '这份文书已经退回经办人。',
  awaiting: undefined,
} as const satisfies Record<ReturnType<typeof sealingOf>, string | undefined>;

function awaitingObjections(made: NoticeState): Refusal[] {
  const message = made.withdrawn ? WITHDRAWN : NOT_AWAITING[sealingOf(made)];
  return message ? [refusal('stage', message)] : [];
}

/** Two persons: whoever decided, or had it issued anew, does not put the seal on it. */
function ownObjections({ notices, history }: CaseState, made: NoticeState, actor: Actor): Refusal[] {
  const decided = [made.eventNumber, originOf(notices, made)].map((n) => history[n - 1]?.actor.id);
  return decided.includes(actor.id)
    ? [refusal('role', '用印须由另一人核准，这份文书是您本人作出的，不能由您核准用印。')]
    : [];
}

function reasonObjections(act: NoticeAct): Refusal[] {
  if (!('reason' in act)) return [];
  const { length } = act.reason.trim();
  if (length === 0) return [{ ...refusal('payload', '请写明理由。'), field: 'reason' }];
  return length > LONGEST_REASON
    ? [{ ...refusal('payload', `理由最多 ${LONGEST_REASON} 字。`), field: 'reason' }]
    : [];
}

/** The document anew, and with it the receipt of delivery that was made for it: that one carries its number. */
function replacements(procedure: Procedure, { notices }: CaseState, made: NoticeState): NoticeMade[] {
  const { receipt } = procedure.notices.find(({ id }) => id === made.notice) ?? {};
  const papers = procedure.notices.filter(({ document }) => document === receipt).map(({ id }) => id);
  const receipts = notices.filter(
    ({ notice, eventNumber, withdrawn }) =>
      eventNumber === made.eventNumber && papers.includes(notice) && !withdrawn && notice !== made.notice,
  );
  return [made, ...receipts].map(({ notice, eventNumber, number }) => ({
    notice,
    replaces: { eventNumber, ...(number && { number }) },
  }));
}

function refusal(reason: Refusal['reason'], message: string): Refusal {
  return { reason, message, citations: [] };
}
