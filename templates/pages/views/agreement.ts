import type { Link, SummaryRow } from './common.ts';
import type { FindingView } from './officer.ts';
import type { StandingWord } from './public-register.ts';

/** One thing with a day of its own: counted back, yearly, decided ahead, or about a part. */
export interface AgreementItem {
  label: string;
  text: string;
  /** A word of the list `duty`, of parts `part`; absent where there is nothing to tell. */
  state?: 'open' | 'late' | 'done' | 'done-late' | 'in-force' | 'suspended' | 'ended';
  citations: readonly { place: string; quote: string; title?: string; number?: string; href?: string }[];
}

/** What an agreement's years amount to: how it stands, until when, what is to be done ahead of a day, what is proposed. */
export interface AgreementView {
  standing?: { word: StandingWord; text: string };
  /** The term: its last day, and what is left of it. */
  term?: { until: string; untilIso: string; text: string; left?: { figure: string; unit: string } };
  rows: readonly SummaryRow[];
  /** What an institution with this agreement can apply for. */
  matters: readonly Link[];
  /** The years, drawn; the spans in words stand beside it. */
  svg?: string;
  spans: readonly { standing: StandingWord; text: string }[];
  /** Decided, and counting from a later day. */
  ahead: readonly AgreementItem[];
  /** Counted back from a day to come, and due once a year. */
  due: readonly AgreementItem[];
  parts: readonly AgreementItem[];
  /** Grounds that the facts bear out, for officers: proposed, never decided. */
  proposed: readonly FindingView[];
  /** Grounds that cannot be computed yet, by label. */
  unknown: readonly { label: string; missing: string }[];
}
