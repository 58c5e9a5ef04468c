import { type CivilDate, civilDate, type Instant } from '../time/civil-date.ts';
import { type CaseEvent, ENGINE_EVENTS, type NoticeMade, type SignatureFacts } from './event.ts';

/** A document of the case: owed since an event, then issued (or stuck), then perhaps served. */
export interface NoticeState {
  /** The event that brought it about; with `notice` it identifies the document. */
  eventNumber: number;
  notice: string;
  number?: string;
  /** Verification code; absent in cases from before there were any. */
  code?: string;
  owedSince: Instant;
  /** The act of many whose cases share this one paper. */
  list?: string;
  /** It waits for the seal keeper's approval (or has it): see `sealingOf`. */
  sealing?: 'two-persons';
  approved?: { at: Instant; eventNumber: number };
  /** The seal keeper sent it back; it is neither owed nor waiting until it is withdrawn. */
  returned?: { at: Instant; reason: string; eventNumber: number };
  issued?: { at: Instant; key: string; sha256: string; size: number; signature?: SignatureFacts };
  /** Set while issuing it keeps failing; cleared once it is issued. */
  stuck?: { at: Instant; reason: string };
  /** The latest delivery on record. */
  served?: { on: CivilDate; eventNumber: number };
  /** It is void; the number stays taken. */
  withdrawn?: { at: Instant; reason: string; eventNumber: number; replacedBy?: { eventNumber: number } };
  /** The withdrawn document of the same kind in whose place it stands. */
  replaces?: { eventNumber: number; number?: string };
}

/** Documents that an event made and nobody has issued yet, without those that are void or wait for a second person. */
export function noticesOwed({ notices }: { notices: readonly NoticeState[] }): NoticeState[] {
  return notices.filter((notice) => !notice.issued && !notice.withdrawn && SEALING[sealingOf(notice)].owed);
}

/** Documents that wait for the seal keeper. */
export function noticesAwaitingSeal({ notices }: { notices: readonly NoticeState[] }): NoticeState[] {
  return notices.filter((notice) => !notice.withdrawn && sealingOf(notice) === 'awaiting');
}

/** The documents' own names for one of them. */
export interface NoticeRef {
  eventNumber: number;
  notice: string;
}

/** One document of a case, or undefined when the case has no such document. */
export function noticeAt(notices: readonly NoticeState[], ref: NoticeRef): NoticeState | undefined {
  return notices.find(({ eventNumber, notice }) => eventNumber === ref.eventNumber && notice === ref.notice);
}

/** The event whose decision a document puts into words: for one issued anew, that of the first it stands for. */
export function originOf(notices: readonly NoticeState[], made: NoticeState): number {
  const before = made.replaces && noticeAt(notices, { ...made.replaces, notice: made.notice });
  return before ? originOf(notices, before) : made.eventNumber;
}

/** How a document stands with the second person, where the agency wants one. */
export function sealingOf({ sealing, approved, returned }: NoticeState): keyof typeof SEALING {
  if (!sealing) return 'automatic';
  if (approved) return 'approved';
  return returned ? 'returned' : 'awaiting';
}

const SEALING = {
  automatic: { owed: true },
  approved: { owed: true },
  awaiting: { owed: false },
  returned: { owed: false },
} as const;

/** The documents of a case after a further event. */
export function noticesAfter(notices: readonly NoticeState[], event: CaseEvent): readonly NoticeState[] {
  const made = (event.payload.notices ?? []).map((notice) => ({
    eventNumber: event.n,
    owedSince: event.at,
    ...notice,
  }));
  if (event.type === ENGINE_EVENTS.lapseReversed) return notices.map((notice) => voided(notice, event));
  const change = NOTICE_CHANGES[event.type];
  const existing = change
    ? notices.map((notice) =>
        concerns(event, notice) || replacementOf(notice, event) ? change(notice, event) : notice,
      )
    : notices;
  return made.length > 0 ? [...existing, ...made] : existing;
}

const NOTICE_CHANGES: Readonly<Record<string, (notice: NoticeState, event: CaseEvent) => NoticeState>> = {
  [ENGINE_EVENTS.noticeIssued]: ({ stuck: _stuck, ...notice }, { at, payload }) => ({
    ...notice,
    issued: {
      at,
      key: String(payload.key),
      sha256: String(payload.sha256),
      size: Number(payload.size),
      ...(payload.signature && { signature: payload.signature }),
    },
  }),
  [ENGINE_EVENTS.noticeStuck]: (notice, { at, payload }) => ({
    ...notice,
    stuck: { at, reason: String(payload.reason) },
  }),
  [ENGINE_EVENTS.noticeServed]: (notice, { n, payload }) => ({
    ...notice,
    served: { on: civilDate(String(payload.servedOn)), eventNumber: n },
  }),
  [ENGINE_EVENTS.noticeWithdrawn]: ({ stuck: _stuck, ...notice }, event) => ({
    ...notice,
    withdrawn: {
      at: event.at,
      reason: String(event.payload.reason),
      eventNumber: event.n,
      ...(replacementOf(notice, event) && { replacedBy: { eventNumber: event.n } }),
    },
  }),
  [ENGINE_EVENTS.sealApproved]: (notice, { at, n }) => ({ ...notice, approved: { at, eventNumber: n } }),
  [ENGINE_EVENTS.sealReturned]: (notice, { at, n, payload }) => ({
    ...notice,
    returned: { at, reason: String(payload.reason), eventNumber: n },
  }),
};

/** What a lapse brought about is void once the lapse is taken back. */
function voided(notice: NoticeState, { n, at, payload }: CaseEvent): NoticeState {
  if (notice.eventNumber !== payload.eventNumber || notice.withdrawn) return notice;
  return { ...notice, withdrawn: { at, reason: '逾期的认定已经更正。', eventNumber: n } };
}

/** The document that this event puts in the place of another. */
function replacementOf({ notice, eventNumber }: NoticeState, { payload }: CaseEvent): NoticeMade | undefined {
  return payload.notices?.find(
    (made) => made.notice === notice && made.replaces?.eventNumber === eventNumber,
  );
}

function concerns({ payload }: CaseEvent, notice: NoticeState): boolean {
  return payload.noticeId === notice.notice && payload.eventNumber === notice.eventNumber;
}
