import type { FormUse, Notice } from '../../domain/procedure.ts';
import { BOTH } from './applicants.ts';
import { cite } from './cite.ts';

const RECEIPT = 'standard/delivery-receipt';

/** The papers the guide names, none of which it lays out, and those no document lays out. */
export const notices = [
  {
    id: 'acceptance-receipt',
    label: '湛江市基本医疗保险门诊特定病种服务资格申请受理回执',
    document: 'zhanjiang/acceptance-receipt',
    numberType: '受',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('基本流程一（一）', '出具<湛江市基本医疗保险门诊特定病种服务资格申请受理回执>')],
    assumptions: ['angle-brackets', 'papers-without-layout', 'number-series', 'service'],
  },
  {
    id: 'supplement',
    label: '一次性补正材料告知书',
    document: 'zhanjiang/supplement',
    numberType: '补',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('基本流程一（二）', '自收到材料之日起5个工作日内出具一次性补正材料告知书')],
    assumptions: ['papers-without-layout', 'no-time-for-supplement', 'number-series', 'service'],
  },
  {
    id: 'rejection',
    label: '湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书',
    document: 'zhanjiang/rejection',
    numberType: '不合',
    receipt: RECEIPT,
    sealed: true,
    citations: [
      cite(
        '基本流程一（三）4',
        '不符合条件的，书面告知原因（《湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书》）',
      ),
    ],
    assumptions: ['papers-without-layout', 'number-series', 'service'],
  },
  {
    id: 'supplementary-agreement',
    label: '补充协议',
    document: 'zhanjiang/supplementary-agreement',
    sealed: true,
    citations: [cite('基本流程一（三）4', '与医疗机构签订补充协议')],
    assumptions: ['papers-without-layout', 'agreement-without-term'],
  },
  {
    id: 'list-publication',
    label: '名单公布',
    document: 'zhanjiang/qualified-list',
    scope: 'list',
    sealed: true,
    citations: [cite('基本流程一（三）4', '签订补充协议7个工作日内将名单向社会公布')],
    assumptions: ['where-published'],
  },
  {
    id: 'withdrawal-confirmation',
    label: '撤回申请确认书',
    document: 'standard/withdrawal-confirmation',
    numberType: '撤',
    receipt: RECEIPT,
    sealed: true,
    citations: [],
    assumptions: ['withdrawal', 'number-series'],
  },
  {
    id: 'delivery-receipt',
    label: '送达回执',
    document: RECEIPT,
    sealed: false,
    citations: [],
    assumptions: ['service'],
  },
] as const satisfies readonly Notice[];

/** What the applicant fills in; the panel's forms are asked for by `record-visit` and `evaluate`. */
export const forms = [
  {
    form: 'zhanjiang/application-letter',
    label: '湛江市基本医疗保险门诊特定病种服务资格申请书',
    appliesTo: BOTH,
    citations: [cite('所需材料1', '1、《湛江市基本医疗保险门诊特定病种服务资格申请书》；')],
  },
  {
    form: 'zhanjiang/application-form',
    label: '湛江市基本医疗保险门诊特定病种服务资格申请表',
    appliesTo: BOTH,
    citations: [cite('申请书附表1', '1.湛江市基本医疗保险门诊特定病种服务资格申请表；')],
  },
  {
    form: 'zhanjiang/self-check',
    label: '办理条件自查表',
    appliesTo: BOTH,
    citations: [cite('办理条件（一）', '（一）申请门诊特定病种治疗定点的医疗机构')],
  },
] as const satisfies readonly FormUse[];
