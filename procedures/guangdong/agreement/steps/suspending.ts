import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { suspensionGrounds } from '../grounds/suspension.ts';
import { RUNNING } from '../named.ts';
import { RECEIPT_OWED } from '../notices.ts';
import {
  AFTER_SUSPENSION,
  IN_ADVANCE,
  LAPSE_IN_SUSPENSION,
  MUST_SUSPEND,
  ON_REQUEST,
  PUBLIC_MAY_NOT,
  SPREADS,
  SUSPENSION,
} from '../words.ts';

/** By whom an agreement elsewhere was suspended or ended; a county's agency is not among them (第四十三条). */
export const HOME: readonly PayloadField[] = [
  { name: 'homeAgency', label: '作出决定的经办机构', kind: 'text', required: true },
  {
    name: 'homeLevel',
    label: '该机构的级别',
    kind: 'choice',
    required: true,
    options: [
      { value: 'city', label: '地市级' },
      { value: 'province', label: '省级' },
    ],
  },
  { name: 'homeDecision', label: '决定的文号或编号', kind: 'text', required: false },
];

/** The institution is no public hospital, or the request is refused; while nobody knows it is refused too. */
export const NOT_PUBLIC: Step['guards'][number] = {
  kind: 'facts',
  criterion: { fact: 'publicInstitution', is: false },
  citation: PUBLIC_MAY_NOT,
  message: '公立医疗机构不得主动提出中止或解除医保协议；请先登记本机构是否公立',
};

const FROM: PayloadField = {
  name: 'startsOn',
  label: '中止起始日',
  kind: 'date',
  required: true,
  hint: '可以是以后的日期：决定先登记、通知先出具，到那一天才中止，此前照常履行。',
};
const UNTIL: PayloadField = {
  name: 'until',
  label: '中止截止日',
  kind: 'date',
  required: true,
  notBefore: 'startsOn',
  hint: '文件没有规定中止多久，由经办机构在通知中写明；截止日当天仍在中止期内。',
};
const FOUND = (label: string): PayloadField => ({
  name: 'facts',
  label,
  kind: 'long-text',
  required: true,
});

const options = suspensionGrounds
  .filter(({ steps }) => steps.includes('suspend'))
  .map(({ id, label }) => ({ value: id, label }));

/** 第四十一条 and 第四十三条: performance rests, and goes on again. */
export const suspending = [
  {
    id: 'suspend-on-request',
    label: '依申请中止',
    actor: ['reviewer', 'timeline'],
    from: RUNNING,
    to: 'suspended-on-request',
    event: 'suspended-on-request',
    takesEffectOn: 'startsOn',
    looksUp: true,
    payload: [
      { name: 'request', label: '中止申请的收件编号', kind: 'text', required: true },
      { name: 'appliedOn', label: '申请日期', kind: 'date', required: true, notAfterToday: true },
      { ...FROM, notBefore: 'appliedOn' },
      {
        ...UNTIL,
        suggest: { from: 'startsOn', length: { unit: 'days', n: 180 } },
        hint: '原则上不得超过180日；超过180日仍未申请继续履行的，协议自动终止。',
      },
      { name: 'remark', label: '说明（超过180日的写明理由）', kind: 'long-text', required: false },
    ],
    guards: [NOT_PUBLIC],
    notices: [{ notice: 'suspension' }, RECEIPT_OWED],
    citations: [ON_REQUEST, IN_ADVANCE],
    assumptions: ['consent', 'suspension-days', 'three-months-ahead', 'public-institutions'],
  },
  {
    id: 'apply-to-resume',
    label: '申请继续履行协议',
    actor: ['applicant', 'reviewer'],
    from: ['suspended-on-request'],
    to: null,
    event: 'resumption-applied',
    doneOn: 'appliedOn',
    payload: [{ name: 'appliedOn', label: '申请日期', kind: 'date', required: true, notAfterToday: true }],
    guards: [],
    notices: [],
    citations: [LAPSE_IN_SUSPENSION],
    assumptions: ['suspension-days'],
  },
  {
    id: 'resume',
    label: '确认继续履行（依申请中止的）',
    actor: ['reviewer'],
    from: ['suspended-on-request'],
    to: 'in-force',
    event: 'agreement-resumed',
    takesEffectOn: 'resumedOn',
    payload: [{ name: 'resumedOn', label: '继续履行之日', kind: 'date', required: true }],
    guards: [
      {
        kind: 'after',
        event: 'resumption-applied',
        since: 'suspended-on-request',
        citation: LAPSE_IN_SUSPENSION,
        message: '定点医疗机构尚未提出继续履行协议的申请',
      },
    ],
    notices: [{ notice: 'resumption' }],
    citations: [AFTER_SUSPENSION],
    assumptions: ['resumption-is-confirmed'],
  },
  {
    id: 'suspend',
    label: '中止医保协议',
    actor: ['reviewer'],
    from: [...RUNNING, 'suspended-on-request'],
    to: 'suspended',
    event: 'agreement-suspended',
    takesEffectOn: 'startsOn',
    payload: [
      { name: 'ground', label: '应当中止的情形', kind: 'choice', required: true, options },
      FOUND('事实和证据'),
      { name: 'demands', label: '整改要求', kind: 'long-text', required: true },
      FROM,
      UNTIL,
    ],
    guards: [],
    notices: [{ notice: 'suspension' }, RECEIPT_OWED],
    citations: [MUST_SUSPEND, SUSPENSION],
    assumptions: ['grounds-are-judged', 'suspension-length', 'effect-on-record'],
  },
  {
    id: 'suspend-with-home',
    label: '随所在地经办机构同时中止',
    actor: ['reviewer', 'timeline'],
    from: [...RUNNING, 'suspended-on-request'],
    to: 'suspended',
    event: 'agreement-suspended',
    takesEffectOn: 'startsOn',
    payload: [...HOME, FOUND('所在地经办机构认定的情形'), FROM, UNTIL],
    guards: [],
    notices: [{ notice: 'suspension' }, RECEIPT_OWED],
    citations: [SPREADS],
    assumptions: ['level-of-spreading', 'which-suspensions-count'],
  },
  {
    id: 'rest-with-home',
    label: '随所在地经办机构同时中止（依申请的）',
    actor: ['reviewer', 'timeline'],
    from: RUNNING,
    to: 'suspended-on-request',
    event: 'suspended-on-request',
    takesEffectOn: 'startsOn',
    payload: [...HOME, FROM, UNTIL],
    guards: [],
    notices: [{ notice: 'suspension' }, RECEIPT_OWED],
    citations: [SPREADS, ON_REQUEST],
    assumptions: ['level-of-spreading', 'which-suspensions-count', 'suspension-days'],
  },
  {
    id: 'resume-after-suspension',
    label: '中止期结束，确认继续履行',
    actor: ['reviewer'],
    from: ['suspended'],
    to: 'in-force',
    event: 'agreement-resumed',
    payload: [
      { name: 'resumedOn', label: '继续履行之日', kind: 'date', required: true, notAfterToday: true },
      { name: 'rectified', label: '已按要求整改到位', kind: 'confirm', required: true },
    ],
    guards: [],
    notices: [{ notice: 'resumption' }],
    citations: [AFTER_SUSPENSION],
    assumptions: ['resumption-is-confirmed', 'suspension-length'],
  },
] as const satisfies readonly Step[];
