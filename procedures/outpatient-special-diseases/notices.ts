import type { FormUse, Notice } from '../../domain/procedure.ts';
import { ALL } from './applicants.ts';
import { cite } from './cite.ts';

const RECEIPT = 'standard/delivery-receipt';
const FORMS = cite(
  '第六条（一）',
  '（一）《基本医疗保险门诊特定病种服务资格申请书》和《基本医疗保险门诊特定病种服务资格申请表》（见附件 1、2）。',
);

/** 附件3 to 附件5, the agreement that is only named, and the papers no document lays out. */
export const notices = [
  {
    id: 'annex-03',
    label: '基本医疗保险门诊特定病种服务资格申请受理回执',
    document: 'outpatient-special-diseases/annex-03-acceptance-receipt',
    // Its 受理号码 is the one the submission took; issued again with a day for the visit it keeps it.
    numberFrom: 'receipt-number',
    receipt: RECEIPT,
    sealed: true,
    citations: [
      cite('附件3', '基本医疗保险门诊特定病种服务资格申请受理回执'),
      cite('第七条', '并出具受理回执（见附件 3）'),
    ],
    assumptions: ['receipt-before-review', 'ways-to-enquire', 'number-series', 'service'],
  },
  {
    id: 'annex-04',
    label: '一次性补全材料告知书',
    document: 'outpatient-special-diseases/annex-04-supplement',
    receipt: RECEIPT,
    sealed: true,
    citations: [
      cite('附件4', '一次性补全材料告知书'),
      cite('第七条', '一次性告知定点医疗机构补全（见附件 4）'),
    ],
    assumptions: ['time-to-complete-open', 'number-series', 'service'],
  },
  {
    id: 'annex-05',
    label: '基本医疗保险门诊特定病种服务资格申请审核不合格告知书',
    document: 'outpatient-special-diseases/annex-05-rejection',
    numberType: '不合',
    copies: '本告知书一式两份，一份交申请单位，一份存档备查。',
    receipt: RECEIPT,
    sealed: true,
    citations: [
      cite('附件5', '基本医疗保险门诊特定病种服务资格申请审核不合格告知书'),
      cite('附件5', '备注：本告知书一式两份，一份交申请单位，一份存档备查。'),
      cite('第八条', '不符合条件的，书面告知原因（见附件 5）'),
    ],
    assumptions: ['agency-or-unit', 'number-series', 'results-by-disease'],
  },
  {
    id: 'supplementary-agreement',
    label: '补充协议',
    document: 'outpatient-special-diseases/supplementary-agreement',
    sealed: true,
    citations: [cite('第八条', '由市医疗保障经办机构统一与定点医疗机构签订补充协议')],
    assumptions: ['agreement-without-form'],
  },
  {
    id: 'list-publication',
    label: '名单公布',
    document: 'outpatient-special-diseases/qualified-list',
    scope: 'list',
    sealed: true,
    citations: [cite('第八条', '3 个工作日内将名单向社会公布')],
    assumptions: ['list-in-three-days'],
  },
  {
    id: 'abandonment',
    label: '视为放弃申请告知书',
    document: 'standard/decision-letter',
    numberType: '弃',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('附件4', '如无正当理由逾期提交的，视为放弃申请。')],
    assumptions: ['lateness-is-judged', 'number-series', 'service'],
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

/** What the applicant fills in; the evaluator's form is asked for by the step `evaluate`. */
export const forms = [
  {
    form: 'outpatient-special-diseases/annex-01-application-letter',
    label: '基本医疗保险门诊特定病种服务资格申请书',
    appliesTo: ALL,
    citations: [FORMS],
  },
  {
    form: 'outpatient-special-diseases/annex-02-application-form',
    label: '基本医疗保险门诊特定病种服务资格申请表',
    appliesTo: ALL,
    citations: [FORMS],
  },
] as const satisfies readonly FormUse[];
