import { officerFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const page: View<'proposal'> = {
  frame: officerFrame('待办提示', [{ href: '/officer/proposals', label: '待办提示' }]),
  caption: '示例骨科医院',
  heading: '同时解除（所在地经办机构已经解除）',
  rows: [
    { key: '要求', lines: ['文件规定应当同时办理'] },
    { key: '来自', lines: ['临清市医疗保险事业中心，医药机构医疗保障定点协议管理', '示例骨科医院'] },
    { key: '发生的事项', lines: ['解除协议（医疗机构），2026年11月20日'] },
    { key: '从哪一天起解除', lines: ['2026年11月20日'] },
  ],
  links: [{ href: '/cases/30', label: '查看来源案卷' }],
  citations: [words('refuse')],
  assumptions: [],
  take: { href: '/cases/31/steps/terminate-across?proposal=a', label: '核对并办理' },
  forms: [
    {
      title: '不按提示办理',
      text: '理由记入案卷。',
      errors: [{ href: '#reason', message: '请写明不办理的理由。' }],
      fields: [
        {
          kind: 'long-text',
          id: 'reason',
          name: 'reason',
          label: '理由',
          required: true,
          value: '',
          error: '请写明不办理的理由。',
        },
      ],
      target: target('/cases/31/proposals/a/decline'),
      submit: { label: '不办理' },
      tone: 'secondary',
    },
  ],
  backHref: '/cases/31',
};

const { take: _take, ...rest } = page;

export const samples = {
  open: page,
  blocked: { ...rest, because: '本案现处于“顺延履行中”，还不能办理这一步。', forms: [] },
  settled: { ...rest, settled: '已于2026年11月21日办理。', forms: [] },
} satisfies Readonly<Record<string, View<'proposal'>>>;
