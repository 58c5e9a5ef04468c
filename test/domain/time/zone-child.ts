import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { dateOf, instantOf, millisecondsOf, weekday } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { walkCourse } from '../../../infra/cli/simulation/walks/courses.ts';
import { subjectsOf } from '../../../infra/cli/simulation/walks/subjects.ts';
import { walkerOf } from '../../../infra/cli/simulation/walks/walker.ts';
import { procedures } from '../../../procedures/registry.ts';
import { compareClocks } from './random-periods.ts';

/**
 * Run as a process with TZ set: says what date it is in China at moments when it is another one elsewhere, walks an
 * ordinary course of every procedure, and counts some periods. All of it must read the same wherever the machine stands.
 */
const MOMENTS = [
  '2024-02-28T16:00:00Z',
  '2024-02-29T15:59:59Z',
  '2024-02-29T16:00:00Z',
  '2024-12-31T15:59:59Z',
  '2024-12-31T16:00:00Z',
  '2026-10-09T23:30:00Z',
  '2026-10-10T04:00:00Z',
  '2026-03-08T07:30:00Z',
  '2026-10-25T00:30:00Z',
];

const moments = MOMENTS.map((text) => {
  const milliseconds = Date.parse(text);
  const at = instantOf(milliseconds);
  return [at, dateOf(at), weekday(dateOf(at)), millisecondsOf(at) === milliseconds];
});

const courses = procedures.flatMap((procedure) => {
  const walker = walkerOf(procedure, stateCouncil, { tried() {}, happened() {} });
  const [course] = procedure.courses ?? [];
  const walk = course && walkCourse(walker, course, subjectsOf(procedure));
  if (!walk) return [];
  const dates = deadlinesOf(procedure, walk.state, stateCouncil, dateOf(walk.now));
  return [
    procedure.id,
    walk.state.stage,
    walk.state.history.map(({ at, type }) => `${at} ${type}`),
    dates.map(({ deadline, start, end, status }) => [deadline.id, start, end, status].join(' ')),
  ];
});

const { disagreements, byRule } = compareClocks(200, 29);
console.log(
  JSON.stringify({
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: new Date('2026-01-01T00:00:00Z').getTimezoneOffset(),
    same: { moments, courses, disagreements, byRule },
  }),
);
