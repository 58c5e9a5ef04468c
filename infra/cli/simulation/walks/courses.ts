import type { Course } from '../../../../domain/beside.ts';
import type { Facts } from '../../../../domain/criterion.ts';
import type { Procedure } from '../../../../domain/procedure.ts';
import { achieve } from './achieve.ts';
import { changed, type Subject } from './subjects.ts';
import type { Walk, Walker } from './walker.ts';
import { wish } from './wishes.ts';

/** An ordinary course as its procedure lists it, by the first of the applicants for whom it goes through; else undefined. */
export function walkCourse(
  walker: Walker,
  course: Course,
  subjects: readonly Subject[],
  registers = false,
): Walk | undefined {
  for (const subject of subjectsOn(walker.procedure, course, subjects)) {
    let walk: Walk | undefined = walker.begin(subject);
    for (const { step: name, notice } of course.steps) {
      const step = walker.procedure.steps.find(({ id }) => id === name);
      walk =
        step && walk && achieve(walker, walk, step, { registers, ...(notice && { wishes: { notice } }) });
    }
    if (walk) return walk;
  }
  return undefined;
}

/** The applicants a course is for: as they are, then with what the guards on it want of their forms. */
export function subjectsOn(
  { steps }: Procedure,
  course: Course,
  subjects: readonly Subject[],
): readonly Subject[] {
  const own = subjects.filter(({ kind }) => course.appliesTo.includes(kind));
  const guards = course.steps.flatMap(({ step }) => steps.find(({ id }) => id === step)?.guards ?? []);
  const suited = own.flatMap((subject) => {
    const known: Facts = Object.assign({}, ...Object.values(subject.forms));
    const wanted = guards.flatMap((guard) =>
      guard.kind === 'facts' ? [wish(guard.criterion, true, known) ?? {}] : [],
    );
    return wanted.length > 0 ? (changed(subject, Object.assign({}, ...wanted)) ?? []) : [];
  });
  return [...own, ...suited];
}
