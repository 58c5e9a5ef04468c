import type { Step } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

/**
 * 附件6 as an act: whoever records the delivery fills in the receipt, which is then printed from this event. A refusal
 * is served after its case has ended, so the refused stage is among those it may be recorded in.
 */
export const serve = {
  id: 'serve',
  label: '登记送达',
  actor: ['receiving-clerk', 'applicant'],
  from: ['completeness-review', 'awaiting-supplement', 'accepted', 'refused'],
  to: null,
  event: 'notice-served',
  payload: [
    { name: 'notice', label: '送达的文书', kind: 'unserved-notice', required: true },
    {
      name: 'method',
      label: '送达方式',
      kind: 'choice',
      required: true,
      options: ['直接送达', '寄送', '其他方式'].map((way) => ({ value: way, label: way })),
    },
    {
      name: 'servedOn',
      label: '送达日期',
      kind: 'date',
      required: true,
      notAfterToday: true,
      hint: '补正期限自这一天的次日起算。通知书签收栏的日期与回执不同的，请先核对更正。',
    },
    { name: 'recipient', label: '受送人签名', kind: 'text', required: true },
    { name: 'recipientPhone', label: '受送人电话', kind: 'phone', required: false },
    { name: 'address', label: '送达地址', kind: 'text', required: false },
    { name: 'remark', label: '备注', kind: 'long-text', required: false },
  ],
  guards: [],
  notices: [],
  citations: [
    cite('第十二条', '医药机构收到相应通知书后，应填报通知书送达回执（附件 6），由经办机构存档管理。'),
    cite('附件6', '通知书送达回执'),
  ],
  assumptions: ['service-date'],
} as const satisfies Step;
