import { importantFacts, OTHER_FACT } from '../../procedures/guangdong/change/important-facts.ts';
import { notAfter, rowsOf } from '../checks/across.ts';
import type { Check, Field, FormDefinition, Sample } from '../form.ts';
import { cite } from './cite.ts';

const APPLY = cite(
  '第三十九条',
  '应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请。其他一般信息变更应当及时书面告知。',
);
const LIST = cite(
  '第三十九条',
  '定点医疗机构的名称、法定代表人、主要负责人或实际控制人、注册地址、银行账户、诊疗科目、机构规模、机构性质、等级和类别等重大信息变更时',
);
/** What is told in writing and needs no application. */
const GENERAL = '一般信息';
const ITEMS = [...importantFacts, OTHER_FACT].map(({ label }) => label);

/** Known already where the institution applied here for its designation. */
const known = (field: string) => ({ prefill: { form: 'guangdong/application', field } });
const UNIT: readonly Field[] = [
  {
    name: 'unitName',
    label: '机构名称',
    kind: 'text',
    required: true,
    maxLength: 100,
    autocomplete: 'organization',
    ...known('unitName'),
  },
  {
    name: 'creditCode',
    label: '统一社会信用代码',
    kind: 'credit-code',
    required: true,
    ...known('creditCode'),
  },
  {
    name: 'contactName',
    label: '联系人',
    kind: 'person-name',
    required: true,
    autocomplete: 'name',
    ...known('contactName'),
  },
  {
    name: 'contactPhone',
    label: '联系电话',
    kind: 'phone',
    required: true,
    personal: true,
    autocomplete: 'tel',
    ...known('contactPhone'),
  },
];

/** The same before and after is no change. */
const REALLY_CHANGED: Check = {
  id: 'really-changed',
  run: (values) =>
    rowsOf(values.changes).flatMap((row, at) =>
      row.before !== undefined && row.before === row.after
        ? [{ path: `changes[${at}].after`, severity: 'error', message: '变更前后相同，请核对' }]
        : [],
    ),
};

/** Important facts are applied for; a paper that only tells may not hold one, and an application must. */
const AS_THE_MATTER_SAYS: Check = {
  id: 'as-the-matter-says',
  citation: APPLY,
  run: ({ changeMatter, changes }) => {
    const rows = rowsOf(changes);
    if (changeMatter === 'general')
      return rows.flatMap(({ item }, at) =>
        typeof item === 'string' && item !== GENERAL
          ? [
              {
                path: `changes[${at}].item`,
                severity: 'error',
                message: `“${item}”是重大信息，应当提出变更申请`,
              },
            ]
          : [],
      );
    return changeMatter === 'important' && rows.length > 0 && rows.every(({ item }) => item === GENERAL)
      ? [{ path: 'changeMatter', severity: 'error', message: '变更的都是一般信息，书面告知即可，不须申请' }]
      : [];
  },
};

const unit = {
  unitName: '揭阳市示例医院',
  creditCode: '52999999MB1A00002W',
  contactName: '示例丙',
  contactPhone: '0663-8888001',
};
const facts = { applicantKind: 'medical-institution', today: '2026-11-22' };
const samples: readonly Sample[] = [
  {
    id: 'medical-institution',
    facts,
    values: {
      ...unit,
      changeMatter: 'important',
      changes: [
        { item: '银行账户', before: '示例银行揭阳分行 0000 0001', after: '示例银行榕城支行 0000 0002' },
        { item: '诊疗科目', before: '内科；外科；中医科', after: '内科；外科；中医科；康复医学科' },
      ],
      changedOn: '2026-10-26',
      approvedBy: '揭阳市示例区卫生健康局',
    },
  },
  {
    id: 'medical-institution-general',
    facts,
    values: {
      ...unit,
      changeMatter: 'general',
      changes: [{ item: GENERAL, before: '联系电话 0663-8888001', after: '联系电话 0663-8888009' }],
      changedOn: '2026-11-18',
    },
  },
];

/** The paper of a change (第三十九条): an application for important facts, or the written word about all others. No annex. */
export const changeApplication: FormDefinition = {
  id: 'guangdong/change-application',
  title: '定点医疗机构信息变更申请（告知）表',
  source: '004',
  place: '第三十九条',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '法定代表人（签字）、单位盖章',
  intro: '重大信息变更须申请，一般信息变更告知即可，用同一张表。文件没有表样，是系统样式，不是文件附件。',
  sections: [
    { id: 'unit', label: '申请单位', fields: UNIT },
    {
      id: 'changes',
      label: '变更事项（第三十九条）',
      fields: [
        {
          name: 'changeMatter',
          label: '办理事项',
          kind: 'choice',
          required: true,
          options: [
            { value: 'important', label: '重大信息变更（申请）' },
            { value: 'general', label: '一般信息变更（书面告知）' },
          ],
          citation: APPLY,
        },
        {
          name: 'changes',
          label: '变更项目',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 20,
          hint: '一项一行',
          citation: LIST,
          columns: [
            {
              name: 'item',
              label: '变更项目',
              kind: 'choice',
              required: true,
              options: [...ITEMS, GENERAL].map((value) => ({ value })),
            },
            { name: 'before', label: '变更前', kind: 'text', required: true },
            { name: 'after', label: '变更后', kind: 'text', required: true },
          ],
        },
        {
          name: 'changedOn',
          label: '有关部门批准之日',
          kind: 'date',
          required: true,
          hint: '以批准文件的日期为准；不须批准的，填变更发生之日；多项的，填最早的一项',
          citation: APPLY,
        },
        { name: 'approvedBy', label: '批准的部门', kind: 'text', maxLength: 100, hint: '不须批准的不填' },
        {
          name: 'lateReason',
          label: '逾期的原因',
          kind: 'long-text',
          maxLength: 500,
          hint: '逾期申请的填写',
        },
      ],
    },
  ],
  checks: [
    REALLY_CHANGED,
    AS_THE_MATTER_SAYS,
    notAfter('changedOn', 'today', { message: (on) => `批准之日（${on}）不能晚于今天，请核对` }),
  ],
  samples,
};
