import type { CitationView, ErrorLink, Hidden, Link } from './common.ts';

/** The earliest and latest course of an application that has not been made yet. */
export interface ForecastPage {
  heading: string;
  caption: string;
  lead: string;
  errors: readonly ErrorLink[];
  action: string;
  hidden: readonly Hidden[];
  courses: readonly { value: string; label: string; current: boolean }[];
  on: { value: string; error?: string };
  /** Empty while nothing can be reckoned. */
  rows: readonly ForecastRow[];
  soonest: { iso: string; words: string };
  latest: { iso: string; words: string };
  /** False where some step has no number: the latest day is open. */
  numbered: boolean;
  provisional: boolean;
  svg: string;
  notes: readonly string[];
  back: Link;
}

/** A step with its two days, and the periods and standstills they come of. */
export interface ForecastRow {
  label: string;
  detail?: string;
  who: string;
  earliest: string;
  latest: string;
  numbered: boolean;
  provisional: boolean;
  why: readonly { text: string; place: CitationView['place'] }[];
}
