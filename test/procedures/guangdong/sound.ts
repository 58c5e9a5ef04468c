import { ENGINE_EVENTS } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { textAt } from '../places.ts';
import { citationsIn, lengthsIn, objectsIn, rulesOf } from '../walk.ts';

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const UNITS = { 'working-days': '个?工作日', days: '(?:日|天)', months: '个月', years: '年' } as const;
const ARTICLE = /^第/u;

/** Quotes that do not stand in the document, or not at the place they name. Places that are no article are not looked up. */
export function strayQuotes(source: string, data: unknown): string[] {
  const law = lawText(source);
  return citationsIn(data)
    .filter(
      ({ source: of, place, quote }) =>
        of !== source ||
        unspaced(quote) === '' ||
        !unspaced(law).includes(unspaced(quote)) ||
        (ARTICLE.test(place) && !textAt(law, place)?.includes(unspaced(quote))),
    )
    .map(({ place, quote }) => `${place} ${quote}`);
}

/** Periods and thresholds whose number does not stand in the words of their rule. */
export function strayNumbers(procedure: Procedure): string[] {
  return rulesOf(procedure).flatMap((rule) => {
    const words = rule.citations.map(({ quote }) => unspaced(quote)).join('\n');
    const stands = (n: number, unit: string) =>
      new RegExp(`(?<!\\d)(?:${n}|${NUMERALS[n]})${unit}(?!\\d)`, 'u').test(words);
    const periods = lengthsIn(rule).filter(({ unit, n }) => !stands(n, UNITS[unit]));
    const limits = objectsIn(rule)
      .flatMap(({ atLeast, moreThan, atMost }) => [atLeast, moreThan, atMost])
      .filter((value): value is number => typeof value === 'number' && value > 1)
      .filter((value) => !stands(value, ''));
    return [...periods.map(({ n }) => n), ...limits].map((n) => `${rule.id}: ${n}`);
  });
}

/** Rules without words or assumption, and assumptions that nobody points to or that do not exist. */
export function strayAssumptions(
  procedure: Procedure,
  beside: readonly { assumptions?: readonly string[] }[],
) {
  const known = procedure.assumptions.map(({ id }) => id);
  const rules = rulesOf(procedure);
  const used = rules.flatMap(({ assumptions = [] }) => assumptions);
  const pointed = [...used, ...beside.flatMap(({ assumptions = [] }) => assumptions)];
  return {
    bare: rules
      .filter(({ citations, assumptions = [] }) => citations.length + assumptions.length === 0)
      .map(({ id }) => id),
    missing: pointed.filter((id) => !known.includes(id)),
    unused: known.filter((id) => !used.includes(id)),
  };
}

/** Names that lead nowhere, ids used twice, stages nobody reaches, and stages that cannot be left although they are open. */
export function strayNames(procedure: Procedure): string[] {
  const { stages, steps, deadlines, notices, applicants, conditions, materials, refusalGrounds, forms } =
    procedure;
  const events = new Set<string>([...steps.map(({ event }) => event), ...Object.values(ENGINE_EVENTS)]);
  const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
  const twice = [stages, steps, deadlines, notices, conditions, materials, refusalGrounds].flatMap((kind) =>
    ids(kind).filter((id, index, all) => all.indexOf(id) !== index || !/^[a-z0-9-]+$/u.test(id)),
  );
  const triggers = deadlines.flatMap(({ starts, pausedBy = [] }) => [
    ...starts,
    ...pausedBy.flatMap(({ from, until }) => [from, until]),
  ]);
  const named = [
    ...triggers.map(({ event }) => event),
    ...deadlines.flatMap(({ endedBy }) => endedBy),
    ...steps.flatMap(({ guards }) => guards.flatMap((guard) => ('event' in guard ? guard.event : []))),
  ].filter((event) => !events.has(event));
  const stagesNamed = [
    ...steps.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])]),
    ...deadlines.flatMap(({ during = [] }) => during),
  ].filter((id) => !ids(stages).includes(id));
  const noticesNamed = [
    ...steps.flatMap(({ notices: owed }) => owed.map(({ notice }) => notice)),
    ...triggers.flatMap(({ where }) => where?.noticeId ?? []),
    ...materials.flatMap(({ checklist }) => checklist?.notice ?? []),
  ].filter((id) => !ids(notices).includes(id));
  const blocked = deadlines
    .flatMap(({ effect }) => (effect.kind === 'open' ? effect.blocks : []))
    .filter((id) => !ids(steps).includes(id));
  const strangers = [...conditions, ...materials, ...refusalGrounds, ...forms]
    .flatMap(({ appliesTo }) => appliesTo)
    .filter((kind) => !ids(applicants).includes(kind));
  // A clock cannot start, and a standstill cannot end, on a date that nobody has to give.
  const undated = deadlines.flatMap(({ starts, length }) =>
    starts.flatMap(({ event, date }) =>
      [date, length.unit === 'named' ? length.field : undefined].flatMap((field) =>
        field &&
        !steps.some(
          (step) =>
            step.event === event &&
            step.payload.some(({ name, kind, required }) => name === field && kind === 'date' && required),
        )
          ? `${event}.${field}`
          : [],
      ),
    ),
  );
  return [...twice, ...named, ...stagesNamed, ...noticesNamed, ...blocked, ...strangers, ...undated];
}

/** Stages nobody reaches, open stages without a way out, and final ones that say nothing or can be left. */
export function strayStages({ stages, steps, deadlines }: Procedure): string[] {
  const moves = [
    ...steps.flatMap(({ from, to }) => (to ? from.map((stage) => [stage, to] as const) : [])),
    ...deadlines.flatMap(({ during = [], effect }) =>
      effect.kind === 'lapse' ? during.map((stage) => [stage, effect.to] as const) : [],
    ),
  ];
  const reached = new Set(stages.filter(({ kind }) => kind === 'draft').map(({ id }) => id));
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const [from, to] of moves) if (reached.has(from)) reached.add(to);
  }
  return stages
    .filter(
      ({ id, kind, meaning }) =>
        !reached.has(id) ||
        moves.some(([from, to]) => from === id && to !== id) !== (kind !== 'final') ||
        (meaning !== undefined) !== (kind === 'final'),
    )
    .map(({ id }) => id);
}

/** Entries of the list of requirements that are neither carried by something that exists nor excused, or are counted wrong. */
export function strayEntries(
  carried: Readonly<Record<string, readonly string[]>>,
  excused: Readonly<Record<string, string>>,
  counts: Readonly<Record<string, number>>,
  known: readonly string[],
): string[] {
  const empty = Object.entries(carried)
    .filter(([, by]) => by.length === 0 || by.some((id) => !known.includes(id)))
    .map(([id]) => id);
  const both = Object.keys(carried).filter((id) => id in excused);
  const kinds = [...Object.keys(carried), ...Object.keys(excused)].map((id) => id.split('-')[1] ?? '');
  const wrong = Object.entries(counts).filter(
    ([kind, count]) => kinds.filter((one) => one === kind).length !== count,
  );
  return [...empty, ...both, ...wrong.map(([kind]) => kind), ...kinds.filter((kind) => !(kind in counts))];
}
