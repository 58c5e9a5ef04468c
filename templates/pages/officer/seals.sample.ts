import { officerFrame, target } from '../samples/frame.ts';
import type { SealRow, View } from '../views.ts';

const row = (n: number, more: Partial<SealRow> = {}): SealRow => ({
  ref: `case-${n}.annex-04-1.3`,
  id: `seal-${n}`,
  title: '受理通知书',
  number: `东医保受〔2026〕${n}号`,
  institution: '东昌府区和润医院',
  caseHref: `/cases/${n}`,
  href: `/officer/seals/${n}/annex-04-1.3`,
  decidedBy: '受理岗',
  decidedAt: '2026年9月28日 09:40',
  waiting: '41分钟',
  ...more,
});

const page: View<'seals'> = {
  frame: officerFrame('待用印文书'),
  agency: '东昌府区医疗保险事业中心',
  rows: [
    row(12),
    row(13, {
      title: '补正材料通知书',
      institution: '东昌府区康健大药房柳园店',
      number: '东医保补〔2026〕8号',
    }),
    row(14, { waiting: '2小时', blocked: '这件是您自己决定的，须由另一个人用印' }),
  ],
  errors: [],
  target: target('/officer/seals'),
  chosen: { label: '给选中的用印', name: '_do', value: 'chosen' },
  all: { label: '全部用印（2件）', name: '_do', value: 'all' },
  shown: '共3件等待用印，等得最久的在前',
  empty: '没有等待用印的文书。',
  batches: [{ href: '/officer/batches/b1', label: '9月28日 09:12，用印40件', state: '已完成' }],
};

export const samples = {
  some: page,
  nothingChosen: { ...page, errors: [{ href: '#seals', message: '请至少选择一份文书' }] },
  none: { ...page, rows: [], shown: '没有等待用印的文书', batches: [] },
} satisfies Readonly<Record<string, View<'seals'>>>;
