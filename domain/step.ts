import type { Citation } from './citation.ts';
import type { Criterion } from './criterion.ts';
import type { Rule } from './procedure.ts';
import type { Role } from './role.ts';
import type { Length } from './time/length.ts';

/** Something an actor may do. Ids are verbs, events are past facts. */
export interface Step extends Rule {
  actor: readonly Role[];
  from: readonly string[];
  /** The stage it leads to; `null` leaves the stage as it is (a record, such as a delivery). */
  to: string | null;
  event: string;
  /** The forms and materials may be edited as long as this step is open to the applicant. */
  edits?: boolean;
  payload: readonly PayloadField[];
  guards: readonly Guard[];
  notices: readonly NoticeOwed[];
  /** Type of the running number the act itself takes (a 收件编号), e.g. `收`. */
  numberType?: string;
  /** What the registers know (bars, the area's figures) is looked up and put on record with the act. */
  looksUp?: boolean;
  /** From this act on the case is with the agency above; where there is none, it stays. */
  handsOver?: 'parent';
  /**
   * The payload field with the day on which the thing was done. Done in time is in time, whenever it comes on record: after a
   * lapse such a step may still be recorded, and takes the lapse back.
   */
  doneOn?: string;
  /**
   * The payload field with the first day on which it counts. Where that day is still to come, the decision goes on record (with
   * its papers) and the clock takes the step on that day, unless the stage has changed or its paper was withdrawn by then.
   */
  takesEffectOn?: string;
  /** It puts a report or an objection of the public on record: the payload field that takes its text, never who made it. */
  takesReport?: string;
}

/** One thing an actor says with a step. The kinds are what pages, zod and the API know how to ask for. */
export interface PayloadField {
  name: string;
  label: string;
  kind:
    | 'text'
    | 'long-text'
    | 'phone'
    | 'date'
    | 'choice'
    | 'confirm'
    /** Materials that are missing or wrong, each with what is to be done: `{ material, finding }[]`. */
    | 'material-findings'
    /** Ids of refusal grounds, each with the officer's reason: `{ ground, reason }[]`. */
    | 'grounds'
    /** One of the notices of this case that have been issued and not yet served. */
    | 'unserved-notice'
    /** A whole form (named in `form`) whose values become facts of the case. */
    | 'form'
    /** Who assesses: a `PanelSeats`. */
    | 'panel'
    /** Who is drawn by lot: asked for as a `DrawOrder`, kept as a `Draw`. */
    | 'draw'
    /** Members of the case's panel who have signed: their names; all of them, or it is refused. */
    | 'signatures'
    /** Why an assessment failed and what to put right: a `Failure`. */
    | 'failure'
    /** Files an officer adds to the record: ids of uploads, kept as `FileOnRecord[]`. */
    | 'files';
  required: boolean;
  /** Asked for, and then required, only when another field of the step has this value. */
  requiredWhen?: { field: string; is: string | boolean };
  options?: readonly { value: string; label: string }[];
  form?: string;
  /** Forms only: filled in once for each value of this other field, and kept apart under it. */
  keyedBy?: string;
  hint?: string;
  /** Dates only: may not lie after today / before the notice's issue date. */
  notAfterToday?: boolean;
  /** Dates only: may not lie before today. */
  notBeforeToday?: boolean;
  /** Dates only: lies after today. */
  afterToday?: boolean;
  /** Dates only: may not lie before the date in this other field. */
  notBefore?: string;
  /** Dates only: must be a working day. */
  workingDay?: boolean;
  /** Dates only: what the page offers where nothing is typed: the last day of a term (R9) from another field. */
  suggest?: { from: string; length: Length };
  /** Files only: each is the paper of this notice as issued, with the other party's electronic signature behind it. */
  signs?: string;
  /** The value may be used once only in an agency: by no other case. */
  once?: boolean;
}

/** Why a step may be refused although its stage is right. Each names the article a citizen should read. */
export type Guard = { citation: Citation; message: string } & (
  | { kind: 'forms-complete' }
  | { kind: 'materials-complete' }
  /** The event has not happened in this case before. */
  | { kind: 'not-before'; event: string }
  /**
   * The event has happened, `atLeast` times (once when absent). With `since`, only what came after the last event of that type
   * counts; where there was none, the whole history.
   */
  | {
      kind: 'after';
      event: string;
      where?: Readonly<Record<string, string>>;
      since?: string;
      atLeast?: number;
    }
  /** The notice, the last one of its kind, has been served; by the day in that field of the event that made it. */
  | { kind: 'notice-served'; notice: string; by?: string }
  /** Not the person of the last such event: two persons, four eyes. */
  | { kind: 'another-person'; event: string }
  /** Items named in `field` were all named when `event` first happened (一次性告知). */
  | { kind: 'within-first'; event: string; field: string; key: string }
  /** What is known, with what the step itself puts on record, satisfies the criterion. */
  | { kind: 'facts'; criterion: Criterion }
  /** What the step itself says in plain fields (dates, choices), beside what is known, satisfies the criterion; asked only once it is said. */
  | { kind: 'said'; criterion: Criterion }
  /** Refused while some computed refusal ground holds without an officer's decision on it. */
  | { kind: 'no-computed-ground' }
);

/** A notice that a step brings about. */
export interface NoticeOwed {
  notice: string;
  when?: Criterion;
}

/** Who assesses: the members, or a body outside the agency in their place. Nobody who declares an interest may sit. */
export interface PanelSeats {
  /** A third-party body, where one is commissioned. */
  body?: string;
  members: readonly PanelMember[];
}

export interface PanelMember {
  name: string;
  organisation: string;
  profession: string;
  /** Of a panel that divides into groups. */
  group?: string;
  /** The member's own declaration: true when there is an interest (利害关系). */
  interest: boolean;
}

/** A draw by lot as ordered: from whom, without whom and why, and how many. */
export interface DrawOrder {
  pool: readonly Candidate[];
  exclusions: readonly { name: string; reason: string }[];
  size: number;
}

/** Somebody who may be drawn; no two of a pool share a name. */
export interface Candidate {
  name: string;
  organisation: string;
  profession: string;
}

/** A draw as it was made. Anyone can make it again from the seed. */
export interface Draw extends DrawOrder {
  /** Hex, taken at the moment of the draw. */
  seed: string;
  method: string;
  /** Names, in the order in which they were drawn. */
  drawn: readonly string[];
}

/** Why an assessment failed, indicator by indicator, and what to put right. */
export interface Failure {
  reasons: readonly { indicator: string; finding: string }[];
  advice: readonly string[];
}

/** A file that an act put on record. `size` in bytes, `sha256` in hex. */
export interface FileOnRecord {
  upload: string;
  fileName: string;
  size: number;
  sha256: string;
  mediaType: string;
  key: string;
  /** Of a file that the other party signed (`signs`): by whom, as its certificate says, and when. */
  signature?: CounterSignature;
  /** Why it is no such file; it is refused for that. */
  unsigned?: string;
}

/** Who signed a paper beside the agency: names on the certificate, `serial` and `fingerprint` (SHA-256) in hex. */
export interface CounterSignature {
  name: string;
  issuer: string;
  serial: string;
  fingerprint: string;
  /** An instant; vouched for by a time-stamp authority where `timestamped`. */
  signedAt: string;
  timestamped: boolean;
}
