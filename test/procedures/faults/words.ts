import type { Procedure } from '../../../domain/procedure.ts';
import { unspaced } from '../../../procedures/law.ts';
import { kindsOf, lengthsIn, objectsIn, rulesOf } from '../reading.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const UNITS = { 'working-days': '个?工作日', days: '(?:日|天)', months: '个月', years: '年' } as const;
/** Where the data keeps a threshold. */
const LIMITS = ['atLeast', 'moreThan', 'atMost', 'least', 'most'] as const;

/** Rules that stand on nothing, assumptions that do not exist or that nobody points to. */
export function withoutWords(procedure: Procedure): string[] {
  const rules = rulesOf(procedure);
  const known = procedure.assumptions.map(({ id }) => id);
  const used = new Set(rules.flatMap(({ assumptions = [] }) => assumptions));
  return [
    ...rules
      .filter(({ citations, assumptions = [] }) => citations.length + assumptions.length === 0)
      .map(({ id }) => `${id}: no words`),
    ...procedure.forms
      .filter(({ citations }) => citations.length === 0)
      .map(({ form }) => `${form}: no words`),
    ...procedure.assumptions.filter(({ quotes }) => quotes.length === 0).map(({ id }) => `${id}: no quotes`),
    ...[...used].filter((id) => !known.includes(id)).map((id) => `no assumption ${id}`),
    ...known.filter((id) => !used.has(id)).map((id) => `assumption ${id}: nobody points to it`),
  ];
}

/** Ids that stand twice among their like, or are not plain kebab-case. */
export function strayIds(procedure: Procedure): string[] {
  const kinds: readonly (readonly [string, readonly { id: string }[]])[] = [
    ...Object.entries(kindsOf(procedure)),
    ['assumptions', procedure.assumptions],
    ['courses', procedure.courses ?? []],
  ];
  return kinds.flatMap(([kind, rules]) =>
    rules
      .map(({ id }) => id)
      .filter((id, at, ids) => ids.indexOf(id) !== at || !ID.test(id))
      .map((id) => `${kind}: ${id}`),
  );
}

/** Periods and thresholds whose number is not in the words of their rule. */
export function strayNumbers(procedure: Procedure): string[] {
  return rulesOf(procedure).flatMap((rule) => {
    const words = rule.citations.map(({ quote }) => unspaced(quote)).join('\n');
    const stands = (n: number, unit: string) =>
      new RegExp(`(?<![\\d.])(?:${[n, ...numerals(n)].join('|')})${unit}(?![\\d.])`, 'u').test(words);
    const periods = lengthsIn(rule).filter(({ unit, n }) => !stands(n, UNITS[unit]));
    const limits = objectsIn(rule)
      .flatMap((object) => LIMITS.map((name) => object[name]))
      .filter((value): value is number => typeof value === 'number' && value !== 0 && value !== 1)
      .filter((value) => !stands(value, ''));
    return [
      ...periods.map(({ n, unit }) => `${rule.id}: ${n} ${unit}`),
      ...limits.map((n) => `${rule.id}: ${n}`),
    ];
  });
}

function numerals(n: number): string[] {
  if (n === 2) return ['二', '两'];
  return NUMERALS[n] ? [NUMERALS[n]] : [];
}
