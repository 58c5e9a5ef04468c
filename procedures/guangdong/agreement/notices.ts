import type { Notice } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import type { Wanted } from './waiting.ts';
import {
  AFTER_SUSPENSION,
  AGREED,
  LAPSE_IN_SUSPENSION,
  MUST_SUSPEND,
  MUST_TERMINATE,
  NOT_AGREED,
  ON_REQUEST,
  TERMINATION,
} from './words.ts';

const RECEIPT = 'standard/delivery-receipt';
const PAPERS = ['papers-of-the-agreement'] as const;

/** What the agency issues while an agreement lasts and when it ends. The document lays out none of it. */
export const notices = [
  {
    id: 'agreement',
    label: '医保协议（续签）',
    document: 'guangdong/agreement',
    numberType: '协',
    sealed: true,
    citations: [AGREED],
    assumptions: PAPERS,
  },
  {
    id: 'suspension',
    label: '中止协议通知书',
    document: 'standard/suspension',
    numberType: '止',
    receipt: RECEIPT,
    sealed: true,
    citations: [MUST_SUSPEND, ON_REQUEST],
    assumptions: PAPERS,
  },
  {
    id: 'resumption',
    label: '恢复履行协议通知书',
    document: 'standard/decision-letter',
    numberType: '复',
    sealed: true,
    citations: [AFTER_SUSPENSION],
    assumptions: PAPERS,
  },
  {
    id: 'termination',
    label: '解除协议通知书',
    document: 'standard/termination',
    numberType: '解',
    receipt: RECEIPT,
    sealed: true,
    citations: [MUST_TERMINATE, TERMINATION],
    assumptions: PAPERS,
  },
  {
    id: 'lapse',
    label: '协议终止告知书',
    document: 'standard/lapse',
    numberType: '终',
    sealed: true,
    citations: [NOT_AGREED, AFTER_SUSPENSION, LAPSE_IN_SUSPENSION],
    assumptions: PAPERS,
  },
  {
    id: 'terminated-list',
    label: '解除医保协议的医疗机构名单公布',
    document: 'standard/list-publication',
    numberType: '公',
    scope: 'list',
    sealed: true,
    citations: [cite('第四十二条', '并向社会公布解除医保协议的医疗机构名单：')],
    assumptions: ['when-published', ...PAPERS],
  },
  {
    id: 'delivery-receipt',
    label: '送达回执',
    document: RECEIPT,
    sealed: false,
    citations: [],
    assumptions: ['refused-service', ...PAPERS],
  },
] as const satisfies readonly Notice[];

/** Papers that would be fair and that no template prints yet. */
export const wantedPapers: readonly Wanted[] = [
  {
    id: 'standard/resumption',
    what: '恢复履行协议通知书: letterFields, agreement, resumedOn, wasSuspendedFrom; decision-letter stands in, whose title says 申请处理结果',
  },
  {
    id: 'standard/handling',
    what: '协议处理决定书, for take-measure (one of the four of 第三十七条（一）至（四）) and suspend-part / resume-part: measure, whom it concerns, from, until, facts, remedies',
  },
  {
    id: 'guangdong/yearly-agreement',
    what: '年度协议 beside a fixed agreement: number and term of the fixed one, yearlyUntil, adjusted',
  },
  {
    id: 'standard/suspension, standard/termination',
    what: 'fromCase is missing; the agreement’s number stands in the payload of agreement-concluded (agreementNumber), a renewed one’s is that of the notice agreement',
  },
];
