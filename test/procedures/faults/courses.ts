import type { Course, CourseStep } from '../../../domain/beside.ts';
import type { Procedure } from '../../../domain/procedure.ts';

/** Kinds of applicants without a course, and courses that a case cannot follow from stage to stage. */
export function untravelled(procedure: Procedure): string[] {
  const { applicants, courses = [] } = procedure;
  const led = new Set(courses.flatMap(({ appliesTo }) => appliesTo));
  return [
    ...applicants.filter(({ id }) => !led.has(id)).map(({ id }) => `no course for ${id}`),
    ...courses.flatMap((course) => faultsOn(procedure, course)),
  ];
}

function faultsOn({ stages, steps, notices }: Procedure, { id, steps: way }: Course): string[] {
  const served = new Set(notices.filter(({ receipt }) => receipt).map((notice) => notice.id));
  const owed = new Set<string>();
  let stage = stages.find(({ kind }) => kind === 'draft')?.id ?? '';
  for (const [at, { step: name, notice }] of way.entries()) {
    const step = steps.find((candidate) => candidate.id === name);
    if (!step?.from.includes(stage)) return [`${id}: ${name} (${at + 1}.) is not possible in ${stage}`];
    if (notice !== undefined && !(owed.has(notice) && served.has(notice)))
      return [`${id}: nothing owes ${notice} that is to be served`];
    for (const one of step.notices) owed.add(one.notice);
    stage = step.to ?? stage;
  }
  return repeats(way) ? [`${id}: the same service twice`] : [];
}

function repeats(way: readonly CourseStep[]): boolean {
  return way.some(
    ({ step, notice }, at) =>
      notice !== undefined && way[at - 1]?.step === step && way[at - 1]?.notice === notice,
  );
}
