import type {
  AgreementGround,
  BackwardDeadline,
  Cascade,
  CaseLink,
  DerivedFact,
  DisputeRoute,
  ImportantFacts,
  Measure,
  PartTrack,
  PeriodicDuty,
  Standing,
  StandingDuty,
  SuppliedFact,
} from './agreement.ts';
import type {
  AssessmentItem,
  Course,
  Exception,
  Panel,
  Party,
  PersonInCharge,
  Publication,
  StaffingStandard,
  TransitionClause,
  Variant,
  YearlyGate,
} from './beside.ts';
import type { Assumption, Citation } from './citation.ts';
import type { Criterion } from './criterion.ts';
import type { Deadline } from './deadline.ts';
import type { Step } from './step.ts';

export type { Deadline, DeadlineEffect, Trigger } from './deadline.ts';
export type { Guard, NoticeOwed, PayloadField, Step } from './step.ts';

/** A procedure as its document lays it down: data only, every rule with its words. */
export interface Procedure {
  /** `<place>/<procedure>`, e.g. `somewhere/designation`. */
  id: string;
  /** The date from which this version is in force; a case keeps the version under which it was filed. */
  version: string;
  /** What people call the version, where the document has no date of coming into force. */
  versionLabel?: string;
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
  /** Ordinary ways to the end an applicant wishes for; drawings and forecasts follow them. */
  courses?: readonly Course[];
  panels?: readonly Panel[];
  assessment?: readonly AssessmentItem[];
  standards?: readonly StaffingStandard[];
  persons?: readonly PersonInCharge[];
  parties?: readonly Party[];
  publications?: readonly Publication[];
  gates?: readonly YearlyGate[];
  exceptions?: readonly Exception[];
  transitions?: readonly TransitionClause[];
  variants?: readonly Variant[];
  /** On what grounds an agreement is suspended or ended. */
  grounds?: readonly AgreementGround[];
  /** What the history amounts to, as facts; they stand beside those of the forms and the registers. */
  derived?: readonly DerivedFact[];
  supplied?: readonly SuppliedFact[];
  /** What the register says of the case, stage by stage. Without it, the case stands in no register. */
  standings?: readonly Standing[];
  parts?: readonly PartTrack[];
  /** Periods counted back from a day to come. */
  backward?: readonly BackwardDeadline[];
  periodic?: readonly PeriodicDuty[];
  duties?: readonly StandingDuty[];
  /** What other cases put on this one's record. */
  links?: readonly CaseLink[];
  cascades?: readonly Cascade[];
  importantFacts?: readonly ImportantFacts[];
  measures?: readonly Measure[];
  disputeRoutes?: readonly DisputeRoute[];
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

/** Something an applicant must satisfy. */
export interface Condition extends Rule {
  appliesTo: readonly string[];
  /** Absent: only a person can judge it. Answering yes means it is met. */
  test?: Criterion;
  /** Even where a test answers, a person must confirm. */
  personDecides: boolean;
  /** When it is judged; until then a failure is only a hint. */
  judgedAt: 'submission' | 'desk-review' | 'site-visit';
  /** Whom of them it concerns; absent: all. */
  when?: Criterion;
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
  /** Not asked for once this fact says that the agency has looked it up itself (数据共享). */
  sharedWhen?: string;
  /** A written pledge may stand in its place (告知承诺制): the fact is a list of the materials pledged. */
  pledgedIn?: string;
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
  /** It carries the number the application was received under, rather than one of its own. */
  numberFrom?: 'receipt-number';
  /** One paper for all cases of one act of many. */
  scope?: 'list';
  /** The document's own note on copies, e.g. 一式两份. */
  copies?: string;
  /** Must be served, with a receipt printed by this document. */
  receipt?: string;
  sealed: boolean;
}
