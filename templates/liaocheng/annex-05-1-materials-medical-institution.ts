import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_CHECKLIST, checklistData, checklistFromCase } from './checklist.ts';
import { SAMPLE_NOTICE, SOURCE } from './shared.ts';

const { receiptNumber, verificationCode } = SAMPLE_NOTICE;

/** 附件5-1: the materials a medical institution handed in, given together with the acceptance (第十二条（一）). */
export const medicalMaterials: DocumentDefinition = {
  id: 'liaocheng/annex-05-1-materials-medical-institution',
  title: '医疗机构医疗保障定点申请材料清单',
  source: SOURCE,
  place: '附件5-1',
  kind: 'list',
  layout: 'annex',
  template: 'liaocheng/annex-05-1-materials-medical-institution.hbs',
  data: checklistData(12),
  fromCase: checklistFromCase,
  sample: () => ({ provided: [1, 2, 3, 4, 5, 6, 7, 10], receiptNumber, verificationCode }),
  blank: () => blankPaper(BLANK_CHECKLIST),
};
