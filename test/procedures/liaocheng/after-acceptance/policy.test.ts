import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../domain/criterion.ts';
import { type Answer, evaluate } from '../../../../domain/evaluate.ts';
import {
  exceptions,
  transition,
  yearlyGate,
} from '../../../../procedures/liaocheng/designation/after-acceptance/policy.ts';
import { staffing } from '../../../../procedures/liaocheng/designation/after-acceptance/staffing.ts';
import { wholeDesignation } from '../../../../procedures/liaocheng/designation/after-acceptance/whole.ts';
import { CLEAN, MEDICAL } from '../samples.ts';

function meets(id: string, facts: Facts): Answer | 'not concerned' {
  const standard = staffing.find((one) => one.id === id);
  if (!standard?.test) throw new Error(`${id} has no test`);
  if (standard.when && evaluate(standard.when, facts).answer === 'no') return 'not concerned';
  return evaluate(standard.test, facts).answer;
}

describe('附件8-1: what the declared staff comes to, for the panel to confirm', () => {
  test('every open inpatient department needs three physicians: one department short is enough to say no', () => {
    const departments = (...physicians: number[]) => ({
      designationTypes: ['住院'],
      inpatientDepartments: physicians.map((count) => ({ physicians: count })),
    });
    expect(meets('ward-physicians', departments(3, 5))).toBe('yes');
    expect(meets('ward-physicians', departments(3, 2))).toBe('no');
    expect(meets('ward-physicians', { designationTypes: ['门诊统筹'] })).toBe('not concerned');
    expect(meets('ward-physicians', { designationTypes: ['住院'] })).toBe('unknown');
  });

  test('a room for chronic diseases needs two physicians, one of them of middle rank', () => {
    const rooms = (physicians: number, physiciansMidUp: number) => ({
      chronicDiseasesB: 2,
      outpatientRooms: [{ physicians, physiciansMidUp }],
    });
    expect(meets('chronic-rooms', rooms(2, 1))).toBe('yes');
    expect(meets('chronic-rooms', rooms(2, 0))).toBe('no');
    expect(meets('chronic-rooms', { chronicDiseasesA: 0, chronicDiseasesB: 0 })).toBe('not concerned');
  });

  test('one physician of the first practice is enough', () => {
    expect(meets('first-practice', MEDICAL)).toBe('yes');
    expect(meets('first-practice', { physicians: [{ firstRegisteredHere: false }] })).toBe('no');
  });

  test('a standard is computed one way at most, and no ratio is rounded up front', () => {
    expect(staffing.filter(({ test: criterion, ratio }) => criterion && ratio)).toEqual([]);
    const ratios = Object.fromEntries(
      staffing.flatMap(({ id, ratio }) => (ratio ? [[id, ratio.atLeast]] : [])),
    );
    expect(ratios).toEqual({
      'nurses-per-bed': 0.3,
      'nurses-in-all': 3,
      therapists: 0.5,
      'therapists-rehabilitation-institution': 0.4,
      'chronic-nurses': 1,
      'dialysis-nurses': 0.5,
    });
  });
});

describe('第二十四条、第二十五条、第二十七条', () => {
  test('the gate closes above 10 per cent or at six months, only for inpatient care', () => {
    const closed = (facts: Facts) =>
      evaluate(yearlyGate.closedWhen, { ...MEDICAL, ...CLEAN, ...facts }).answer;
    expect(closed({})).toBe('no');
    expect(closed({ quotaOverrunPercent: 10.1 })).toBe('yes');
    expect(closed({ fundSupportMonths: 6 })).toBe('yes');
    expect(closed({ fundSupportMonths: 6, designationTypes: ['门诊统筹'] })).toBe('no');
  });

  test('who lets somebody through names one of the reasons the document gives, or another in his own words', () => {
    const waive = wholeDesignation.steps.find(({ id }) => id === yearlyGate.waivedBy.step);
    expect(waive?.actor).toEqual([yearlyGate.waivedBy.role]);
    const options = waive?.payload.find(({ name }) => name === 'basis')?.options?.map(({ value }) => value);
    expect(new Set(exceptions.map(({ basis }) => basis))).toEqual(
      new Set(options?.filter((value) => value !== 'other')),
    );
  });
});

describe('第三十七条', () => {
  const OLD = {
    ...MEDICAL,
    approvedOn: '2022-12-31',
    operatingSince: '2022-06-01',
    managedByHealthAuthority: true,
  };

  test('approved on the last day of 2022 still counts, a day later does not, and what nobody asked stays open', () => {
    expect(evaluate(transition.test, OLD).answer).toBe('yes');
    expect(evaluate(transition.test, { ...OLD, approvedOn: '2023-01-01' }).answer).toBe('no');
    expect(evaluate(transition.test, MEDICAL).answer).toBe('unknown');
  });
});
