import { deadlinesOf } from '../../../../domain/case/deadlines.ts';
import { stageAfter } from '../../../../domain/case/state.ts';
import type { Step } from '../../../../domain/procedure.ts';
import { dateOf } from '../../../../domain/time/civil-date.ts';
import { dawnOf, type Walk, type Walker } from './walker.ts';

/** The end of a period that waits for a walk. */
export interface Waiting {
  deadline: string;
  event: string;
  effectiveOn: ReturnType<typeof dateOf>;
}

/** The lapses that run in a walk, the first to come first; nobody meets a later one without the first. */
export function waitingLapses({ procedure, calendar }: Walker, { state, now }: Walk): Waiting[] {
  return deadlinesOf(procedure, state, calendar, dateOf(now))
    .flatMap(({ deadline, status, effectiveOn, endedBy }) =>
      deadline.effect.kind === 'lapse' && status === 'running' && endedBy === undefined && effectiveOn
        ? [{ deadline: deadline.id, event: deadline.effect.event, effectiveOn }]
        : [],
    )
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
}

/** The walk after this lapse; undefined where something else comes first and takes the case away. */
export function lapse(walker: Walker, walk: Walk, { deadline, effectiveOn }: Waiting): Walk | undefined {
  const after = walker.wait(walk, dawnOf(effectiveOn));
  const since = after.state.history.slice(walk.state.version);
  return since.some(({ payload }) => payload.deadline === deadline) ? after : undefined;
}

/** The walk after a step that nobody takes: the end of a period brings it about. */
export function turned(walker: Walker, walk: Walk, step: Step): Walk | undefined {
  const waiting = waitingLapses(walker, walk).find(({ event }) => event === step.event);
  const after = waiting && lapse(walker, walk, waiting);
  if (!after) return undefined;
  let { stage } = walk.state;
  for (const event of after.state.history.slice(walk.state.version)) {
    if (event.type === step.event && step.from.includes(stage)) return after;
    stage = stageAfter(walker.procedure, stage, event) ?? stage;
  }
  return undefined;
}
