import type { Facts } from '../../domain/criterion.ts';
import type { Condition } from '../../domain/procedure.ts';
import { cite } from '../../procedures/zhanjiang/cite.ts';
import { conditions, diagnosisConditions } from '../../procedures/zhanjiang/conditions.ts';
import { rowsOf } from '../checks/across.ts';
import { failingRows } from '../checks/evaluation.ts';
import type { Check, Evaluation, Field, FormDefinition } from '../form.ts';
import type { LayoutRow } from '../print-layout.ts';
import { samplesOf } from './samples.ts';

const ID = 'zhanjiang/qualification-check';

const FINDINGS = [{ value: '符合' }, { value: '不符合' }, { value: '不适用' }];
const FAILING = '不符合';

interface Row {
  finding: string;
  remark: string;
  condition: Condition;
}
const rowsFor = (prefix: string, list: readonly Condition[]): Row[] =>
  list.map((condition, at) => ({
    finding: `${prefix}${at + 1}Finding`,
    remark: `${prefix}${at + 1}Remark`,
    condition,
  }));
const TREATMENT = rowsFor('condition', conditions);
const DIAGNOSIS = rowsFor('diagnosis', diagnosisConditions);

const fieldsOf = (rows: readonly Row[]): Field[] =>
  rows.flatMap(({ finding, remark, condition: { label, citations } }): Field[] => [
    {
      name: finding,
      label,
      kind: 'choice',
      required: true,
      options: FINDINGS,
      ...(citations[0] && { citation: citations[0], hint: citations[0].quote }),
    },
    {
      name: remark,
      label: `${label}：核查情况`,
      kind: 'long-text',
      required: { fact: finding, is: FAILING },
      maxLength: 300,
    },
  ]);

const band = (text: string): LayoutRow => ({
  apart: true,
  cells: [{ role: 'heading', span: 4, align: 'start', pieces: [text] }],
});
const HEAD: LayoutRow = {
  head: true,
  cells: ['序号', '办理条件', '核查结果', '核查情况'].map((text) => ({ role: 'head', pieces: [text] })),
};
const body = (rows: readonly Row[]): LayoutRow[] =>
  rows.map(({ finding, remark, condition }, at) => ({
    cells: [
      { role: 'figure', pieces: [String(at + 1)] },
      { role: 'words', pieces: [condition.citations[0]?.quote.replace(/^\d、/u, '') ?? condition.label] },
      {
        role: 'value',
        pieces: FINDINGS.flatMap(({ value }, index) => [
          ...(index === 1 ? [{ gap: 0.5 }] : index === 2 ? [{ line: true } as const] : []),
          { box: finding, option: value, words: [value] },
        ]),
      },
      { role: 'value', pieces: [{ field: remark }] },
    ],
  }));

const EVALUATION: Evaluation = {
  rows: [...TREATMENT, ...DIAGNOSIS].map(({ finding, remark }) => ({ finding, remark })),
  failing: [FAILING],
  citation: cite('基本流程一（三）4', '不符合条件的，书面告知原因'),
};

const TELL_AT_ONCE = cite('基本流程一（三）2', '并将考察情况当场向医药机构在场负责人反馈');

const NOT_FED_BACK: Check = {
  id: 'fed-back-at-once',
  citation: TELL_AT_ONCE,
  run: (values) =>
    values.fedBack === '否'
      ? [
          {
            path: 'fedBack',
            severity: 'warning',
            message: '考察情况应当场向在场负责人反馈，请反馈后再提交',
          },
        ]
      : [],
};

/** What is applied for, from the 申请表; where no diagnosis is, 办理条件（二） does not apply. */
function appliedFor({ appliedDiseases }: Facts): Facts {
  const rows = rowsOf(appliedDiseases);
  if (rows.length === 0) return {};
  const asked = (column: string) => rows.some((row) => row[column] === true);
  return {
    checkedFor: [...(asked('treatment') ? ['治疗'] : []), ...(asked('diagnosis') ? ['诊断'] : [])],
    ...(!asked('diagnosis') && Object.fromEntries(DIAGNOSIS.map(({ finding }) => [finding, '不适用']))),
  };
}

