import { departments, options, text } from '../samples/fields.ts';
import { applicantFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { FieldView, SectionView, View } from '../views.ts';

const INPATIENT = { fact: 'designationTypes', includes: '住院' };

const sections: readonly SectionView[] = [
  {
    id: 'part-unit',
    label: '单位信息',
    fields: [
      text('unitName', '单位名称', '东昌府区和润医院', { autocomplete: 'organization', maxLength: 100 }),
      text('legalRepresentativeName', '法定代表人（主要负责人）姓名', '甲某', { kind: 'person-name' }),
      text('legalRepresentativeId', '法定代表人身份证号', '', {
        kind: 'id-number',
        hint: '18位，最后一位可以是X',
      }),
      text('contactPhone', '联系电话', '0635-0000000', {
        kind: 'phone',
        inputmode: 'tel',
        autocomplete: 'tel',
      }),
      text('operatingSince', '正式运营时间', '', { kind: 'date', citation: words('supplement') }),
    ],
  },
  {
    id: 'part-medical',
    label: '医疗机构',
    hint: '由医疗机构填写。',
    fields: [
      options(
        'choices',
        'designationTypes',
        '申请定点类型',
        ['住院', '门诊统筹', '医保个人账户', '其他'],
        ['住院', '门诊统筹'],
      ),
      text('designationTypeOther', '其他类型的名称', '', {
        condition: { criterion: { fact: 'designationTypes', includes: '其他' }, label: '选择“其他”的填写' },
      }),
      options('yes-no', 'largeEquipment', '是否配备大型医疗仪器', ['是', '否'], ['否']),
      text('beds', '床位数', '120', { kind: 'integer', unit: '张', inputmode: 'numeric' }),
      departments([
        ['A03', '内科', '60', '8', '4', '', '14', ''],
        ['A04', '外科', '40', '6', '3', '', '10', ''],
      ]),
      {
        kind: 'long-text',
        id: 'remark',
        name: 'remark',
        label: '需要说明的情况',
        required: false,
        value: '',
        condition: { criterion: INPATIENT, label: '申请定点类型含“住院”的填写' },
      },
    ],
  },
];

const page: View<'form'> = {
  frame: applicantFrame('填写申请表', [
    { href: '/applications', label: '我的申请' },
    { href: '/applications/sample', label: '申请事项' },
  ]),
  caption: '东昌府区和润医院',
  heading: '医药机构医疗保障定点申请表',
  origin: '附件2，第1部分，共2部分',
  blank: { href: '/documents/annex-02/blank.pdf', label: '空白表 PDF' },
  errors: [],
  warnings: [],
  sections,
  target: target('/a/annex-02'),
  autosave: '/a/annex-02/draft',
  savedAt: '已于10:18保存',
  save: { label: '保存并继续', name: '_do', value: 'save' },
  later: { label: '保存，稍后再填', name: '_do', value: 'later' },
  parts: [
    { href: '/a/annex-02?part=unit', label: '单位信息', current: true, state: 'in-progress' },
    { href: '/a/annex-02?part=medical', label: '医疗机构', current: false, state: 'not-started' },
  ],
};

const wrong = sections.map((section) => ({
  ...section,
  fields: section.fields.map((field): FieldView => {
    if (field.kind === 'id-number') {
      return { ...field, value: '37250019880101123', error: '身份证号应为18位，现在是17位' };
    }
    if (field.kind === 'date') {
      return { ...field, value: '2026年13月1日', error: '没有13月，请写成 2026-05-18 这样的日期' };
    }
    if (field.name === 'beds') return { ...field, warning: '各科室开展床位合计100张，比床位数少20张' };
    if (field.name === 'designationTypes') return { ...field, error: '请选择申请定点类型' };
    if (field.kind === 'table') {
      return departments(
        [
          ['A03', '内科', '60', '8', '9', '', '14', ''],
          ['', '', '', '', '', '', '', ''],
        ],
        { '0.physiciansMidUp': '中级及以上医师不能多于医师总数（8）', '1.name': '请填写科室名称' },
      );
    }
    return field;
  }),
}));

export const samples = {
  filling: page,
  errors: {
    ...page,
    frame: { ...page.frame, title: '错误：填写申请表' },
    errors: [
      { href: '#legalRepresentativeId', message: '法定代表人身份证号：应为18位，现在是17位' },
      { href: '#operatingSince', message: '正式运营时间：没有13月' },
      { href: '#designationTypes', message: '申请定点类型：请选择' },
      {
        href: '#inpatientDepartments-0-physiciansMidUp',
        message: '住院科室第1行：中级及以上医师不能多于医师总数',
      },
      { href: '#inpatientDepartments-1-name', message: '住院科室第2行：请填写科室名称' },
    ],
    warnings: ['各科室开展床位合计100张，比床位数少20张'],
    sections: wrong,
  },
  commitment: {
    ...page,
    heading: '医药机构医疗保障定点信息系统承诺书',
    origin: '附件3',
    parts: [],
    sections: [
      {
        id: 'part-commitment',
        label: '承诺',
        fields: [
          text('institutionName', '医疗机构名称', '东昌府区和润医院', { hint: '已按申请表填好' }),
          {
            kind: 'confirm',
            id: 'commitmentAccepted',
            name: 'commitmentAccepted',
            label: '本单位作出以上承诺',
            required: true,
            value: 'yes',
            checked: false,
            statement: words('upload').quote,
          },
        ],
      },
    ],
  },
} satisfies Readonly<Record<string, View<'form'>>>;
