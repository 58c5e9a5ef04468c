import { assumptionViews } from '../present/citations.ts';
import { options, text } from '../samples/fields.ts';
import { officerFrame, target } from '../samples/frame.ts';
import { procedure, words } from '../samples/law.ts';
import type { AssessedField, CellField, NoteView, TableField, View } from '../views.ts';

const MEMBERS = [
  { name: 'name', label: '姓名', required: true },
  { name: 'organisation', label: '单位', required: true },
  { name: 'profession', label: '专业或部门', required: true },
  { name: 'interest', label: '本人声明', required: true },
];

const members: TableField = {
  kind: 'table',
  id: 'form-panel-panel',
  name: 'panel',
  label: '评估小组成员',
  hint: '文件列举的人员：医疗保障、医药卫生、财务管理、信息技术。文件没有规定必须全部到齐，也没有规定人数。声明有利害关系的应当回避。',
  required: true,
  error: '请填写第2名成员对有无利害关系的声明。',
  columns: MEMBERS,
  rows: [
    ['韩立新', '市医疗保险事业中心', '医保管理', '无利害关系'],
    ['周敏', '市第二人民医院', '护理', ''],
  ].map((row, index) => ({
    index,
    label: `成员${index + 1}`,
    cells: MEMBERS.map(({ name, label, required }, at): CellField => {
      const cell = {
        id: `form-panel-panel-${index}-${name}`,
        name: `panel[${index}].${name}`,
        label,
        required,
      };
      const value = row[at] ?? '';
      if (name !== 'interest') return { ...cell, kind: 'text', value };
      const answers = ['无利害关系', '有利害关系'].map((words, n) => ({
        id: `${cell.id}-${n}`,
        value: words,
        label: words,
        checked: words === value,
      }));
      return { ...cell, kind: 'choice', options: answers };
    }),
  })),
  canAdd: true,
  canRemove: true,
  addLabel: '再加一名成员',
};

const about: NoteView = {
  title: '评估小组',
  tone: 'plain',
  text: '由经办机构组成。',
  rows: [
    { key: '人员', lines: ['医疗保障', '医药卫生', '财务管理', '信息技术'] },
    { key: '第三方', lines: ['可以委托第三方机构'] },
  ],
  citations: [words('ask-for-more')],
  assumptions: [],
};

const page: View<'step'> = {
  frame: officerFrame('组成评估小组', [
    { href: '/queue', label: '办件列表' },
    { href: '/cases/31', label: '东医保收〔2026〕31号' },
  ]),
  caption: '东昌府区和润医院，东医保收〔2026〕31号',
  heading: '组成评估小组',
  errors: [{ href: '#form-panel-panel', message: '请填写第2名成员对有无利害关系的声明。' }],
  parts: [
    {
      warnings: [],
      sections: [
        {
          id: 'own-1',
          fields: [
            options(
              'choice',
              'by',
              '由谁评估',
              ['经办机构组成评估小组', '委托第三方机构'],
              ['经办机构组成评估小组'],
            ),
            text('panel.body', '受委托的第三方机构', '', {
              id: 'form-panel-panel-body',
              required: false,
              condition: {
                criterion: { fact: 'by', is: '委托第三方机构' },
                label: '“由谁评估”为“委托第三方机构”时填写',
              },
            }),
            members,
          ],
        },
      ],
    },
  ],
  target: target('/cases/31/steps/form-panel'),
  submit: { label: '组成评估小组' },
  tone: 'plain',
  backHref: '/cases/31',
  beside: [about],
  citations: [words('accept')],
  assumptions: assumptionViews(
    procedure,
    procedure.assumptions.slice(0, 1).map(({ id }) => id),
  ),
};

const nurses: AssessedField = {
  kind: 'assessed',
  id: 'visit-siteNurses',
  name: 'siteNurses',
  label: '每床至少配备0.3名护士且不少于3名',
  required: true,
  computed: [
    {
      label: '护士与床位',
      answer: 'no',
      text: '按申报数据计算：应有不少于120×0.3＝36，申报31，不符合。',
      citation: words('accept'),
    },
    { label: '护士总数', answer: 'yes', text: '按申报数据计算：应有不少于3，申报31，符合。' },
  ],
  options: ['合格', '不合格'].map((value, at) => ({
    id: at === 0 ? 'visit-siteNurses' : 'visit-siteNurses-1',
    value,
    label: value,
    checked: at === 1,
  })),
  remark: {
    kind: 'text',
    id: 'visit-nursesRemark',
    name: 'nursesRemark',
    label: '护士备注',
    required: false,
    value: '排班表与申报不符',
  },
};

const archives: AssessedField = {
  kind: 'assessed',
  id: 'visit-siteArchives',
  name: 'siteArchives',
  label: '病例记录、门诊处方、财务档案保存完整',
  hint: '“病例记录”应为“病历记录”',
  error: '请选择“病例记录、门诊处方、财务档案保存完整”',
  required: true,
  computed: [],
  options: ['合格', '不合格'].map((value, at) => ({
    id: at === 0 ? 'visit-siteArchives' : 'visit-siteArchives-1',
    value,
    label: value,
    checked: false,
  })),
};

export const samples = {
  panel: page,
  evaluation: {
    ...page,
    heading: '登记现场评估',
    late: '补录：此事如在2026年10月9日（含当日）之前已经办成，只是没有及时登记，可以照实补录。“评估日期”在期限内的，原来的逾期记录随之撤销。',
    consequence: '办理后，本案的状态变为“评估不合格”。',
    errors: [{ href: '#visit-siteArchives', message: '请选择“病例记录、门诊处方、财务档案保存完整”' }],
    parts: [
      {
        label: '现场评估表',
        origin: '附件8-1',
        intro: '逐项评估，有一项不合格即为不合格。',
        warnings: ['申报的护士数与排班表不一致。'],
        sections: [
          {
            id: 'visit-staff',
            label: '人员实际设置情况',
            hint: '到科室逐一了解核实。',
            fields: [nurses, archives],
          },
        ],
      },
    ],
    submit: { label: '登记现场评估' },
    preview: { label: '先看文书', formaction: '/cases/31/steps/visit/preview' },
    files: { href: '/cases/31/files', label: '先上传签字的扫描件' },
    tone: 'main',
    beside: [],
    citations: [],
    assumptions: [],
  },
} satisfies Readonly<Record<string, View<'step'>>>;
