import type { Criterion } from './criterion.ts';
import type { Rule } from './procedure.ts';
import type { Role } from './role.ts';
import type { NoticeOwed } from './step.ts';
import type { Length } from './time/length.ts';

/** When a deadline begins: an event (for a service: of one notice), and the date it counts from. */
export interface Trigger {
  event: string;
  /** Only when these payload fields have these values, e.g. `{ noticeId: 'annex-04-2' }`. */
  where?: Readonly<Record<string, string>>;
  /** The payload field holding the start date; the event's own date when absent. */
  date?: string;
  /** The form of the same event that holds the date, where it is no field of the step itself. */
  form?: string;
  /** The day after that date. */
  dayAfter?: boolean;
}

/** The event that ends a period which began before the case, and where the day stands on which it began. */
export interface Prior {
  event: string;
  /** The payload field, or the field of the form. */
  date: string;
  form?: string;
}

/** A period of the document, with who it binds and what its end does (the four effects). */
export interface Deadline extends Rule {
  /** The counting rule R1 … R13 it follows. */
  rule: string;
  length: Length;
  binds: Role;
  starts: readonly Trigger[];
  /** Only in cases whose facts say so. */
  when?: Criterion;
  /**
   * It began before the case did: at the day in `date` of the very event that ends it. Late is on record as late, and decides
   * nothing.
   */
  prior?: Prior | readonly Prior[];
  /** Events that end it well. Leaving the stages in `during` ends it too. */
  endedBy: readonly string[];
  during?: readonly string[];
  /** One for each value of this payload field of the events that start and end it: several run at once. */
  keyedBy?: string;
  /** Whole days from one event to the next (the first of several) that do not count. */
  pausedBy?: readonly { from: Trigger; until: Trigger | readonly Trigger[] }[];
  effect: DeadlineEffect;
}

export type DeadlineEffect =
  /** Binds the agency: late is overdue; silence decides nothing. A warning is a reminder beside another deadline. */
  | { kind: 'escalate'; level?: 'warning' }
  /** Binds the applicant: 逾期视为放弃. The clock's own event leads to `to`. */
  | { kind: 'lapse'; event: string; to: string; notices: readonly NoticeOwed[] }
  /** A standstill: the named steps may not happen before it has ended; with `unlessRun`, nor before it has begun. */
  | { kind: 'open'; blocks: readonly string[]; unlessRun?: boolean }
  /**
   * May not apply again until it has ended: the start is what later applications meet at the door as `fact`. `named`: the
   * payload field with the name of the one person whom it concerns; without it, all persons in charge.
   */
  | { kind: 'bar'; subject: 'institution' | 'person'; fact: string; named?: string };
