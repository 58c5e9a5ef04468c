import { applicantFrame, officerFrame } from '../samples/frame.ts';
import { parked } from '../samples/webhooks.ts';
import type { View } from '../views.ts';

const developers = { href: '/developers/events', label: '事件目录和验签方法' };
const own: View<'webhooks'> = {
  frame: applicantFrame('事件推送', [{ href: '/applications', label: '我的申请' }]),
  caption: '东昌府区和润医院',
  heading: '事件推送',
  lead: '案卷有进展时，系统向您登记的地址发送一条消息。',
  add: { href: '/webhooks/new', label: '新增一个推送' },
  rows: [
    {
      href: '/webhooks/1',
      url: 'https://his.example.org/dingdian',
      description: '医院信息系统',
      types: '全部',
      standing: 'active',
      waiting: '没有',
      parked: '没有',
    },
    {
      href: '/webhooks/2',
      url: 'https://oa.example.org/hooks/ybdd',
      description: '',
      types: '文书已经出具、文书已经送达',
      standing: 'given-up',
      waiting: '14条',
      parked: '1条',
    },
  ],
  shown: '共2个推送。',
  empty: '还没有推送。',
  parked: [],
  developers,
};

export const samples = {
  own,
  none: { ...own, rows: [] },
  agency: {
    ...own,
    frame: officerFrame('事件推送', []),
    caption: '东昌府区医疗保险事业中心',
    rows: own.rows.slice(0, 1),
    shown: '共1个推送。',
    parked,
  },
} satisfies Readonly<Record<string, View<'webhooks'>>>;
