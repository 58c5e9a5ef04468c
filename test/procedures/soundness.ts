import { ENGINE_EVENTS } from '../../domain/case/event.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { rulesOf } from './walk.ts';

/** From where to where a case can move, by a step or by the clock. */
export function movesOf({ steps, deadlines }: Procedure): { by: string; from: string; to: string }[] {
  return [
    ...steps.flatMap(({ id, from, to }) => (to ? from.map((stage) => ({ by: id, from: stage, to })) : [])),
    ...deadlines.flatMap(({ id, during = [], effect }) =>
      effect.kind === 'lapse' ? during.map((stage) => ({ by: id, from: stage, to: effect.to })) : [],
    ),
  ];
}

/** Stages no way leads to, open ones without a way out, and final ones with one. */
export function strayStages(procedure: Procedure): string[] {
  const moves = movesOf(procedure);
  const reached = new Set(procedure.stages.filter(({ kind }) => kind === 'draft').map(({ id }) => id));
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of moves) if (reached.has(from)) reached.add(to);
  }
  return procedure.stages
    .filter(
      ({ id, kind }) => !reached.has(id) || moves.some(({ from }) => from === id) === (kind === 'final'),
    )
    .map(({ id }) => id);
}

/** Every way from a stage to an end leads through moves that exist: stages from which no end can be reached. */
export function trapped(procedure: Procedure): string[] {
  const moves = movesOf(procedure);
  const ends = new Set(procedure.stages.filter(({ kind }) => kind === 'final').map(({ id }) => id));
  for (let before = 0; before !== ends.size; ) {
    before = ends.size;
    for (const { from, to } of moves) if (ends.has(to)) ends.add(from);
  }
  return procedure.stages.map(({ id }) => id).filter((id) => !ends.has(id));
}

/** Names that stand for nothing: stages, notices, events, steps, kinds of applicant, forms, assumptions. */
export function dangling(procedure: Procedure): string[] {
  const { stages, steps, deadlines, notices, forms, applicants, conditions, materials, refusalGrounds } =
    procedure;
  const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
  const lapses = deadlines.flatMap(({ effect }) => (effect.kind === 'lapse' ? effect : []));
  const events = [
    ...steps.map(({ event }) => event),
    ...lapses.map(({ event }) => event),
    ...Object.values(ENGINE_EVENTS),
  ];
  const triggers = deadlines.flatMap(({ starts, pausedBy = [] }) => [
    ...starts,
    ...pausedBy.flatMap(({ from, until }) => [from, ...[until].flat()]),
  ]);
  const named: readonly (readonly [kind: string, names: readonly string[], known: readonly string[]])[] = [
    [
      'stage',
      [
        ...movesOf(procedure).flatMap(({ from, to }) => [from, to]),
        ...steps.flatMap(({ from }) => from),
        ...deadlines.flatMap(({ during = [] }) => during),
      ],
      ids(stages),
    ],
    [
      'notice',
      [
        ...steps.flatMap((step) => step.notices.map(({ notice }) => notice)),
        ...triggers.flatMap(({ where }) => where?.noticeId ?? []),
      ],
      ids(notices),
    ],
    [
      'event',
      [
        ...triggers.map(({ event }) => event),
        ...deadlines.flatMap(({ endedBy }) => endedBy),
        ...steps.flatMap(({ guards }) => guards.flatMap((guard) => ('event' in guard ? guard.event : []))),
      ],
      events,
    ],
    ['form', materials.flatMap(({ form }) => form ?? []), forms.map(({ form }) => form)],
    [
      'applicant',
      [...conditions, ...materials, ...refusalGrounds, ...forms].flatMap(({ appliesTo }) => appliesTo),
      ids(applicants),
    ],
    [
      'assumption',
      rulesOf(procedure).flatMap(({ assumptions = [] }) => assumptions),
      ids(procedure.assumptions),
    ],
  ];
  return named.flatMap(([kind, names, known]) =>
    names.filter((name) => !known.includes(name)).map((name) => `${kind} ${name}`),
  );
}

/** Rules without words, assumptions nobody points to, and ids that stand twice among their like. */
export function loose(procedure: Procedure): string[] {
  const rules = rulesOf(procedure);
  const used = new Set(rules.flatMap(({ assumptions = [] }) => assumptions));
  const kinds = [
    procedure.stages,
    procedure.steps,
    procedure.deadlines,
    procedure.conditions,
    procedure.materials,
    procedure.notices,
    procedure.assumptions,
  ].map((kind: readonly { id: string }[]) => kind.map(({ id }) => id));
  return [
    ...rules
      .filter(({ citations, assumptions = [] }) => citations.length + assumptions.length === 0)
      .map(({ id }) => `no words: ${id}`),
    ...procedure.assumptions.filter(({ id }) => !used.has(id)).map(({ id }) => `not pointed to: ${id}`),
    ...kinds.flatMap((ids) => ids.filter((id, at) => ids.indexOf(id) !== at)).map((id) => `twice: ${id}`),
  ];
}

/** Clocks that would start on a date nobody has to give. */
export function dateless({ deadlines, steps }: Procedure): string[] {
  return deadlines.flatMap(({ id, starts, length }) =>
    starts.flatMap(({ event, date }) => {
      const wanted = date ?? (length.unit === 'named' ? length.field : undefined);
      const asked = steps.filter((step) => step.event === event);
      const given = asked.every(({ payload }) =>
        payload.some(({ name, kind, required }) => name === wanted && kind === 'date' && required),
      );
      return wanted === undefined || given ? [] : [`${id}: ${event}.${wanted}`];
    }),
  );
}
