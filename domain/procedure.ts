import type { Assumption, Citation } from './citation.ts';
import type { Criterion } from './criterion.ts';
import type { Role } from './role.ts';
import type { Length } from './time/length.ts';

/** A procedure as its document lays it down: data only, every rule with its words. */
export interface Procedure {
  /** `<place>/<procedure>`, e.g. `somewhere/designation`. */
  id: string;
  /** The date from which this version is in force; a case keeps the version under which it was filed. */
  version: string;
  title: string;
  /** The document that lays it down. */
  source: string;
  region: string;
  applicants: readonly ApplicantKind[];
  stages: readonly Stage[];
  steps: readonly Step[];
  deadlines: readonly Deadline[];
  conditions: readonly Condition[];
  materials: readonly Material[];
  refusalGrounds: readonly RefusalGround[];
  forms: readonly FormUse[];
  notices: readonly Notice[];
  assumptions: readonly Assumption[];
}

/** What every rule carries: its words, or the assumption that fills a gap in them. One of the two is never empty. */
export interface Rule {
  id: string;
  label: string;
  citations: readonly Citation[];
  /** Ids of assumptions (of the same procedure) that bear on this rule. */
  assumptions?: readonly string[];
}

export interface ApplicantKind extends Rule {}

/** A stage of a case. `draft` has no clocks; `final` has no steps out of it. */
export interface Stage extends Rule {
  kind: 'draft' | 'open' | 'final';
  /** What a final stage means for the applicant, in one plain sentence. */
  meaning?: string;
}

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
    | 'form';
  required: boolean;
  options?: readonly { value: string; label: string }[];
  form?: string;
  hint?: string;
  /** Dates only: may not lie after today / before the notice's issue date. */
  notAfterToday?: boolean;
}

/** Why a step may be refused although its stage is right. Each names the article a citizen should read. */
export type Guard = { citation: Citation; message: string } & (
  | { kind: 'forms-complete' }
  | { kind: 'materials-complete' }
  /** The event has not happened in this case before. */
  | { kind: 'not-before'; event: string }
  /** Items named in `field` were all named when `event` first happened (一次性告知). */
  | { kind: 'within-first'; event: string; field: string; key: string }
  | { kind: 'facts'; criterion: Criterion }
  /** Refused while some computed refusal ground holds without an officer's decision on it. */
  | { kind: 'no-computed-ground' }
);

/** A notice that a step brings about. */
export interface NoticeOwed {
  notice: string;
  when?: Criterion;
}

/** When a deadline begins: an event (for a service: of one notice), and the date it counts from. */
export interface Trigger {
  event: string;
  /** Only when these payload fields have these values, e.g. `{ noticeId: 'annex-04-2' }`. */
  where?: Readonly<Record<string, string>>;
  /** The payload field holding the start date; the event's own date when absent. */
  date?: string;
}

/** A period of the document, with who it binds and what its end does (the four effects). */
export interface Deadline extends Rule {
  /** The counting rule R1 … R13 it follows. */
  rule: string;
  length: Length;
  binds: Role;
  starts: readonly Trigger[];
  /** Events that end it well. Leaving the stages in `during` ends it too. */
  endedBy: readonly string[];
  during?: readonly string[];
  /** Whole days from one event to the next that do not count. */
  pausedBy?: readonly { from: Trigger; until: Trigger }[];
  effect: DeadlineEffect;
}

export type DeadlineEffect =
  /** Binds the agency: late is overdue; silence decides nothing. */
  | { kind: 'escalate' }
  /** Binds the applicant: 逾期视为放弃. The clock's own event leads to `to`. */
  | { kind: 'lapse'; event: string; to: string; notices: readonly NoticeOwed[] }
  /** A standstill: the named steps may not happen before it has ended. */
  | { kind: 'open'; blocks: readonly string[] }
  /** May not apply again until it has ended. */
  | { kind: 'bar'; subject: 'institution' | 'person' };

/** Something an applicant must satisfy. */
export interface Condition extends Rule {
  appliesTo: readonly string[];
  /** Absent: only a person can judge it. Answering yes means it is met. */
  test?: Criterion;
  /** Even where a test answers, a person must confirm. */
  personDecides: boolean;
  /** When it is judged; until then a failure is only a hint. */
  judgedAt: 'submission' | 'desk-review';
  /** How an applicant can see for himself that he meets it; plain words. */
  hint?: string;
}

/** Something an applicant must hand in. */
export interface Material extends Rule {
  appliesTo: readonly string[];
  /** Absent: always. */
  requiredWhen?: Criterion;
  /** The condition in words, as the document says it. */
  requiredWhenLabel?: string;
  /** The form this material is the signed and sealed copy of. */
  form?: string;
  /** Media types accepted. */
  accept: readonly string[];
  /** The row of the checklist annex it is ticked in. */
  checklist?: { notice: string; row: number };
  hint?: string;
}

/** A ground on which an application is refused at the door. */
export interface RefusalGround extends Rule {
  appliesTo: readonly string[];
  /** Answering yes means the ground holds. Absent: only a person can judge it. */
  test?: Criterion;
  personDecides: boolean;
  /** 原则上, or two places of the document at odds: a person may decide otherwise, with a reason on record. */
  mayBeWaived?: boolean;
}

/** A form of the procedure and whom it is for. */
export interface FormUse {
  form: string;
  label: string;
  appliesTo: readonly string[];
  citations: readonly Citation[];
}

/** A document the agency issues. */
export interface Notice extends Rule {
  /** Id of the document that prints it. */
  document: string;
  /** Type letter of its number series, e.g. `受`; absent for documents without a number of their own. */
  numberType?: string;
  /** The document's own note on copies, e.g. 一式两份. */
  copies?: string;
  /** Must be served, with a receipt printed by this document. */
  receipt?: string;
  sealed: boolean;
}
