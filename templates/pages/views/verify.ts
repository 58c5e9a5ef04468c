import type { Button, ErrorLink, Link, SummaryRow } from './common.ts';

/** The public entrance to verification: a code, or a file. */
export interface VerifyPage {
  errors: readonly ErrorLink[];
  code: { action: string; value: string; error?: string };
  file: { action: string; maxBytes: number; limit: string; error?: string };
  /** How it works, in three lines. */
  how: readonly string[];
}

/** What a verification found; told by a drawn mark, a heading and words. */
export type VerdictMark =
  | 'genuine'
  | 'in-force'
  | 'altered'
  | 'superseded'
  | 'withdrawn'
  | 'pending'
  | 'unknown';

export interface VerdictPage {
  mark: VerdictMark;
  /** What was verified: a code as printed, or a file's name. */
  subject: { label: string; text: string };
  heading: string;
  words: string;
  /** The document that takes this one's place. */
  newer?: { label: string; number: string; href?: string };
  advice: readonly string[];
  /** Public facts on record; for altered files what the file itself claims, marked so. */
  facts: readonly SummaryRow[];
  factsTitle: string;
  /** The class of alteration in plain words, and what was found. */
  alteration?: { label: string; details: readonly string[] };
  /** Signer, time, certificate: for those who want to know. */
  signature: readonly SummaryRow[];
  /** What is on file under the code where the file in hand differs from it. */
  at: string;
  again: Link;
  /** From a code's answer to the file form. */
  file?: Link;
}

/** Blank forms and notices for everybody, by the document that contains them. */
export interface FormsPage {
  heading: string;
  lead: string;
  documents: readonly {
    id: string;
    title: string;
    number?: string;
    issuers: readonly string[];
    groups: readonly { label: string; papers: readonly BlankPaperView[] }[];
  }[];
}

/** One blank paper. */
export interface BlankPaperView {
  /** `附件4-1`, or where the document names it. */
  place: string;
  title: string;
  /** Set where the layout is ours and not the document's. */
  system: boolean;
  copies?: string;
  /** The PDF to print. */
  href: string;
  /** The same as a page, to read on a screen. */
  pageHref: string;
}

/** A document of the agency waiting for its seal. */
export interface SealRow {
  /** Names it in a form: case, event and notice. */
  ref: string;
  id: string;
  title: string;
  number: string;
  institution: string;
  caseHref: string;
  href: string;
  decidedBy: string;
  decidedAt: string;
  waiting: string;
  /** Why this person may not seal it. */
  blocked?: string;
}

/** Documents that wait for the second person's seal. */
export interface SealsPage {
  agency: string;
  rows: readonly SealRow[];
  errors: readonly ErrorLink[];
  target: { action: string; hidden: readonly { name: string; value: string }[] };
  chosen: Button;
  all: Button;
  shown: string;
  empty: string;
  batches: readonly { href: string; label: string; state: string }[];
}

/** One document before its seal. */
export interface SealPage {
  title: string;
  institution: string;
  src: string;
  pdf: Link;
  about: readonly SummaryRow[];
  blocked?: string;
  approve: { action: string; hidden: readonly { name: string; value: string }[]; label: string };
  giveBack: {
    action: string;
    hidden: readonly { name: string; value: string }[];
    label: string;
    value: string;
    error?: string;
  };
  errors: readonly ErrorLink[];
  backHref: string;
}

/** How far an act on many documents or cases has come. */
export interface BatchPage {
  heading: string;
  caption: string;
  running: boolean;
  total: number;
  done: number;
  failed: number;
  waiting: number;
  /** The counts as a sentence. */
  summary: string;
  failures: readonly { label: string; href: string; reason: string }[];
  items: readonly {
    label: string;
    href: string;
    state: 'done' | 'making' | 'failed' | 'waiting';
    detail: string;
  }[];
  backHref: string;
  backLabel: string;
}

/** What is withdrawn, why, and what follows, before it is done. */
export interface WithdrawConfirmPage {
  caption: string;
  heading: string;
  consequences: readonly string[];
  rows: readonly SummaryRow[];
  target: { action: string; hidden: readonly { name: string; value: string }[] };
  submit: Button;
  backHref: string;
}

/** Every document with every sample (local edition). */
export interface DocumentsPage {
  lead: string;
  documents: readonly {
    id: string;
    title: string;
    number?: string;
    papers: readonly PaperPreview[];
  }[];
}

export interface PaperPreview {
  id: string;
  place: string;
  title: string;
  kind: string;
  system: boolean;
  href: string;
  samples: readonly { label: string; href: string; pdf: string; sealed?: string }[];
}

/** One document with one sample, framed (local edition). */
export interface DocumentPage {
  title: string;
  caption: string;
  variants: readonly (Link & { current: boolean })[];
  src: string;
  pdfs: readonly Link[];
  about: readonly SummaryRow[];
  problem?: string;
}
