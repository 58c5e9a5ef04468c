import { stagesAlong } from '../../../domain/case/along.ts';
import type { CaseEvent } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';

/**
 * The step behind an event. Several steps may make the same event out of the same stage: it is the one that asks for most of
 * what was said, among those whose every question was answered.
 */
export function stepTaken(
  procedure: Procedure,
  { history }: Pick<CaseState, 'history'>,
  event: CaseEvent,
): Step | undefined {
  const before = stagesAlong(procedure, history)[event.n - 2];
  const asks = ({ payload }: Step) => payload.filter(({ required, kind }) => required && kind !== 'form');
  return procedure.steps
    .filter(
      (step) =>
        step.event === event.type &&
        before !== undefined &&
        step.from.includes(before) &&
        asks(step).every(({ name }) => event.payload[name] !== undefined),
    )
    .sort((a, b) => asks(b).length - asks(a).length)[0];
}
