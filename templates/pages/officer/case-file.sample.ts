import { officerFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const frame = officerFrame('卷宗', [
  { href: '/queue', label: '待办' },
  { href: '/cases/31', label: '聊东医保收〔2026〕31号' },
]);
const common = { caption: '聊东医保收〔2026〕31号', heading: '卷宗', backHref: '/cases/31' };

export const samples = {
  none: { ...common, frame, target: target('/cases/31/case-file'), submit: { label: '生成卷宗' } },
  waiting: {
    ...common,
    frame: { ...frame, refresh: 3 },
    order: { title: '正在汇编', text: '通常只要几秒。这一页会自己更新。', rows: [] },
  },
  ready: {
    ...common,
    frame,
    order: {
      title: '卷宗已生成',
      text: '此后案卷有新的记录时，可以再生成一份。',
      rows: [
        { key: '汇编时间', lines: ['2026年9月28日 10:21'] },
        { key: '内容', lines: ['14 件，37 页；未并入 1 件'] },
        { key: '文件校验值（SHA-256）', lines: ['ab'.repeat(32)] },
      ],
      download: { href: '/cases/31/case-file.pdf', label: '下载卷宗（2.4 MB）' },
    },
  },
} satisfies Readonly<Record<string, View<'case-file'>>>;
