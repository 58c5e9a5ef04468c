import type { Citation } from '../../domain/citation.ts';
import { notAfter } from '../checks/across.ts';
import { failingRows } from '../checks/evaluation.ts';
import type { Evaluation, FormDefinition, Section } from '../form.ts';
import { lc } from './cite.ts';
import {
  evaluationOf,
  heads,
  type MatterGroup,
  matterRows,
  matterSections,
  value,
  type Words,
  words,
} from './evaluation-rows.ts';

interface Review {
  place: string;
  groups: readonly MatterGroup[];
  /** The head of the column of requirements. */
  requirement: Words;
  /** What one failing row means. */
  rule: Citation;
  /** The two papers differ in the width of their colons. */
  colon: ':' | '：';
  /** Names of the fields that close the table. */
  fields: ClosingFields;
}

interface ClosingFields {
  unit: string;
  remark: string;
  reviewers: string;
  on: string;
}

/** What 附件7-1 and 附件7-2 have in common: page, paper, and what their rows add up to. */
export function reviewParts(
  review: Review,
): Pick<FormDefinition, 'intro' | 'sections' | 'evaluation' | 'print' | 'checks'> {
  const { groups, place, requirement, rule, colon, fields } = review;
  const style = { place, column: '审核评价情况', passed: '符合', failed: '不符合' };
  const matters = matterSections(groups, style);
  const evaluation: Evaluation = { ...evaluationOf(groups, style.failed), citation: rule };
  return {
    intro: '逐项核实并填写。存在一项不符合要求的，此次审核评价不予通过。',
    sections: [...matters, closing(fields, place)],
    evaluation,
    print: {
      type: 'fine',
      columns: [16, 42, 61, 25, 28],
      rows: [
        heads(['项目', '审核评价指标', '审核评价方式', requirement, '审核评价情况']),
        ...matterRows(groups),
        { cells: [words('备注', 'label'), { ...value([{ field: fields.remark }]), span: 4 }] },
      ],
      below: [
        { pieces: [`审核评价人${colon}`, { gap: 1 }, { signatures: fields.reviewers, column: 'name' }] },
        { pieces: [`日期${colon}`, { gap: 1 }, { date: fields.on }], align: 'end' },
      ],
      supplement: [fields.unit],
    },
    checks: [
      failingRows(
        evaluation,
        matters.flatMap((section) => section.fields),
      ),
      notAfter(fields.on, 'today', {
        message: (on) => `审核评价日期（${on}）不能晚于今天，请核对`,
      }),
    ],
  };
}

/** Whom the table is about (which the paper does not ask), remarks, who reviewed and when. */
function closing({ unit, remark, reviewers, on }: ClosingFields, place: string): Section {
  return {
    id: 'closing',
    label: '备注与签字',
    fields: [
      {
        name: unit,
        label: '机构名称',
        kind: 'text',
        required: true,
        maxLength: 100,
        hint: `${place}没有这一栏，打印在表下并注明系统补充`,
        prefill: { form: 'liaocheng/annex-02-application', field: 'unitName' },
      },
      { name: remark, label: '备注', kind: 'long-text', maxLength: 500 },
      {
        name: reviewers,
        label: '审核评价人',
        kind: 'table',
        required: true,
        minRows: 1,
        maxRows: 9,
        hint: '参与审核评价的人员都要签字：打印后在各自姓名后面签',
        columns: [
          { name: 'name', label: '审核评价人', pageLabel: '姓名', kind: 'person-name', required: true },
        ],
        citation: lc('第十四条（后）（一）', '由审核评价参与人员签字确认'),
      },
      { name: on, label: '日期', pageLabel: '审核评价日期', kind: 'date', required: true },
    ],
  };
}
