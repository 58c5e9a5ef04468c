import type { Procedure } from '../../../domain/procedure.ts';
import { drawFlow } from '../draw/flow.ts';
import type { FlowView } from '../views.ts';

/** A procedure's flow, with where a case is now and where it has been; the clock's own ways are steps too. */
export function flowView(procedure: Procedure, here?: string, passed: readonly string[] = []): FlowView {
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
      })),
      moves,
    ),
    list: procedure.stages.map(({ id, label, meaning }) => ({
      label,
      ...(meaning ? { meaning } : {}),
      here: id === here,
      passed: passed.includes(id),
      next: moves
        .filter(({ from }) => from === id)
        .map(({ to, label: step }) => `${step} → ${labels.get(to) ?? to}`),
    })),
  };
}
