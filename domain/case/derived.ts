import type { DerivedFact } from '../agreement.ts';
import type { Facts, FactValue } from '../criterion.ts';
import type { Procedure } from '../procedure.ts';
import { type CaseEvent, sayingAll } from './event.ts';
import type { CaseState } from './state.ts';

/** What the case's own history amounts to, by fact. A date that nothing has named yet is left out: it is unknown. */
export function derivedFacts(
  { derived = [] }: Procedure,
  state: Pick<CaseState, 'history' | 'stage'>,
): Facts {
  const facts: Record<string, FactValue> = {};
  // In the order of the data: one that asks for others stands behind them.
  for (const rule of derived) {
    const value = reading(rule, state, facts);
    if (value !== undefined) facts[rule.fact] = value;
  }
  return facts;
}

function reading(
  rule: DerivedFact,
  { history, stage }: Pick<CaseState, 'history' | 'stage'>,
  known: Facts,
): FactValue | undefined {
  if ('stages' in rule) return rule.stages.includes(stage);
  if ('anyOf' in rule) return rule.anyOf.some((fact) => known[fact] === true);
  if ('count' in rule) {
    const since = history.findLast(({ type }) => rule.since.includes(type))?.n ?? 0;
    return history.filter(({ n, type }) => n > since && type === rule.count).length;
  }
  if ('last' in rule) {
    const date = history.map((event) => dateNamed(rule.last, event)).findLast((value) => value !== undefined);
    return typeof date === 'string' ? date : undefined;
  }
  const opened = history.findLast((event) => rule.open.includes(event.type) && sayingAll(rule.where, event));
  const closed = history.findLast(({ type }) => rule.until.includes(type));
  return opened !== undefined && (closed === undefined || closed.n < opened.n);
}

function dateNamed(names: readonly { event: string; date: string }[], event: CaseEvent): unknown {
  const named = names.find((one) => one.event === event.type);
  return named && event.payload[named.date];
}
