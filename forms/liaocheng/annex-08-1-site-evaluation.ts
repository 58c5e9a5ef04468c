import { failingRows } from '../checks/evaluation.ts';
import type { FormDefinition } from '../form.ts';
import { MANAGEMENT, ON_THE_WARD, SITE_FIRST, STAFFING, STANDARDS } from './annex-08-1-matters.ts';
import { evaluationOf, findingPieces, heads, matterSections, value, words } from './evaluation-rows.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-08-1-site-evaluation';
const PLACE = '附件8-1';
const [accounts, ledgers] = MANAGEMENT;
const sections = matterSections(SITE_FIRST, {
  place: PLACE,
  column: '评估情况及结果',
  passed: '评估合格',
  failed: '评估不合格',
});
const evaluation = evaluationOf(SITE_FIRST, '评估不合格');

/** The indicators of the staff as the paper's one cell has them, slip and missing marks between them included. */
const STAFF_CELL = STAFFING.flatMap(({ indicator }, at) => {
  const end = ['', '，', '，', '', '；', '', ''][at] ?? '';
  const [head, tail] = indicator.split('病例记录');
  const text =
    tail === undefined ? [`${head}${end}`] : [{ misprint: '病例记录', correct: '病历记录' }, `${tail}${end}`];
  return at === 0 ? text : [{ line: true } as const, ...text];
});

/** 附件8-1 医疗机构医疗保障现场评估表, first part (第十四条（后）（二）). LC-I-21, LC-I-22. */
export const siteEvaluation: FormDefinition = {
  id: ID,
  title: '医疗机构医疗保障定点现场评估表',
  source: '003',
  place: PLACE,
  layout: 'annex',
  filledBy: 'reviewer',
  intro: '现场逐项核实。原文把几项指标写在一格里，这里拆成独立的检查项，打印时仍按原文的格子。',
  sections: [
    {
      id: 'unit',
      label: '医疗机构',
      fields: [
        {
          name: 'siteUnit',
          label: '医疗机构名称：',
          pageLabel: '医疗机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          prefill: { form: 'liaocheng/annex-02-application', field: 'unitName' },
        },
      ],
    },
    ...sections,
  ],
  evaluation,
  print: {
    type: 'running',
    columns: [16, 48, 30, 42, 36],
    above: [{ pieces: ['医疗机构名称：', { field: 'siteUnit' }] }],
    rows: [
      heads(['项目', '评估指标', '评估方式', '评估标准', '评估情况及结果']),
      {
        height: 'tall',
        cells: [
          words('基本管理情况', 'label'),
          words([accounts?.indicator ?? '', { line: true }, ledgers?.indicator ?? '']),
          words(accounts?.method ?? ''),
          words(accounts?.standard ?? ''),
          value(findingPieces(MANAGEMENT)),
        ],
      },
      {
        height: 'ample',
        cells: [
          words('人员实际设置情况', 'label'),
          words(STAFF_CELL),
          words(ON_THE_WARD),
          words(STANDARDS.map(({ indicator }) => indicator).join('；')),
          value(findingPieces([...STAFFING, ...STANDARDS])),
        ],
      },
    ],
  },
  checks: [
    failingRows(
      evaluation,
      sections.flatMap(({ fields }) => fields),
    ),
  ],
  samples: samplesOf(ID),
};
