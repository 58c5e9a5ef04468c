import { type Criterion, datesIn, type Facts, type FactValue } from '../../../../domain/criterion.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  isCivilDate,
} from '../../../../domain/time/civil-date.ts';
import type { Length } from '../../../../domain/time/length.ts';

/**
 * Facts under which a criterion would come to the wanted answer, as far as they are known now: what to change, not whether
 * that is lawful. Whoever asks evaluates again. Undefined where no change of facts does it.
 */
export function wish(criterion: Criterion, wanted: boolean, facts: Facts): Facts | undefined {
  if ('all' in criterion) return several(criterion.all, wanted, wanted, facts);
  if ('any' in criterion) return several(criterion.any, wanted, !wanted, facts);
  if ('not' in criterion) return wish(criterion.not, !wanted, facts);
  if ('count' in criterion) return rows(criterion, wanted, facts);
  if ('lasted' in criterion) return lasting(criterion, wanted, facts);
  if ('bannedFor' in criterion) {
    const on = dateIn(facts, criterion.on);
    return on && { [criterion.since]: shifted(on, criterion.bannedFor, wanted ? 0 : -1, -1) };
  }
  if ('term' in criterion) {
    const since = dateIn(facts, criterion.since);
    return since && { [criterion.until]: wanted ? shifted(since, criterion.term, 1, 0) : since };
  }
  if ('exceeds' in criterion) {
    const on = dateIn(facts, criterion.on);
    return on && { [criterion.since]: addDays(on, -criterion.exceeds - (wanted ? 1 : 0)) };
  }
  if ('ahead' in criterion) {
    const until = dateIn(facts, criterion.until);
    return until && { [criterion.since]: wanted ? shifted(until, criterion.ahead, -1, 0) : until };
  }
  return plain(criterion, wanted, facts);
}

/** The facts a criterion looks at, by name; a table stands for its columns. */
export function factsAskedIn(criterion: Criterion): string[] {
  if ('all' in criterion) return criterion.all.flatMap(factsAskedIn);
  if ('any' in criterion) return criterion.any.flatMap(factsAskedIn);
  if ('not' in criterion) return factsAskedIn(criterion.not);
  if ('count' in criterion) return [criterion.count];
  if ('since' in criterion) return [...(datesIn(criterion) ?? [])];
  return [criterion.fact];
}

/** All parts the wanted way, or one of them. */
function several(
  parts: readonly Criterion[],
  wanted: boolean,
  everyone: boolean,
  facts: Facts,
): Facts | undefined {
  if (!everyone) {
    for (const part of parts) {
      const found = wish(part, wanted, facts);
      if (found) return found;
    }
    return undefined;
  }
  let found: Facts = {};
  for (const part of parts) {
    const more = wish(part, wanted, { ...facts, ...found });
    if (!more) return undefined;
    found = { ...found, ...more };
  }
  return found;
}

type Plain = Extract<Criterion, { fact: string }>;

function plain(criterion: Plain, wanted: boolean, facts: Facts): Facts | undefined {
  const { fact } = criterion;
  const set = (value: FactValue): Facts => ({ [fact]: value });
  if ('is' in criterion) {
    const { is } = criterion;
    if (wanted) return set(is);
    return set(typeof is === 'boolean' ? !is : typeof is === 'number' ? is + 1 : '（不是这一项）');
  }
  if ('in' in criterion) return set(wanted ? (criterion.in[0] ?? '') : '（都不是）');
  if ('includes' in criterion) {
    const value = facts[fact];
    const list = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
    const without = list.filter((one) => one !== criterion.includes);
    return set(wanted ? [...without, criterion.includes] : without);
  }
  if ('atLeast' in criterion) return set(wanted ? criterion.atLeast : criterion.atLeast - 1);
  if ('moreThan' in criterion) return set(wanted ? criterion.moreThan + 1 : criterion.moreThan);
  if ('atMost' in criterion) return set(wanted ? criterion.atMost : criterion.atMost + 1);
  const other = dateIn(facts, criterion.onOrBefore);
  return other && set(wanted ? other : addDays(other, 1));
}

function rows(
  { count, where, atLeast }: Extract<Criterion, { count: string }>,
  wanted: boolean,
  facts: Facts,
): Facts | undefined {
  const value = facts[count];
  const table = Array.isArray(value) ? value.filter((row): row is Facts => typeof row === 'object') : [];
  const turned = (row: Facts): Facts => ({ ...row, ...wish(where, wanted, row) });
  if (!wanted) return { [count]: table.map(turned) };
  const enough = Array.from({ length: Math.max(atLeast, table.length) }, (_, n) => turned(table[n] ?? {}));
  return { [count]: enough };
}

function lasting(
  { since, lasted, by }: Extract<Criterion, { lasted: Length }>,
  wanted: boolean,
  facts: Facts,
): Facts | undefined {
  const until = dateIn(facts, by);
  return until && { [since]: wanted ? shifted(until, lasted, 0, -1) : until };
}

function dateIn(facts: Facts, name: string): CivilDate | undefined {
  if (isCivilDate(name)) return name;
  const value = facts[name];
  return typeof value === 'string' && isCivilDate(value) ? civilDate(value) : undefined;
}

/** A length away from a date (backwards for `direction` -1), and some days more. */
function shifted(date: CivilDate, length: Length, days: number, direction: 0 | -1): CivilDate {
  const sign = direction === -1 ? -1 : 1;
  if (length.unit === 'days') return addDays(date, sign * length.n + days);
  const months = length.unit === 'years' ? 12 * length.n : length.unit === 'months' ? length.n : 0;
  return addDays(addMonths(date, sign * months), days);
}
