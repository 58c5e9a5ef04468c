import type { DeadlineView, FlowView, StageView } from './case.ts';
import type { Button, CitationView, ErrorLink, Link, SummaryRow, Target } from './common.ts';
import type { FieldView, FileView, UploadView } from './form.ts';
import type { EntryForm } from './registers.ts';

/** How something made public stands. */
export type BoardStanding = 'open' | 'over' | 'ended' | 'told' | 'withdrawn';

/** Where the public reaches an agency. */
export interface ChannelView {
  name: string;
  rows: readonly SummaryRow[];
}

/** What agencies have made public, the latest first. */
export interface NoticeBoardPage {
  heading: string;
  lead: string;
  agencies: readonly { value: string; label: string; checked: boolean }[];
  action: string;
  items: readonly {
    href: string;
    heading: string;
    agency: string;
    number?: string;
    standing: BoardStanding;
    /** E.g. `公示期2026年9月25日`, `至2026年10月9日`: a line each. */
    period: readonly string[];
    /** What is left, while it is open. */
    left?: string;
    provisional: boolean;
  }[];
  empty: string;
  older?: Link;
  newest?: Link;
  feed: Link;
  complaints: Link;
}

/** Something made public: whom it names, until when, and how to object. */
export interface PublicNoticePage {
  caption: string;
  heading: string;
  standing: BoardStanding;
  standingText: string;
  /** How the period was counted. */
  deadline?: DeadlineView;
  rows: readonly SummaryRow[];
  /** The document's words where there is no period to explain. */
  citations: readonly CitationView[];
  namedTitle: string;
  named: readonly { name: string; kind?: string; address: string; left: boolean; report?: Link }[];
  severalKinds: boolean;
  more?: Link;
  /** How to object, or to complain once it is over. */
  reporting: { title: string; text: string };
  channel: ChannelView;
  paper?: Link;
  back: Link;
}

/** Reporting something: an objection to a notice, or a complaint. */
export interface ReportPage {
  caption?: string;
  heading: string;
  lead: string;
  about: readonly SummaryRow[];
  errors: readonly ErrorLink[];
  fields: readonly FieldView[];
  target: Target;
  submit: Button;
  promises: readonly string[];
  citations: readonly CitationView[];
  channels: readonly ChannelView[];
  back: Link;
}

/** What the reporter keeps; the check value is shown here and never again. */
export interface ReportReceivedPage {
  heading: string;
  number: string;
  code: string;
  at: string;
  agency: string;
  next: readonly string[];
  files: Link;
  channel: ChannelView;
}

/** Asking by number and check value: for a case, or for what somebody reported. */
export interface EnquiryPage {
  heading: string;
  lead: string;
  errors: readonly ErrorLink[];
  fields: readonly FieldView[];
  target: Target;
  submit: Button;
  where: { title: string; sentences: readonly string[] };
  other: Link;
}

/** What became of a report, as its reporter sees it. */
export interface MatterStatusPage {
  heading: string;
  number: string;
  state: 'received' | 'verifying' | 'concluded';
  stateText: string;
  rows: readonly SummaryRow[];
  answer?: { at: string; text: string };
  files: readonly FileView[];
  /** Some file is still being inspected. */
  checking: boolean;
  refreshHref: string;
  begin?: Target;
  upload?: UploadView;
  acceptText: string;
  leave: Target;
  channel: ChannelView;
}

/** Where a case stands, without an account: no contents, no persons. */
export interface CaseStatusPage {
  caption: string;
  heading: string;
  number: string;
  stage: StageView;
  deadlines: readonly {
    label: string;
    binds: string;
    end: string;
    endIso?: string;
    provisional: boolean;
    state: DeadlineView['state'];
    citation?: CitationView;
  }[];
  papers: readonly { title: string; number?: string; date: string }[];
  flow: FlowView;
  channel: ChannelView;
  again: Link;
}

/** What was reported to an agency. */
export interface InboxPage {
  agency: string;
  shown: string;
  rows: readonly {
    href: string;
    number: string;
    kind: string;
    about: string;
    received: string;
    named: string;
    state: 'received' | 'verifying' | 'concluded';
  }[];
  empty: string;
  older?: Link;
}

/** One reported matter, for those who look into it. */
export interface MatterPage {
  caption: string;
  heading: string;
  state: 'received' | 'verifying' | 'concluded';
  rows: readonly SummaryRow[];
  text: readonly string[];
  files: readonly FileView[];
  filesHint: string;
  /** Time the documents give, or that they give none. */
  times: readonly { label: string; length: string; citation?: CitationView }[];
  actions: readonly Link[];
  forms: readonly EntryForm[];
  log: readonly { at: string; who: string; what: string }[];
  backHref: string;
}
