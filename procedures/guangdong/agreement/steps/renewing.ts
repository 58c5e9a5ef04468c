import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { TERMS_FORM } from '../../designation/terms.ts';
import { signedCopyStep } from '../../signed-copy.ts';
import { ALIVE, RUNNING } from '../named.ts';
import { AGREED, FIXED, NEGOTIATE, NOT_AGREED, RENEW, TERM } from '../words.ts';
import { term } from './fields.ts';

/** Which agreement is signed: one option, so that the record says it. */
const kind = (value: string, label: string): PayloadField => ({
  name: 'kind',
  label: '协议类型',
  kind: 'choice',
  required: true,
  options: [{ value, label }],
});

const TERMS: PayloadField = {
  name: 'terms',
  label: '协商约定',
  kind: 'form',
  form: TERMS_FORM,
  required: true,
};

/** What has run out is over and cannot be renewed: the next term begins no later than the day after the last. */
const WITHOUT_A_GAP: Step['guards'][number] = {
  kind: 'said',
  criterion: { not: { since: 'termUntil', exceeds: 1, on: 'validFrom' } },
  citation: NOT_AGREED,
  message: '续签的协议起始日不能晚于原协议截止日的次日；已经到期终止的，不能续签',
};

/** 第四十条: renewal, ordinary or fixed with a yearly agreement beside it; or none. */
export const renewing = [
  signedCopyStep({
    id: 'file-signed-copy',
    label: '登记签好的续签协议',
    event: 'signed-copy-filed',
    from: ALIVE,
    notice: 'agreement',
    after: 'agreement-renewed',
  }),
  signedCopyStep({
    id: 'file-signed-yearly',
    label: '登记签好的年度协议',
    event: 'signed-yearly-filed',
    from: ALIVE,
    notice: 'yearly-agreement',
    after: 'yearly-agreement-signed',
  }),
  {
    id: 'apply-for-renewal',
    label: '申请续签',
    actor: ['applicant'],
    from: ['in-force', 'expiring'],
    to: 'renewing',
    event: 'renewal-applied',
    doneOn: 'appliedOn',
    payload: [
      { name: 'appliedOn', label: '申请日期', kind: 'date', required: true, notAfterToday: true },
      { name: 'remark', label: '说明', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [],
    citations: [RENEW],
    assumptions: ['renewal-late'],
  },
  {
    id: 'organise-renewal',
    label: '统一组织续签',
    actor: ['reviewer'],
    from: ['in-force', 'expiring'],
    to: 'renewing',
    event: 'renewal-organised',
    payload: [{ name: 'remark', label: '说明', kind: 'long-text', required: false }],
    guards: [],
    notices: [],
    citations: [RENEW],
    assumptions: ['renewal-late'],
  },
  {
    id: 'renew',
    label: '续签医保协议',
    actor: ['reviewer'],
    from: ['renewing'],
    to: 'in-force',
    event: 'agreement-renewed',
    doneOn: 'signedOn',
    payload: [kind('ordinary', '普通协议（一般1年）'), TERMS, ...term(1)],
    guards: [WITHOUT_A_GAP],
    notices: [{ notice: 'agreement' }],
    citations: [AGREED, NEGOTIATE, TERM],
    assumptions: ['agreement-term', 'renewal-unfinished'],
  },
  {
    id: 'renew-fixed',
    label: '续签固定协议',
    actor: ['reviewer'],
    from: ['renewing'],
    to: 'in-force',
    event: 'agreement-renewed',
    doneOn: 'signedOn',
    payload: [kind('fixed', '固定协议（不少于2年），另签年度协议'), TERMS, ...term(2)],
    guards: [
      {
        kind: 'said',
        criterion: { since: 'validFrom', term: { unit: 'years', n: 2 }, until: 'validUntil' },
        citation: FIXED,
        message: '固定协议不少于2年，请核对起止日期',
      },
      WITHOUT_A_GAP,
      {
        kind: 'after',
        event: 'review-recorded',
        where: { result: 'met' },
        since: 'agreement-renewed',
        citation: FIXED,
        message: '绩效考核达标的才能采取固定协议和年度协议相结合的方式；请先登记达标的考核结果',
      },
    ],
    notices: [{ notice: 'agreement' }],
    citations: [FIXED, AGREED],
    assumptions: ['fixed-and-yearly'],
  },
  {
    id: 'sign-yearly',
    label: '签订年度协议',
    actor: ['reviewer'],
    from: RUNNING,
    to: null,
    event: 'yearly-agreement-signed',
    doneOn: 'yearlySignedOn',
    payload: [
      { name: 'yearlySignedOn', label: '签订日期', kind: 'date', required: true, notAfterToday: true },
      {
        name: 'yearlyFrom',
        label: '年度协议起始日',
        kind: 'date',
        required: true,
        notBefore: 'yearlySignedOn',
      },
      {
        name: 'yearlyUntil',
        label: '年度协议截止日',
        kind: 'date',
        required: true,
        notBefore: 'yearlyFrom',
        hint: '年度协议逐年签订；起止两日都计入。',
      },
      { name: 'adjusted', label: '本年度调整的内容', kind: 'long-text', required: true },
    ],
    guards: [
      {
        kind: 'after',
        event: 'agreement-renewed',
        where: { kind: 'fixed' },
        citation: FIXED,
        message: '年度协议与固定协议相结合；本协议没有签订固定协议',
      },
    ],
    notices: [{ notice: 'yearly-agreement' }],
    citations: [FIXED],
    assumptions: ['fixed-and-yearly'],
  },
  {
    id: 'fail-to-agree',
    label: '续签未达成一致',
    actor: ['reviewer'],
    from: ['renewing'],
    to: 'expiring',
    event: 'renewal-failed',
    payload: [{ name: 'reason', label: '未达成一致的内容', kind: 'long-text', required: true }],
    guards: [],
    notices: [],
    citations: [NOT_AGREED],
    assumptions: ['renewal-unfinished'],
  },
  {
    id: 'record-not-renewing',
    label: '登记不再续签',
    actor: ['reviewer', 'timeline'],
    from: ['in-force', 'renewing'],
    to: 'expiring',
    event: 'non-renewal-recorded',
    payload: [
      { name: 'request', label: '不再续签申请的收件编号', kind: 'text', required: true },
      { name: 'appliedOn', label: '申请日期', kind: 'date', required: true, notAfterToday: true },
    ],
    guards: [],
    notices: [],
    citations: [
      cite(
        '第四十三条',
        '定点医疗机构请求中止、解除医保协议或不再续签医保协议的,应当提前3个月向经办机构提出申请。',
      ),
      NOT_AGREED,
    ],
    assumptions: ['three-months-ahead'],
  },
] as const satisfies readonly Step[];
