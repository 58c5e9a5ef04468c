import { officerFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'inbox'> = {
  frame: officerFrame('异议和投诉举报'),
  agency: '东昌府区医疗保险事业中心',
  shown: '这一页2件，其中未办结1件',
  rows: [
    {
      href: '/officer/inbox/20260924-7K3M-9Q2X',
      number: '20260924-7K3M-9Q2X',
      kind: '公示异议',
      about: '东昌府区和润医院',
      received: '2026年9月24日',
      named: '实名（已遮盖）',
      state: 'received',
    },
    {
      href: '/officer/inbox/20260903-2B4D-6F8H',
      number: '20260903-2B4D-6F8H',
      kind: '投诉举报',
      about: '东昌府区示例大药房',
      received: '2026年9月3日',
      named: '匿名',
      state: 'concluded',
    },
  ],
  empty: '没有收到异议和投诉举报。',
  older: { href: '/officer/inbox?cursor=x', label: '更早的' },
};

export const samples = {
  some: page,
  none: { ...page, shown: '没有记录', rows: [] },
} satisfies Readonly<Record<string, View<'inbox'>>>;
