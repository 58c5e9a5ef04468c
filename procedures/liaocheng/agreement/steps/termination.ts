import type { Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { doneOn, words } from '../../designation/steps/fields.ts';
import {
  caseOf,
  ELSEWHERE_TOO,
  MUST_END_MEDICAL,
  MUST_END_PHARMACY,
  medicalOnly,
  OWNER,
  pharmacyOnly,
} from '../bases.ts';
import { ALIVE } from '../named.ts';
import { CAUSE, ending, FACTS, ON, PAPER } from './ending.ts';

const TWICE_MEDICAL = cite(
  '第三十一条（一）',
  '协议有效期内累计2次及以上被中止协议或中止协议期间未按要求整改或整改不到位的',
);
const TWICE_PHARMACY = cite(
  '第三十二条（一）',
  '医保协议有效期内累计2次及以上被中止医保协议或中止医保协议期间未按要求整改或整改不到位的',
);
const IDLE_MEDICAL = cite('第三十一条（二）', '未提出中止协议申请，且超过180日未发生的医保费用结算业务的');
const IDLE_PHARMACY = cite('第三十二条（八）', '未提出中止协议申请，且超过 180 日未发生的医保费用结算业务的');
const FRAUD_MEDICAL = cite('第三十一条（三）', '以弄虚作假等不正当手段申请取得定点的');
const FRAUD_PHARMACY = cite('第三十二条（三）', '以弄虚作假等不正当手段申请取得定点的');
const BRANCHES = cite(
  '第三十二条（十五）',
  '因定点零售药店连锁经营企业总部法定代表人、企业负责人或实际控制人违法违规导致连锁零售药店其中一家分支零售药店被解除医保协议的，相同法定代表人、企业负责人或实际控制人的其他分支零售药店同时解除医保协议',
);

/** 第三十条至第三十三条: why an agreement is ended before its time. */
export const termination: readonly Step[] = [
  ending([MUST_END_MEDICAL], {
    id: 'terminate-institution',
    label: '解除协议（医疗机构）',
    guards: [medicalOnly(MUST_END_MEDICAL)],
    assumptions: ['late-or-never', 'serious-circumstances'],
  }),
  ending([MUST_END_PHARMACY], {
    id: 'terminate-pharmacy',
    label: '解除协议（零售药店）',
    guards: [pharmacyOnly(MUST_END_PHARMACY)],
    assumptions: ['late-or-never', 'serious-circumstances'],
  }),
  ending([TWICE_MEDICAL, TWICE_PHARMACY], {
    id: 'terminate-second-suspension',
    label: '解除协议（有效期内累计2次及以上被中止）',
    guards: [
      {
        kind: 'after',
        event: 'suspended',
        since: 'renewed',
        atLeast: 2,
        citation: TWICE_MEDICAL,
        message: '本协议有效期内被中止不足2次',
      },
    ],
    assumptions: ['counted-suspensions', 'count-by-term'],
  }),
  ending([TWICE_MEDICAL, TWICE_PHARMACY], {
    id: 'terminate-unrectified',
    label: '解除协议（中止期间未按要求整改或整改不到位）',
    from: ['suspended', 'rectification-check', 'suspended-extended', 'suspended-past-term'],
    guards: [
      {
        kind: 'after',
        event: 'suspended',
        citation: TWICE_MEDICAL,
        message: '本协议没有被经办机构中止，没有整改的要求',
      },
    ],
    assumptions: ['rectified-first'],
  }),
  ending([IDLE_MEDICAL, IDLE_PHARMACY], {
    id: 'terminate-idle',
    label: '解除协议（超过180日未发生医保费用结算业务）',
    guards: [
      {
        kind: 'after',
        event: 'deadline-passed',
        where: { deadline: 'no-settlement' },
        since: 'settlement-reported',
        citation: IDLE_MEDICAL,
        message: '自最后一次结算之日起尚未超过180日',
      },
    ],
    assumptions: ['idle-180', 'superfluous-de'],
  }),
  ending(
    [
      FRAUD_MEDICAL,
      FRAUD_PHARMACY,
      cite('第十条（五）', '以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的'),
    ],
    {
      id: 'terminate-for-fraud',
      label: '解除协议（以弄虚作假等不正当手段申请取得定点）',
      event: 'terminated-for-fraud',
    },
    [doneOn('foundOn', '发现日期')],
  ),
  ending(
    [BRANCHES],
    {
      id: 'terminate-branch',
      label: '同时解除（同一负责人的其他分支药店）',
      guards: [pharmacyOnly(BRANCHES)],
      assumptions: ['branches'],
    },
    [
      { name: 'branch', label: '已被解除的分支药店', kind: 'text', required: true },
      { name: 'samePerson', label: '相同的法定代表人、企业负责人或实际控制人', kind: 'text', required: true },
    ],
  ),
  {
    ...ending(
      [ELSEWHERE_TOO],
      {
        id: 'terminate-across',
        label: '同时解除（所在地经办机构已经解除）',
        guards: [medicalOnly(ELSEWHERE_TOO)],
        assumptions: ['across-regions'],
      },
      [],
    ),
    payload: [
      { name: 'byAgency', label: '作出解除的经办机构', kind: 'text', required: true },
      { name: 'theirNumber', label: '解除文书的编号', kind: 'text', required: false },
      ON,
      ...CAUSE,
    ],
  },
  {
    ...ending([OWNER], {
      id: 'terminate-after-reassessment',
      label: '重新评估不合格，解除协议',
      from: ['suspended-for-owner', 'owner-past-term'],
      assumptions: ['owner-change'],
    }),
    payload: [caseOf('重新评估的收件编号'), ...FACTS, ON, ...CAUSE],
  },
  {
    id: 'terminate-on-request',
    label: '同意解除（自请）',
    actor: ['reviewer', 'timeline'],
    from: ALIVE,
    to: 'terminated-on-request',
    event: 'terminated-on-request',
    takesEffectOn: ON.name,
    payload: [caseOf('退出申请的收件编号'), ON],
    guards: [],
    notices: PAPER,
    citations: [
      cite('第三十一条（十三）', '主动提出解除协议且经办机构同意的'),
      cite('第三十二条（十六）', '定点零售药店主动提出解除医保协议且经经办机构同意的'),
    ],
    assumptions: ['system-papers', 'cause-and-ban'],
  },
  {
    id: 'publish-terminated',
    label: '公布解除协议名单',
    actor: ['reviewer'],
    from: ['terminated', 'terminated-on-request'],
    to: null,
    event: 'termination-published',
    payload: [{ name: 'where', label: '公布的途径', kind: 'text', required: true }],
    guards: [],
    notices: [{ notice: 'terminated-published' }],
    citations: [MUST_END_MEDICAL, MUST_END_PHARMACY],
    assumptions: ['pharmacies-published', 'without-delay'],
  },
  {
    id: 'record-discharge',
    label: '登记行政处罚责任、违约责任已经履行完毕',
    actor: ['reviewer'],
    from: ['terminated'],
    to: null,
    event: 'liability-discharged',
    payload: [doneOn('dischargedOn', '履行完毕的日期'), words('finding', '核对情况')],
    guards: [],
    notices: [],
    citations: [
      cite('第十条（六）', '已满 3 年但未完全履行行政处罚责任的'),
      cite('第十条（七）', '已满 1 年但未完全履行违约责任的'),
    ],
    assumptions: ['cause-and-ban'],
  },
];
