import type { Procedure } from '../../../domain/procedure.ts';
import { drawFlow } from '../draw/flow.ts';
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
  return {
    svg: drawFlow(
      procedure.stages.map(({ id, label, kind }) => ({
        id,
        label,
        kind,
        here: id === here,
        passed: passed.includes(id),
        ...(notes?.has(id) && { note: notes.get(id) ?? '' }),
      })),
      moves,
      ordinaryWay(procedure, kind),
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

/** The stages of the first course laid down for this kind of applicant; where none is, all that are not final, in order. */
function ordinaryWay({ courses = [], stages, steps }: Procedure, kind: string | undefined): string[] {
  const course =
    courses.find(({ appliesTo }) => kind === undefined || appliesTo.includes(kind)) ?? courses[0];
  if (!course) return stages.filter((stage) => stage.kind !== 'final').map(({ id }) => id);
  const draft = stages.filter((stage) => stage.kind === 'draft').map(({ id }) => id);
  return [...draft, ...course.steps.flatMap(({ step }) => steps.find(({ id }) => id === step)?.to ?? [])];
}
