import type { Notice, NoticeOwed } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import {
  AFTER_SUSPENSION,
  AGREED,
  FIXED,
  LAPSE_IN_SUSPENSION,
  MUST_TERMINATE,
  NOT_AGREED,
  SUSPENSION,
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
    id: 'yearly-agreement',
    label: '年度协议',
    document: 'guangdong/yearly-agreement',
    numberType: '年',
    sealed: true,
    citations: [FIXED],
    assumptions: ['fixed-and-yearly', ...PAPERS],
  },
  {
    id: 'suspension',
    label: '中止协议通知书',
    document: 'standard/suspension',
    numberType: '止',
    receipt: RECEIPT,
    sealed: true,
    citations: [SUSPENSION],
    assumptions: PAPERS,
  },
  {
    id: 'resumption',
    label: '恢复履行协议通知书',
    document: 'standard/resumption',
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
    id: 'handling',
    label: '协议处理决定书',
    document: 'standard/handling-decision',
    numberType: '处',
    receipt: RECEIPT,
    sealed: true,
    citations: [],
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

/** A receipt to be signed goes with every paper that must be served. */
export const RECEIPT_OWED: NoticeOwed = { notice: 'delivery-receipt' };
