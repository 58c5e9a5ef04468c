import { officerFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'bars'> = {
  frame: officerFrame('限制登记', []),
  agency: '东昌府区医疗保险事业中心',
  search: { action: '/officer/bars', text: '示例' },
  rows: [
    {
      who: '示例骨科医院',
      subject: '机构',
      label: '弄虚作假被查实之日',
      start: '2026年3月2日',
      end: '2029年3月2日',
      standing: 'running',
      source: '由本系统的案卷自动记入。',
      href: '/officer/bars/a',
    },
    {
      who: '王某',
      subject: '个人',
      label: '因违法违规被解除协议之日',
      start: '2020年3月2日',
      end: '2025年3月2日',
      standing: 'open',
      source: '2026年9月1日由经办人员登记，来源：（示例）法院裁判文书。',
      href: '/officer/bars/b',
    },
    {
      who: '示例大药房',
      subject: '机构',
      label: '再次评估不合格之日',
      start: '2025年1月2日',
      end: '2026年1月2日',
      standing: 'over',
      source: '由本系统的案卷自动记入。',
      href: '/officer/bars/c',
    },
  ],
  shown: '共3条',
  add: { href: '/officer/bars/new', label: '登记一条' },
  empty: '还没有登记。',
};

export const samples = {
  some: page,
  none: { ...page, rows: [], shown: '没有记录', search: { action: '/officer/bars', text: '' } },
} satisfies Readonly<Record<string, View<'bars'>>>;
