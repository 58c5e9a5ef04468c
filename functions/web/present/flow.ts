import { type CaseState, draftStage, stageAfter } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { flowView } from '../../../templates/pages/present/flow.ts';
import type { FlowView } from '../../../templates/pages/views.ts';

/** The procedure's flow with where this case is and where it has been. */
export function flowOfCase(procedure: Procedure, state: CaseState): FlowView {
  const passed = new Set<string>();
  let stage = draftStage(procedure).id;
  for (const event of state.history) {
    passed.add(stage);
    stage = stageAfter(procedure, stage, event) ?? stage;
  }
  passed.delete(state.stage);
  return flowView(procedure, state.stage, [...passed]);
}
