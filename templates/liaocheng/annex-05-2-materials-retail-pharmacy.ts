import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_CHECKLIST, checklistData, checklistFromCase, materialsHandedIn } from './checklist.ts';
import { SAMPLE_NOTICE, SOURCE } from './shared.ts';

const { receiptNumber, verificationCode } = SAMPLE_NOTICE;
const COMMITMENT = 'material-09-7-1-commitment';

/**
 * 附件5-2: the materials a retail pharmacy handed in. The list leaves out the 依规经营承诺书 that 第九条（七）1 asks for
 * (and 附件7-2 looks for), so one row of the system's own follows the printed ones, marked as such.
 */
export const pharmacyMaterials: DocumentDefinition = {
  id: 'liaocheng/annex-05-2-materials-retail-pharmacy',
  title: '零售药店医疗保障定点申请材料清单',
  source: SOURCE,
  place: '附件5-2',
  kind: 'list',
  layout: 'annex',
  template: 'liaocheng/annex-05-2-materials-retail-pharmacy.hbs',
  data: checklistData(8).extend({ commitmentProvided: z.boolean() }),
  fromCase: (context) => ({
    ...checklistFromCase(context),
    commitmentProvided: materialsHandedIn(context).has(COMMITMENT),
  }),
  sample: () => ({
    provided: [1, 2, 3, 4, 5, 6, 7, 8],
    commitmentProvided: true,
    receiptNumber,
    verificationCode,
  }),
  blank: () => blankPaper({ ...BLANK_CHECKLIST, commitmentProvided: false }),
};
