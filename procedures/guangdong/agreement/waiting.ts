import type { Citation } from '../../../domain/citation.ts';
import type { Criterion } from '../../../domain/criterion.ts';
import type { Rule, Trigger } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import type { Length } from '../../../domain/time/length.ts';

// What 004 says of an agreement and a procedure cannot say yet. Each type is the smallest thing the engine would have to know.

/** A ground on which an agreement is suspended or ended. */
export interface AgreementGround extends Rule {
  appliesTo: readonly string[];
  /** Answering yes means the ground holds; absent: only a person can judge it. */
  test?: Criterion;
  /** Even where a test answers, a person decides. */
  personDecides: boolean;
  /** The agency must act on it (应当), or may (可以). */
  force: 'must' | 'may';
  /** The steps that act on it. */
  steps: readonly string[];
  /** The bar that the words of the ground themselves suggest; a person says in every case which it is. */
  suggests?: 'fraud' | 'violation';
}

/** A fact that is a count over the history: of an event, since the last of several others. */
export interface CountedFact extends Rule {
  fact: string;
  event: string;
  since: readonly string[];
}

/** A fact that comes in from outside: from a register, the application before, or the settlement system. */
export interface SuppliedFact extends Rule {
  fact: string;
  from: 'application' | 'institution-register' | 'settlement-system';
}

/**
 * A period counted back from a day (R7): the last day in time is the corresponding day so long before it, the month's last
 * where there is none. Later is put on record as late, and decides nothing.
 */
export interface CountedBack extends Rule {
  rule: 'R7';
  procedure: string;
  length: Extract<Length, { n: number }>;
  binds: Role;
  /** The day it is counted back from. */
  before: Trigger;
  endedBy: readonly string[];
}

/** Deadlines of which several run at once in a case: one for each value of a payload field that starts and ends it. */
export interface Keyed {
  deadline: string;
  field: string;
  why: string;
}

/** A criterion on what the step itself says in plain fields (dates, choices), not in a form. */
export interface SaidGuard {
  step: string;
  criterion: Criterion;
  citation: Citation;
  message: string;
}

/** What is done in one case and follows in others: the same institution's, elsewhere. */
export interface Spread extends Rule {
  /** Events in the one case, and the step that follows in each of the others; absent: only a person acts on it. */
  when: readonly string[];
  step?: string;
  /** The level the deciding agency must have. */
  level?: 'city';
  reach: 'same-institution-elsewhere' | 'province';
}

/** What an agency may do about a breach: with the step that does it, and the value of its choice. */
export interface Measure extends Rule {
  by: 'agency' | 'authority';
  step?: string;
  value?: string;
}

/** A duty that goes on as long as the agreement does, without a case behind it. */
export interface Duty extends Rule {
  binds: Role;
  /** 及时 and 定期 have no number (R13). */
  often: 'promptly' | 'regularly' | 'always';
}

/** Where somebody turns who does not agree. */
export interface Route extends Rule {
  value: string;
  to: 'other-party' | 'authority' | 'court-or-review';
}

/** Cases that belong together: what the one hands to the other. */
export interface Link extends Rule {
  from: { procedure: string; events: readonly string[] };
  to: { procedure: string; steps: readonly string[] };
  /** Payload fields and facts that go along. */
  carries: readonly string[];
}

/** A paper or form that does not exist yet. */
export interface Wanted {
  id: string;
  what: string;
}
