import type { Notice } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { MEDICAL, PHARMACY } from '../applicants.ts';

const COPIES = '本通知一式两份，一份送达申请机构，一份经办机构留存';
const RECEIPT = 'liaocheng/annex-06-delivery-receipt';
const RECEIPT_OWED = cite(
  '第十二条',
  '医药机构收到相应通知书后，应填报通知书送达回执（附件 6），由经办机构存档管理。',
);

/** 附件4, 附件5 and 附件6: what the agency issues at the door. */
export const intake = [
  {
    id: 'annex-04-1',
    label: '医药机构医疗保障定点申请受理通知书',
    document: 'liaocheng/annex-04-1-acceptance',
    numberType: '受',
    copies: COPIES,
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('附件4-1', '医药机构医疗保障定点申请受理通知书'), RECEIPT_OWED],
    assumptions: ['notice-titles', 'number-series'],
  },
  {
    id: 'annex-04-2',
    label: '医药机构医疗保障定点申请材料补正补齐通知书',
    document: 'liaocheng/annex-04-2-supplement',
    numberType: '补',
    copies: COPIES,
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('附件4-2', '医药机构医疗保障定点申请材料补正补齐通知书'), RECEIPT_OWED],
    assumptions: ['supplement-notice', 'number-series'],
  },
  {
    id: 'annex-04-3',
    label: '聊城市医保定点申请不予受理通知书',
    document: 'liaocheng/annex-04-3-refusal',
    numberType: '不受',
    copies: COPIES,
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('附件4-3', '聊城市医保定点申请不予受理通知书'), RECEIPT_OWED],
    assumptions: ['notice-titles', 'number-series'],
  },
  {
    id: 'annex-05-1',
    label: '医疗机构医疗保障定点申请材料清单',
    document: 'liaocheng/annex-05-1-materials-medical-institution',
    sealed: false,
    citations: [cite('附件5-1', '医疗机构医疗保障定点申请材料清单')],
    assumptions: ['notice-titles'],
  },
  {
    id: 'annex-05-2',
    label: '零售药店医疗保障定点申请材料清单',
    document: 'liaocheng/annex-05-2-materials-retail-pharmacy',
    sealed: false,
    citations: [cite('附件5-2', '零售药店医疗保障定点申请材料清单')],
    assumptions: ['notice-titles', 'special-drug-commitment'],
  },
  {
    id: 'annex-06',
    label: '通知书送达回执',
    document: RECEIPT,
    sealed: false,
    citations: [cite('附件6', '通知书送达回执'), RECEIPT_OWED],
    assumptions: ['service-date'],
  },
] as const satisfies readonly Notice[];

/** The material list that goes with an acceptance, by the kind of applicant. */
export const CHECKLISTS = [
  { notice: 'annex-05-1', when: { fact: 'applicantKind', is: MEDICAL[0] } },
  { notice: 'annex-05-2', when: { fact: 'applicantKind', is: PHARMACY[0] } },
] as const;
