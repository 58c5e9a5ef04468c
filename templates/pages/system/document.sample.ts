import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'document'> = {
  frame: publicFrame('受理通知书', [{ href: '/preview', label: '全部文书与表单' }]),
  title: '受理通知书',
  caption: '聊城市医药机构医疗保障定点管理经办规程（暂行），附件4-1',
  variants: [
    { href: '/preview/liaocheng/annex-04-1-acceptance/blank', label: '空白', current: false },
    { href: '/preview/liaocheng/annex-04-1-acceptance/sample', label: '样例', current: true },
  ],
  src: 'about:blank',
  pdfs: [
    { href: '/preview/liaocheng/annex-04-1-acceptance/sample.pdf', label: '打开 PDF' },
    { href: '/preview/liaocheng/annex-04-1-acceptance/sample.sealed.pdf', label: '打开盖章的 PDF' },
  ],
  about: [
    { key: '编号', lines: ['liaocheng/annex-04-1-acceptance'] },
    { key: '版式', lines: ['文件附件原样'] },
  ],
};

export const samples = {
  sample: page,
  broken: { ...page, problem: '这份样例现在打不出来：(data) issuedOn 不是日期。' },
} satisfies Readonly<Record<string, View<'document'>>>;
