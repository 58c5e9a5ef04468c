import { asked } from '../samples/case.ts';
import { applicantFrame } from '../samples/frame.ts';
import { deadline } from '../samples/law.ts';
import type { View } from '../views.ts';

const page: View<'task-list'> = {
  frame: applicantFrame('申请事项', [{ href: '/applications', label: '我的申请' }]),
  heading: '医药机构医疗保障定点申请',
  caption: '东昌府区和润医院',
  agency: '东昌府区医疗保险事业中心',
  hints: ['《（示例）定点管理办法》有效期至2027年6月1日，还有30天。是否延长，请留意发文机关的通知。'],
  done: 2,
  total: 6,
  groups: [
    {
      label: '填表',
      tasks: [
        { label: '申请主体信息与条件自查表', href: '/a/self-check', state: 'done' },
        { label: '申请表：单位和申请内容', href: '/a/annex-02?part=unit', hint: '附件2', state: 'done' },
        {
          label: '申请表：医疗机构科室',
          href: '/a/annex-02?part=medical',
          hint: '附件2，还有3处未填',
          state: 'in-progress',
        },
        { label: '信息系统承诺书', href: '/a/annex-03', hint: '附件3', state: 'not-started' },
      ],
    },
    {
      label: '交材料',
      tasks: [
        { label: '上传申请材料', href: '/a/materials', hint: '须提供8项，已上传3项', state: 'needs-change' },
      ],
    },
    { label: '提交', tasks: [{ label: '核对后提交', state: 'waiting' }] },
  ],
  submit: {
    label: '核对并提交',
    blockedBy: [
      { href: '/a/annex-02?part=medical', message: '填完申请表的医疗机构科室' },
      { href: '/a/annex-03', message: '填写信息系统承诺书' },
    ],
  },
  savedAt: '已于2026年9月28日10:18保存',
  discard: { href: '/a/withdraw', label: '放弃这份草稿' },
};

export const samples = {
  'half-done': page,
  'asked-for-more': {
    ...page,
    done: 6,
    asked: { ...asked, items: asked.items.map((item) => ({ ...item, href: '/a/materials' })) },
    deadline: deadline('supplement', '2026-09-28', {
      startWhat: '送达补正补齐通知书',
      effect: '逾期按放弃此次申请办理',
      href: '/applications/sample/deadlines/supplement',
    }),
    submit: { label: '核对并提交补正材料', href: '/a/check', blockedBy: [] },
  },
} satisfies Readonly<Record<string, View<'task-list'>>>;
