import type { Length } from './time/length.ts';

/** A fact's value as forms, officers and events supply it; tables are lists of rows. */
export type FactValue = string | number | boolean | null | readonly string[] | readonly Facts[];

/** What is known of an application, by fact name (a form field's name is its fact's name). Dates are `YYYY-MM-DD`. */
export interface Facts {
  readonly [name: string]: FactValue | undefined;
}

/**
 * A test on facts as data, so that the law can be printed, explained and compared. It answers yes, no, or unknown
 * (a fact is missing), and unknown is never taken for no: a person decides.
 */
export type Criterion =
  | { fact: string; is: string | number | boolean }
  | { fact: string; in: readonly (string | number)[] }
  /** The fact is a list of strings that holds `includes`. */
  | { fact: string; includes: string }
  | { fact: string; atLeast: number }
  | { fact: string; moreThan: number }
  | { fact: string; atMost: number }
  | { fact: string; onOrBefore: string }
  /** Rule R6: the state that began on `since` has lasted `length` (months or years) by the date in `by`; the day itself suffices. */
  | { since: string; lasted: Length; by: string }
  /** Rule R5: the ban that began on `since` still runs on the date in `on`; the corresponding day is still inside. */
  | { since: string; bannedFor: Length; on: string }
  /** Rule R9: the term from `since` to `until`, both days counted, is at least `term` long; the term's last day suffices. */
  | { since: string; term: Length; until: string }
  /** Rule R10: more than `exceeds` days have passed from `since` to the date in `on`; the n-th day itself does not exceed. */
  | { since: string; exceeds: number; on: string }
  /** Rule R7: the date in `since` lies at least `ahead` before the date in `until`. */
  | { since: string; ahead: Length; until: string }
  /** The table `count` has at least `atLeast` rows that satisfy `where`. */
  | { count: string; where: Criterion; atLeast: number }
  | { all: readonly Criterion[] }
  | { any: readonly Criterion[] }
  | { not: Criterion };

/** The two dates that a criterion compares, by name, where it compares dates; `onOrBefore` may name a day itself. */
export function datesIn(criterion: Criterion): readonly [string, string] | undefined {
  if ('onOrBefore' in criterion) return [criterion.fact, criterion.onOrBefore];
  if (!('since' in criterion)) return undefined;
  const other = 'by' in criterion ? criterion.by : 'on' in criterion ? criterion.on : criterion.until;
  return [criterion.since, other];
}

/** A fact's words, or `otherwise` where it is not filled in or is no text. */
export function textFact(facts: Facts, name: string, otherwise = ''): string {
  const value = facts[name];
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
