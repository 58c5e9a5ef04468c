import type { Guard, PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { files, words } from '../../designation/steps/fields.ts';
import {
  caseOf,
  ELSEWHERE_TOO,
  from,
  MUST_SUSPEND,
  medicalOnly,
  ON_REQUEST,
  OWNER,
  RECEIPT,
  UNSETTLED,
} from '../bases.ts';
import { suspensionGrounds } from '../grounds/suspension.ts';
import { PERFORMED } from '../named.ts';

const PAPER = [{ notice: 'suspension' }, RECEIPT];
const GROUND: PayloadField = {
  name: 'ground',
  label: '中止的情形',
  kind: 'choice',
  required: true,
  options: suspensionGrounds
    .filter(({ steps }) => steps.includes('suspend'))
    .map(({ id, label }) => ({ value: id, label })),
};
const UNTIL: PayloadField = {
  name: 'until',
  label: '中止到哪一天（含当日）',
  kind: 'date',
  required: true,
  notBefore: 'from',
};
/** 第二十九条: the last day of a suspension that was asked for, and why it lies beyond the 180th day. */
export const AT_MOST_180: readonly PayloadField[] = [
  {
    ...UNTIL,
    suggest: { from: 'from', length: { unit: 'days', n: 180 } },
    hint: '原则上不得超过180日。',
  },
  {
    name: 'beyond',
    label: '中止时间是否超过180日',
    kind: 'choice',
    required: true,
    options: [
      { value: 'no', label: '不超过' },
      { value: 'yes', label: '超过' },
    ],
  },
  {
    name: 'beyondReason',
    label: '超过180日的理由',
    kind: 'long-text',
    required: false,
    requiredWhen: { field: 'beyond', is: 'yes' },
  },
];
/** 原则上: beyond the 180th day only with a reason on record. */
export const WITHIN_180: Guard = {
  kind: 'said',
  criterion: {
    any: [{ fact: 'beyond', is: 'yes' }, { not: { since: 'from', exceeds: 180, on: 'until' } }],
  },
  citation: ON_REQUEST,
  message: '中止时间原则上不得超过180日；超过的，请选择“超过”并写明理由',
};
const FACTS: readonly PayloadField[] = [words('facts', '查明的事实'), files('evidence', '证据')];

const byTheAgency = {
  actor: ['leading-group'],
  event: 'suspended',
  takesEffectOn: 'from',
  payload: [
    GROUND,
    ...FACTS,
    from('从哪一天起中止'),
    { ...UNTIL, hint: '文件没有规定经办机构中止的期限，由决定写明。' },
    words('demands', '整改的要求'),
  ],
  guards: [],
  notices: PAPER,
  citations: [MUST_SUSPEND, UNSETTLED],
  assumptions: [
    'who-decides',
    'length-of-suspension',
    'counted-suspensions',
    'late-or-never',
    'system-papers',
  ],
} as const satisfies Partial<Step>;

const forTheOwner = {
  actor: ['leading-group'],
  event: 'suspended-for-owner',
  takesEffectOn: 'from',
  payload: [caseOf('变更申请的收件编号'), ...FACTS, from('从哪一天起中止')],
  guards: [],
  notices: PAPER,
  citations: [OWNER],
  assumptions: ['owner-change', 'who-decides', 'system-papers'],
} as const satisfies Partial<Step>;

/** 第二十三条, 第二十九条, 第三十三条: why an agreement rests. */
export const suspension: readonly Step[] = [
  { ...byTheAgency, id: 'suspend', label: '中止协议（应当中止的情形）', from: PERFORMED, to: 'suspended' },
  {
    ...byTheAgency,
    id: 'suspend-in-extension',
    label: '顺延期间中止协议（应当中止的情形）',
    from: ['extended'],
    to: 'suspended-extended',
    assumptions: [...byTheAgency.assumptions, 'suspended-in-extension'],
  },
  {
    ...forTheOwner,
    id: 'suspend-for-owner',
    label: '中止协议（经营主体变化，重新评估）',
    from: PERFORMED,
    to: 'suspended-for-owner',
  },
  {
    ...forTheOwner,
    id: 'suspend-for-owner-in-extension',
    label: '顺延期间中止协议（经营主体变化，重新评估）',
    from: ['extended'],
    to: 'owner-past-term',
  },
  {
    id: 'suspend-on-request',
    label: '批复同意中止（写明止期）',
    actor: ['reviewer', 'timeline'],
    from: PERFORMED,
    to: 'suspended-on-request',
    event: 'suspended-on-request',
    takesEffectOn: 'from',
    payload: [caseOf('退出申请的收件编号'), from('从哪一天起中止'), ...AT_MOST_180],
    guards: [WITHIN_180],
    notices: PAPER,
    citations: [ON_REQUEST, UNSETTLED],
    assumptions: ['end-or-application', 'days-180', 'counted-suspensions', 'system-papers'],
  },
  {
    id: 'suspend-openly',
    label: '批复同意中止（没有写明止期）',
    actor: ['reviewer', 'timeline'],
    from: PERFORMED,
    to: 'suspended-on-request',
    event: 'suspended-openly',
    takesEffectOn: 'from',
    payload: [caseOf('退出申请的收件编号'), from('从哪一天起中止')],
    guards: [],
    notices: PAPER,
    citations: [ON_REQUEST, UNSETTLED],
    assumptions: ['end-or-application', 'days-180', 'system-papers'],
  },
  {
    id: 'suspend-across',
    label: '同时中止（所在地经办机构已经中止）',
    actor: ['reviewer'],
    from: PERFORMED,
    to: 'suspended-across',
    event: 'suspended-across',
    takesEffectOn: 'from',
    payload: [
      { name: 'byAgency', label: '作出中止的经办机构', kind: 'text', required: true },
      { name: 'theirNumber', label: '中止文书的编号', kind: 'text', required: false },
      from('从哪一天起中止'),
    ],
    guards: [medicalOnly(ELSEWHERE_TOO)],
    notices: PAPER,
    citations: [ELSEWHERE_TOO],
    assumptions: ['across-regions', 'counted-suspensions', 'system-papers'],
  },
  {
    id: 'publish-suspended',
    label: '公布中止协议名单',
    actor: ['reviewer'],
    from: [
      'suspended',
      'rectified',
      'suspended-extended',
      'suspended-on-request',
      'suspended-across',
      'suspended-for-owner',
    ],
    to: null,
    event: 'suspension-published',
    payload: [{ name: 'where', label: '公布的途径', kind: 'text', required: true }],
    guards: [],
    notices: [{ notice: 'suspended-published' }],
    citations: [
      cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['without-delay'],
  },
];
