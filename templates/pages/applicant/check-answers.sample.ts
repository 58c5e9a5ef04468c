import { materials } from '../samples/case.ts';
import { applicantFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const page: View<'check-answers'> = {
  frame: applicantFrame('核对并提交', [
    { href: '/applications', label: '我的申请' },
    { href: '/applications/sample', label: '申请事项' },
  ]),
  caption: '东昌府区和润医院',
  heading: '提交前请核对',
  errors: [],
  warnings: ['各科室开展床位合计100张，比床位数少20张'],
  groups: [
    {
      label: '单位信息',
      changeHref: '/a/annex-02?part=unit',
      rows: [
        { key: '单位名称', lines: ['东昌府区和润医院'], changeHref: '/a/annex-02#unitName' },
        {
          key: '法定代表人身份证号',
          lines: ['999***********2315'],
          changeHref: '/a/annex-02#legalRepresentativeId',
        },
        { key: '正式运营时间', lines: ['2026年5月18日'], changeHref: '/a/annex-02#operatingSince' },
        { key: '申请定点类型', lines: ['住院', '门诊统筹'], changeHref: '/a/annex-02#designationTypes' },
      ],
      tables: [
        {
          label: '住院科室',
          columns: ['科室编码', '科室名称', '开展床位', '医师数量', '中级及以上', '护士数量'],
          rows: [
            ['A03', '内科', '60', '8', '4', '14'],
            ['A04', '外科', '40', '6', '3', '10'],
          ],
        },
      ],
    },
  ],
  materials: materials.slice(0, 5).map(({ label, files }) => ({
    label,
    files: files.map(({ name, size }) => `${name}（${size}）`),
    changeHref: '/a/materials',
  })),
  declaration: {
    kind: 'confirm',
    id: 'promise',
    name: 'promise',
    label: '我已阅读并代表本单位作出以上承诺',
    required: true,
    value: 'yes',
    checked: false,
    statement: words('upload').quote,
  },
  fields: [],
  target: target('/applications/sample/submit'),
  submit: { label: '提交申请' },
  back: { href: '/applications/sample', label: '返回申请事项' },
};

export const samples = {
  ready: page,
  'not-promised': {
    ...page,
    errors: [{ href: '#promise', message: '请先作出承诺，再提交' }],
    ...(page.declaration ? { declaration: { ...page.declaration, error: '请先作出承诺，再提交' } } : {}),
    groups: page.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row, i) => (i === 2 ? { ...row, lines: [], error: '请填写正式运营时间' } : row)),
    })),
  },
} satisfies Readonly<Record<string, View<'check-answers'>>>;
