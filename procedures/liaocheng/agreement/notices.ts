import type { Notice } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import {
  BEYOND_180,
  CONTINUES,
  ENDED,
  MUST_END_MEDICAL,
  MUST_END_PHARMACY,
  RENEW,
  UNSETTLED,
} from './bases.ts';

const RECEIPT = 'liaocheng/annex-06-delivery-receipt';
const OWN = ['system-papers', 'number-series'] as const;

/** What is issued while an agreement lasts and when it ends; 003 lays out none of it but the receipt. */
export const notices = [
  {
    id: 'agreement',
    label: '医保协议（续签）',
    document: 'liaocheng/agreement',
    numberType: '协',
    sealed: true,
    citations: [cite('第十九条', '协商一致的，可以续签协议')],
    assumptions: ['agreement-term', ...OWN],
  },
  {
    id: 'suspension',
    label: '中止协议通知书',
    document: 'standard/suspension',
    numberType: '止',
    receipt: RECEIPT,
    sealed: true,
    citations: [UNSETTLED],
    assumptions: OWN,
  },
  {
    id: 'resumption',
    label: '恢复履行协议通知书',
    document: 'standard/resumption',
    numberType: '复',
    sealed: true,
    citations: [CONTINUES],
    assumptions: OWN,
  },
  {
    id: 'termination',
    label: '解除协议通知书',
    document: 'standard/termination',
    numberType: '解',
    receipt: RECEIPT,
    sealed: true,
    citations: [ENDED],
    assumptions: OWN,
  },
  {
    id: 'agreement-ended',
    label: '协议终止告知书',
    document: 'standard/lapse',
    numberType: '终',
    receipt: RECEIPT,
    sealed: true,
    citations: [RENEW, BEYOND_180],
    assumptions: OWN,
  },
  {
    id: 'suspended-published',
    label: '中止协议名单公布',
    document: 'standard/list-publication',
    numberType: '公',
    scope: 'list',
    sealed: true,
    citations: [
      cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单'),
    ],
    assumptions: OWN,
  },
  {
    id: 'terminated-published',
    label: '解除协议名单公布',
    document: 'standard/list-publication',
    numberType: '公',
    scope: 'list',
    sealed: true,
    citations: [MUST_END_MEDICAL, MUST_END_PHARMACY],
    assumptions: ['pharmacies-published', ...OWN],
  },
  {
    id: 'annex-06',
    label: '通知书送达回执',
    document: RECEIPT,
    sealed: false,
    citations: [cite('附件6', '通知书送达回执')],
    assumptions: ['receipts-for-agreements'],
  },
] as const satisfies readonly Notice[];
