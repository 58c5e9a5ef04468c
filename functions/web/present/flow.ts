import type { RunningDeadline } from '../../../domain/case/deadlines.ts';
import { type CaseState, draftStage, stageAfter } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { flowView } from '../../../templates/pages/present/flow.ts';
import type { FlowView } from '../../../templates/pages/views.ts';

/** The procedure's flow with where this case is and has been, when it was there, and until when what now runs may run. */
export function flowOfCase(
  procedure: Procedure,
  state: CaseState,
  deadlines: readonly RunningDeadline[] = [],
): FlowView {
  const notes = new Map<string, string>();
  let stage = draftStage(procedure).id;
  let since = dateOf((state.history[0] ?? { at: state.lastAt }).at);
  for (const event of state.history) {
    const next = stageAfter(procedure, stage, event) ?? stage;
    if (next === stage) continue;
    const left = dateOf(event.at);
    notes.set(stage, since === left ? left : `${since} 至 ${left}`);
    stage = next;
    since = left;
  }
  const [due] = deadlines
    .filter(({ status, deadline }) => status === 'running' && deadline.effect.kind !== 'bar')
    .flatMap(({ end }) => end ?? [])
    .sort();
  const passed = [...notes.keys()].filter((id) => id !== state.stage);
  notes.set(state.stage, due ? `${since} 起，期限至 ${due}` : `${since} 起`);
  return flowView(procedure, state.stage, passed, { kind: state.applicantKind, notes });
}
