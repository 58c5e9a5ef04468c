import type { PayloadField, Step } from '../../../../domain/step.ts';
import { serveStep } from '../../../serve.ts';
import { HANDED_IN, withdrawStep } from '../../../withdraw.ts';
import { cite } from '../../cite.ts';
import { RECEIPT_OWED } from '../notices.ts';

const SIGN = cite('第三条', '本办法所称的省级定点医疗机构，是指与辖区医疗保障经办机构签订服务协议');
const APPRAISE = cite('第十四条', '签约经办机构根据协议履行情况进行考核');
const KEEP_OR_CANCEL = cite('第十四条', '并将考核结果上报，按程序保留或取消其资格。');
const COMPLAIN = cite(
  '第十三条',
  '任何单位和个人均有权向省社会医疗保险管理局反映、投诉和举报省级定点医疗机构违反有关法律法规及医保政策的行为，省社会医疗保险管理局要指定人受理，设立投诉电话，并为投诉、举报者保密。',
);

/** What the local agency reported of its appraisal (考核). */
const REPORTED: readonly PayloadField[] = [
  { name: 'signingAgency', label: '上报考核结果的签约经办机构', kind: 'text', required: true },
  { name: 'reportedOn', label: '上报日期', kind: 'date', required: true, notAfterToday: true },
];

/** 第三条, 第十三条 and 第十四条: the agreement with the local agency, and what keeps or ends the designation. */
export const standing: readonly Step[] = [
  {
    id: 'sign',
    label: '登记已签订服务协议',
    actor: ['reviewer'],
    from: ['awaiting-agreement'],
    to: 'designated',
    event: 'agreement-signed',
    payload: [
      { name: 'signingAgency', label: '签约的辖区经办机构', kind: 'text', required: true },
      { name: 'signedOn', label: '签订日期', kind: 'date', required: true, notAfterToday: true },
    ],
    guards: [],
    notices: [],
    citations: [SIGN],
    assumptions: ['agreement-step'],
  },
  {
    id: 'not-sign',
    label: '未签订服务协议',
    actor: ['reviewer'],
    from: ['awaiting-agreement'],
    to: 'unsigned',
    event: 'agreement-not-signed',
    payload: [{ name: 'reason', label: '未签订的原因', kind: 'long-text', required: true }],
    guards: [],
    notices: [],
    citations: [SIGN],
    assumptions: ['agreement-step', 'applying-anew'],
  },
  {
    id: 'keep',
    label: '考核后保留资格',
    actor: ['reviewer'],
    from: ['designated'],
    to: null,
    event: 'standing-kept',
    payload: [...REPORTED, { name: 'finding', label: '考核结果', kind: 'long-text', required: true }],
    guards: [],
    notices: [],
    citations: [APPRAISE, KEEP_OR_CANCEL],
    assumptions: ['cancelling'],
  },
  {
    id: 'propose-cancelling',
    label: '考核后拟取消资格',
    actor: ['reviewer'],
    from: ['designated'],
    to: 'cancelling-proposed',
    event: 'cancelling-proposed',
    payload: [
      ...REPORTED,
      { name: 'reasons', label: '取消资格的事实和理由', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [KEEP_OR_CANCEL, APPRAISE],
    assumptions: ['cancelling'],
  },
  {
    id: 'cancel',
    label: '复核同意，取消资格',
    actor: ['reviewer'],
    from: ['cancelling-proposed'],
    to: 'cancelled',
    event: 'standing-cancelled',
    payload: [{ name: 'finding', label: '复核意见', kind: 'long-text', required: true }],
    guards: [
      {
        kind: 'another-person',
        event: 'cancelling-proposed',
        citation: KEEP_OR_CANCEL,
        message: '取消资格应当由提出以外的另一人复核',
      },
    ],
    notices: [{ notice: 'cancelled' }, RECEIPT_OWED],
    citations: [KEEP_OR_CANCEL],
    assumptions: ['cancelling'],
  },
  {
    id: 'decline-cancelling',
    label: '复核不同意，保留资格',
    actor: ['reviewer'],
    from: ['cancelling-proposed'],
    to: 'designated',
    event: 'cancelling-declined',
    payload: [{ name: 'finding', label: '复核意见', kind: 'long-text', required: true }],
    guards: [],
    notices: [],
    citations: [KEEP_OR_CANCEL],
    assumptions: ['cancelling'],
  },
  {
    id: 'record-complaint',
    label: '登记投诉举报',
    actor: ['receiving-clerk', 'reviewer'],
    from: ['designated', 'cancelling-proposed'],
    to: null,
    event: 'complaint-received',
    takesReport: 'content',
    payload: [
      { name: 'receivedOn', label: '收到日期', kind: 'date', required: true, notAfterToday: true },
      {
        name: 'content',
        label: '反映的内容',
        kind: 'long-text',
        required: true,
        hint: '不要写反映人、投诉人或举报人的姓名和联系方式。',
      },
    ],
    guards: [],
    notices: [],
    citations: [COMPLAIN],
    assumptions: ['objections'],
  },
  {
    id: 'handle-complaint',
    label: '登记投诉举报的处理',
    actor: ['reviewer'],
    from: ['designated', 'cancelling-proposed'],
    to: null,
    event: 'complaint-handled',
    payload: [{ name: 'finding', label: '核查经过和处理结果', kind: 'long-text', required: true }],
    guards: [
      {
        kind: 'after',
        event: 'complaint-received',
        citation: COMPLAIN,
        message: '还没有登记投诉举报',
      },
    ],
    notices: [],
    citations: [COMPLAIN],
    assumptions: ['objections'],
  },
  withdrawStep({
    from: [
      'draft',
      'material-review',
      'awaiting-materials',
      'awaiting-panel',
      'expert-review',
      'reviewed',
      'selected',
      'public-notice',
      'checking-objection',
      'awaiting-agreement',
    ],
    notices: [{ notice: 'withdrawal-confirmation', when: HANDED_IN }],
    assumptions: ['withdrawal', 'applying-anew'],
  }),
  serveStep({
    // After the materials were made whole nothing waits for the service of the old letter; its receipt may still come in late.
    from: [
      'material-review',
      'awaiting-materials',
      'awaiting-panel',
      'not-eligible',
      'not-selected',
      'cancelled',
    ],
    citations: [cite('第八条', '材料不齐全的告知一次性补齐材料。')],
    assumptions: ['papers-without-layout', 'refused-service'],
  }),
];
