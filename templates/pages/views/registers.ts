import type { Button, CitationView, ErrorLink, Link, SummaryRow, Target } from './common.ts';
import type { FieldView, FileView, UploadView } from './form.ts';

/** The register of bars: on institutions, and on persons in charge. */
export interface BarsPage {
  agency: string;
  search: { action: string; text: string };
  rows: readonly {
    who: string;
    subject: string;
    label: string;
    start: string;
    end: string;
    standing: 'running' | 'open' | 'over' | 'lifted';
    source: string;
    href: string;
  }[];
  shown: string;
  add?: Link;
  empty: string;
}

/** A form of a register, where it may be used. */
export interface EntryForm {
  title: string;
  text?: string;
  errors: readonly ErrorLink[];
  fields: readonly FieldView[];
  target: Target;
  submit: Button;
  tone: 'main' | 'serious' | 'secondary';
}

/** One bar: what it is, where it comes from, and what may be said of it. */
export interface BarPage {
  caption: string;
  heading: string;
  rows: readonly SummaryRow[];
  links: readonly Link[];
  citations: readonly CitationView[];
  forms: readonly EntryForm[];
  backHref: string;
}

/** An area's figures of a year. */
export interface FiguresPage {
  agency: string;
  year: string;
  years: readonly (Link & { current: boolean })[];
  /** The latest of each that counts, then those before it. */
  figures: readonly {
    label: string;
    value: string;
    /** Who put it there, from which paper. */
    source: string;
    at: string;
    earlier: readonly string[];
    citations: readonly CitationView[];
  }[];
  form?: EntryForm;
}

/** Files that officers add to a case. */
export interface RecordFilesPage {
  caption: string;
  heading: string;
  intro: string;
  files: readonly FileView[];
  checking: boolean;
  refreshHref: string;
  /** Asks for a way to upload one. */
  begin?: Target;
  upload?: UploadView;
  acceptText: string;
  back: Link;
}
