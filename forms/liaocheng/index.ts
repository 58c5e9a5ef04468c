import type { FormDefinition } from '../form.ts';
import { acceptanceChecks } from './acceptance-checks.ts';
import { application } from './annex-02-application.ts';
import { commitmentLetter } from './annex-03-commitment.ts';
import { medicalReview } from './annex-07-1-medical-review.ts';
import { pharmacyReview } from './annex-07-2-pharmacy-review.ts';
import { siteEvaluation } from './annex-08-1-site-evaluation.ts';
import { siteEvaluationContinued } from './annex-08-2-site-evaluation.ts';
import { negotiation } from './annex-10-negotiation.ts';
import { medicalChange } from './annex-11-1-medical-change.ts';
import { pharmacyChange } from './annex-11-2-pharmacy-change.ts';
import { exitApplication } from './annex-12-exit.ts';
import { chronicApplication, chronicCommitment, chronicSchedule } from './chronic-disease.ts';
import { complianceCommitment } from './compliance-commitment.ts';
import { minorChangeNotice } from './minor-change-notice.ts';
import { selfCheck } from './self-check.ts';

/** The forms of 聊城: the annexes by number, then what the document names without a page of its own, then the system's own. */
export const forms: readonly FormDefinition[] = [
  application,
  commitmentLetter,
  medicalReview,
  pharmacyReview,
  siteEvaluation,
  siteEvaluationContinued,
  negotiation,
  medicalChange,
  pharmacyChange,
  exitApplication,
  chronicSchedule,
  chronicApplication,
  chronicCommitment,
  complianceCommitment,
  minorChangeNotice,
  selfCheck,
  acceptanceChecks,
];
