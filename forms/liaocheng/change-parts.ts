import { rowsOf } from '../checks/across.ts';
import type { Check, Field, Section } from '../form.ts';
import type { LayoutCell, LayoutPiece, LayoutRow } from '../print-layout.ts';
import { label } from './cells.ts';
import { lc } from './cite.ts';

/** Who answers for the institution, in the words of 附件11. */
export const PERSONS: readonly Field[] = [
  { name: 'legalRepresentativeName', label: '法定代表人', kind: 'person-name', required: true },
  {
    name: 'legalRepresentativeId',
    label: '身份证号',
    pageLabel: '法定代表人身份证号',
    kind: 'id-number',
    required: true,
    personal: true,
  },
  {
    name: 'legalRepresentativePhone',
    label: '联系电话',
    pageLabel: '法定代表人联系电话',
    kind: 'phone',
    required: true,
    personal: true,
  },
  { name: 'principalName', label: '主要负责人', kind: 'person-name', required: true },
  {
    name: 'principalId',
    label: '身份证号',
    pageLabel: '主要负责人身份证号',
    kind: 'id-number',
    required: true,
    personal: true,
  },
  {
    name: 'principalPhone',
    label: '联系电话',
    pageLabel: '主要负责人联系电话',
    kind: 'phone',
    required: true,
    personal: true,
  },
];

/** 邮政编码: six figures, kept as text. */
export const POSTCODE: Field = {
  name: 'postcode',
  label: '邮政编码',
  kind: 'text',
  required: true,
  maxLength: 6,
  inputmode: 'numeric',
  autocomplete: 'postal-code',
};

const ARTICLE = {
  medical: lc(
    '第二十一条',
    '定点医疗机构的名称、法定代表人、主要负责人或实际控制人、注册地址、诊疗科目、机构规模、机构性质、等级和类别等重要信息变更时，应自有关部门批准之日起30个工作日内向所属经办机构提交变更申请',
  ),
  pharmacy: lc(
    '第二十二条',
    '定点零售药店的名称、法定代表人、企业负责人、实际控制人、注册地址和药品经营范围等重要信息发生变更的，应自有关部门批准之日起30个工作日内向所属经办机构提出变更申请',
  ),
};

/** What counts as important information, one by one. */
export const IMPORTANT = {
  medical: [
    '名称',
    '法定代表人',
    '主要负责人',
    '实际控制人',
    '注册地址',
    '诊疗科目',
    '机构规模',
    '机构性质',
    '等级',
    '类别',
  ],
  pharmacy: ['名称', '法定代表人', '企业负责人', '实际控制人', '注册地址', '药品经营范围'],
} as const;

/** What changes, since when it is approved, and the promise. */
export function changeSections(
  kind: 'medical' | 'pharmacy',
  promise: { place: string; quote: string },
): Section[] {
  return [
    {
      id: 'changes',
      label: '变更事项',
      fields: [
        {
          name: 'changes',
          label: '变更项目',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 20,
          hint: '一项一行',
          citation: ARTICLE[kind],
          columns: [
            {
              name: 'item',
              label: '变更项目',
              kind: 'choice',
              required: true,
              options: [...IMPORTANT[kind], '其他重要信息'].map((value) => ({ value })),
            },
            { name: 'before', label: '变更前', kind: 'text', required: true },
            { name: 'after', label: '变更后', kind: 'text', required: true },
          ],
        },
        {
          name: 'changeApprovedOn',
          label: '有关部门批准之日',
          kind: 'date',
          required: true,
          hint: '多项变更批准日期不同的，填最早的一项；打印在表下并注明系统补充',
          citation: ARTICLE[kind],
        },
      ],
    },
    {
      id: 'promise',
      label: '变更承诺',
      fields: [
        {
          name: 'changePromise',
          label: '变更承诺',
          pageLabel: '我单位作出上述变更承诺',
          kind: 'confirm',
          required: true,
          citation: lc(promise.place, promise.quote),
        },
        { name: 'changeAppliedOn', label: '申请日期', kind: 'date', required: true },
      ],
    },
  ];
}

/** The same before and after is no change. */
export const REALLY_CHANGED: Check = {
  id: 'really-changed',
  run: (values) =>
    rowsOf(values.changes).flatMap((row, at) =>
      row.before !== undefined && row.before === row.after
        ? [{ path: `changes[${at}].after`, severity: 'error', message: '变更前后相同，请核对' }]
        : [],
    ),
};

/** 变更项目, 变更前, 变更后: as many rows as there are changes. */
export const CHANGE_TABLE: LayoutRow = {
  table: 'changes',
  head: true,
  rows: 4,
  grows: true,
  columns: [
    { column: 'item', head: '变更项目', align: 'center' },
    { column: 'before', head: '变更前', span: 2 },
    { column: 'after', head: '变更后', span: 2 },
  ],
};

/** The promise, and who signs it: three persons, seal and date, in one box. */
export function promiseRows(promise: readonly LayoutPiece[], seal: string): readonly LayoutRow[] {
  const cell = (pieces: readonly LayoutPiece[], align: 'start' | 'center' | 'end' = 'start'): LayoutCell => ({
    role: 'words',
    span: 2,
    align,
    pieces,
  });
  return [
    {
      height: 'tall',
      cells: [
        { ...label('变更承诺'), rows: 4 },
        { ...cell(promise), span: 4 },
      ],
    },
    { joined: true, cells: [cell([{ gap: 2 }, '法定代表人（签名）：']), cell([seal], 'center')] },
    { joined: true, cells: [cell([{ gap: 2 }, '主要负责人（签名）：']), cell([])] },
    {
      joined: true,
      cells: [cell([{ gap: 2 }, '实际控制人（签名）：']), cell([{ date: 'changeAppliedOn' }], 'end')],
    },
  ];
}
