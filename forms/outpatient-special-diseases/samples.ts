import type { Facts } from '../../domain/criterion.ts';
import { diseases } from '../../procedures/outpatient-special-diseases/diseases.ts';
import type { Sample } from '../form.ts';

// Made up. The document's title page is lost, so the place is nowhere in particular.
const facts = { applicantKind: 'medical-institution', today: '2026-11-22', agencyLevel: 'county' };
const namesOf = (...numbers: readonly number[]) =>
  diseases.filter(({ n }) => numbers.includes(n)).map(({ name }) => name);
const opinion = (n: number, diagnosis: string, treatment: string) => ({
  disease: namesOf(n)[0] ?? null,
  diagnosis,
  treatment,
});
const all = diseases.map(({ name }) => name);

const letter = {
  agencyName: '示例市示例区医疗保障经办中心',
  unitName: '示例市第一人民医院',
  institutionCode: 'H99990100001',
  unitAddress: '示例市示例区健康路1号',
  contactName: '示例甲',
  contactPhone: '0999-8888001',
  responsibilityAccepted: true,
};

const SAMPLES: Readonly<Record<string, readonly (readonly [id: string, values: Facts])[]>> = {
  'outpatient-special-diseases/annex-01-application-letter': [
    ['medical-institution', letter],
    [
      'long-names',
      {
        ...letter,
        unitName: '示例市示例区示例街道社区卫生服务中心（示例市示例区中西医结合康复医院）',
        unitAddress: '示例市示例区示例街道健康路与康复大道交叉口东南角医养结合产业园3号楼1至6层',
      },
    ],
  ],
  'outpatient-special-diseases/annex-02-application-form': [
    [
      'medical-institution',
      {
        applyingUnit: letter.unitName,
        diagnosisDiseases: namesOf(1, 2, 3, 11, 48),
        treatmentDiseases: namesOf(1, 2, 3, 8, 11, 13, 48, 49, 50),
      },
    ],
    ['treatment-only', { applyingUnit: '示例市示例血液透析中心', treatmentDiseases: namesOf(48) }],
    ['all-diseases', { applyingUnit: letter.unitName, diagnosisDiseases: all, treatmentDiseases: all }],
  ],
  // What the same samples of 附件2 apply for.
  'outpatient-special-diseases/evaluation-result': [
    [
      'medical-institution',
      {
        evaluatedOn: '2026-12-15',
        diseaseOpinions: [
          ...[1, 2, 3].map((n) => opinion(n, '符合', '符合')),
          opinion(8, '未申请', '符合'),
          opinion(11, '符合', '符合'),
          opinion(13, '未申请', '符合'),
          {
            ...opinion(48, '不符合', '符合'),
            rule: '本流程第六条（三）',
            reason: '诊断医师的职业资格证复印件经告知后仍未补全。',
          },
          {
            ...opinion(49, '未申请', '不符合'),
            rule: '本流程第六条（四）',
            reason: '提交的材料不能反映腹膜透析的诊疗技术资质。',
          },
          opinion(50, '未申请', '符合'),
        ],
      },
    ],
    ['treatment-only', { evaluatedOn: '2026-12-15', diseaseOpinions: [opinion(48, '未申请', '符合')] }],
    [
      'all-diseases',
      { evaluatedOn: '2026-12-15', diseaseOpinions: diseases.map(({ n }) => opinion(n, '符合', '符合')) },
    ],
  ],
};

/** The samples of a form of this place. */
export function samplesOf(form: string): readonly Sample[] {
  return (SAMPLES[form] ?? []).map(([id, values]) => ({ id, facts, values }));
}
