import type { AgreementView } from './agreement.ts';
import type { AssumptionView, CitationView, Link, SummaryRow } from './common.ts';

/** One day of a reckoning, as a cell of the strip. */
export interface DayCell {
  iso: string;
  /** Day of the month; `month` only where the month begins to matter. */
  day: string;
  month?: string;
  /** 一 … 日. */
  weekday: string;
  state: 'start' | 'counted' | 'skipped' | 'paused';
  /** Running number of a counted day. */
  index?: number;
  /** E.g. `国庆节放假`. */
  note: string;
  /** The paper that makes it a holiday or a working day. */
  paper?: string;
  end: boolean;
  today: boolean;
  /** The day lies in a year whose holidays are not yet published. */
  provisional?: boolean;
}

export interface DeadlineView {
  id: string;
  label: string;
  /** Who is bound, in words. */
  binds: string;
  /** `2026年10月12日`. */
  start: string;
  startWhat: string;
  end: string;
  endIso: string;
  state: 'running' | 'due-today' | 'overdue' | 'paused' | 'met' | 'met-late' | 'over' | 'lapsed';
  /** The figure of the card, e.g. `3`, and what it counts, e.g. `个工作日`; absent where there is no number. */
  left?: { figure: string; unit: string };
  firm: boolean;
  /** Why the date may still move. */
  provisional?: string;
  /** What happens at its end, e.g. `逾期视为放弃此次申请`. */
  effect: string;
  /** How it was counted, one sentence. */
  explanation: string;
  /** Stretches of days that did not count, in words. */
  pauses: readonly string[];
  days: readonly DayCell[];
  citations: readonly CitationView[];
  assumptions: readonly AssumptionView[];
  /** Its own page. */
  href?: string;
}

export interface NoticeView {
  title: string;
  number?: string;
  date: string;
  /** The PDF; absent while it is being made. */
  href?: string;
  size?: string;
  pageHref?: string;
  state:
    | 'served'
    | 'unserved'
    | 'no-service'
    | 'making'
    | 'stuck'
    | 'superseded'
    | 'withdrawn'
    | 'awaiting-seal'
    | 'returned';
  /** E.g. `2026年9月30日 直接送达，签收人张某`. */
  stateText: string;
  /** 送达回执. */
  receipt?: Link;
  /** Where a service is put on record. */
  serveHref?: string;
  /** Where it is withdrawn, for those who may and where that is due. */
  withdrawHref?: string;
}

export interface TimelineEntry {
  date: string;
  time?: string;
  actor: string;
  what: string;
  detail?: string;
  kind: 'act' | 'clock' | 'notice' | 'ahead';
  citations: readonly CitationView[];
  /** What the step put on record, for officers. */
  rows: readonly SummaryRow[];
  links: readonly Link[];
}

/** Something an applicant may do now. */
export interface NextStepView {
  label: string;
  href: string;
  text?: string;
  main: boolean;
}

/** A drawn flow and its words; the list says everything the drawing says. */
export interface FlowView {
  svg: string;
  list: readonly {
    label: string;
    meaning?: string;
    /** When it was, or until when it runs. */
    note?: string;
    here: boolean;
    passed: boolean;
    next: readonly string[];
  }[];
}

/** Where a case stands. */
export interface StageView {
  label: string;
  meaning?: string;
  kind: 'draft' | 'open' | 'final';
}

export interface CasePage {
  institution: string;
  kind: string;
  /** 收件编号. */
  number?: string;
  agency: string;
  agencyPhone: string;
  stage: StageView;
  /** Of an agreement: its years. */
  agreement?: AgreementView;
  nextSteps: readonly NextStepView[];
  /** What the agency asked for, while it is owed. */
  asked?: { text: string; items: readonly { label: string; finding: string }[] };
  deadlines: readonly DeadlineView[];
  /** Those that are over, folded away. */
  pastDeadlines: readonly DeadlineView[];
  notices: readonly NoticeView[];
  timeline: readonly TimelineEntry[];
  flow?: FlowView;
  facts: readonly SummaryRow[];
  links: readonly Link[];
}

/** What was handed in, and what comes now. */
export interface ConfirmationPage {
  heading: string;
  numberLabel: string;
  number: string;
  institution: string;
  at: string;
  agency: string;
  agencyPhone: string;
  /** Where to complain, where that is another telephone. */
  complaintPhone?: string;
  next: readonly { text: string; by?: string; citation?: CitationView }[];
  downloads: readonly Link[];
  caseHref: string;
}

/** One notice on its own page. */
export interface NoticePage {
  notice: NoticeView;
  institution: string;
  caseHref: string;
  caseNumber: string;
  /** 查验码, and where it leads. */
  verification?: { code: string; href: string };
  /** Where it is withdrawn, for those who may. */
  withdrawHref?: string;
  about: readonly SummaryRow[];
  citations: readonly CitationView[];
  copies?: string;
}
