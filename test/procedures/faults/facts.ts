import { type Criterion, datesIn } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { type Field, fieldsOf } from '../../../forms/form.ts';
import { formOf } from '../../../forms/registry.ts';
import { BUILT_IN, criteriaOf, formIdsOf, REGISTERED } from '../reading.ts';

/** A day of the law's own, rather than a fact. */
const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** A fact a criterion asks for, with the values it is compared with. */
interface Asked {
  fact: string;
  values: readonly unknown[];
  /** The table whose row is asked. */
  table?: string;
}

/** Every fact that a criterion asks for. */
export function askedBy(criterion: Criterion, table?: string): Asked[] {
  const within = table === undefined ? {} : { table };
  if ('all' in criterion) return criterion.all.flatMap((one) => askedBy(one, table));
  if ('any' in criterion) return criterion.any.flatMap((one) => askedBy(one, table));
  if ('not' in criterion) return askedBy(criterion.not, table);
  if ('count' in criterion)
    return [{ fact: criterion.count, values: [], ...within }, ...askedBy(criterion.where, criterion.count)];
  if ('since' in criterion)
    return (datesIn(criterion) ?? []).map((fact) => ({ fact, values: [], ...within }));
  const { fact, ...test } = criterion;
  const values =
    'is' in test ? [test.is] : 'in' in test ? test.in : 'includes' in test ? [test.includes] : [];
  const dates =
    'onOrBefore' in test && !DATE.test(test.onOrBefore)
      ? [{ fact: test.onOrBefore, values: [], ...within }]
      : [];
  return [{ fact, values, ...within }, ...dates];
}

/** Facts no form of the procedure asks for and no register knows, and values that no form offers. */
export function unknownFacts(procedure: Procedure): string[] {
  const fields = fieldsAskedBy(procedure);
  const { gates = [], deadlines, standards = [], persons = [], materials, assessment = [] } = procedure;
  const registered = [
    ...REGISTERED,
    ...gates.flatMap(({ figures }) => figures.map(({ fact }) => fact)),
    ...deadlines.flatMap(({ effect }) => (effect.kind === 'bar' ? effect.fact : [])),
    ...(procedure.derived ?? []).map(({ fact }) => fact),
    ...(procedure.supplied ?? []).flatMap(({ facts }) => facts),
  ];
  const there = (fact: string) => fields.has(fact) || BUILT_IN.includes(fact) || registered.includes(fact);
  const heads = standards.flatMap(({ ratio }) => (ratio ? [ratio.people, ratio.per ?? []].flat() : []));
  const named = [
    ...standards.map(({ row }) => row),
    ...assessment.map(({ field }) => field),
    ...heads.map((head) => ('fact' in head ? head.fact : head.table)),
    ...persons.flatMap(({ name, idNumber }) => [name, ...(idNumber ? [idNumber] : [])]),
    ...materials.flatMap(({ sharedWhen, pledgedIn }) => [sharedWhen ?? [], pledgedIn ?? []].flat()),
  ];
  const columns = heads.flatMap((head) =>
    'table' in head && !columnOf(fields, head.table, head.column) ? [`${head.table}.${head.column}`] : [],
  );
  return [
    ...named.filter((fact) => !there(fact)),
    ...columns,
    ...criteriaOf(procedure).flatMap(({ rule, criterion }) =>
      askedBy(criterion).flatMap(({ fact, values, table }) => {
        const column = table === undefined ? undefined : columnOf(fields, table, fact);
        if (!column && !there(fact)) return [`${rule}: ${fact}`];
        const field = column ?? fields.get(fact);
        return field
          ? values
              .filter((value) => !offers(field, value))
              .map((value) => `${rule}: ${fact} ${String(value)}`)
          : [];
      }),
    ),
  ];
}

function fieldsAskedBy(procedure: Procedure): Map<string, Field> {
  const found = new Map<string, Field>();
  for (const field of formIdsOf(procedure).flatMap((form) => fieldsOf(formOf(form)))) {
    const other = found.get(field.name);
    found.set(field.name, other ? together(other, field) : field);
  }
  return found;
}

/** Two forms for two kinds of applicants ask for one fact, each with options of its own. */
function together(one: Field, other: Field): Field {
  const options = [...(one.options ?? []), ...(other.options ?? [])];
  const columns = other.columns?.map((column) => {
    const twin = one.columns?.find(({ name }) => name === column.name);
    return twin ? together(twin, column) : column;
  });
  return { ...other, ...(options.length > 0 && { options }), ...(columns && { columns }) };
}

function columnOf(fields: ReadonlyMap<string, Field>, table: string, column: string): Field | undefined {
  return fields.get(table)?.columns?.find(({ name }) => name === column);
}

function offers({ kind, options }: Field, value: unknown): boolean {
  if (kind === 'yes-no' || kind === 'confirm') return typeof value === 'boolean';
  if (kind === 'choice' || kind === 'choices')
    return options?.some((option) => option.value === value) ?? false;
  return true;
}

/** Bars that no application ever meets: no ground of these procedures asks for their fact. */
export function toothlessBars(procedures: readonly Procedure[]): string[] {
  const asked = new Set(
    procedures.flatMap((one) =>
      criteriaOf(one)
        .filter(({ rule }) => one.refusalGrounds.some(({ id }) => id === rule))
        .flatMap(({ criterion }) => askedBy(criterion).map(({ fact }) => fact)),
    ),
  );
  return procedures.flatMap(({ id, deadlines }) =>
    deadlines.flatMap(({ id: deadline, effect }) =>
      effect.kind === 'bar' && !asked.has(effect.fact) ? [`${id} ${deadline}: ${effect.fact}`] : [],
    ),
  );
}
