import { applicantFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

export const samples = {
  withdraw: {
    frame: applicantFrame('撤回申请', [{ href: '/applications/sample', label: '办理情况' }]),
    caption: '东医保收〔2026〕31号',
    heading: '撤回申请',
    text: '撤回后，此次申请结束，不再办理。',
    consequence: '撤回不能取消。以后可以重新申请，材料须重新提交。',
    errors: [],
    fields: [
      { kind: 'long-text', id: 'reason', name: 'reason', label: '撤回原因', required: false, value: '' },
    ],
    target: target('/applications/sample/withdraw'),
    submit: { label: '撤回申请' },
    tone: 'serious',
    backHref: '/applications/sample',
    citations: [words('submit')],
  },
} satisfies Readonly<Record<string, View<'act'>>>;
