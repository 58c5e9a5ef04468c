import type { AgreementView } from './agreement.ts';
import type { DeadlineView, FlowView, NoticeView, StageView, TimelineEntry } from './case.ts';
import type { AssumptionView, Button, CitationView, ErrorLink, Link, SummaryRow, Target } from './common.ts';
import type { FieldView, FileView } from './form.ts';

/** One line of the queue. */
export interface QueueRow {
  number: string;
  href: string;
  institution: string;
  kind: string;
  types: string;
  /** What is applied for; shown where there are several things. */
  matter: string;
  stage: string;
  received: string;
  deadline?: { text: string; end: string; state: 'calm' | 'soon' | 'overdue'; provisional: boolean };
  /** Names it in the form of an act on many, where there is one. */
  pick?: { id: string; value: string };
  /** Days the agency wants to be reminded of; marked as its own. */
  reminders: readonly string[];
  /** Short words that need an eye, e.g. `通知书未生成`. */
  flags: readonly string[];
}

export interface QueuePage {
  agency: string;
  /** What officers should know today: documents about to expire, days off not on record. */
  hints: readonly string[];
  /** Where a clerk types in what came on paper. */
  intake?: Link;
  severalMatters: boolean;
  /** Stage counts: drawn as a bar, each also a filter. */
  counts: readonly { label: string; count: number; overdue: number; href: string; current: boolean }[];
  search: {
    action: string;
    hidden: readonly { name: string; value: string }[];
    text: string;
    kinds: FieldView;
    matters?: FieldView;
  };
  rows: readonly QueueRow[];
  /** Steps that may be taken on many at once. */
  batch?: Target & { hint: string; buttons: readonly (Button & { name: string; value: string })[] };
  shown: string;
  earlier?: Link;
  more?: Link;
  empty: string;
}

/** What is computed about one condition or ground. */
export interface FindingView {
  id: string;
  label: string;
  verdict: 'met' | 'not-met' | 'holds' | 'does-not-hold' | 'person-decides' | 'unknown';
  explanation: string;
  missing: readonly string[];
  citations: readonly CitationView[];
  assumptions: readonly AssumptionView[];
  /** A person's decision on record. */
  decision?: string;
}

/** A material as the officer sees it. */
export interface OfficerMaterialView {
  label: string;
  need: 'required' | 'conditional' | 'not-needed' | 'unknown';
  needText: string;
  files: readonly (FileView & { digest?: string })[];
  citations: readonly CitationView[];
}

/** Something beside the case that bears on it: a year's figures, an entry of a register, a clause for old cases. */
export interface NoteView {
  title: string;
  tone: 'plain' | 'attention';
  text: string;
  rows: readonly SummaryRow[];
  link?: Link;
  citations: readonly CitationView[];
  assumptions: readonly AssumptionView[];
}

/** A step that is open to the officer now. One that needs room has a page of its own, and no fields here. */
export interface ActionView {
  id: string;
  label: string;
  text?: string;
  pageHref?: string;
  /** The lapse behind which it may still be put on record (补录), in a sentence. */
  late?: string;
  assumptions: readonly AssumptionView[];
  target: Target;
  fields: readonly FieldView[];
  errors: readonly ErrorLink[];
  submit: Button;
  /** A look at the notice before it is issued. */
  preview?: Button & { formaction: string };
  tone: 'main' | 'plain' | 'serious';
  open: boolean;
  citations: readonly CitationView[];
}

export interface OfficerCasePage {
  number: string;
  institution: string;
  kind: string;
  stage: StageView;
  /** Of an agreement: its years. */
  agreement?: AgreementView;
  summary: readonly SummaryRow[];
  answersHref: string;
  /** Where the case can be bound into one file, for those who may. */
  caseFileHref?: string;
  deadlines: readonly DeadlineView[];
  /** Those that are over, folded away. */
  pastDeadlines: readonly DeadlineView[];
  materials: readonly OfficerMaterialView[];
  conditions: readonly FindingView[];
  grounds: readonly FindingView[];
  /** Registers, the year's gate, clauses for old cases. */
  beside: readonly NoteView[];
  /** What is owed after the case is over, in a sentence each. */
  owedAfter: readonly string[];
  actions: readonly ActionView[];
  unavailable: readonly { label: string; reason: string; citation?: CitationView }[];
  notices: readonly NoticeView[];
  timeline: readonly TimelineEntry[];
  flow?: FlowView;
}

/** A part of a step's page: fields of the step's own, or a whole form with its sections. */
export interface StepPartView {
  label?: string;
  /** E.g. `附件8-1`. */
  origin?: string;
  intro?: string;
  warnings: readonly string[];
  sections: readonly { id: string; label?: string; hint?: string; fields: readonly FieldView[] }[];
}

/** An officer's step on a page of its own. */
export interface StepPage {
  caption: string;
  heading: string;
  /** What follows and cannot be undone. */
  consequence?: string;
  late?: string;
  errors: readonly ErrorLink[];
  parts: readonly StepPartView[];
  target: Target;
  submit: Button;
  preview?: Button & { formaction: string };
  tone: 'main' | 'plain' | 'serious';
  /** Where files are uploaded first, for a step that puts files on record. */
  files?: Link;
  backHref: string;
  beside: readonly NoteView[];
  citations: readonly CitationView[];
  assumptions: readonly AssumptionView[];
}

/** A document as it would be issued. */
export interface PreviewPage {
  title: string;
  institution: string;
  /** Address of the document's own HTML or PDF, shown in a frame. */
  src: string;
  pdf: Link;
  about: readonly SummaryRow[];
  target: Target;
  submit: Button;
  backHref: string;
}

/** A case bound into one file: ordering it, waiting for it, having it. */
export interface CaseFilePage {
  caption: string;
  heading: string;
  /** The latest order. */
  order?: { title: string; text: string; rows: readonly SummaryRow[]; download?: Link };
  /** Absent while an order waits, and when there is a file of the case as it stands. */
  target?: Target;
  submit?: Button;
  backHref: string;
}
