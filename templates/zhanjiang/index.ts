import type { DocumentDefinition } from '../engine/document.ts';
import { acceptanceReceipt } from './acceptance-receipt.ts';
import { guide } from './guide.ts';
import { qualifiedList } from './qualified-list.ts';
import { rejection } from './rejection.ts';
import { supplement } from './supplement.ts';
import { supplementaryAgreement } from './supplementary-agreement.ts';

/** The 办事指南 of 湛江 and the papers it names, in the order in which a case meets them. */
export const documents: DocumentDefinition[] = [
  guide,
  acceptanceReceipt,
  supplement,
  rejection,
  supplementaryAgreement,
  qualifiedList,
];
