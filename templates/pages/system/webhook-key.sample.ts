import { applicantFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'webhook-key'> = {
  frame: applicantFrame('签名密钥', [{ href: '/webhooks', label: '事件推送' }]),
  caption: 'his.example.org',
  heading: '请保存签名密钥',
  text: '密钥只在这一页显示一次，系统不再给出。',
  secret: 'whsec_c2FtcGxlLWtleS1vZi1uby11c2UtYXQtYWxsLTAxMjM0NTY=',
  notes: ['接收系统用它验证消息确由本系统发出，没有被改动。', '遗失或者泄露的，请更换密钥。'],
  next: { href: '/webhooks/1', label: '已保存，继续' },
};
const { secret: _once, ...again } = page;

export const samples = {
  once: page,
  again: { ...again, heading: '已经新增', text: '密钥已经显示过一次。没有保存的，请更换密钥。' },
} satisfies Readonly<Record<string, View<'webhook-key'>>>;
