import type { Facts } from '../criterion.ts';
import type { Role } from '../role.ts';
import type { Instant } from '../time/civil-date.ts';

/** Who did it, and for whom: an institution's clerk, an agency's officer, the clock, or the timeline. */
export interface Actor {
  role: Role;
  /** The account's subject, never a name. */
  id: string;
  institution?: string;
  agency?: string;
}

/** A document that an event brought about, with the number it took in the same transaction. */
export interface NoticeMade {
  notice: string;
  number?: string;
  /** By which anyone can verify it, taken in the same transaction; documents of older cases have none. */
  code?: string;
  /** The agency wanted a second person for the seal when this was made: it is owed once the seal keeper has approved. */
  sealing?: 'two-persons';
  /** The act of many whose cases share this one paper, with its number and code. */
  list?: string;
  /** The withdrawn document in whose place it stands. */
  replaces?: { eventNumber: number; number?: string };
}

/** The act of many in which something was done, and its place there. */
export interface BatchRef {
  id: string;
  index: number;
}

/** Who signed an issued file, with what, and when; as recorded when it was issued. */
export interface SignatureFacts {
  keyId: string;
  /** `serial` in hex; `notAfter` an instant. */
  certificate: { serial: string; subject: string; issuer: string; notAfter: string };
  /** SHA-256 (hex) of the bytes that were signed. */
  digest: string;
  signedAt: Instant;
  /** The time was vouched for by a time-stamp authority. */
  timestamped: boolean;
}

/**
 * What an event says. The named fields are read by the engine; whatever else a step's payload asks for stands beside them.
 */
export interface EventPayload {
  readonly [field: string]: unknown;
  /** Values of whole forms, by form id; they become the case's facts. */
  readonly forms?: Readonly<Record<string, Facts>>;
  readonly notices?: readonly NoticeMade[];
  /** What the registers knew when a step that looks them up was taken; it becomes part of the case's facts. */
  readonly register?: Facts;
  /** The agency that handles the case from here on. */
  readonly handedTo?: string;
  /** 收件编号 or another running number the act itself took. */
  readonly number?: string;
  /** Done as one of many in a single act. */
  readonly batch?: BatchRef;
  /** The event of another case that brought it about or led to it, and the link or cascade between the two. */
  readonly comesFrom?: { readonly caseId: string; readonly event: number; readonly rule: string };
  /** Of an act put on record ahead of its day: the step that is taken then, and the day. */
  readonly scheduled?: { readonly step: string; readonly on: string };
  /** The event that had put this act on record ahead of its day. */
  readonly scheduledBy?: number;
  /** Of an issued file; files from before there were signatures have none. */
  readonly signature?: SignatureFacts;
}

/** What happened, not yet part of a history. */
export interface NewEvent {
  type: string;
  at: Instant;
  actor: Actor;
  payload: EventPayload;
}

/** One entry of a case's append-only history. */
export interface CaseEvent extends NewEvent {
  /** 1, 2, 3 … without a gap. */
  n: number;
  /** SHA-256 (hex) of the event before it; 64 zeros for the first. */
  previous: string;
}

/** Whether the event's payload says all of this. */
export function sayingAll(
  where: Readonly<Record<string, string>> | undefined,
  { payload }: Pick<NewEvent, 'payload'>,
): boolean {
  return Object.entries(where ?? {}).every(([field, value]) => payload[field] === value);
}

/** Events of the engine itself; all others are named by the procedure. */
export const ENGINE_EVENTS = {
  /** The case begins: procedure, version, agency, institution and applicant kind. */
  drafted: 'drafted',
  noticeIssued: 'notice-issued',
  noticeStuck: 'notice-stuck',
  noticeServed: 'notice-served',
  /** A document is void: `{ noticeId, eventNumber, reason, notices? }`; `notices` stand in its place. Its number stays taken. */
  noticeWithdrawn: 'notice-withdrawn',
  /** The second person for a seal: `{ noticeId, eventNumber }`, and for the other `reason`. */
  sealApproved: 'seal-approved',
  sealReturned: 'seal-returned',
  /** A deadline that binds the agency passed. */
  deadlinePassed: 'deadline-passed',
  standstillEnded: 'standstill-ended',
  /**
   * A lapse is taken back, because what it waited for had been done in time and was only not on record:
   * `{ eventNumber, deadline, startedBy, stage }`. The case is in `stage` again; papers of the lapse are void.
   */
  lapseReversed: 'lapse-reversed',
  /**
   * A decision that counts from a later day: what was said, its papers, and `scheduled: { step, on }`. On the day the clock
   * takes the step, or says that nothing comes of it any more: `{ eventNumber, reason: 'stage' | 'withdrawn' }`.
   */
  actScheduled: 'act-scheduled',
  actDropped: 'act-dropped',
  /** A step that another case's event had proposed is not taken, and why: `{ proposal, step, comesFrom, reason }`. */
  proposalDeclined: 'proposal-declined',
  /** A new calendar moved or settled dates: `{ changes: { deadline, startedBy, was, now, firm }[] }`. */
  datesRecomputed: 'dates-recomputed',
} as const;

/** An officer's decision on a ground that was computed but leaves room (原则上, or two texts at odds): `{ ground, reason }`. */
export const GROUND_DECIDED = 'ground-decided';
