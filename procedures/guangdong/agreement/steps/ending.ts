import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { terminationGrounds } from '../grounds/termination.ts';
import { ALIVE, CAUSES } from '../named.ts';
import { RECEIPT_OWED } from '../notices.ts';
import { IN_ADVANCE, MUST_TERMINATE, PUBLIC_MAY_NOT, SPREADS, TERMINATION } from '../words.ts';
import { HOME, NOT_PUBLIC } from './suspending.ts';

const ITEM_1 = cite(
  '第四十二条（一）',
  '(一)协议有效期内累计2次及以上被中止协议或中止协议期间未按要求整改或整改不到位的；',
);
const BY_FRAUD = cite('第四十二条（二）', '(二)以弄虚作假等不正当手段申请取得定点的；');

const FACTS: PayloadField = { name: 'facts', label: '事实和证据', kind: 'long-text', required: true };
const CAUSE: PayloadField = {
  name: 'cause',
  label: '对再次申请定点的影响',
  kind: 'choice',
  required: true,
  options: CAUSES,
  hint: '第九条按解除的原因分别规定禁期；属于哪一种由经办机构认定，印在通知上。',
};
/** 第九条（五）（六）: the years run out, the liability does not. */
const OUTSTANDING: PayloadField = {
  name: 'outstanding',
  label: '是否有行政处罚责任或违约责任尚未完全履行',
  kind: 'choice',
  required: true,
  options: [
    { value: 'yes', label: '有' },
    { value: 'no', label: '没有' },
  ],
};
const EFFECTIVE: PayloadField = {
  name: 'effectiveOn',
  label: '解除生效日',
  kind: 'date',
  required: true,
  hint: '自这一天起产生的医药费用不再结算；可以是以后的日期，此前照常履行。',
};

/** An end by the agency, unless the step says otherwise. */
const ending = (step: Partial<Step> & Pick<Step, 'id' | 'label' | 'payload' | 'citations'>): Step => ({
  actor: ['reviewer'],
  from: ALIVE,
  to: 'terminated',
  event: 'agreement-terminated',
  takesEffectOn: 'effectiveOn',
  guards: [],
  notices: [{ notice: 'termination' }, RECEIPT_OWED],
  ...step,
});

const options = terminationGrounds
  .filter(({ steps }) => steps.includes('terminate'))
  .map(({ id, label }) => ({ value: id, label }));

