import type { DocumentDefinition } from '../engine/document.ts';
import { applicationReceipt } from './application-receipt.ts';
import { assessmentResult } from './assessment-result.ts';
import { changeDecision } from './change-decision.ts';
import { decisionLetter } from './decision-letter.ts';
import { deliveryReceipt } from './delivery-receipt.ts';
import { exitDecision } from './exit-decision.ts';
import { handlingDecision } from './handling-decision.ts';
import { lapse } from './lapse.ts';
import { listPublication } from './list-publication.ts';
import { monthlyRegister } from './monthly-register.ts';
import { publicNotice } from './public-notice.ts';
import { rectification } from './rectification.ts';
import { refusal } from './refusal.ts';
import { resumption } from './resumption.ts';
import { supplement } from './supplement.ts';
import { suspension } from './suspension.ts';
import { termination } from './termination.ts';
import { voidNotice } from './void-notice.ts';
import { withdrawalConfirmation } from './withdrawal-confirmation.ts';

/** Papers any procedure may need and no document lays out, in the order of a case. */
export const documents: DocumentDefinition[] = [
  applicationReceipt,
  supplement,
  refusal,
  withdrawalConfirmation,
  assessmentResult,
  publicNotice,
  listPublication,
  monthlyRegister,
  changeDecision,
  rectification,
  handlingDecision,
  suspension,
  resumption,
  termination,
  lapse,
  decisionLetter,
  exitDecision,
  voidNotice,
  deliveryReceipt,
];
