import type { DocumentDefinition } from '../engine/document.ts';
import { agreement } from './agreement.ts';
import { nodeTable } from './annex-01-nodes.ts';
import { acceptance } from './annex-04-1-acceptance.ts';
import { supplement } from './annex-04-2-supplement.ts';
import { refusal } from './annex-04-3-refusal.ts';
import { medicalMaterials } from './annex-05-1-materials-medical-institution.ts';
import { pharmacyMaterials } from './annex-05-2-materials-retail-pharmacy.ts';
import { deliveryReceipt } from './annex-06-delivery-receipt.ts';
import { assessmentFailed } from './annex-09-assessment-failed.ts';
import { newList, passedList } from './lists.ts';
import { supplementaryAgreement } from './supplementary-agreement.ts';

/** The papers 聊城's agencies issue under 003, in the order of its annexes; then those it names without a layout. */
export const documents: DocumentDefinition[] = [
  nodeTable,
  acceptance,
  supplement,
  refusal,
  medicalMaterials,
  pharmacyMaterials,
  deliveryReceipt,
  assessmentFailed,
  passedList,
  newList,
  agreement,
  supplementaryAgreement,
];
