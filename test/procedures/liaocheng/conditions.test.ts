import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../domain/criterion.ts';
import { assess } from '../../../domain/eligibility.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { CLEAN, CONTRACT, factsOf, MEDICAL, PHARMACY } from './samples.ts';

function failing(kind: string, facts: Facts): string[] {
  return assess(designation, kind, facts).conditions.flatMap(({ rule, computed }) =>
    computed === 'no' ? rule.id : [],
  );
}

function holding(kind: string, facts: Facts): string[] {
  return assess(designation, kind, facts).grounds.flatMap(({ rule, computed }) =>
    computed === 'yes' ? rule.id : [],
  );
}

describe('第六条 and 第七条', () => {
  test('an institution in good order fails nothing, and only what has no test or no fact stays open', () => {
    for (const [kind, facts] of [
      ['medical-institution', MEDICAL],
      ['retail-pharmacy', PHARMACY],
    ] as const) {
      expect(failing(kind, facts)).toEqual([]);
      expect(holding(kind, { ...facts, ...CLEAN })).toEqual([]);
      const { conditions } = assess(designation, kind, facts);
      expect(conditions.filter(({ computed }) => computed === 'unknown')).toEqual([]);
    }
  });

  test.each<[string, string, Facts, string[]]>([
    [
      '第六条（一） the corresponding day three months on suffices',
      'medical-institution',
      { operatingSince: '2026-08-22' },
      [],
    ],
    [
      '第六条（一） a day less does not',
      'medical-institution',
      { operatingSince: '2026-08-23' },
      ['condition-06-1'],
    ],
    [
      '第六条（二） a physician first registered elsewhere does not count',
      'medical-institution',
      { physicians: [{ certificate: '医师执业证书', firstRegisteredHere: false }] },
      ['condition-06-2'],
    ],
    [
      '第六条（三） 100 beds need a department of their own',
      'medical-institution',
      { beds: 100, hasInsuranceDepartment: false, fullTimeInsuranceStaff: 0 },
      ['condition-06-3'],
    ],
    [
      '第六条（三） 99 beds do not',
      'medical-institution',
      { beds: 99, hasInsuranceDepartment: false, fullTimeInsuranceStaff: 0, insuranceStaff: 1 },
      [],
    ],
    [
      '第六条（六） two months of contributions are too few',
      'medical-institution',
      { insuredMonths: 2 },
      ['condition-06-6'],
    ],
    [
      '第七条 the drug licence has run out',
      'retail-pharmacy',
      { drugLicenceValidTo: '2026-11-21' },
      ['condition-07-0'],
    ],
    ['第七条 its last day is still valid', 'retail-pharmacy', { drugLicenceValidTo: '2026-11-22' }, []],
    [
      '第七条（一） three months, but not at the registered address',
      'retail-pharmacy',
      { registeredAddressIsBusinessAddress: false },
      ['condition-07-1'],
    ],
    [
      '第七条（二） a contract a day short of a year does not count',
      'retail-pharmacy',
      {
        pharmacists: [
          {
            certificate: '执业药师资格证书',
            registeredHere: true,
            contractStart: '2026-01-01',
            contractEnd: '2026-12-30',
          },
        ],
      },
      ['condition-07-2'],
    ],
    [
      '第七条（三） one of two contracts has ended, and two people are needed',
      'retail-pharmacy',
      { insuranceManagers: [{ ...CONTRACT }, { contractStart: '2025-01-01', contractEnd: '2026-11-21' }] },
      ['condition-07-3'],
    ],
    [
      '第七条（五） one of the five rule books is missing',
      'retail-pharmacy',
      { policies: ['财务管理制度', '医保基金安全风险防范预案及措施'] },
      ['condition-07-5'],
    ],
  ])('%s', (_, kind, change, expected) => {
    expect(failing(kind, { ...factsOf(kind), ...change })).toEqual(expected);
  });
});
