import type { CaseState } from '../../../domain/case/state.ts';
import { stageAfter } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { drawFlow } from '../../../templates/pages/draw/flow.ts';
import type { FlowView } from '../../../templates/pages/views.ts';

/** The procedure's flow with 您在此处, drawn and as a list; without a case, the flow by itself. */
export function flowView(procedure: Procedure, state?: CaseState): FlowView {
  const passed = new Set<string>();
  let stage = procedure.stages.find(({ kind }) => kind === 'draft')?.id ?? '';
  for (const event of state?.history ?? []) {
    passed.add(stage);
    stage = stageAfter(procedure, stage, event) ?? stage;
  }
  const stages = procedure.stages.map(({ id, label, kind, meaning }) => ({
    id,
    label,
    kind,
    meaning,
    here: id === state?.stage,
    passed: passed.has(id) && id !== state?.stage,
  }));
  const steps = stepsOf(procedure);
  return {
    svg: drawFlow(stages, steps),
    list: stages.map(({ id, label, meaning, here, passed }) => ({
      label,
      ...(meaning && { meaning }),
      here,
      passed,
      next: steps.filter(({ from }) => from === id).map(({ label, to }) => `${label} → ${labelOf(procedure, to)}`),
    })),
  };
}

function stepsOf(procedure: Procedure): { from: string; to: string; label: string }[] {
  const taken = procedure.steps.flatMap(({ from, to, label }) =>
    to ? from.filter((id) => id !== to).map((id) => ({ from: id, to, label })) : [],
  );
  const lapses = procedure.deadlines.flatMap(({ effect, during, label }) =>
    effect.kind === 'lapse' ? (during ?? []).map((id) => ({ from: id, to: effect.to, label: `${label}逾期` })) : [],
  );
  return [...taken, ...lapses];
}

function labelOf(procedure: Procedure, stage: string): string {
  return procedure.stages.find(({ id }) => id === stage)?.label ?? stage;
}
