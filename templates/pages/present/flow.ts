import type { Procedure } from '../../../domain/procedure.ts';
import { drawFlow, type FlowStep } from '../draw/flow.ts';
import type { FlowView } from '../views.ts';

/** What is known of one case beside where it is. */
export interface FlowOfCase {
  /** The kind of applicant, whose ordinary way is drawn. */
  kind?: string;
  /** A few words under a stage's name: when it was, or until when it runs. */
  notes?: ReadonlyMap<string, string>;
}

/** A procedure's flow, with where a case is now and where it has been; the clock's own ways are steps too. */
export function flowView(
  procedure: Procedure,
  here?: string,
  passed: readonly string[] = [],
  { kind, notes }: FlowOfCase = {},
): FlowView {
  const moves = [
    ...procedure.steps.flatMap(({ from, to, label }) =>
      to === null ? [] : from.filter((stage) => stage !== to).map((stage) => ({ from: stage, to, label })),
    ),
    ...procedure.deadlines.flatMap(({ effect, during = [] }) =>
      effect.kind === 'lapse' ? during.map((from) => ({ from, to: effect.to, label: '逾期' })) : [],
    ),
  ];
  const labels = new Map(procedure.stages.map(({ id, label }) => [id, label]));
  const drawn = pictured(procedure, moves, here, kind);
  return {
    svg: drawFlow(
      drawn.stages.map(({ id, label, kind }) => ({
        id,
        label,
        kind,
        here: id === here,
        passed: passed.includes(id),
        ...(notes?.has(id) && { note: notes.get(id) ?? '' }),
      })),
      drawn.moves,
      drawn.way,
    ),
    list: procedure.stages.map(({ id, label, meaning }) => ({
      label,
      ...(meaning ? { meaning } : {}),
      ...(notes?.has(id) && { note: notes.get(id) ?? '' }),
      here: id === here,
      passed: passed.includes(id),
      next: moves
        .filter(({ from }) => from === id)
        .map(({ to, label: step }) => `${step} → ${labels.get(to) ?? to}`),
    })),
  };
}

/**
 * What of it goes into the picture. What is applied for has a way from the draft to an end, and all of it is drawn; an agreement has a
 * life that goes round, and its picture is what may come next, and what leads back. The list tells the rest.
 */
function pictured(
  procedure: Procedure,
  moves: readonly FlowStep[],
  here: string | undefined,
  kind: string | undefined,
): { stages: Procedure['stages']; moves: readonly FlowStep[]; way: string[] } {
  const { stages, steps } = procedure;
  const begun = steps.find(({ from }) => from.includes(stages[0]?.id ?? ''))?.to;
  const goesRound = moves.filter(({ to }) => to === begun).length > stages.length / 3;
  if (!goesRound) return { stages, moves, way: ordinaryWay(procedure, kind) };
  const center = here ?? begun ?? '';
  const next = moves.filter(({ from }) => from === center).map(({ to }) => to);
  const shown = moves.filter(({ from, to }) => from === center || (to === center && next.includes(from)));
  return {
    stages: stages.filter(({ id }) => id === center || next.includes(id)),
    moves: shown,
    way: [center],
  };
}

/** The stages of the first course laid down for this kind of applicant; where none is, all that are not final, in order. */
function ordinaryWay({ courses = [], stages, steps }: Procedure, kind: string | undefined): string[] {
  const course =
    courses.find(({ appliesTo }) => kind === undefined || appliesTo.includes(kind)) ?? courses[0];
  if (!course) return stages.filter((stage) => stage.kind !== 'final').map(({ id }) => id);
  const draft = stages.filter((stage) => stage.kind === 'draft').map(({ id }) => id);
  return [...draft, ...course.steps.flatMap(({ step }) => steps.find(({ id }) => id === step)?.to ?? [])];
}
