import { stageOf } from '../../../../domain/case/state.ts';
import { addDays } from '../../../../domain/time/civil-date.ts';
import { achieve } from './achieve.ts';
import { reach } from './route.ts';
import type { Tally } from './tally.ts';
import { lapse, waitingLapses } from './turns.ts';
import { eveOf, type Walk, type Walker } from './walker.ts';

// What no walk meets that does everything as soon as it can: the end of a long period in a stage of short ones, and periods
// that begin only with one of several answers; and what asks that a thing has happened twice.

/** So long before its end the way into another stage is gone, and there is still time to go it. */
const DAYS_BEFORE = 10;

/** Walks to the lapses that nobody has met in their stage: somebody goes there shortly before the period ends. */
export function lateArrivals(walker: Walker, walks: readonly Walk[], tally: Tally): Walk[] {
  const ways = oneOfEachStage(walker, walks);
  return tally.missing('lapses').flatMap((item) => {
    const [id, stage = ''] = item.split('@');
    for (const walk of ways) {
      const waiting = waitingLapses(walker, walk).find(({ deadline }) => deadline === id);
      if (!waiting || walk.state.stage === stage) continue;
      const near = walker.wait(walk, eveOf(addDays(waiting.effectiveOn, -DAYS_BEFORE)));
      const there = near.state.stage === walk.state.stage && reach(walker, near, stage);
      const gone = there && lapse(walker, there, waiting);
      if (gone) return [gone];
    }
    return [];
  });
}

/** Walks on which the periods begin that begin only where something is said. */
export function otherAnswers(walker: Walker, walks: readonly Walk[], tally: Tally): Walk[] {
  const { deadlines, steps } = walker.procedure;
  const ways = oneOfEachStage(walker, walks);
  const missing = deadlines.filter(({ id }) => tally.missing('deadlines').includes(id));
  return missing.flatMap(({ starts }) => {
    for (const { event, where } of starts) {
      for (const step of steps) {
        if (step.event !== event || !where || 'noticeId' in where) continue;
        for (const walk of ways) {
          const after = step.from.includes(walk.state.stage)
            ? achieve(walker, walk, step, { wishes: { payload: where } })
            : undefined;
          if (after) return [after];
        }
      }
    }
    return [];
  });
}

/** Walks on which something has happened as often as a guard wants it, where it leads the case away each time. */
export function repetitions(walker: Walker, walks: readonly Walk[]): Walk[] {
  const wanted = walker.procedure.steps
    .flatMap(({ guards }) => guards)
    .flatMap((guard) =>
      guard.kind === 'after' && (guard.atLeast ?? 1) > 1 ? [[guard.event, guard.atLeast ?? 1] as const] : [],
    );
  return [...new Map(wanted)].flatMap(([event, atLeast]) => {
    const kinds = [...new Set(walks.map(({ subject }) => subject.kind))];
    return kinds.flatMap((kind) => {
      const own = oneOfEachStage(walker, walks).filter(({ subject }) => subject.kind === kind);
      const once = own.find(({ state }) => state.history.some(({ type }) => type === event));
      let walk = once;
      for (let n = 1; n < atLeast && walk; n += 1) walk = again(walker, walk, event);
      return walk ?? [];
    });
  });
}

/** The walk after another such event. */
function again(walker: Walker, walk: Walk, event: string): Walk | undefined {
  for (const step of walker.procedure.steps) {
    if (step.event !== event) continue;
    for (const stage of step.from) {
      const there = walk.state.stage === stage ? walk : reach(walker, walk, stage);
      const after = there && achieve(walker, there, step);
      if (after) return after;
    }
  }
  return undefined;
}

/** The shortest walk of each kind of applicant to each stage that can be left. */
function oneOfEachStage({ procedure }: Walker, walks: readonly Walk[]): Walk[] {
  const found = new Map<string, Walk>();
  for (const walk of walks.toSorted((a, b) => a.acts.length - b.acts.length)) {
    const { state, subject } = walk;
    const key = `${subject.kind} ${state.stage}`;
    if (stageOf(procedure, state.stage).kind !== 'final' && !found.has(key)) found.set(key, walk);
  }
  return [...found.values()];
}
