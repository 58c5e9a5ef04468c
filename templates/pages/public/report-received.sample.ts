import { publicFrame } from '../samples/frame.ts';
import { channel } from '../samples/public-side.ts';
import type { View } from '../views.ts';

export const samples = {
  received: {
    frame: publicFrame('已收到'),
    heading: '已收到您的反映',
    number: '20260924-7K3M-9Q2X',
    code: '7F3K-9M2Q-X4TD',
    at: '2026年9月24日 10:21',
    agency: '东昌府区医疗保险事业中心',
    next: [
      '有照片、扫描件等材料的，现在就可以添加附件。',
      '经办机构核查，必要时登记到相应的案卷。',
      '办结以后，凭编号和查询码查看答复。',
    ],
    files: { href: '/inbox-status', label: '添加附件、查看办理情况' },
    channel,
  },
} satisfies Readonly<Record<string, View<'report-received'>>>;
