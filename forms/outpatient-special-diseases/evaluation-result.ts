import type { Facts } from '../../domain/criterion.ts';
import { cite } from '../../procedures/outpatient-special-diseases/cite.ts';
import { diseases } from '../../procedures/outpatient-special-diseases/diseases.ts';
import { RESULT_FORM } from '../../procedures/outpatient-special-diseases/results.ts';
import type { Field, FormDefinition } from '../form.ts';
import type { PrintLayout } from '../print-layout.ts';
import { REFUSED_WITH_REASON, WHAT_WAS_APPLIED_FOR } from './opinions.ts';
import { samplesOf } from './samples.ts';

const WITHIN = cite('第八条', '自受理申请材料之日起，评估时间不超过 60 个工作日');
const OPINIONS = [{ value: '符合' }, { value: '不符合' }, { value: '未申请' }];
const opinion = (name: string, label: string): Field => ({
  name,
  label,
  kind: 'choice',
  required: true,
  options: OPINIONS,
});

/** A row for every disease of 附件2 that was applied for; what was not applied for is filled in, the rest is the evaluator's. */
function rowsAppliedFor(facts: Facts): Facts {
  const chosen = (name: string, field: string) => [facts[field]].flat().includes(name);
  const rows = diseases.flatMap(({ name }): Facts[] => {
    const [diagnosis, treatment] = ['diagnosisDiseases', 'treatmentDiseases'].map((field) =>
      chosen(name, field),
    );
    if (!diagnosis && !treatment) return [];
    return [
      {
        disease: name,
        ...(!diagnosis && { diagnosis: '未申请' }),
        ...(!treatment && { treatment: '未申请' }),
      },
    ];
  });
  return rows.length > 0 ? { diseaseOpinions: rows } : {};
}

const PRINT: PrintLayout = {
  type: 'dense',
  columns: [7, 27, 10, 10, 18, 28],
  above: [{ pieces: ['作出评估结果的日期：', { date: 'evaluatedOn' }] }],
  rows: [
    {
      head: true,
      cells: ['序号', '病种名称', '诊断', '治疗', '不符合的规定', '不符合的原因'].map((text) => ({
        role: 'head',
        pieces: [text],
      })),
    },
    {
      table: 'diseaseOpinions',
      head: false,
      rows: 12,
      grows: true,
      columns: [
        { number: true, head: '序号' },
        { column: 'disease', head: '病种名称' },
        { column: 'diagnosis', head: '诊断', align: 'center' },
        { column: 'treatment', head: '治疗', align: 'center' },
        { column: 'rule', head: '不符合的规定' },
        { column: 'reason', head: '不符合的原因' },
      ],
    },
  ],
  below: [{ pieces: ['评估人员（签字）：'] }, { align: 'end', pieces: [{ date: null }] }],
};

/** 逐病种评估结果 (第八条): no annex; disease by disease what 附件5 and the 补充协议 are then made from. */
export const evaluationResult: FormDefinition = {
  id: RESULT_FORM,
  title: '门诊特定病种服务资格逐病种评估结果',
  source: '001',
  place: '第八条',
  layout: 'system',
  filledBy: 'reviewer',
  intro:
    '申请表勾选的每个病种一行，分诊断、治疗填写。诊断符合的，没有申请治疗的也同时具备治疗资格；要除外的，治疗选“不符合”并写明原因。不符合的规定如“本流程第六条（三）”，印入附件5“经审核，不符合……的有关规定”。',
  sections: [
    {
      id: 'results',
      label: '评估结果',
      fields: [
        {
          name: 'evaluatedOn',
          label: '作出评估结果的日期',
          kind: 'date',
          required: true,
          citation: WITHIN,
        },
        {
          name: 'diseaseOpinions',
          label: '逐病种评估结果',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: diseases.length,
          citation: cite('第八条', '不符合条件的，书面告知原因（见附件 5）'),
          columns: [
            {
              name: 'disease',
              label: '病种名称',
              kind: 'choice',
              required: true,
              options: diseases.map(({ name }) => ({ value: name })),
            },
            opinion('diagnosis', '诊断'),
            opinion('treatment', '治疗'),
            {
              name: 'rule',
              label: '不符合的规定',
              kind: 'text',
              maxLength: 60,
              hint: '印入附件5',
              citation: cite('附件5', '经审核，不符合 的 有关规定，不予通过'),
            },
            { name: 'reason', label: '不符合的原因', kind: 'text', maxLength: 200 },
          ],
        },
      ],
    },
  ],
  print: PRINT,
  preset: rowsAppliedFor,
  checks: [WHAT_WAS_APPLIED_FOR, REFUSED_WITH_REASON],
  samples: samplesOf(RESULT_FORM),
};
