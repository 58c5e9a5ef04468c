import type { Procedure } from '../procedure.ts';
import type { CaseEvent } from './event.ts';
import { draftStage, stageAfter } from './state.ts';

/** The stage after each event of a history. */
export function stagesAlong(procedure: Procedure, history: readonly CaseEvent[]): string[] {
  let stage = draftStage(procedure).id;
  return history.map((event) => {
    stage = stageAfter(procedure, stage, event) ?? stage;
    return stage;
  });
}
