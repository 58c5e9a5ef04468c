import type { DocumentDefinition } from '../engine/document.ts';
import { acceptanceReceipt } from './annex-03-acceptance-receipt.ts';
import { supplement } from './annex-04-supplement.ts';
import { rejection } from './annex-05-rejection.ts';
import { qualifiedList } from './qualified-list.ts';
import { supplementaryAgreement } from './supplementary-agreement.ts';

/** The papers agencies issue under 001, in the order of its annexes; then those it only names. */
export const documents: DocumentDefinition[] = [
  acceptanceReceipt,
  supplement,
  rejection,
  supplementaryAgreement,
  qualifiedList,
];
