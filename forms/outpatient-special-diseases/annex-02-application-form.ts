import { cite } from '../../procedures/outpatient-special-diseases/cite.ts';
import { diseases } from '../../procedures/outpatient-special-diseases/diseases.ts';
import type { Field, FormDefinition } from '../form.ts';
import { DIAGNOSIS_WITH_TREATMENT, ONE_DISEASE_AT_LEAST } from './checks.ts';
import { samplesOf } from './samples.ts';

const ID = 'outpatient-special-diseases/annex-02-application-form';

const options = diseases.map(({ name }) => ({ value: name }));
const column = (name: string, label: string, more: Partial<Field>): Field => ({
  name,
  label,
  kind: 'choices',
  options,
  ...more,
});
const SEPARATELY = cite('第五条', '可单独申请诊断资格或治疗资格');

/** 附件2 《基本医疗保险门诊特定病种服务资格申请表》 (第六条（一）): 54 diseases, for each diagnosis, treatment, or both. */
export const applicationForm: FormDefinition = {
  id: ID,
  title: '基本医疗保险门诊特定病种服务资格申请表',
  source: '001',
  place: '附件2',
  layout: 'annex',
  filledBy: 'applicant',
  intro: '逐病种勾选申请的资格：诊断（待遇认定）、治疗，或者两项都选。',
  sections: [
    {
      id: 'applicant',
      label: '申请单位',
      fields: [
        {
          name: 'applyingUnit',
          label: '申请单位（盖章）：',
          pageLabel: '申请单位',
          kind: 'text',
          required: true,
          maxLength: 100,
          autocomplete: 'organization',
          prefill: {
            form: 'outpatient-special-diseases/annex-01-application-letter',
            field: 'unitName',
          },
        },
      ],
    },
    {
      id: 'diseases',
      label: '病种名称',
      hint: '附件2的表头缺“诊断”二字，“（待遇认定）”据第五条读作“诊断（待遇认定）”。',
      matrix: true,
      fields: [
        column('diagnosisDiseases', '（待遇认定）', {
          pageLabel: '诊断（待遇认定）',
          citation: SEPARATELY,
        }),
        column('treatmentDiseases', '治疗', { citation: SEPARATELY }),
      ],
    },
    {
      id: 'other-materials',
      label: '其他材料',
      hint: '这一项不在附件2上，不打印；用来确定要不要上传这类材料。',
      fields: [
        {
          name: 'otherMaterialsOffered',
          label: '其他可以反映门特资格的具体病种的相关材料',
          pageLabel: '有没有其他可以反映具体病种资格的材料要一并提交',
          kind: 'yes-no',
          hint: '没有的选“否”，不作为材料不全',
          citation: cite('第六条（四）', '其他可以反映门特资格的具体病种的相关材料'),
        },
      ],
    },
  ],
  print: {
    type: 'dense',
    columns: [8, 56, 21, 15],
    above: [{ pieces: ['申请单位（盖章）：', { field: 'applyingUnit' }] }],
    rows: [
      {
        head: true,
        cells: [
          { role: 'head', rows: 2, pieces: ['序', { line: true }, '号'] },
          { role: 'head', rows: 2, pieces: ['病种名称'] },
          { role: 'head', span: 2, pieces: ['申请资格'] },
        ],
      },
      {
        head: true,
        cells: [
          { role: 'head', pieces: [{ misprint: '（待遇认定）', correct: '诊断（待遇认定）' }] },
          { role: 'head', pieces: ['治疗'] },
        ],
      },
      {
        matrix: [
          { number: true },
          { option: true },
          { ticks: 'diagnosisDiseases' },
          { ticks: 'treatmentDiseases' },
        ],
      },
    ],
    below: [{ pieces: ['备注：请在申请开展的门诊特定病种对应的“申请资格栏□”，中画“√”'] }],
  },
  checks: [ONE_DISEASE_AT_LEAST, DIAGNOSIS_WITH_TREATMENT],
  samples: samplesOf(ID),
};
