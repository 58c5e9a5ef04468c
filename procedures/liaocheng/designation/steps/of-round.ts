import type { Step } from '../../../../domain/procedure.ts';
import { MEDICAL_REVIEW_PASSED, REVIEW_FAILED, SITE_FAILED } from '../review-rows.ts';
import type { Round } from '../rounds.ts';
import {
  medicalOnly,
  ONE_ROW_MEDICAL,
  ONE_ROW_PHARMACY,
  pharmacyOnly,
  REVIEWED,
  STRAIGHT_ON,
  VISIT,
  VISITED,
} from './bases.ts';
import { failureBasis, TELL } from './failing.ts';
import { doneOn, FAILURE, files, RECEIPT, words } from './fields.ts';

/** The steps whose outcome depends on whether it is the first or the second assessment. */
export function ofRound(round: Round): readonly Step[] {
  const { suffix, label, stages, failed } = round;
  const fails = {
    actor: ['reviewer'],
    to: failed.to,
    event: failed.event,
    payload: FAILURE,
    notices: [{ notice: failed.notice }, RECEIPT],
  } as const satisfies Partial<Step>;
  return [
    {
      id: `pass-medical-review${suffix}`,
      label: `${label}审核评价通过，转入现场评估（医疗机构）`,
      actor: ['reviewer'],
      from: [stages.deskReview],
      to: stages.siteVisit,
      event: 'desk-review-passed',
      payload: [],
      guards: [
        medicalOnly,
        REVIEWED,
        {
          kind: 'facts',
          criterion: MEDICAL_REVIEW_PASSED,
          citation: ONE_ROW_MEDICAL,
          message: '审核评价表没有逐项符合要求，不能通过',
        },
      ],
      notices: [],
      citations: [VISIT, ONE_ROW_MEDICAL],
      assumptions: ['whom-to-visit'],
    },
    {
      id: `check-doubt${suffix}`,
      label: `${label}赴现场核实疑点（零售药店）`,
      actor: ['reviewer'],
      from: [stages.deskReview],
      to: stages.doubtCheck,
      event: 'doubt-check-begun',
      payload: [words('doubt', '疑点')],
      guards: [pharmacyOnly],
      notices: [],
      citations: [STRAIGHT_ON],
      assumptions: ['doubtful-pharmacy'],
    },
    {
      id: `close-doubt-check${suffix}`,
      label: `${label}疑点核实完毕，回到审核评价`,
      actor: ['reviewer'],
      from: [stages.doubtCheck],
      to: stages.deskReview,
      event: 'doubt-check-closed',
      payload: [
        doneOn('visitedOn', '核实日期'),
        words('finding', '核实情况'),
        files('scans', '核实的记录和照片'),
      ],
      guards: [],
      notices: [],
      citations: [STRAIGHT_ON],
      assumptions: ['doubtful-pharmacy'],
    },
    {
      ...fails,
      id: `fail-desk-review${suffix}`,
      label: `${failed.label}（审核评价不予通过）`,
      from: [stages.deskReview],
      guards: [
        REVIEWED,
        {
          kind: 'facts',
          criterion: REVIEW_FAILED,
          citation: ONE_ROW_MEDICAL,
          message: '审核评价表没有不符合要求的项目，没有可以告知的理由',
        },
      ],
      citations: [...failureBasis(round), ONE_ROW_MEDICAL, ONE_ROW_PHARMACY],
      assumptions: ['desk-review-failed', 'failure-paper-names', 'failure-paper-number'],
    },
    {
      ...fails,
      id: `fail-site-visit${suffix}`,
      label: `${failed.label}（现场评估）`,
      from: [stages.siteVisit],
      guards: [
        VISITED,
        {
          kind: 'facts',
          criterion: SITE_FAILED,
          citation: TELL,
          message: '现场评估表没有不合格的项目，没有可以告知的理由',
        },
      ],
      citations: failureBasis(round),
      assumptions: ['site-result', 'failure-paper-names', 'failure-paper-number'],
    },
  ];
}
