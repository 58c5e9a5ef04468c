import { text } from '../samples/fields.ts';
import { publicFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'enquiry'> = {
  frame: publicFrame('查办理进度'),
  heading: '查办理进度',
  lead: '凭收件编号和任何一份文书上的查验码，看申请办到哪一步。不用登录。',
  errors: [],
  fields: [text('number', '收件编号'), text('code', '查验码')],
  target: target('/status'),
  submit: { label: '查询' },
  where: {
    title: '编号和查验码在哪里',
    sentences: ['收件编号在提交申请后的页面上。', '查验码印在每份文书的页脚，共12位。'],
  },
  other: { href: '/inbox-status', label: '查异议和投诉举报的办理' },
};

const message = '编号和查询码对不上，请对照着再输一遍';

export const samples = {
  ask: page,
  wrong: {
    ...page,
    errors: [{ href: '#number', message }],
    fields: [text('number', '收件编号', '聊医保收〔2026〕1号', { error: message }), text('code', '查验码')],
  },
} satisfies Readonly<Record<string, View<'enquiry'>>>;
