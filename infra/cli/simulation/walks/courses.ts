import type { Course } from '../../../../domain/beside.ts';
import { achieve } from './achieve.ts';
import type { Subject } from './subjects.ts';
import type { Walk, Walker } from './walker.ts';

/** An ordinary course as its procedure lists it, by the first of the applicants for whom it goes through; else undefined. */
export function walkCourse(
  walker: Walker,
  { appliesTo, steps }: Course,
  subjects: readonly Subject[],
): Walk | undefined {
  for (const subject of subjects) {
    if (!appliesTo.includes(subject.kind)) continue;
    let walk: Walk | undefined = walker.begin(subject);
    for (const { step: name, notice } of steps) {
      const step = walker.procedure.steps.find(({ id }) => id === name);
      walk = step && walk && achieve(walker, walk, step, notice ? { wishes: { notice } } : {});
    }
    if (walk) return walk;
  }
  return undefined;
}
