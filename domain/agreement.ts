import type { Criterion } from './criterion.ts';
import type { Rule } from './procedure.ts';
import type { Role } from './role.ts';
import type { Length } from './time/length.ts';

// What a document lays down for the years of an agreement, beside its steps and its periods.

/** A ground on which an agreement, or a part of it, is suspended or ended. */
export interface AgreementGround extends Rule {
  leadsTo: 'suspended' | 'terminated' | 'part-suspended-or-ended';
  appliesTo: readonly string[];
  /** Answering yes means the ground holds. Absent: only a person can judge it. */
  test?: Criterion;
  /** A computed ground is proposed; a person decides all the same. */
  personDecides: boolean;
  /** 应 (the agency must) or 可以 (it may). */
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

/** A fact computed from the case's own history, for criteria, for the register, and for other cases of the institution. */
export type DerivedFact = Rule & { fact: string } & (
    | /** How often it happened since the last of several events. */ {
        count: string;
        since: readonly string[];
      }
    | /** The date that the last of several events names. */ {
        last: readonly { event: string; date: string }[];
      }
    | /** Whether something opened (perhaps only where fields say so) has not been closed since. */ {
        open: readonly string[];
        where?: Readonly<Record<string, string>>;
        until: readonly string[];
      }
    | /** Whether the case is in one of these stages. */ { stages: readonly string[] }
    | /** Whether one of these facts holds. */ { anyOf: readonly string[] }
  );

/** Facts that come in from outside: from the application before, a register, or the settlement system. */
export interface SuppliedFact extends Rule {
  facts: readonly string[];
  from: 'application' | 'institution-register' | 'settlement-system';
}

/**
 * Rule R7: the last day for something is counted back from a date the case knows (the month's last day where there is no
 * corresponding one, never moved by days off). Late is allowed, and marked as late.
 */
export interface BackwardDeadline extends Rule {
  rule: 'R7';
  length: Length;
  binds: Role;
  /** Where the date stands it is counted back from: a field of an event, or of a form. */
  before: readonly ({ event: string; date: string } | { form: string; date: string; when?: Criterion })[];
  /** What is to be done, and the day on which it counts as done: in a field of the event, or the event's own. */
  doneBy: readonly { event: string; date?: string }[];
}

/** Rule R12: due once in every month or year of a running agreement. */
export interface PeriodicDuty extends Rule {
  every: 'month' | 'year';
  binds: Role;
  /** The event that fulfils it; its payload field names the period, where it is not that of the day. */
  doneBy: { event: string; field?: string };
}

/** A duty that goes on as long as the agreement does, without a case behind it. */
export interface StandingDuty extends Rule {
  binds: Role;
  /** 及时 and 定期 have no number (R13). */
  often: 'promptly' | 'regularly' | 'always';
}

/** What one agreement's event means for other agreements. The step is proposed there, with the event; a person takes it. */
export interface Cascade extends Rule {
  on: readonly string[];
  where?: Readonly<Record<string, string>>;
  step: string;
  reaches: 'same-institution-elsewhere' | 'branches-under-the-same-person';
  appliesTo: readonly string[];
  /** Only what an agency of this level or a higher one has done. */
  level?: 'county' | 'city';
  /** Fields of the step filled in with what the other agreement is: fields of the same name take what was said there. */
  tells?: Readonly<Record<string, 'agency' | 'level' | 'region' | 'number' | 'institution' | 'day'>>;
  /** It follows at once (同时), or a person judges first. A person records it either way. */
  binding: 'must' | 'may';
}

/** What a case of another procedure puts on this one's record, or the other way round. */
export interface CaseLink extends Rule {
  from: { procedure: string; event: string };
  to: { procedure: string; step: string };
  /** Payload fields and facts taken over under the same name. */
  takes: readonly string[];
  /** What is taken over under another name: there (a field, a fact, or `notice:<id>` for a paper's number), and here. */
  renamed?: Readonly<Record<string, string>>;
  /** Only where the facts of the case it comes from say so. */
  when?: Criterion;
  /** The field (of the event) with the day on which the step is to be taken; at once where absent. */
  due?: string;
  /** The field of the step that names the case it comes from. */
  reference?: string;
}

/** What the register says of a case in some stages, and whether the fund settles what arises then. */
export interface Standing extends Rule {
  stages: readonly string[];
  settles: boolean;
  status: 'designated' | 'suspended' | 'ended';
  /** Where the day stands from which it holds, event by event; otherwise the day on which the event took effect. */
  since?: readonly { event: string; date: string }[];
}

/** Persons or departments that have a standing of their own beside the agreement's: their states run side by side. */
export interface PartTrack extends Rule {
  /** The fields of the steps that tell one from another. */
  keyedBy: readonly string[];
  suspendedBy: string;
  endedBy: string;
  resumedBy: string;
  /** Absent: in every stage. */
  during?: readonly string[];
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

/** A way to settle a dispute, and whose it is. */
export interface DisputeRoute extends Rule {
  appliesTo: readonly string[];
  /** The value of the step that registers the dispute. */
  value: string;
  to: 'other-party' | 'authority' | 'court-or-review';
}
