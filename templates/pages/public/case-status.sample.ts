import { flowView } from '../present/flow.ts';
import { publicFrame } from '../samples/frame.ts';
import { procedure, words } from '../samples/law.ts';
import { channel } from '../samples/public-side.ts';
import type { View } from '../views.ts';

const page: View<'case-status'> = {
  frame: publicFrame('办理进度'),
  caption: procedure.title,
  heading: '东昌府区和润医院',
  number: '聊东医保收〔2026〕3号',
  stage: { label: '评估合格公示中', kind: 'open' },
  deadlines: [
    {
      label: '评估合格公示',
      binds: '经办机构',
      end: '2026年10月13日 周二',
      endIso: '2026-10-13',
      provisional: false,
      state: 'running',
      citation: words('first-notice'),
    },
    { label: '定期复核', binds: '经办机构', end: '文件未规定', provisional: false, state: 'running' },
  ],
  papers: [{ title: '受理通知书', number: '聊东医保受〔2026〕3号', date: '2026年9月2日' }],
  flow: flowView(procedure, 'first-notice', []),
  channel,
  again: { href: '/status', label: '查另一件' },
};

export const samples = {
  running: page,
  fresh: { ...page, deadlines: [], papers: [] },
} satisfies Readonly<Record<string, View<'case-status'>>>;
