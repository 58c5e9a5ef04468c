import type { DocumentDefinition } from '../engine/document.ts';
import { agreement, supplementaryAgreement } from './agreements.ts';
import { assessmentResult } from './assessment-result.ts';
import { guide } from './guide.ts';
import { yearlyAgreement } from './yearly-agreement.ts';

/** The papers 广东's document names; it lays out none of them. */
export const documents: DocumentDefinition[] = [
  guide,
  assessmentResult,
  agreement,
  supplementaryAgreement,
  yearlyAgreement,
];