/** 第四十二条 and 第四十三条: the agreement is ended before its time. Counted and special grounds have steps of their own. */
export const endings: readonly Step[] = [
  ending({
    id: 'terminate',
    label: '解除医保协议',
    payload: [
      { name: 'ground', label: '应当解除的情形', kind: 'choice', required: true, options },
      FACTS,
      CAUSE,
      OUTSTANDING,
      EFFECTIVE,
    ],
    citations: [MUST_TERMINATE, TERMINATION],
    assumptions: [
      'grounds-are-judged',
      'gravity',
      'late-is-not-undone',
      'agreement-itself',
      'cause-of-the-bar',
      'effect-on-record',
    ],
  }),
  ending({
    id: 'terminate-after-suspensions',
    label: '因累计2次及以上被中止而解除',
    payload: [FACTS, CAUSE, OUTSTANDING, EFFECTIVE],
    guards: [
      {
        kind: 'after',
        event: 'agreement-suspended',
        since: 'agreement-renewed',
        atLeast: 2,
        citation: ITEM_1,
        message: '本协议有效期内被中止不足2次',
      },
    ],
    citations: [ITEM_1, MUST_TERMINATE],
    assumptions: ['which-suspensions-count', 'cause-of-the-bar'],
  }),
  ending({
    id: 'terminate-unrectified',
    label: '因中止期间整改不到位而解除',
    from: ['suspended'],
    payload: [FACTS, CAUSE, OUTSTANDING, EFFECTIVE],
    citations: [ITEM_1, MUST_TERMINATE],
    assumptions: ['cause-of-the-bar'],
  }),
  ending({
    id: 'terminate-for-fraud',
    label: '因以不正当手段取得定点而解除',
    event: 'terminated-for-fraud',
    payload: [
      { name: 'foundOn', label: '发现之日', kind: 'date', required: true, notAfterToday: true },
      FACTS,
      CAUSE,
      OUTSTANDING,
      EFFECTIVE,
    ],
    citations: [BY_FRAUD, MUST_TERMINATE],
    assumptions: ['cause-of-the-bar'],
  }),
  ending({
    id: 'terminate-on-request',
    label: '依申请解除',
    actor: ['reviewer', 'timeline'],
    looksUp: true,
    payload: [
      { name: 'request', label: '解除申请的收件编号', kind: 'text', required: true },
      { name: 'appliedOn', label: '申请日期', kind: 'date', required: true, notAfterToday: true },
      { ...EFFECTIVE, notBefore: 'appliedOn' },
    ],
    guards: [NOT_PUBLIC],
    citations: [
      cite('第四十二条（十二）', '(十二) 主动提出解除协议且经办机构同意的;'),
      IN_ADVANCE,
      PUBLIC_MAY_NOT,
    ],
    assumptions: ['three-months-ahead', 'public-institutions', 'published-all-the-same'],
  }),
  ending({
    id: 'terminate-with-home',
    label: '随所在地经办机构同时解除',
    actor: ['reviewer', 'timeline'],
    payload: [...HOME, { ...FACTS, label: '所在地经办机构认定的情形' }, CAUSE, OUTSTANDING, EFFECTIVE],
    citations: [SPREADS],
    assumptions: ['level-of-spreading', 'cause-of-the-bar'],
  }),
  {
    id: 'name-responsible',
    label: '登记导致解除的负责人',
    actor: ['reviewer'],
    from: ['terminated'],
    to: null,
    event: 'responsible-named',
    payload: [
      {
        name: 'capacity',
        label: '身份',
        kind: 'choice',
        required: true,
        options: ['法定代表人', '主要负责人', '实际控制人'].map((value) => ({ value, label: value })),
      },
      { name: 'responsible', label: '姓名', kind: 'text', required: true },
      { name: 'terminatedOn', label: '协议解除生效日', kind: 'date', required: true, notAfterToday: true },
      { name: 'facts', label: '因其严重违法违规导致解除的事实', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [
      cite(
        '第九条（七）',
        '（七）法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的；',
      ),
    ],
    assumptions: ['responsible-persons', 'ban-start'],
  },
  {
    id: 'record-discharge',
    label: '登记责任已完全履行',
    actor: ['reviewer'],
    from: ['terminated'],
    to: null,
    event: 'liability-discharged',
    payload: [
      { name: 'dischargedOn', label: '履行完毕之日', kind: 'date', required: true, notAfterToday: true },
      { name: 'facts', label: '履行的责任和凭证', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [
      cite('第九条（五）', '因违法违规被解除协议未满3年或已满3年但未完全履行行政处罚责任的'),
      cite('第九条（六）', '因严重违反医保协议约定而被解除协议未满1年或已满 1 年但未完全履行违约责任的'),
    ],
    assumptions: ['cause-of-the-bar'],
  },
  {
    id: 'publish-terminated',
    label: '公布解除医保协议的医疗机构名单',
    actor: ['reviewer'],
    from: ['terminated'],
    to: null,
    event: 'termination-published',
    doneOn: 'publishedOn',
    payload: [
      { name: 'publishedOn', label: '公布日期', kind: 'date', required: true, notAfterToday: true },
      { name: 'where', label: '公布的网站或场所', kind: 'text', required: true },
    ],
    guards: [],
    notices: [{ notice: 'terminated-list' }],
    citations: [MUST_TERMINATE],
    assumptions: ['when-published', 'published-all-the-same'],
  },
];
