import type { FormUse, Notice, NoticeOwed } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { MEDICAL } from './applicants.ts';

const RECEIPT = 'standard/delivery-receipt';
const RESULT = cite('第十二条', '对于评估不合格的，应当告知其理由，提出整改建议。');
const PAPERS = ['papers-without-layout', 'number-series'] as const;

/** What the agency issues. The document lays out none of it; 评估结果告知 and the agreements it at least names. */
export const notices = [
  {
    id: 'acceptance',
    label: '受理回执',
    document: 'standard/application-receipt',
    numberType: '受',
    sealed: true,
    citations: [cite('第十条', '统筹地区经办机构应当即时受理')],
    assumptions: PAPERS,
  },
  {
    id: 'supplement',
    label: '补充材料告知书',
    document: 'standard/supplement',
    numberType: '补',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('第十条', '一次性告知医疗机构补充')],
    assumptions: PAPERS,
  },
  {
    id: 'refusal',
    label: '不予受理告知书',
    document: 'standard/refusal',
    numberType: '不受',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('第九条', '不予受理定点申请')],
    assumptions: PAPERS,
  },
  {
    id: 'assessment-passed',
    label: '评估结果告知书（合格）',
    document: 'guangdong/assessment-result',
    numberType: '评',
    sealed: true,
    citations: [cite('第十二条', '评估结果分为合格和不合格')],
    assumptions: PAPERS,
  },
  {
    id: 'assessment-failed',
    label: '评估结果告知书（不合格）',
    document: 'guangdong/assessment-result',
    numberType: '评',
    receipt: RECEIPT,
    sealed: true,
    citations: [RESULT, cite('第十二条', '自评估结果告知送达之日起')],
    assumptions: PAPERS,
  },
  {
    id: 'assessment-failed-again',
    label: '评估结果告知书（再次不合格）',
    document: 'guangdong/assessment-result',
    numberType: '评',
    receipt: RECEIPT,
    sealed: true,
    citations: [RESULT, cite('第十二条', '评估仍不合格的，1 年内不得再次申请。')],
    assumptions: PAPERS,
  },
  {
    id: 'public-notice',
    label: '评估合格医疗机构公示',
    document: 'standard/public-notice',
    numberType: '公示',
    scope: 'list',
    sealed: true,
    citations: [cite('第十二条', '对于评估合格的医疗机构，应当向社会公示，公示期为 7 个工作日')],
    assumptions: PAPERS,
  },
  {
    id: 'agreement',
    label: '医保协议',
    document: 'guangdong/agreement',
    numberType: '协',
    sealed: true,
    citations: [cite('第十三条', '达成一致的，双方自愿签订医保协议。')],
    assumptions: [...PAPERS, 'agreement-term'],
  },
  {
    id: 'not-signed',
    label: '申请处理结果告知书（未达成一致）',
    document: 'standard/decision-letter',
    numberType: '结',
    sealed: true,
    citations: [cite('第十三条', '达成一致的，双方自愿签订医保协议。')],
    assumptions: [...PAPERS, 'no-agreement-reached'],
  },
  {
    id: 'signed-list',
    label: '签订医保协议的定点医疗机构名单公布',
    document: 'standard/list-publication',
    numberType: '公',
    scope: 'list',
    sealed: true,
    citations: [cite('第十四条', '应当向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等')],
    assumptions: [...PAPERS, 'publication-times'],
  },
  {
    id: 'withdrawal-confirmation',
    label: '撤回申请确认书',
    document: 'standard/withdrawal-confirmation',
    numberType: '撤',
    sealed: true,
    citations: [],
    assumptions: ['withdrawal', ...PAPERS],
  },
  {
    id: 'delivery-receipt',
    label: '送达回执',
    document: RECEIPT,
    sealed: false,
    citations: [cite('第十二条', '自评估结果告知送达之日起')],
    assumptions: ['service-date', 'papers-without-layout'],
  },
] as const satisfies readonly Notice[];

/** Goes out with every paper whose service counts. */
export const RECEIPT_OWED: NoticeOwed = { notice: 'delivery-receipt' };

/** What the applicant fills in; the clerk's own form is asked for by the step `record-checks`. */
export const forms = [
  {
    form: 'guangdong/application',
    label: '广东省医疗保障定点医疗机构申请表',
    appliesTo: MEDICAL,
    citations: [cite('第八条（一）', '(一) 广东省医疗保障定点医疗机构申请表；')],
  },
] as const satisfies readonly FormUse[];
