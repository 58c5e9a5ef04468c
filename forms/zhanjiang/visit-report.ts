import { cite } from '../../procedures/zhanjiang/cite.ts';
import { NAMED_CONDITIONS, REPORT_FORM } from '../../procedures/zhanjiang/results.ts';
import type { FormDefinition } from '../form.ts';
import type { LayoutCell, PrintLayout } from '../print-layout.ts';
import { opinionsAppliedFor, REFUSED_WITH_REASON, WHAT_WAS_APPLIED_FOR } from './opinions.ts';
import { samplesOf } from './samples.ts';

const ID = REPORT_FORM;

const label = (text: string): LayoutCell => ({ role: 'label', pieces: [text] });
const value = (field: string): LayoutCell => ({ role: 'value', span: 5, pieces: [{ field }] });

const PRINT: PrintLayout = {
  type: 'dense',
  columns: [20, 16, 11, 11, 18, 24],
  rows: [
    { cells: [label('医疗机构名称'), value('reportedInstitution')] },
    { height: 'tall', cells: [label('初评情况'), value('firstEvaluation')] },
    { height: 'tall', cells: [label('现场考察情况'), value('siteVisit')] },
    { cells: [{ role: 'heading', span: 6, pieces: ['逐病种评估意见'] }] },
    {
      head: true,
      cells: [
        { role: 'head', span: 2, pieces: ['病种名称'] },
        ...['诊断', '治疗', '不符合的办理条件', '不符合的原因'].map(
          (text): LayoutCell => ({ role: 'head', pieces: [text] }),
        ),
      ],
    },
    {
      table: 'diseaseOpinions',
      head: false,
      rows: 8,
      grows: true,
      columns: [
        { column: 'disease', head: '病种名称', span: 2 },
        { column: 'diagnosis', head: '诊断', align: 'center' },
        { column: 'treatment', head: '治疗', align: 'center' },
        { column: 'condition', head: '不符合的办理条件' },
        { column: 'reason', head: '不符合的原因' },
      ],
    },
    { apart: true, height: 'tall', cells: [label('评估小组意见'), value('panelOpinion')] },
  ],
  below: [
    { pieces: ['评估小组成员（签名）：', { signatures: 'panelMembers', column: 'name' }] },
    { align: 'end', pieces: [{ date: 'reportedOn' }] },
  ],
};

/** 考察报告 (基本流程一（三）3): the panel's opinion from first evaluation and visit, named only. */
export const visitReport: FormDefinition = {
  id: ID,
  title: '考察报告',
  source: '000',
  place: '基本流程一（三）3',
  layout: 'system',
  filledBy: 'reviewer',
  intro: '汇总初评和现场考察的结果，由评估小组提出评估意见并签名确认。',
  sections: [
    {
      id: 'institution',
      label: '被评估的医疗机构',
      fields: [
        {
          name: 'reportedInstitution',
          label: '医疗机构名称',
          kind: 'text',
          required: true,
          maxLength: 100,
          prefill: { form: 'zhanjiang/application-letter', field: 'unitName' },
        },
        { name: 'reportedOn', label: '报告日期', kind: 'date', required: true },
      ],
    },
    {
      id: 'evaluation',
      label: '评估情况',
      fields: [
        {
          name: 'firstEvaluation',
          label: '初评情况',
          kind: 'long-text',
          required: true,
          maxLength: 1500,
          citation: cite('基本流程一（三）1', '组织评估组对医疗机构提交的申请资料进行初评'),
        },
        {
          name: 'siteVisit',
          label: '现场考察情况',
          kind: 'long-text',
          required: true,
          maxLength: 1500,
          citation: cite(
            '基本流程一（三）3',
            '汇总《湛江市市区申请医保定点医疗机构资格核查表》情况，形成考察报告',
          ),
        },
        {
          name: 'diseaseOpinions',
          label: '逐病种评估意见',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 100,
          columns: [
            { name: 'disease', label: '病种名称', kind: 'text', required: true, maxLength: 60 },
            {
              name: 'diagnosis',
              label: '诊断',
              kind: 'choice',
              options: [{ value: '符合' }, { value: '不符合' }, { value: '未申请' }],
              required: true,
            },
            {
              name: 'treatment',
              label: '治疗',
              kind: 'choice',
              options: [{ value: '符合' }, { value: '不符合' }, { value: '未申请' }],
              required: true,
            },
            {
              name: 'condition',
              label: '不符合的办理条件',
              kind: 'choice',
              options: NAMED_CONDITIONS.map(({ value, citation }) => ({ value, hint: citation.quote })),
              hint: '告知书引用这一条的原文',
            },
            { name: 'reason', label: '不符合的原因', kind: 'text', maxLength: 200 },
          ],
        },
        {
          name: 'panelOpinion',
          label: '评估小组意见',
          kind: 'long-text',
          required: true,
          maxLength: 1000,
          citation: cite('基本流程一（三）3', '评估小组提出评估意见，并签名确认'),
        },
      ],
    },
    {
      id: 'panel',
      label: '评估小组',
      fields: [
        {
          name: 'panelMembers',
          label: '评估小组成员',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 30,
          citation: cite('基本流程一（三）', '评估小组由相关部门和专家组成'),
          columns: [
            { name: 'name', label: '姓名', kind: 'person-name', required: true },
            { name: 'office', label: '部门或专业', kind: 'text', maxLength: 40 },
          ],
        },
      ],
    },
  ],
  print: PRINT,
  preset: opinionsAppliedFor,
  checks: [WHAT_WAS_APPLIED_FOR, REFUSED_WITH_REASON],
  samples: samplesOf(ID),
};
