import { describe, expect, test } from 'vitest';
import { type ForecastStep, forecast, forecastable } from '../../domain/forecast.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { procedureOf, procedures } from '../../procedures/registry.ts';

const all = procedures.flatMap((procedure) =>
  forecastable(procedure).map((course) => ({ name: `${procedure.id} ${course.id}`, procedure, course })),
);

function reckon(id: string, courseId: string, on: string): Map<string, ForecastStep> {
  const procedure = procedureOf(id);
  const course = procedure?.courses?.find((one) => one.id === courseId);
  if (!procedure || !course) throw new Error(`no course ${courseId} of ${id}`);
  const steps = forecast(procedure, course, { on: civilDate(on), facts: {} }, stateCouncil);
  return new Map(steps.map((step) => [step.step.id, step]));
}

describe('every course of every procedure', () => {
  test.each(all)(
    '$name can be gone from any day on, never backwards, and never late before early',
    ({ procedure, course }) => {
      for (const on of ['2026-02-13', '2026-09-30', '2026-12-31', '2024-02-29']) {
        const steps = forecast(procedure, course, { on: civilDate(on), facts: {} }, stateCouncil);
        expect(steps.map(({ step }) => step.id)).toEqual(course.steps.map(({ step }) => step));
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1];
          expect(step.earliest <= step.latest, `${on} ${step.step.id}`).toBe(true);
          if (!before) continue;
          expect(step.earliest >= before.earliest, `${on} ${step.step.id}`).toBe(true);
          expect(step.latest >= before.latest, `${on} ${step.step.id}`).toBe(true);
          expect(before.numbered || !step.numbered, 'once open, always open').toBe(true);
        }
      }
    },
  );
});

describe('003 from 2 March 2026', () => {
  const steps = reckon('liaocheng/designation', 'medical', '2026-03-02');
  const days = (id: string) => [steps.get(id)?.earliest, steps.get(id)?.latest];

  test('第十二条: five working days for the decision on the materials', () => {
    expect(days('accept')).toEqual(['2026-03-02', '2026-03-09']);
  });

  test('第十三条: three months from the acceptance for the assessment', () => {
    expect(days('pass-site-visit')).toEqual(['2026-03-02', '2026-06-09']);
  });

  test('第十四条（后）（三）: nobody is listed before the seventh working day has passed', () => {
    // 3, 4, 5, 6, 9, 10, 11 March; and from 9 June, with the Dragon Boat Festival on the 19th, 10–12, 15–18 June.
    expect(days('list-as-passed')[0]).toBe('2026-03-12');
  });

  test('第十六条: one month from the negotiation, which itself has seven working days', () => {
    expect(steps.get('sign')?.bounds.map(({ deadline }) => deadline.id)).toEqual(['signing']);
    expect(steps.get('sign')?.numbered, '发布公示、集体决策 have no number').toBe(false);
  });
});

test('004 第十二条: the time of the supplement is no part of the three months, and has no number itself', () => {
  const steps = reckon('guangdong/designation', 'with-supplement', '2026-03-02');
  expect(steps.get('supplement')?.bounds.map(({ end }) => end)).toEqual([undefined]);
  expect(steps.get('supplement')?.numbered).toBe(false);
});

test('002: no number anywhere, so that every step after the first may be later', () => {
  const [, ...steps] = [...reckon('jilin/provincial', 'straight', '2026-03-02').values()];
  expect(steps.filter(({ numbered }) => numbered)).toEqual([]);
});

test('a course that leans on next year’s holidays says that its dates are provisional', () => {
  const steps = [...reckon('liaocheng/designation', 'medical', '2026-12-01').values()];
  expect(steps.some(({ provisional }) => provisional)).toBe(true);
});
