import { options } from '../samples/fields.ts';
import { applicantFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'start-application'> = {
  frame: applicantFrame('开始申请', [{ href: '/applications', label: '我的申请' }]),
  caption: '聊城市，医药机构医疗保障定点申请',
  others: { href: '/applications/new', label: '换一个事项' },
  errors: [],
  fields: [
    options('choice', 'applicantKind', '申请主体', ['医疗机构', '零售药店'], []),
    {
      ...options(
        'choice',
        'agency',
        '向哪个经办机构申请',
        ['聊城市医疗保险事业中心', '东昌府区医疗保险事业中心'],
        [],
      ),
      hint: '市属医药机构向市级经办机构申请，其他向所在县（市区）经办机构申请。',
    },
  ],
  target: target('/applications'),
  submit: { label: '开始填写' },
  ready: [
    '统一社会信用代码',
    '执业许可证或药品经营许可证',
    '工作人员花名册',
    '法定代表人和联系人的身份与电话',
  ],
  guide: { href: '/guide', label: '完整材料清单' },
};

export const samples = {
  empty: page,
  'nothing-chosen': {
    ...page,
    frame: { ...page.frame, title: '错误：开始申请' },
    errors: [
      { href: '#applicantKind', message: '请选择申请主体' },
      { href: '#agency', message: '请选择经办机构' },
    ],
    fields: page.fields.map((field) => ({ ...field, error: '请选择一项' })),
  },
} satisfies Readonly<Record<string, View<'start-application'>>>;
