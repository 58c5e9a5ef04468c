import type { Step } from '../../../../domain/procedure.ts';
import { achieve } from './achieve.ts';
import type { Walk, Walker } from './walker.ts';

/** Ways that turn out to be shut, tried at most so often. */
const DETOURS = 8;

/** The walk in another stage, by the fewest steps that turn out to be possible; undefined where there is no way. */
export function reach(walker: Walker, from: Walk, stage: string): Walk | undefined {
  const shut = new Set<string>();
  for (let tries = 0; tries < DETOURS; tries += 1) {
    const way = shortest(walker.procedure.steps, from.state.stage, stage, shut);
    if (!way) return undefined;
    let walk = from;
    for (const step of way) {
      const key = `${step.id}@${walk.state.stage}`;
      const next = achieve(walker, walk, step);
      if (!next) {
        shut.add(key);
        break;
      }
      walk = next;
    }
    if (walk.state.stage === stage) return walk;
  }
  return undefined;
}

function shortest(
  steps: readonly Step[],
  from: string,
  to: string,
  shut: ReadonlySet<string>,
): Step[] | undefined {
  const seen = new Set([from]);
  const queue: { stage: string; way: Step[] }[] = [{ stage: from, way: [] }];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { stage, way } = next;
    if (stage === to) return way;
    for (const step of steps) {
      if (step.to === null || seen.has(step.to) || !step.from.includes(stage)) continue;
      if (shut.has(`${step.id}@${stage}`)) continue;
      seen.add(step.to);
      queue.push({ stage: step.to, way: [...way, step] });
    }
  }
  return undefined;
}
