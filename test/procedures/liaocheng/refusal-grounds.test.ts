import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../domain/criterion.ts';
import { assess } from '../../../domain/eligibility.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { CLEAN, factsOf, PHARMACY } from './samples.ts';

function holding(kind: string, facts: Facts): string[] {
  return assess(designation, kind, facts).grounds.flatMap(({ rule, computed }) =>
    computed === 'yes' ? rule.id : [],
  );
}

describe('第十条, 第十四条 and 第二十四条', () => {
  test.each<[string, string, Facts, string[]]>([
    [
      '第十条（一） non-basic services as the main scope',
      'medical-institution',
      { nonBasicServices: 'main', designationTypes: ['住院'] },
      ['ground-10-1-a'],
    ],
    [
      '第十条（一） both of its cases at once',
      'medical-institution',
      { nonBasicServices: 'main' },
      ['ground-10-1-a', 'ground-10-1-b'],
    ],
    [
      '第十条（一） ordinary outpatient care with a pledge: a person decides',
      'medical-institution',
      { nonBasicServices: 'not-main' },
      ['ground-10-1-b'],
    ],
    [
      '第十条（三） a forecast beyond the fund',
      'medical-institution',
      { forecastExceedsFund: true },
      ['ground-10-3'],
    ],
    [
      '第十条（三） only where inpatient care is applied for',
      'medical-institution',
      { forecastExceedsFund: true, designationTypes: ['门诊统筹'] },
      [],
    ],
    ['第十条（二） does not concern a pharmacy', 'retail-pharmacy', { priceRulesBroken: true }, []],
    ['第十条（四） concerns a pharmacy', 'retail-pharmacy', { penaltyUndischarged: true }, ['ground-10-4']],
    [
      '第十条（五） and 第十四条（前） are one ban, its corresponding day inside',
      'retail-pharmacy',
      { fraudFoundOn: '2023-11-22' },
      ['ground-10-5', 'ground-14-1'],
    ],
    ['第十条（五） the day after it is outside', 'retail-pharmacy', { fraudFoundOn: '2023-11-21' }, []],
    [
      '第十条（六） three years are over but the penalty is not paid',
      'retail-pharmacy',
      { terminatedForViolationOn: '2020-01-01', violationPenaltyOutstanding: true },
      ['ground-10-6'],
    ],
    [
      '第十条（七） one year from a termination for breach',
      'medical-institution',
      { terminatedForBreachOn: '2025-11-22' },
      ['ground-10-7'],
    ],
    [
      '第十条（八） five years for the person behind it',
      'retail-pharmacy',
      { personCausedTerminationOn: '2021-11-22' },
      ['ground-10-8'],
    ],
    [
      '第十条（九） a person on the list of the discredited',
      'retail-pharmacy',
      { personDiscredited: true },
      ['ground-10-9'],
    ],
    [
      '第十四条（后）（三） one year after the second failure',
      'medical-institution',
      { secondFailureOn: '2025-12-01' },
      ['ground-14-2'],
    ],
    [
      '第二十四条 more than 10 per cent over',
      'medical-institution',
      { quotaOverrunPercent: 10.1 },
      ['ground-24'],
    ],
    ['第二十四条 six months of support, 含', 'medical-institution', { fundSupportMonths: 6 }, ['ground-24']],
    [
      '第二十四条 does not concern outpatient care',
      'medical-institution',
      { fundSupportMonths: 6, designationTypes: ['门诊统筹'] },
      [],
    ],
  ])('%s', (_, kind, change, expected) => {
    expect(holding(kind, { ...factsOf(kind), ...CLEAN, ...change })).toEqual(expected);
  });

  test('what nobody has checked is unknown, which holds nothing against anyone', () => {
    expect(holding('retail-pharmacy', PHARMACY)).toEqual([]);
    const { grounds } = assess(designation, 'retail-pharmacy', PHARMACY);
    expect(grounds.find(({ rule }) => rule.id === 'ground-10-9')?.computed).toBe('unknown');
  });
});
