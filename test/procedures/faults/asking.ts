import type { Prior } from '../../../domain/deadline.ts';
import type { PayloadField, Procedure, Step, Trigger } from '../../../domain/procedure.ts';
import { type Field, fieldsOf } from '../../../forms/form.ts';
import { formOf } from '../../../forms/registry.ts';
import { formIdsOf, saidCriteriaOf } from '../reading.ts';
import { askedBy } from './facts.ts';

const DATE_RULES = ['notAfterToday', 'notBeforeToday', 'notBefore', 'workingDay', 'suggest'] as const;

/** Payload fields the engine or a page could not read. */
export function unreadable({ steps, panels = [] }: Procedure): string[] {
  const forming = new Set(panels.flatMap(({ formedBy }) => formedBy));
  return steps.flatMap((step) => {
    const { id, payload } = step;
    const names = payload.map(({ name }) => name);
    const kinds = payload.map(({ kind }) => kind);
    const faults = [
      ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} stands twice`),
      ...payload.flatMap((field) => faultsOf(field, payload)),
      ...(kinds.filter((kind) => kind === 'draw').length > 1 ? ['two draws in one act'] : []),
      ...(forming.has(id) === (kinds.includes('panel') || kinds.includes('draw'))
        ? []
        : ['forms a panel, or is said to, alone']),
    ];
    return faults.map((fault) => `${id}: ${fault}`);
  });
}

function faultsOf(field: PayloadField, payload: readonly PayloadField[]): string[] {
  const { name, kind, options = [], form, keyedBy, requiredWhen, required, notBefore, suggest } = field;
  const other = (wanted: string | undefined) => payload.find((candidate) => candidate.name === wanted);
  const wrong: readonly (readonly [fault: string, is: boolean])[] = [
    ['options and choice', options.length > 0 !== (kind === 'choice')],
    ['form', (form !== undefined) !== (kind === 'form')],
    ['keyedBy without a form', keyedBy !== undefined && kind !== 'form'],
    ['keyedBy names nothing that is always said', keyedBy !== undefined && !other(keyedBy)?.required],
    ['requiredWhen beside required', requiredWhen !== undefined && required],
    [
      'requiredWhen never so',
      requiredWhen !== undefined && !canBe(other(requiredWhen.field), requiredWhen.is),
    ],
    [
      'a date’s rule on something else',
      kind !== 'date' && DATE_RULES.some((rule) => field[rule] !== undefined),
    ],
    ['notBefore names no date', notBefore !== undefined && other(notBefore)?.kind !== 'date'],
    ['suggest names no date', suggest !== undefined && other(suggest.from)?.kind !== 'date'],
    ['both before and after today', Boolean(field.notAfterToday && field.notBeforeToday)],
    ['signs something that is no file', field.signs !== undefined && kind !== 'files'],
  ];
  return wrong.flatMap(([fault, is]) => (is ? [`${name}: ${fault}`] : []));
}

function canBe(field: PayloadField | undefined, value: string | boolean): boolean {
  if (field?.kind === 'confirm') return typeof value === 'boolean';
  return field?.options?.some((option) => option.value === value) ?? false;
}

/** Clocks, named lengths, late records and guards that lean on something nobody has to say. */
export function unsaid(procedure: Procedure): string[] {
  const { deadlines, steps } = procedure;
  const making = (event: string) => steps.filter((step) => step.event === event);
  return [
    ...deadlines.flatMap(({ id, starts, length, prior }) => [
      ...starts
        .filter((trigger) => !making(trigger.event).every((step) => saysDate(step, trigger, length)))
        .map(({ event }) => `${id}: no date in ${event}`),
      ...[prior ?? []]
        .flat()
        .filter((one) => !making(one.event).every((step) => saysPrior(procedure, step, one)))
        .map(({ event }) => `${id}: no date in ${event}`),
    ]),
    ...steps
      .filter((step) => step.doneOn !== undefined && !hasDate(step, step.doneOn))
      .map(({ id }) => `${id}: doneOn is no date it asks for`),
    ...steps
      .filter((step) => step.takesEffectOn !== undefined && !hasDate(step, step.takesEffectOn))
      .map(({ id }) => `${id}: takesEffectOn is no date it asks for`),
    ...saidCriteriaOf(procedure).flatMap(({ rule, criterion }) => {
      const step = steps.find(({ id }) => id === rule);
      const known = ['today', ...(procedure.derived ?? []).map(({ fact }) => fact)];
      return askedBy(criterion)
        .filter(({ fact }) => !(step && asks(step, fact)) && !known.includes(fact))
        .map(({ fact }) => `${rule}: does not ask for ${fact}`);
    }),
    ...steps.flatMap(({ id, guards }) =>
      guards.flatMap((guard) => {
        if (guard.kind === 'within-first')
          return making(guard.event).every((step) => asks(step, guard.field))
            ? []
            : [`${id}: ${guard.field}`];
        if (guard.kind !== 'after') return [];
        return Object.keys(guard.where ?? {})
          .filter((field) => !making(guard.event).every((step) => asks(step, field)))
          .map((field) => `${id}: ${guard.event} does not say ${field}`);
      }),
    ),
  ];
}

function saysDate(step: Step, { date, form }: Trigger, length: { unit: string; field?: string }): boolean {
  if (form !== undefined) {
    const field = step.payload.some((one) => one.form === form) && fieldIn(form, date ?? '');
    return field ? field.kind === 'date' && field.required === true : false;
  }
  const named = length.unit === 'named' ? length.field : undefined;
  return [date, named].every((name) => name === undefined || hasDate(step, name));
}

/** A step that hands in forms may have the date in one of them. */
function saysPrior(procedure: Procedure, step: Step, { date, form }: Prior): boolean {
  if (form === undefined) return hasDate(step, date);
  const field = fieldIn(form, date);
  return (
    step.edits === true &&
    formIdsOf(procedure).includes(form) &&
    field?.kind === 'date' &&
    field.required === true
  );
}

function hasDate({ payload }: Step, wanted: string): boolean {
  return payload.some(({ name, kind, required }) => name === wanted && kind === 'date' && required);
}

function asks({ payload, event }: Step, wanted: string): boolean {
  return payload.some(({ name }) => name === wanted) || (event === 'notice-served' && wanted === 'noticeId');
}

function fieldIn(form: string, name: string): Field | undefined {
  return fieldsOf(formOf(form)).find((field) => field.name === name);
}
