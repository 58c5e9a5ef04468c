import type { PayloadField, Step } from '../../../domain/procedure.ts';
import { withdrawStep } from '../../withdraw.ts';
import { IN_ADVANCE, ON_REQUEST, PUBLIC_MAY_NOT } from '../agreement/words.ts';
import { cite } from '../cite.ts';

const DESIGNATED: Step['guards'][number] = {
  kind: 'facts',
  criterion: { fact: 'designated', is: true },
  citation: IN_ADVANCE,
  message: '只有定点医疗机构才能提出',
};
/** While nobody has said whether it is public, it is refused too: the register is to be put right first. */
const NOT_PUBLIC: Step['guards'][number] = {
  kind: 'facts',
  criterion: { fact: 'publicInstitution', is: false },
  citation: PUBLIC_MAY_NOT,
  message: '公立医疗机构不得主动提出中止或解除医保协议；机构性质尚未登记的，请先登记',
};
const REASON: PayloadField = { name: 'reason', label: '原因', kind: 'long-text', required: true };
const ENDED = cite('第四十二条（十二）', '(十二) 主动提出解除协议且经办机构同意的;');

const proposed = (label: string): PayloadField => ({
  name: 'proposedOn',
  label,
  kind: 'date',
  required: true,
  afterToday: true,
  hint: '应当提前3个月提出；晚提的照样收下，标明逾期。',
});

const request = (
  step: Pick<Step, 'id' | 'label' | 'to' | 'event' | 'payload' | 'guards' | 'citations'>,
): Step => ({
  actor: ['applicant'],
  from: ['draft'],
  numberType: '收',
  edits: true,
  looksUp: true,
  notices: [],
  assumptions: ['three-months-ahead', 'public-institutions', 'papers-of-leaving'],
  ...step,
});

/** 第四十一条至第四十三条: what an institution may ask for, and the answer. */
export const steps: readonly Step[] = [
  request({
    id: 'ask-to-rest',
    label: '申请中止协议',
    to: 'asked-to-rest',
    event: 'suspension-requested',
    payload: [
      proposed('拟中止之日'),
      {
        name: 'proposedUntil',
        label: '拟中止至',
        kind: 'date',
        required: true,
        notBefore: 'proposedOn',
        suggest: { from: 'proposedOn', length: { unit: 'days', n: 180 } },
        hint: '原则上不得超过180日。',
      },
      REASON,
    ],
    guards: [DESIGNATED, NOT_PUBLIC],
    citations: [ON_REQUEST, IN_ADVANCE, PUBLIC_MAY_NOT],
  }),
  request({
    id: 'ask-to-end',
    label: '申请解除协议',
    to: 'asked-to-end',
    event: 'termination-requested',
    payload: [proposed('拟解除之日'), REASON],
    guards: [DESIGNATED, NOT_PUBLIC],
    citations: [IN_ADVANCE, ENDED, PUBLIC_MAY_NOT],
  }),
  request({
    id: 'ask-not-to-renew',
    label: '申请不再续签',
    to: 'asked-not-to-renew',
    event: 'non-renewal-requested',
    payload: [proposed('协议截止日'), { ...REASON, required: false }],
    guards: [DESIGNATED],
    citations: [IN_ADVANCE],
  }),
  {
    id: 'agree-to-rest',
    label: '同意中止',
    actor: ['reviewer'],
    from: ['asked-to-rest'],
    to: 'agreed',
    event: 'rest-agreed',
    payload: [
      { name: 'startsOn', label: '中止起始日', kind: 'date', required: true },
      { name: 'until', label: '中止截止日', kind: 'date', required: true, notBefore: 'startsOn' },
      { name: 'remark', label: '说明', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [{ notice: 'exit-decision' }],
    citations: [ON_REQUEST],
    assumptions: ['consent', 'answer-open'],
  },
  {
    id: 'agree-to-end',
    label: '同意解除',
    actor: ['reviewer'],
    from: ['asked-to-end'],
    to: 'agreed',
    event: 'end-agreed',
    payload: [
      { name: 'effectiveOn', label: '解除之日', kind: 'date', required: true },
      { name: 'remark', label: '说明', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [{ notice: 'exit-decision' }],
    citations: [ENDED],
    assumptions: ['answer-open'],
  },
  {
    id: 'decline',
    label: '不同意中止或解除',
    actor: ['reviewer'],
    from: ['asked-to-rest', 'asked-to-end'],
    to: 'declined',
    event: 'request-declined',
    payload: [{ name: 'reason', label: '理由', kind: 'long-text', required: true }],
    guards: [],
    notices: [{ notice: 'exit-decision' }],
    citations: [ON_REQUEST, ENDED],
    assumptions: ['consent', 'answer-open'],
  },
  {
    id: 'note',
    label: '登记不再续签',
    actor: ['reviewer'],
    from: ['asked-not-to-renew'],
    to: 'noted',
    event: 'non-renewal-noted',
    payload: [{ name: 'remark', label: '说明', kind: 'long-text', required: false }],
    guards: [],
    notices: [{ notice: 'exit-decision' }],
    citations: [IN_ADVANCE],
    assumptions: ['not-renewing-needs-no-consent'],
  },
  withdrawStep({
    from: ['draft', 'asked-to-rest', 'asked-to-end', 'asked-not-to-renew'],
    assumptions: ['answer-open'],
  }),
];