/** 《湛江市市区申请医保定点医疗机构资格核查表》 (基本流程一（三）2): named only, so its rows are the guide's own conditions. */
export const qualificationCheck: FormDefinition = {
  id: ID,
  title: '湛江市市区申请医保定点医疗机构资格核查表',
  source: '000',
  place: '基本流程一（三）2',
  layout: 'system',
  filledBy: 'reviewer',
  intro: '现场考察时逐项填写；核查项目就是办事指南的办理条件。',
  sections: [
    {
      id: 'visit',
      label: '现场考察',
      fields: [
        {
          name: 'checkedInstitution',
          label: '医疗机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          prefill: { form: 'zhanjiang/application-letter', field: 'unitName' },
        },
        { name: 'checkedOn', label: '考察日期', kind: 'date', required: true },
        {
          name: 'checkedFor',
          label: '申请的资格',
          kind: 'choices',
          required: true,
          options: [{ value: '治疗' }, { value: '诊断' }],
        },
      ],
    },
    { id: 'conditions', label: '办理条件（一）', fields: fieldsOf(TREATMENT) },
    {
      id: 'diagnosis-conditions',
      label: '办理条件（二）：申请诊断定点的',
      hint: '只申请治疗的，逐项选“不适用”。',
      fields: fieldsOf(DIAGNOSIS),
    },
    {
      id: 'people',
      label: '考察人员和反馈',
      fields: [
        {
          name: 'visitors',
          label: '考察人员',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 20,
          citation: cite('基本流程一（三）2', '一般分两至三个组，每组由评估小组相关人员组成'),
          columns: [
            { name: 'name', label: '姓名', kind: 'person-name', required: true },
            { name: 'office', label: '部门或专业', kind: 'text', maxLength: 40 },
            { name: 'group', label: '组别', kind: 'text', maxLength: 10 },
          ],
        },
        {
          name: 'fedBack',
          label: '考察情况已当场向在场负责人反馈',
          kind: 'choice',
          required: true,
          options: [{ value: '是' }, { value: '否' }],
          citation: TELL_AT_ONCE,
        },
        {
          name: 'presentPerson',
          label: '在场负责人',
          kind: 'person-name',
          required: { fact: 'fedBack', is: '是' },
        },
      ],
    },
  ],
  print: {
    type: 'fine',
    columns: [6, 50, 19, 25],
    above: [
      {
        pieces: [
          '医疗机构名称：',
          { field: 'checkedInstitution', blank: 14, underline: true },
          { gap: 1 },
          '考察日期：',
          { date: 'checkedOn' },
        ],
      },
      {
        pieces: [
          '申请的资格：',
          { box: 'checkedFor', option: '治疗', words: ['治疗'] },
          { gap: 1 },
          { box: 'checkedFor', option: '诊断', words: ['诊断'] },
        ],
      },
    ],
    rows: [
      HEAD,
      ...body(TREATMENT),
      band('办理条件（二）：申请门诊特定病种诊断定点的，除具备上述条件外'),
      HEAD,
      ...body(DIAGNOSIS),
      {
        apart: true,
        cells: [
          { role: 'label', span: 2, pieces: ['考察情况已当场向在场负责人反馈'] },
          {
            role: 'value',
            span: 2,
            pieces: [
              { box: 'fedBack', option: '是', words: ['是'] },
              { gap: 1 },
              { box: 'fedBack', option: '否', words: ['否'] },
              { gap: 1 },
              '在场负责人：',
              { field: 'presentPerson' },
            ],
          },
        ],
      },
    ],
    below: [{ pieces: ['考察人员（签名）：'] }, { pieces: [{ signatures: 'visitors', column: 'name' }] }],
  },
  evaluation: EVALUATION,
  preset: appliedFor,
  checks: [failingRows(EVALUATION, [...fieldsOf(TREATMENT), ...fieldsOf(DIAGNOSIS)]), NOT_FED_BACK],
  samples: samplesOf(ID),
};
