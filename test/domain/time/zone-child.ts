import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { dateOf, instantOf, millisecondsOf, weekday } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { achieve } from '../../../infra/cli/simulation/walks/achieve.ts';
import { subjectsOf } from '../../../infra/cli/simulation/walks/subjects.ts';
import { walkerOf } from '../../../infra/cli/simulation/walks/walker.ts';
import { procedures } from '../../../procedures/registry.ts';
import { compareClocks } from './random-periods.ts';

/**
 * Run as a process with TZ set: says what date it is in China at moments when it is another one elsewhere, walks the ordinary
 * courses of every procedure, and counts a few hundred periods. All of it must read the same wherever the machine stands.
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
  const subjects = subjectsOf(procedure);
  return (procedure.courses ?? []).map(({ id, appliesTo, steps }) => {
    let furthest = 0;
    for (const subject of subjects) {
      if (!appliesTo.includes(subject.kind)) continue;
      let walk = walker.begin(subject);
      let taken = 0;
      for (const { step: name, notice } of steps) {
        const step = procedure.steps.find((one) => one.id === name);
        const next = step && achieve(walker, walk, step, notice ? { wishes: { notice } } : {});
        if (!next) break;
        walk = next;
        taken += 1;
      }
      furthest = Math.max(furthest, taken);
      if (taken < steps.length) continue;
      const dates = deadlinesOf(procedure, walk.state, stateCouncil, dateOf(walk.now));
      return {
        course: `${procedure.id} ${id}`,
        stage: walk.state.stage,
        history: walk.state.history.map(({ at, type }) => `${at} ${type}`),
        dates: dates.map(({ deadline, start, end, status }) => [deadline.id, start, end, status].join(' ')),
      };
    }
    return { course: `${procedure.id} ${id}`, stoppedBefore: steps[furthest]?.step };
  });
});

const { disagreements, byRule } = compareClocks(300, 29);
console.log(
  JSON.stringify({
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    offset: new Date('2026-01-01T00:00:00Z').getTimezoneOffset(),
    same: { moments, courses, disagreements, byRule },
  }),
);
