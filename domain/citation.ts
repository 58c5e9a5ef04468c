import type { CivilDate } from './time/civil-date.ts';

/** Where a rule comes from: the document, the place in it, and its own words there (white space may differ). */
export interface Citation {
  /** The document's number among the sources, e.g. "003". */
  source: string;
  /** Article, annex or table row as a reader would find it, e.g. "第十二条（二）". */
  place: string;
  /** The document's words, to the character. */
  quote: string;
}

/** One official document, whose text is kept verbatim under `procedures/law/`. */
export interface Source {
  id: string;
  file: string;
  title: string;
  issuers: readonly string[];
  /** 发文字号, e.g. 某医保发〔2023〕18号. */
  number?: string;
  issuedOn?: CivilDate;
  inForceFrom?: CivilDate;
  validUntil?: CivilDate;
  extendedBy?: Citation;
  /** Parts the document names but does not contain. */
  missing?: readonly string[];
}

/** A choice the documents leave open, or say twice in different words: shown to users, never hidden in code. */
export interface Assumption {
  id: string;
  /** A short name a person can use. */
  title: string;
  /** The words on each side; one entry where the matter is a gap rather than a conflict. */
  quotes: readonly Citation[];
  /** What is open or contradictory. */
  question: string;
  /** The reading in use. */
  reading: string;
}
