import { ENGINE_EVENTS } from '../../../domain/case/event.ts';
import type { Guard, Procedure, Trigger } from '../../../domain/procedure.ts';

/** Every trigger of a procedure's deadlines. */
export function triggersOf({ deadlines }: Procedure): Trigger[] {
  return deadlines.flatMap(({ starts, pausedBy = [] }) => [
    ...starts,
    ...pausedBy.flatMap(({ from, until }) => [from, until].flat()),
  ]);
}

/** Every event that can stand in a history of the procedure. */
export function eventsOf({ steps, deadlines }: Procedure): Set<string> {
  return new Set<string>([
    ...steps.map(({ event }) => event),
    ...deadlines.flatMap(({ effect }) => (effect.kind === 'lapse' ? effect.event : [])),
    ...Object.values(ENGINE_EVENTS),
  ]);
}

/** Names that stand for nothing: stages, notices, events, steps, grounds, kinds of applicant, conditions. */
export function dangling(procedure: Procedure): string[] {
  const { stages, steps, deadlines, notices, applicants, conditions, materials } = procedure;
  const { refusalGrounds, forms } = procedure;
  const {
    panels = [],
    assessment = [],
    publications = [],
    gates = [],
    courses = [],
    transitions = [],
  } = procedure;
  const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
  const guards: readonly Guard[] = steps.flatMap((step) => step.guards);
  const triggers = triggersOf(procedure);
  const lapses = deadlines.flatMap(({ effect }) => (effect.kind === 'lapse' ? effect : []));
  const named: Readonly<Record<string, readonly [known: Iterable<string>, names: readonly string[]]>> = {
    stage: [
      ids(stages),
      [
        ...steps.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])]),
        ...deadlines.flatMap(({ during = [] }) => during),
        ...lapses.map(({ to }) => to),
      ],
    ],
    notice: [
      ids(notices),
      [
        ...[...steps, ...lapses].flatMap((one) => one.notices.map(({ notice }) => notice)),
        ...triggers.flatMap(({ where }) => where?.noticeId ?? []),
        ...guards.flatMap((guard) => (guard.kind === 'notice-served' ? guard.notice : [])),
        ...steps.flatMap(({ payload }) => payload.flatMap(({ signs }) => signs ?? [])),
        ...materials.flatMap(({ checklist }) => checklist?.notice ?? []),
        ...courses.flatMap((course) => course.steps.flatMap(({ notice }) => notice ?? [])),
      ],
    ],
    event: [
      eventsOf(procedure),
      [
        ...triggers.map(({ event }) => event),
        ...deadlines.flatMap(({ endedBy, prior }) => [
          ...endedBy,
          ...[prior ?? []].flat().map(({ event }) => event),
        ]),
        ...guards.flatMap((guard) => ('event' in guard ? guard.event : [])),
        ...guards.flatMap((guard) => (guard.kind === 'after' ? (guard.since ?? []) : [])),
      ],
    ],
    step: [
      ids(steps),
      [
        ...deadlines.flatMap(({ effect }) => (effect.kind === 'open' ? effect.blocks : [])),
        ...panels.flatMap(({ formedBy, signedByAll = [] }) => [...formedBy, ...signedByAll]),
        ...publications.flatMap(({ step }) => step ?? []),
        ...gates.map(({ waivedBy }) => waivedBy.step),
        ...courses.flatMap((course) => course.steps.map(({ step }) => step)),
      ],
    ],
    ground: [ids(refusalGrounds), gates.map(({ ground }) => ground)],
    condition: [ids(conditions), [...assessment, ...transitions].flatMap(conditionsNamed)],
    applicant: [
      ids(applicants),
      [...conditions, ...materials, ...refusalGrounds, ...forms, ...courses, ...transitions].flatMap(
        ({ appliesTo }) => appliesTo,
      ),
    ],
    form: [forms.map(({ form }) => form), materials.flatMap(({ form }) => form ?? [])],
  };
  return Object.entries(named).flatMap(([kind, [known, names]]) => {
    const there = new Set(known);
    return names.filter((name) => !there.has(name)).map((name) => `${kind} ${name}`);
  });
}

function conditionsNamed(rule: object): readonly string[] {
  return 'conditions' in rule ? (rule.conditions as readonly string[]) : [];
}

/** Grounds that may be waived and are not offered to whoever waives, and the other way round. */
export function unwaivable({ steps, refusalGrounds, gates = [], exceptions = [] }: Procedure): string[] {
  const waiving = steps.filter(({ event }) => event === 'ground-decided');
  const offered = (field: string) =>
    waiving
      .flatMap(({ payload }) => payload.filter(({ name }) => name === field))
      .flatMap(({ options = [] }) => options.map(({ value }) => value));
  const waivable = refusalGrounds.filter(({ mayBeWaived }) => mayBeWaived).map(({ id }) => id);
  const grounds = offered('ground');
  return [
    ...waivable.filter((id) => !grounds.includes(id)).map((id) => `${id}: no step waives it`),
    ...grounds.filter((id) => !waivable.includes(id)).map((id) => `${id}: may not be waived`),
    ...exceptions
      .filter(({ basis }) => !offered('basis').includes(basis))
      .map(({ id, basis }) => `${id}: no step offers ${basis}`),
    ...gates
      .filter(
        ({ waivedBy }) =>
          !steps.some(({ id, actor }) => id === waivedBy.step && actor.includes(waivedBy.role)),
      )
      .map(({ id }) => `${id}: who waives it may not`),
  ];
}
