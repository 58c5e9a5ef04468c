import type { Citation } from '../../../domain/citation.ts';
import type { Criterion } from '../../../domain/criterion.ts';
import type { Rule } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import type { Length } from '../../../domain/time/length.ts';

// What 004 says of an agreement and a procedure cannot say yet. Each type is the smallest thing the engine would have to know.

/** A ground on which an agreement, or a part of it, is suspended or ended. */
export interface AgreementGround extends Rule {
  leadsTo: 'suspended' | 'terminated' | 'part-suspended-or-ended';
  appliesTo: readonly string[];
  /** Answering yes means the ground holds. Absent: only a person can judge it. */
  test?: Criterion;
  /** A computed ground is proposed; a person decides all the same. */
  personDecides: boolean;
  /** 应当 (the agency must) or 可以 (it may). */
  binding: 'must' | 'may';
  /** Steps of the procedure that act on it. */
  steps: readonly string[];
  /** Bars that may follow, by the cause that the decision names: deadlines of the procedure. */
  bars?: readonly string[];
  /** The cause that the ground's own words suggest; a person says in every case which it is. */
  suggests?: 'violation';
  /** The publication that tells it. */
  publication?: string;
}

/** A fact computed from the case's own history, for criteria and for the register. */
export type DerivedFact = Rule & {
  fact: string;
} /** How often it happened since the last of several events. */ & (
    | { count: string; since: readonly string[] }
    /** Whether something opened (perhaps only where fields say so) has not been closed since. */
    | { open: readonly string[]; where?: Readonly<Record<string, string>>; until: readonly string[] }
  );

/** A fact that comes in from outside: from a register, the application before, or the settlement system. */
export interface SuppliedFact extends Rule {
  fact: string;
  from: 'application' | 'institution-register' | 'settlement-system';
}

/**
 * Rule R7: the last day for something is counted back from a date the case knows (the month's last day where there is no
 * corresponding one, never moved by rest days). Late is allowed, and marked as late.
 */
export interface BackwardDeadline extends Rule {
  rule: 'R7';
  procedure: string;
  length: Length;
  binds: Role;
  /** Where the date stands it is counted back from: a field of an event. */
  before: readonly { event: string; date: string }[];
  /** What is to be done, and the day on which it counts as done. */
  doneBy: readonly { event: string; date?: string }[];
}

/** Rule R12: due once in every month or year of a running agreement. */
export interface PeriodicDuty extends Rule {
  every: 'month' | 'year';
  binds: Role;
  /** The event that fulfils it; its payload field names the period. */
  doneBy: { event: string; field?: string };
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

/** What one agreement's event means for other agreements: the step is proposed there, with the event. */
export interface Cascade extends Rule {
  on: readonly string[];
  step: string;
  reaches: 'same-institution-elsewhere';
  appliesTo: readonly string[];
  /** Only what an agency of this level or a higher one has done. */
  level: 'county' | 'city';
  /** It follows at once (同时), or a person judges first. */
  binding: 'must' | 'may';
}

/** What a case of another procedure puts on this one's record. */
export interface CaseLink extends Rule {
  from: { procedure: string; event: string };
  to: { procedure: string; step: string };
  /** Payload fields and facts taken over under the same name. */
  takes: readonly string[];
  /** What is taken over under another name: there, and here. */
  renamed?: Readonly<Record<string, string>>;
  /** The field of the step that names the case it comes from. */
  reference?: string;
}

/** Whether the fund settles what arises in some stages. */
export interface Standing extends Rule {
  stages: readonly string[];
  settles: boolean;
  /** What the register says of an agreement in these stages. */
  status: 'designated' | 'suspended' | 'ended';
}

/** Persons or departments that have a standing of their own beside the agreement's: their states run side by side. */
export interface PartTrack extends Rule {
  /** The fields of the steps that tell one from another. */
  keyedBy: readonly string[];
  suspendedBy: string;
  endedBy: string;
  resumedBy: string;
}

/** Facts of an institution whose change must be applied for. */
export interface ImportantFacts extends Rule {
  appliesTo: readonly string[];
  items: readonly string[];
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

/** A way to settle a dispute, and whose it is. */
export interface DisputeRoute extends Rule {
  appliesTo: readonly string[];
  value: string;
  to: 'other-party' | 'authority' | 'court-or-review';
}

/** A paper or form that does not exist yet. */
export interface Wanted {
  id: string;
  what: string;
}
