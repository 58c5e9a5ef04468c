import type { Citation } from '../../domain/citation.ts';
import type { Rule } from '../../domain/procedure.ts';
import type { Role } from '../../domain/role.ts';

// What the document lays down and a procedure's own types do not hold yet. Each stands beside its procedure until they do.

/** Who assesses, how they come together, and on which forms of work. */
export interface PanelRule extends Rule {
  /** The steps that bring it together. */
  formedBy: readonly string[];
  /** Professions its members may come from, in the document's words and order. */
  professions: readonly string[];
  /** How many members; the document gives no number. */
  size: { unit: 'none' };
  /** A body outside the agency may assess in its place. */
  thirdParty: boolean;
  /** How it may work, in the document's words. */
  methods: readonly string[];
}

/** One head of what is assessed, with the conditions it judges and the answer that the steps ask for it. */
export interface AssessmentItem extends Rule {
  /** Conditions of the procedure that are settled by it. */
  conditions: readonly string[];
  /** The payload field in which passing confirms it. */
  field: string;
}

/**
 * A step barred until a standstill has run out, and also while it has not begun: the last instance that began since the case
 * last came to its present stage must have passed. A standstill by itself bars only between its beginning and its end.
 */
export interface MustHaveRun {
  step: string;
  deadline: string;
  citation: Citation;
  message: string;
}

/** How a material need not be handed in on paper. */
export interface MaterialWay extends Rule {
  material: string;
  /** Not asked for once the agency has looked it up itself; the fact says that it has. */
  shared?: { fact: string };
  /** May be replaced by a written pledge where the matter is on the list of matters of 告知承诺制. */
  pledge?: { listed: readonly string[] };
}

/** What the public is told, where, and by which paper and step of the procedure. */
export interface Publication extends Rule {
  /** What is made public, in the document's words. */
  what: string;
  document?: string;
  step?: string;
}

/** Whom the document gives something to do, and the role that does it here; nobody's role where the system has no part in it. */
export interface Party extends Rule {
  role: Role | null;
}

/** A fact an officer finds out, for the form on which he records it. */
export interface CheckedFact {
  fact: string;
  label: string;
  kind: 'yes-no' | 'date' | 'choice';
  options?: readonly { value: string; label: string }[];
  citation: Citation;
}
