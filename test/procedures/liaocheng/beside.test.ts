import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../domain/criterion.ts';
import { evaluate } from '../../../domain/evaluate.ts';
import { type StandardFinding, standardsOf } from '../../../domain/staffing.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { CLEAN, MEDICAL } from './samples.ts';

function finding(id: string, facts: Facts): StandardFinding {
  const found = standardsOf(designation, facts).find(({ standard }) => standard.id === id);
  if (!found) throw new Error(`no standard ${id}`);
  return found;
}

const meets = (id: string, facts: Facts) => finding(id, facts).answer;

describe('附件8-1: what the declared staff comes to, for the panel to confirm', () => {
  const wards = (...rows: { physicians?: number; nurses?: number; beds?: number }[]) => ({
    designationTypes: ['住院'],
    inpatientDepartments: rows,
  });

  test('every open inpatient department needs three physicians: one department short is enough to say no', () => {
    expect(meets('ward-physicians', wards({ physicians: 3 }, { physicians: 5 }))).toBe('yes');
    expect(meets('ward-physicians', wards({ physicians: 3 }, { physicians: 2 }))).toBe('no');
    expect(meets('ward-physicians', { designationTypes: ['门诊统筹'] })).toBe('not-concerned');
    expect(meets('ward-physicians', { designationTypes: ['住院'] })).toBe('unknown');
  });

  test('0.3 nurses a bed are counted in tenths over all departments: 9 for 30 beds, not 10; and never fewer than 3', () => {
    expect(meets('nurses-per-bed', wards({ nurses: 5, beds: 20 }, { nurses: 4, beds: 10 }))).toBe('yes');
    expect(meets('nurses-per-bed', wards({ nurses: 9, beds: 31 }))).toBe('no');
    expect(meets('nurses-in-all', wards({ nurses: 2, beds: 5 }))).toBe('no');
    expect(meets('nurses-per-bed', wards({ nurses: 9 }))).toBe('unknown');
  });

  test('康复: half a therapist a bed, four tenths in an institution for rehabilitation', () => {
    const of = (rehabilitationInstitution: boolean, rehabilitationTherapists: number) => ({
      rehabilitationInstitution,
      rehabilitationTherapists,
      rehabilitationBeds: 10,
    });
    expect(meets('therapists', of(false, 4))).toBe('no');
    expect(meets('therapists-rehabilitation-institution', of(false, 4))).toBe('not-concerned');
    expect(meets('therapists-rehabilitation-institution', of(true, 4))).toBe('yes');
    expect(meets('therapists', {})).toBe('unknown');
  });

  test('a room for chronic diseases needs two physicians, one of them of middle rank', () => {
    const rooms = (physicians: number, physiciansMidUp: number) => ({
      chronicDiseasesB: 2,
      outpatientRooms: [{ physicians, physiciansMidUp }],
    });
    expect(meets('chronic-rooms', rooms(2, 1))).toBe('yes');
    expect(meets('chronic-rooms', rooms(2, 0))).toBe('no');
    expect(meets('chronic-rooms', { chronicDiseasesA: 0, chronicDiseasesB: 0 })).toBe('not-concerned');
  });

  test('血液透析: half a nurse a machine, with the figures in words', () => {
    const centre = { specialties: ['血液透析'], dialysisMachines: 9, dialysisNurses: 4 };
    expect(finding('dialysis-nurses', centre)).toMatchObject({
      answer: 'no',
      explanation: '按申报数据计算：应有不少于9×0.5＝4.5，申报4，不符合。',
    });
    expect(meets('dialysis-nurses', { ...centre, dialysisNurses: 5 })).toBe('yes');
  });
});

describe('第二十四条、第二十五条、第二十七条', () => {
  const [gate] = designation.gates;

  test('the gate closes above 10 per cent or at six months, only for inpatient care', () => {
    const closed = (facts: Facts) => evaluate(gate.closedWhen, { ...MEDICAL, ...CLEAN, ...facts }).answer;
    expect(closed({})).toBe('no');
    expect(closed({ quotaOverrunPercent: 10.1 })).toBe('yes');
    expect(closed({ fundSupportMonths: 6 })).toBe('yes');
    expect(closed({ fundSupportMonths: 6, designationTypes: ['门诊统筹'] })).toBe('no');
  });

  test('who lets somebody through names one of the reasons the document gives, or another in his own words', () => {
    const waive = designation.steps.find(({ id }) => id === gate.waivedBy.step);
    expect(waive?.actor).toEqual([gate.waivedBy.role]);
    const options = waive?.payload.find(({ name }) => name === 'basis')?.options?.map(({ value }) => value);
    expect(new Set<string>(designation.exceptions.map(({ basis }) => basis))).toEqual(
      new Set(options?.filter((value) => value !== 'other')),
    );
  });
});

describe('第三十七条', () => {
  const [clause] = designation.transitions;
  const OLD = {
    ...MEDICAL,
    approvedOn: '2022-12-31',
    operatingSince: '2022-06-01',
    managedByHealthAuthority: true,
  };

  test('approved on the last day of 2022 still counts, a day later does not, and what nobody asked stays open', () => {
    expect(evaluate(clause.test, OLD).answer).toBe('yes');
    expect(evaluate(clause.test, { ...OLD, approvedOn: '2023-01-01' }).answer).toBe('no');
    expect(evaluate(clause.test, MEDICAL).answer).toBe('unknown');
  });
});
