import { publicFrame, target } from '../samples/frame.ts';
import { channel } from '../samples/public-side.ts';
import type { View } from '../views.ts';

const received: View<'matter-status'> = {
  frame: publicFrame('办理情况'),
  heading: '您反映的问题',
  number: '20260924-7K3M-9Q2X',
  state: 'received',
  stateText: '已收到，等待核查',
  rows: [
    { key: '收到', lines: ['2026年9月24日 10:21'] },
    { key: '反映的对象', lines: ['东昌府区和润医院'] },
  ],
  files: [
    { name: '照片.jpg', size: '320 KB', at: '2026-09-24 10:25', state: 'usable' },
    {
      name: '说明.docx',
      size: '20 KB',
      at: '2026-09-24 10:26',
      state: 'rejected',
      reason: '文件内容不是 PDF、JPG、PNG，或者文件已经损坏。',
    },
  ],
  checking: true,
  refreshHref: '/inbox-status?uploaded=1#files',
  begin: target('/inbox-status/files'),
  acceptText: 'PDF、JPG、PNG，每个不超过10 MB，最多5个',
  leave: target('/inbox-status/leave'),
  channel,
};

const { begin: _none, ...closed } = received;

export const samples = {
  received,
  uploading: {
    ...received,
    checking: false,
    upload: {
      ...target('https://uploads.example'),
      accept: 'application/pdf,image/jpeg,image/png',
      maxBytes: 10 * 1024 * 1024,
      after: '/inbox-status?uploaded=1#files',
    },
  },
  concluded: {
    ...closed,
    state: 'concluded',
    stateText: '已办结，答复见下',
    checking: false,
    files: [],
    answer: { at: '2026年9月30日 15:02', text: '经核查，反映的诊室已按登记的地址执业，不影响评估结果。' },
  },
} satisfies Readonly<Record<string, View<'matter-status'>>>;
