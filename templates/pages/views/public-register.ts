import type { Button, CitationView, ErrorLink, Link, SummaryRow, Target } from './common.ts';

/** How somebody stands: a word of the list `standing`. */
export type StandingWord = 'designated' | 'suspended' | 'ended';

/** A choice of a search: a `<select>`, its first option standing for all. */
export interface RegisterChoice {
  name: string;
  label: string;
  options: readonly { value: string; label: string; current: boolean }[];
}

/** 定点名录: who is designated, suspended, or was. */
export interface RegisterPage {
  heading: string;
  lead: string;
  errors: readonly ErrorLink[];
  search: {
    action: string;
    text: string;
    on: { value: string; max: string; error?: string };
    status: RegisterChoice;
    more: readonly RegisterChoice[];
    /** One of the further choices is made, so that they are seen. */
    open: boolean;
  };
  /** What is shown, in words: the day, the standing, the rest that was chosen. */
  said: string;
  rows: readonly {
    name: string;
    href: string;
    code?: string;
    kind: string;
    address: string;
    agency: string;
    region: string;
    matter: string;
    number?: string;
    standing: StandingWord;
    label: string;
    since: string;
    until?: string;
    diseases?: string;
  }[];
  shown: string;
  first?: Link;
  more?: Link;
  downloads: readonly Link[];
  downloadNote: string;
  publications: Link;
  empty: string;
}

/** One institution in the register: each agreement with its past. */
export interface RegisterInstitutionPage {
  caption: string;
  heading: string;
  rows: readonly SummaryRow[];
  entries: readonly {
    id: string;
    title: string;
    standing: StandingWord;
    label: string;
    rows: readonly SummaryRow[];
    /** A drawing of the spans. */
    svg: string;
    spans: readonly {
      standing: StandingWord;
      label: string;
      dates: string;
      settles: string;
      ground?: { label: string; citation: CitationView };
    }[];
    diseases: readonly { name: string; what: string }[];
  }[];
  back: Link;
}

/** The registers as they were published month by month. */
export interface RegisterPublicationsPage {
  heading: string;
  lead: string;
  search: { action: string; agency: RegisterChoice };
  publications: readonly {
    title: string;
    agency: string;
    said: string;
    files: readonly (Link & { detail: string })[];
    citations: readonly CitationView[];
  }[];
  more?: Link;
  empty: string;
  /** An officer may have it made now. */
  publish?: { text: string; target: Target; submit: Button; waiting?: string };
  back: Link;
}
