import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../domain/criterion.ts';
import { materialsRequired } from '../../../domain/eligibility.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { factsOf } from './samples.ts';

function required(kind: string, facts: Facts): string[] {
  const conditional = materialsRequired(designation, kind, facts).filter(
    ({ material }) => material.requiredWhen,
  );
  return conditional.flatMap(({ material, required }) => (required === 'yes' ? material.id : []));
}

describe('第八条（八）, 第九条（七） and the checklists: conditional materials', () => {
  test.each<[string, string, Facts, string[]]>([
    ['none of the special cases', 'medical-institution', {}, []],
    [
      'obstetrics needs its licence and its training certificates',
      'medical-institution',
      { specialties: ['妇产'] },
      ['material-08-8-1', 'material-08-8-2'],
    ],
    [
      'intensive care needs training certificates',
      'medical-institution',
      { specialties: ['重症医学(ICU)'] },
      ['material-08-8-2'],
    ],
    ['large equipment needs its list', 'medical-institution', { largeEquipment: true }, ['material-08-8-3']],
    [
      '附件5-1 row 11: chronic diseases',
      'medical-institution',
      { chronicDiseasesB: 4 },
      ['material-05-1-11'],
    ],
    [
      '附件5-1 row 12: the pledge',
      'medical-institution',
      { nonBasicServices: 'not-main' },
      ['material-05-1-12'],
    ],
    [
      'special drugs need rights and a pledge',
      'retail-pharmacy',
      { drugsSold: ['西药', '特药'], sellsOnPrescription: false },
      ['material-09-7-1-rights', 'material-09-7-1-commitment'],
    ],
    ['prescription drugs need prescription rules', 'retail-pharmacy', {}, ['material-09-7-2']],
  ])('%s', (_, kind, change, expected) => {
    expect(required(kind, { ...factsOf(kind), ...change })).toEqual(expected);
  });
});
