import { unserved } from '../samples/case.ts';
import { options, text } from '../samples/fields.ts';
import { applicantFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

const page: View<'serve-notice'> = {
  frame: applicantFrame('填写送达回执', [{ href: '/applications/sample', label: '办理情况' }]),
  caption: '附件6',
  heading: '通知书送达回执',
  text: '收到通知书后请填写。送达日期决定补正期限从哪天起算。',
  errors: [],
  fields: [
    options('choice', 'method', '送达方式', ['直接送达', '寄送', '其他方式'], ['直接送达']),
    text('servedOn', '送达日期', '', { kind: 'date', hint: '补正期限自这一天的次日起算。例如 2026-09-28' }),
    text('recipient', '受送人签名', '', { kind: 'person-name' }),
    text('recipientPhone', '受送人电话', '', { kind: 'phone', required: false }),
    text('address', '送达地址', '', { required: false }),
  ],
  target: target('/notices/7/serve'),
  submit: { label: '登记送达' },
  tone: 'main',
  backHref: '/notices/7',
  citations: [words('serve')],
  consequence: '登记后由经办机构存档，不能自行更改。',
  notice: unserved,
  institution: '东昌府区和润医院',
};

export const samples = {
  empty: page,
  'in-the-future': {
    ...page,
    errors: [{ href: '#servedOn', message: '送达日期不能晚于今天' }],
    fields: page.fields.map((field) =>
      field.kind === 'date'
        ? { ...field, value: '2026-10-08', error: '送达日期不能晚于今天（2026年9月28日）' }
        : field,
    ),
  },
} satisfies Readonly<Record<string, View<'serve-notice'>>>;
