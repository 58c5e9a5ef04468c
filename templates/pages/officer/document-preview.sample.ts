import { officerFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

export const samples = {
  acceptance: {
    frame: officerFrame('预览通知书', [
      { href: '/queue', label: '待办' },
      { href: '/cases/31', label: '东昌府区和润医院' },
    ]),
    title: words('annex-04-1').quote,
    institution: '东昌府区和润医院',
    src: 'about:blank',
    pdf: { href: '/cases/31/accept/preview.pdf', label: '打开 PDF' },
    about: [
      { key: '文书编号', lines: ['出具时自动取号'] },
      { key: '经办机构', lines: ['东昌府区医疗保险事业中心'] },
      { key: '经办日期', lines: ['2026年9月28日'] },
    ],
    target: target('/cases/31/accept'),
    submit: { label: '受理并出具通知书' },
    backHref: '/cases/31',
  },
} satisfies Readonly<Record<string, View<'document-preview'>>>;
