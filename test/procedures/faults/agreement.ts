import type { CaseLink } from '../../../domain/agreement.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';
import { fieldsOf } from '../../../forms/form.ts';
import { formOf } from '../../../forms/registry.ts';
import { formIdsOf } from '../reading.ts';
import { eventsOf } from './names.ts';

const ids = (rules: readonly { id: string }[] = []) => rules.map(({ id }) => id);

/** Names in the rules of an agreement's years that stand for nothing: stages, steps, events, bars, publications, applicants. */
export function danglingInTheYears(procedure: Procedure): string[] {
  const { grounds = [], derived = [], standings = [], parts = [], backward = [], periodic = [] } = procedure;
  const { cascades = [], measures = [], importantFacts = [], disputeRoutes = [], links = [] } = procedure;
  const bars = procedure.deadlines.filter(({ effect }) => effect.kind === 'bar');
  const named: Readonly<Record<string, readonly [known: Iterable<string>, names: readonly string[]]>> = {
    stage: [
      ids(procedure.stages),
      [
        ...standings.flatMap(({ stages }) => stages),
        ...parts.flatMap(({ during = [] }) => during),
        ...derived.flatMap((fact) => ('stages' in fact ? fact.stages : [])),
      ],
    ],
    step: [
      ids(procedure.steps),
      [
        ...grounds.flatMap(({ steps }) => steps),
        ...measures.flatMap(({ step }) => step ?? []),
        ...cascades.map(({ step }) => step),
        ...links.filter(({ to }) => to.procedure === procedure.id).map(({ to }) => to.step),
      ],
    ],
    event: [
      eventsOf(procedure),
      [
        ...derived.flatMap((fact) => {
          if ('count' in fact) return [fact.count, ...fact.since];
          if ('last' in fact) return fact.last.map(({ event }) => event);
          return 'open' in fact ? [...fact.open, ...fact.until] : [];
        }),
        ...standings.flatMap(({ since = [] }) => since.map(({ event }) => event)),
        ...parts.flatMap(({ suspendedBy, endedBy, resumedBy }) => [suspendedBy, endedBy, resumedBy]),
        ...backward.flatMap(({ before, doneBy }) =>
          [...before, ...doneBy].flatMap((one) => ('event' in one ? one.event : [])),
        ),
        ...periodic.map(({ doneBy }) => doneBy.event),
        ...cascades.flatMap(({ on }) => on),
      ],
    ],
    bar: [ids(bars), grounds.flatMap((ground) => ground.bars ?? [])],
    publication: [ids(procedure.publications), grounds.flatMap(({ publication }) => publication ?? [])],
    applicant: [
      ids(procedure.applicants),
      [...grounds, ...cascades, ...importantFacts, ...disputeRoutes].flatMap(({ appliesTo }) => appliesTo),
    ],
    fact: [derived.map(({ fact }) => fact), derived.flatMap((fact) => ('anyOf' in fact ? fact.anyOf : []))],
  };
  return Object.entries(named).flatMap(([kind, [known, names]]) => {
    const there = new Set(known);
    return names.filter((name) => !there.has(name)).map((name) => `${kind} ${name}`);
  });
}

/** What the clock's own events say. */
const CLOCK: readonly string[] = ['deadline', 'startedBy', 'endedOn'];
const says = ({ payload }: Step, field: string) => payload.some(({ name }) => name === field);

/** Fields that the rules of an agreement's years read and that no step behind their events asks for. */
export function unsaidInTheYears(procedure: Procedure): string[] {
  const { backward = [], standings = [], derived = [], periodic = [], parts = [], measures = [] } = procedure;
  const { cascades = [], deadlines, disputeRoutes = [] } = procedure;
  const read: readonly (readonly [rule: string, event: string, field: string | undefined])[] = [
    ...backward.flatMap(({ id, before, doneBy }) =>
      [...before, ...doneBy].flatMap((one) => ('event' in one ? [[id, one.event, one.date] as const] : [])),
    ),
    ...standings.flatMap(({ id, since = [] }) => since.map(({ event, date }) => [id, event, date] as const)),
    ...derived.flatMap((one) => {
      return 'last' in one ? one.last.map(({ event, date }) => [one.id, event, date] as const) : [];
    }),
    ...periodic.map(({ id, doneBy }) => [id, doneBy.event, doneBy.field] as const),
    ...parts.flatMap(({ id, keyedBy, suspendedBy, endedBy, resumedBy }) =>
      [suspendedBy, endedBy, resumedBy].flatMap((event) =>
        keyedBy.map((field) => [id, event, field] as const),
      ),
    ),
    ...deadlines.flatMap(({ id, starts, endedBy, keyedBy, effect }) => [
      ...[...starts.map(({ event }) => event), ...endedBy].map((event) => [id, event, keyedBy] as const),
      ...starts.map(({ event }) => [id, event, effect.kind === 'bar' ? effect.named : undefined] as const),
    ]),
  ];
  const offered = (step: Step | undefined) =>
    step?.payload.flatMap(({ options = [] }) => options.map(({ value }) => value)) ?? [];
  const disputing = procedure.steps.flatMap(offered);
  // Only where they are said do these apply: a step that never says it is not meant.
  const wanted = [
    ...derived.flatMap((one) => ('open' in one ? [[one.id, one.open, one.where ?? {}] as const] : [])),
    ...cascades.map(({ id, on, where = {} }) => [id, on, where] as const),
  ].flatMap(([id, events, where]) => Object.keys(where).map((field) => [id, events, field] as const));
  return [
    ...wanted
      .filter(
        ([, events, field]) =>
          !CLOCK.includes(field) &&
          !procedure.steps.some((step) => events.includes(step.event) && says(step, field)),
      )
      .map(([id, , field]) => `${id}: nothing says ${field}`),
    ...read
      .filter(
        ([, event, field]) =>
          field !== undefined &&
          !procedure.steps.filter((step) => step.event === event).every((step) => says(step, field)),
      )
      .map(([rule, event, field]) => `${rule}: ${event} does not say ${field}`),
    ...backward
      .flatMap(({ id, before }) => before.map((one) => [id, one] as const))
      .filter(([, one]) => 'form' in one && !fieldsOf(formOf(one.form)).some(({ name }) => name === one.date))
      .map(([id, one]) => `${id}: the form does not ask for ${one.date}`),
    ...measures
      .filter(
        ({ step, value }) => value && !offered(procedure.steps.find(({ id }) => id === step)).includes(value),
      )
      .map(({ id, value }) => `${id}: the step does not offer ${value}`),
    ...disputeRoutes
      .filter(({ value }) => !disputing.includes(value))
      .map(({ id, value }) => `${id}: no step offers ${value}`),
  ];
}

