import type { Criterion, Facts } from './criterion.ts';
import {
  type Answer,
  compareValue,
  type Evaluation,
  isBlank,
  isTable,
  known,
  type Of,
  type Scope,
  testAhead,
  testBanned,
  testExceeds,
  testLasted,
  testTerm,
  unknown,
} from './criterion-tests.ts';
import { labelOf, type Wording } from './criterion-words.ts';

export type { Answer, Evaluation } from './criterion-tests.ts';
export type { Wording } from './criterion-words.ts';

/** How many rows of a table are explained one by one. */
const ROWS_EXPLAINED = 3;

/**
 * Answers a criterion with what is known, in three-valued logic: unknown only where the missing facts could still turn
 * the answer. `wording` supplies labels for the explanation; without it the facts' own names stand there.
 *
 * @throws {RangeError} for a length in the criterion that has no corresponding day.
 */
export function evaluate(criterion: Criterion, facts: Facts, wording?: Wording): Evaluation {
  const scope: Scope = { read: (name) => ({ fact: name, key: name, value: own(facts, name) }), wording };
  const finding = judge(criterion, scope);
  return { ...finding, explanation: finding.explanation && `${finding.explanation}。` };
}

function judge(criterion: Criterion, scope: Scope): Evaluation {
  if ('all' in criterion) return combine(criterion.all, scope, 'no');
  if ('any' in criterion) return combine(criterion.any, scope, 'yes');
  if ('not' in criterion) return negate(judge(criterion.not, scope));
  if ('count' in criterion) return countRows(criterion, scope);
  if ('lasted' in criterion) return testLasted(criterion, scope);
  if ('bannedFor' in criterion) return testBanned(criterion, scope);
  if ('term' in criterion) return testTerm(criterion, scope);
  if ('exceeds' in criterion) return testExceeds(criterion, scope);
  if ('ahead' in criterion) return testAhead(criterion, scope);
  return compareValue(criterion, scope);
}

/** One part with the `deciding` answer decides: no for all, yes for any. The parts that led to the answer explain it. */
function combine(criteria: readonly Criterion[], scope: Scope, deciding: 'yes' | 'no'): Evaluation {
  const parts = criteria.map((criterion) => judge(criterion, scope));
  const answer =
    [deciding, 'unknown' as const].find((one) => parts.some((part) => part.answer === one)) ??
    OPPOSITE[deciding];
  const telling = parts.filter((part) => part.answer === answer);
  return {
    answer,
    facts: unique(parts.flatMap(({ facts }) => facts)),
    missing: unique(telling.flatMap(({ missing }) => missing)),
    explanation: unique(telling.map(({ explanation }) => explanation)).join('；'),
  };
}

const OPPOSITE = { yes: 'no', no: 'yes', unknown: 'unknown' } as const satisfies Record<Answer, Answer>;

/** The explanation states facts, so it reads the same either way. */
function negate(part: Evaluation): Evaluation {
  return { ...part, answer: OPPOSITE[part.answer] };
}

function countRows({ count, where, atLeast }: Of<'count'>, scope: Scope): Evaluation {
  const found = scope.read(count);
  if (isBlank(found.value) || !isTable(found.value)) return unknown(found, '表格', scope);
  const rows = found.value;
  const parts = rows.map((row) => judge(where, rowScope(count, row, rows, scope)));
  const yes = parts.filter(({ answer }) => answer === 'yes').length;
  const open = parts.filter(({ answer }) => answer === 'unknown');
  const facts = unique([found.fact, ...parts.flatMap((part) => part.facts)]);
  const total = `${labelOf(found.key, scope.wording)}共${rows.length}行，符合要求的${yes}行`;
  if (yes >= atLeast) return known(facts, true, `${total}，不少于${atLeast}行`);
  const why = parts
    .map(({ answer, explanation }, n) => (answer === 'yes' ? '' : `第${n + 1}行${explanation}`))
    .filter(Boolean);
  const reasons =
    why.length > 0
      ? `（${why.slice(0, ROWS_EXPLAINED).join('；')}${why.length > ROWS_EXPLAINED ? '；等' : ''}）`
      : '';
  if (yes + open.length < atLeast) return known(facts, false, `${total}，少于${atLeast}行${reasons}`);
  const missing = unique(open.flatMap((part) => part.missing));
  return {
    answer: 'unknown',
    facts,
    missing,
    explanation: `${total}，尚不能判断是否达到${atLeast}行${reasons}`,
  };
}

/**
 * A row's columns come first, then the facts around it. A name is a column as soon as any row has it, so that a cell left
 * out is missing and is not mistaken for a fact of the same name outside.
 */
function rowScope(table: string, row: Facts, rows: readonly Facts[], outer: Scope): Scope {
  return {
    wording: outer.wording,
    read: (name) =>
      rows.some((one) => Object.hasOwn(one, name))
        ? { fact: outer.read(table).fact, key: `${table}.${name}`, value: own(row, name) }
        : outer.read(name),
  };
}

function own(facts: Facts, name: string): Facts[string] {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
