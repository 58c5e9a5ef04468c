import type { FlowView } from './case.ts';
import type { AssumptionView, CitationView, Link } from './common.ts';

/** One part of the public 办事指南, all from a procedure's data. */
export interface GuidePage {
  heading: string;
  lead: string;
  document: { title: string; number?: string; issuers: readonly string[]; validity: string; href?: string };
  kinds: readonly (Link & { current: boolean })[];
  /** The guide's pages, this one among them. */
  parts: readonly (Link & { current: boolean })[];
  sections: readonly GuideSection[];
  /** The next part, for people who read it through. */
  next?: Link;
  readings?: Link;
  apply?: Link;
  forecast?: Link;
  /** The whole guide as one paper. */
  paper?: Link;
}

/** A section under its own heading; it has what its matter needs and nothing else. */
export interface GuideSection {
  /** Kebab-case, the anchor. */
  id: string;
  heading: string;
  /** A sentence below the heading. */
  note?: string;
  /** Whether the note is the house's reading rather than the document's word. */
  ours?: boolean;
  facts?: readonly GuideFact[];
  flow?: FlowView;
  way?: readonly { label: string; who: string; place: string }[];
  rules?: readonly GuideRule[];
  terms?: readonly GuideTerm[];
  papers?: readonly { label: string; origin: string; copies?: string; links: readonly Link[] }[];
  agencies?: readonly { name: string; region: string; lines: readonly string[] }[];
  questions?: readonly GuideQuestion[];
  links?: readonly Link[];
}

/** One line of a list of facts. */
export interface GuideFact {
  key: string;
  lines: readonly string[];
  link?: Link;
  /** The house's reading, where the document is silent. */
  ours?: boolean;
  citations: readonly CitationView[];
}

/** A rule with its words; what it leaves open is explained on the page of readings. */
export interface RuleView {
  id: string;
  label: string;
  hint?: string;
  citations: readonly CitationView[];
  open: readonly Link[];
}

/** A rule, with when it is asked for and what may be downloaded for it. */
export interface GuideRule extends RuleView {
  when?: string;
  links?: readonly Link[];
}

/** A period: its length in words, and what is to be known of it. */
export interface GuideTerm extends RuleView {
  length: string;
  lines: readonly string[];
}

/** A question people ask, answered by rules. */
export interface GuideQuestion {
  question: string;
  answer: string;
  /** Nothing in the document says so in these words. */
  ours?: boolean;
  citations: readonly CitationView[];
}

/** Every reading in use where a procedure's document leaves something open. */
export interface ReadingsPage {
  caption: string;
  heading: string;
  lead: string;
  assumptions: readonly AssumptionView[];
  /** Where there are more than one page of them. */
  pages: readonly (Link & { current: boolean })[];
  back: Link;
}

/** What the API is, for those who write programs. */
export interface ApiGuidePage {
  heading: string;
  lead: string;
  rules: readonly { label: string; text: string }[];
  downloads: readonly Link[];
  /** A piece of code. */
  start: string;
  /** Every operation; `open` to anyone. */
  operations: readonly { method: string; path: string; summary: string; open: boolean }[];
}
