import type { AgreementGround } from '../../../../domain/agreement.ts';
import { cite } from '../../cite.ts';
import { MEDICAL } from '../../designation/applicants.ts';
import { MUST_END_MEDICAL as MEDICAL_GROUND_LEAD } from '../bases.ts';

/** What may follow at the door, by the cause and the persons that the decision names. */
const BARS = ['violation-ban', 'breach-ban', 'person-ban', 'named-person-ban'] as const;
const MEDICAL_GROUND = {
  leadsTo: 'terminated',
  appliesTo: MEDICAL,
  personDecides: true,
  binding: 'must',
  steps: ['terminate-institution'],
  bars: BARS,
  publication: 'terminated-institutions',
} as const;

/** 第三十一条: medical institutions. */
export const medicalGrounds: readonly AgreementGround[] = [
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-1',
    label: '协议有效期内累计2次及以上被中止协议或中止协议期间未按要求整改或整改不到位的',
    test: { fact: 'suspensionsInTerm', atLeast: 2 },
    steps: ['terminate-second-suspension', 'terminate-unrectified'],
    assumptions: ['counted-suspensions', 'count-by-term', 'rectified-first'],
    citations: [
      cite('第三十一条（一）', '协议有效期内累计2次及以上被中止协议或中止协议期间未按要求整改或整改不到位的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-2',
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
      cite('第三十一条（二）', '未提出中止协议申请，且超过180日未发生的医保费用结算业务的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-3',
    suggests: 'violation',
    label: '以弄虚作假等不正当手段申请取得定点的',
    steps: ['terminate-for-fraud'],
    bars: ['fraud-ban', ...BARS],
    citations: [
      cite('第三十一条（三）', '以弄虚作假等不正当手段申请取得定点的'),
      cite('第十条（五）', '以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-4',
    suggests: 'violation',
    label: '经医疗保障部门和其他有关部门查实有欺诈骗保行为的',
    citations: [
      cite('第三十一条（四）', '经医疗保障部门和其他有关部门查实有欺诈骗保行为的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-5',
    label: '为非定点医疗机构或处于中止医保协议期间的医疗机构提供医保费用结算的',
    citations: [
      cite('第三十一条（五）', '为非定点医疗机构或处于中止医保协议期间的医疗机构提供医保费用结算的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-6',
    label: '拒绝、阻挠或不配合医疗保障部门开展智能审核、绩效考核、服务评价、监督检查等情节恶劣的',
    assumptions: ['serious-circumstances'],
    citations: [
      cite(
        '第三十一条（六）',
        '拒绝、阻挠或不配合医疗保障部门开展智能审核、绩效考核、服务评价、监督检查等情节恶劣的',
      ),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-7',
    label: '被发现重大信息发生变更但未办理变更的',
    assumptions: ['late-or-never', 'important-or-major'],
    citations: [cite('第三十一条（七）', '被发现重大信息发生变更但未办理变更的'), MEDICAL_GROUND_LEAD],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-8',
    label: '停业或歇业后未按规定向经办机构报告的',
    citations: [cite('第三十一条（八）', '停业或歇业后未按规定向经办机构报告的'), MEDICAL_GROUND_LEAD],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-9',
    suggests: 'violation',
    label:
      '医疗保障部门或有关部门在行政执法中,发现定点医疗机构存在重大违法违规行为且可能造成医疗保障基金重大损失的',
    citations: [
      cite(
        '第三十一条（九）',
        '医疗保障部门或有关部门在行政执法中,发现定点医疗机构存在重大违法违规行为且可能造成医疗保障基金重大损失的',
      ),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-10',
    label: '被吊销、注销医疗机构执业许可证或中医诊所备案证的',
    citations: [
      cite('第三十一条（十）', '被吊销、注销医疗机构执业许可证或中医诊所备案证的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-11',
    label: '法定代表人、主要负责人或实际控制人不能履行协议约定,或有违法失信行为的',
    citations: [
      cite('第三十一条（十一）', '法定代表人、主要负责人或实际控制人不能履行协议约定,或有违法失信行为的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-12',
    label: '未依法履行医疗保障部门作出的行政处罚决定的',
    citations: [
      cite('第三十一条（十二）', '未依法履行医疗保障部门作出的行政处罚决定的'),
      MEDICAL_GROUND_LEAD,
    ],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-13',
    label: '主动提出解除协议且经办机构同意的',
    binding: 'may',
    steps: ['terminate-on-request'],
    bars: [],
    citations: [cite('第三十一条（十三）', '主动提出解除协议且经办机构同意的'), MEDICAL_GROUND_LEAD],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-14',
    label: '根据医保协议约定应解除协议的',
    citations: [cite('第三十一条（十四）', '根据医保协议约定应解除协议的'), MEDICAL_GROUND_LEAD],
  },
  {
    ...MEDICAL_GROUND,
    id: 'termination-medical-15',
    label: '法律、法规、规章规定的应解除协议的其他情形',
    citations: [
      cite('第三十一条（十五）', '法律、法规、规章规定的应解除协议的其他情形'),
      MEDICAL_GROUND_LEAD,
    ],
  },
];
