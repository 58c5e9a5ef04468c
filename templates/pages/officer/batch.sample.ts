import { officerFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const item = (n: number) => ({ label: `东医保受〔2026〕${n}号 受理通知书`, href: `/cases/${n}` });

const page: View<'batch'> = {
  frame: { ...officerFrame('批量用印', [{ href: '/officer/seals', label: '待用印文书' }]), refresh: 5 },
  heading: '批量用印',
  caption: '2026年9月28日 10:21 开始，共40件',
  running: true,
  total: 40,
  done: 26,
  failed: 2,
  waiting: 12,
  summary: '已完成26件，还有12件，2件没有办成',
  failures: [
    { ...item(31), reason: '案卷在您选中之后又有了新的办理记录，请重新核对后再用印。' },
    { ...item(33), reason: '这件是您自己决定的，须由另一个人用印。' },
  ],
  items: [
    { ...item(12), state: 'done', detail: '已出具' },
    { ...item(13), state: 'making', detail: '已用印' },
    { ...item(31), state: 'failed', detail: '案卷有新的办理记录' },
    { ...item(40), state: 'waiting', detail: '' },
  ],
  backHref: '/officer/seals',
  backLabel: '回到待用印文书',
};

export const samples = {
  running: page,
  finished: {
    ...page,
    frame: officerFrame('批量用印', [{ href: '/officer/seals', label: '待用印文书' }]),
    running: false,
    done: 40,
    failed: 0,
    waiting: 0,
    summary: '40件全部完成',
    failures: [],
  },
} satisfies Readonly<Record<string, View<'batch'>>>;
