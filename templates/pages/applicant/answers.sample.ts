import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';
import { samples as checks } from './check-answers.sample.ts';

export const samples = {
  'for-an-officer': {
    frame: officerFrame('填报内容', [{ href: '/queue', label: '待办' }]),
    caption: '东昌府区和润医院',
    heading: '填报内容',
    downloads: [{ href: '/documents/annex-02.pdf', label: '申请表 PDF' }],
    notes: [
      { key: '法定代表人身份证号', lines: ['999***********2315'], reveal: target('/cases/sample/reveal') },
    ],
    groups: checks.ready.groups.map(({ label, rows, tables }) => ({
      label,
      rows: rows.map(({ key, lines }) => ({ key, lines })),
      tables,
    })),
    back: { href: '/cases/sample', label: '返回办理页' },
  },
} satisfies Readonly<Record<string, View<'answers'>>>;
