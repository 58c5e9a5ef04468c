import { applicantFrame, target } from '../samples/frame.ts';
import { parked } from '../samples/webhooks.ts';
import type { View } from '../views.ts';

const page: View<'webhook'> = {
  frame: applicantFrame('his.example.org', [{ href: '/webhooks', label: '事件推送' }]),
  caption: '事件推送',
  heading: 'his.example.org',
  standing: 'active',
  warnings: [],
  rows: [
    { key: '接收地址', lines: ['https://his.example.org/dingdian'] },
    { key: '用途', lines: ['医院信息系统'] },
    { key: '事件', lines: ['全部'] },
    { key: '新增于', lines: ['2026年9月1日 09:12'] },
  ],
  buttons: [
    { ...target('/webhooks/1/test'), label: '发送一条测试', tone: 'secondary' },
    { ...target('/webhooks/1/pause'), label: '停用', tone: 'secondary' },
  ],
  waiting: [],
  waitingText: '',
  parked: [],
  delivered: [
    {
      label: '文书已经出具',
      subject: '东医保收〔2026〕31号',
      id: 'msg_YeCV4Ct758XM3J27v6epcDMaZwv',
      state: 'done',
      when: '2026年9月28日 10:20',
      answer: 'HTTP 204，0.1秒',
    },
    {
      label: '测试',
      subject: '0c9a1f',
      id: 'msg_Fji9zKeHjbx598I0SfACTMpMnyn',
      state: 'failed',
      when: '2026年9月1日 09:13',
      answer: 'HTTP 404，0.2秒',
      excerpt: '<!DOCTYPE html> Not Found',
    },
  ],
  forms: [
    {
      title: '更换签名密钥',
      text: '新的密钥立即开始签名，旧的密钥在24小时内同时签名。',
      errors: [],
      fields: [],
      target: target('/webhooks/1/rotate'),
      submit: { label: '更换密钥' },
      tone: 'secondary',
    },
    {
      title: '删除这个推送',
      text: '不再发送，等待的消息一并删除。',
      errors: [],
      fields: [],
      target: target('/webhooks/1/delete'),
      submit: { label: '删除' },
      tone: 'serious',
    },
  ],
  back: { href: '/webhooks', label: '返回事件推送' },
};

export const samples = {
  active: page,
  'given-up': {
    ...page,
    standing: 'given-up',
    warnings: ['自2026年9月22日 11:02起连续三天没有一次送达，2026年9月25日 16:41已停止发送。'],
    buttons: [{ ...target('/webhooks/1/resume'), label: '恢复发送', tone: 'main' }],
    waiting: [
      {
        label: '案卷进入新的阶段',
        subject: '东医保收〔2026〕31号',
        id: 'msg_Yy1V4Ct758XM3J27v6epcDMaZwv',
        state: 'waiting',
        when: '2026年9月26日 08:30',
        answer: '还没有试过',
      },
    ],
    waitingText: '共14条，显示前1条。',
    parked,
    delivered: [],
  },
} satisfies Readonly<Record<string, View<'webhook'>>>;
