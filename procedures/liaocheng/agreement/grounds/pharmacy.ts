import type { AgreementGround } from '../../../../domain/agreement.ts';
import { cite } from '../../cite.ts';
import { PHARMACY } from '../../designation/applicants.ts';
import { MUST_END_PHARMACY as PHARMACY_GROUND_LEAD } from '../bases.ts';

/** What may follow at the door, by the cause and the persons that the decision names. */
const BARS = ['violation-ban', 'breach-ban', 'person-ban', 'named-person-ban'] as const;
const PHARMACY_GROUND = {
  leadsTo: 'terminated',
  appliesTo: PHARMACY,
  personDecides: true,
  binding: 'must',
  steps: ['terminate-pharmacy'],
  bars: BARS,
  publication: 'terminated-pharmacies',
} as const;

/** 第三十二条: retail pharmacies. */
export const pharmacyGrounds: readonly AgreementGround[] = [
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-1',
    label: '医保协议有效期内累计2次及以上被中止医保协议或中止医保协议期间未按要求整改或整改不到位的',
    test: { fact: 'suspensionsInTerm', atLeast: 2 },
    steps: ['terminate-second-suspension', 'terminate-unrectified'],
    assumptions: ['counted-suspensions', 'count-by-term', 'rectified-first'],
    citations: [
      cite(
        '第三十二条（一）',
        '医保协议有效期内累计2次及以上被中止医保协议或中止医保协议期间未按要求整改或整改不到位的',
      ),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-2',
    label: '发生重大药品质量安全事件的',
    citations: [cite('第三十二条（二）', '发生重大药品质量安全事件的'), PHARMACY_GROUND_LEAD],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-3',
    suggests: 'violation',
    label: '以弄虚作假等不正当手段申请取得定点的',
    steps: ['terminate-for-fraud'],
    bars: ['fraud-ban', ...BARS],
    citations: [
      cite('第三十二条（三）', '以弄虚作假等不正当手段申请取得定点的'),
      cite('第十条（五）', '以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的'),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-4',
    suggests: 'violation',
    label: '以伪造、变造医保药品“进、销、存”票据和账目、伪造处方或参保人员费用清单等方式，骗取医疗保障基金的',
    citations: [
      cite(
        '第三十二条（四）',
        '以伪造、变造医保药品“进、销、存”票据和账目、伪造处方或参保人员费用清单等方式，骗取医疗保障基金的',
      ),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-5',
    suggests: 'violation',
    label: '将非医保药品或其他商品串换成医保药品，倒卖医保药品或套取医疗保障基金的',
    citations: [
      cite('第三十二条（五）', '将非医保药品或其他商品串换成医保药品，倒卖医保药品或套取医疗保障基金的'),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-6',
    label: '为非定点零售药店、中止医保协议期间的定点零售药店或其他机构进行医保费用结算的',
    citations: [
      cite(
        '第三十二条（六）',
        '为非定点零售药店、中止医保协议期间的定点零售药店或其他机构进行医保费用结算的',
      ),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-7',
    label: '将医保结算设备转借或赠与他人（其他机构或个人），改变使用场地的',
    citations: [
      cite('第三十二条（七）', '将医保结算设备转借或赠与他人（其他机构或个人），改变使用场地的'),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-8',
    label: '未提出中止协议申请，且超过180日未发生医保费用结算业务的',
    test: {
      all: [
        { fact: 'suspensionRequested', is: false },
        { since: 'lastSettledOn', exceeds: 180, on: 'today' },
        // The days of a suspension do not count.
        { fact: 'idleBeyond180', is: true },
      ],
    },
    steps: ['terminate-idle'],
    assumptions: ['idle-180', 'superfluous-de'],
    citations: [
      cite('第三十二条（八）', '未提出中止协议申请，且超过 180 日未发生的医保费用结算业务的'),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-9',
    label: '拒绝、阻挠或不配合经办机构开展智能审核、绩效考核等，情节恶劣的',
    assumptions: ['serious-circumstances'],
    citations: [
      cite('第三十二条（九）', '拒绝、阻挠或不配合经办机构开展智能审核、绩效考核等，情节恶劣的'),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-10',
    label: '被发现重大信息发生变更但未办理变更的',
    assumptions: ['late-or-never', 'important-or-major'],
    citations: [cite('第三十二条（十）', '被发现重大信息发生变更但未办理变更的'), PHARMACY_GROUND_LEAD],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-11',
    suggests: 'violation',
    label:
      '医疗保障行政部门或有关执法机构在行政执法中，发现定点零售药店存在重大违法违规行为且可能造成医疗保障基金重大损失的',
    citations: [
      cite(
        '第三十二条（十一）',
        '医疗保障行政部门或有关执法机构在行政执法中，发现定点零售药店存在重大违法违规行为且可能造成医疗保障基金重大损失的',
      ),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-12',
    label: '被吊销、注销药品经营许可证或营业执照的',
    citations: [cite('第三十二条（十二）', '被吊销、注销药品经营许可证或营业执照的'), PHARMACY_GROUND_LEAD],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-13',
    label: '未依法履行医疗保障行政部门作出的行政处罚决定的',
    citations: [
      cite('第三十二条（十三）', '未依法履行医疗保障行政部门作出的行政处罚决定的'),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-14',
    label: '法定代表人、企业负责人或实际控制人不能履行医保协议约定，或有违法失信行为的',
    citations: [
      cite(
        '第三十二条（十四）',
        '法定代表人、企业负责人或实际控制人不能履行医保协议约定，或有违法失信行为的',
      ),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-15',
    label:
      '因定点零售药店连锁经营企业总部法定代表人、企业负责人或实际控制人违法违规导致连锁零售药店其中一家分支零售药店被解除医保协议的，相同法定代表人、企业负责人或实际控制人的其他分支零售药店同时解除医保协议',
    steps: ['terminate-branch'],
    assumptions: ['branches'],
    citations: [
      cite(
        '第三十二条（十五）',
        '因定点零售药店连锁经营企业总部法定代表人、企业负责人或实际控制人违法违规导致连锁零售药店其中一家分支零售药店被解除医保协议的，相同法定代表人、企业负责人或实际控制人的其他分支零售药店同时解除医保协议',
      ),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-16',
    label: '定点零售药店主动提出解除医保协议且经经办机构同意的',
    binding: 'may',
    steps: ['terminate-on-request'],
    bars: [],
    citations: [
      cite('第三十二条（十六）', '定点零售药店主动提出解除医保协议且经经办机构同意的'),
      PHARMACY_GROUND_LEAD,
    ],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-17',
    label: '根据医保协议约定应解除协议的',
    citations: [cite('第三十二条（十七）', '根据医保协议约定应解除协议的'), PHARMACY_GROUND_LEAD],
  },
  {
    ...PHARMACY_GROUND,
    id: 'termination-pharmacy-18',
    label: '法律法规和规章规定的其他应解除的情形',
    citations: [cite('第三十二条（十八）', '法律法规和规章规定的其他应解除的情形'), PHARMACY_GROUND_LEAD],
  },
];