/** Grounds on which nobody can act, and options of a step's choice of grounds that are none of its own. */
export function groundlessSteps({ grounds = [], steps }: Procedure): string[] {
  const known = new Set(ids(grounds));
  const choices = steps.flatMap(({ id, payload }) =>
    payload
      .filter(({ options = [] }) => options.some(({ value }) => known.has(value)))
      .map(({ options = [] }) => ({ id, values: options.map(({ value }) => value) })),
  );
  return [
    ...grounds.filter((one) => one.steps.length === 0).map(({ id }) => `${id}: no step acts on it`),
    ...choices.flatMap(({ id, values }) =>
      values
        .filter((value) => !grounds.some((ground) => ground.id === value && ground.steps.includes(id)))
        .map((value) => `${id}: offers ${value}, which is not its ground`),
    ),
    ...choices.flatMap(({ id, values }) =>
      grounds
        .filter((ground) => ground.steps.includes(id) && !values.includes(ground.id))
        .map((ground) => `${id}: does not offer ${ground.id}`),
    ),
  ];
}

/** Stages that stand twice in the register, and ways by which a case would silently drop out of it. */
export function lostInTheRegister({ standings = [], steps, deadlines, stages }: Procedure): string[] {
  if (standings.length === 0) return [];
  const standing = standings.flatMap((one) => one.stages);
  const moves = [
    ...steps.flatMap(({ from, to }) => (to ? from.map((stage) => [stage, to] as const) : [])),
    ...deadlines.flatMap(({ effect, during = ids(stages) }) =>
      effect.kind === 'lapse' ? during.map((stage) => [stage, effect.to] as const) : [],
    ),
  ];
  return [
    ...standing
      .filter((stage, at) => standing.indexOf(stage) !== at)
      .map((stage) => `${stage}: stands twice`),
    ...moves
      .filter(([from, to]) => standing.includes(from) && !standing.includes(to))
      .map(([from, to]) => `${from} to ${to}: drops out`),
  ];
}

/** Links and cascades that lead from or to something no procedure has, or hand over what the other end does not know. */
export function brokenLinks(procedures: readonly Procedure[]): string[] {
  const latest = (id: string) => procedures.findLast((one) => one.id === id);
  return procedures
    .flatMap(({ links = [] }) => links)
    .flatMap((link) => {
      const [source, target] = [latest(link.from.procedure), latest(link.to.procedure)];
      const making = source?.steps.filter(({ event }) => event === link.from.event) ?? [];
      const step = target?.steps.find(({ id }) => id === link.to.step);
      if (!source || making.length === 0) return [`${link.id}: nothing makes ${link.from.event}`];
      if (!target || !step) return [`${link.id}: no step ${link.to.step}`];
      return faultsOf(link, { source, making, target, step });
    });
}

interface Ends {
  source: Procedure;
  making: readonly Step[];
  target: Procedure;
  step: Step;
}

function faultsOf({ id, takes, renamed = {}, due, reference }: CaseLink, ends: Ends): string[] {
  const { source, making, target, step } = ends;
  const said = making.flatMap(({ payload }) => payload.map(({ name }) => name));
  const facts = formIdsOf(source).flatMap((form) => fieldsOf(formOf(form)).map(({ name }) => name));
  // The number of a paper that the act made, and the day of handing in, are known of every case.
  const papers = making.flatMap(({ notices }) => notices.map(({ notice }) => `notice:${notice}`));
  const there = [...said, ...facts, ...papers, 'submittedOn'];
  const supplied = (target.supplied ?? []).filter(({ from }) => from === 'application');
  const here = [...step.payload.map(({ name }) => name), ...supplied.flatMap((one) => one.facts)];
  return [
    ...[...takes, ...Object.keys(renamed), ...(due ? [due] : [])]
      .filter((name) => !there.includes(name))
      .map((name) => `${id}: ${name} is not known there`),
    ...[...takes, ...Object.values(renamed), ...(reference ? [reference] : [])]
      .filter((name) => !here.includes(name))
      .map((name) => `${id}: ${name} is not asked for here`),
  ];
}
