import type { Course, CourseStep } from '../../../domain/beside.ts';
import { MEDICAL, PHARMACY } from './applicants.ts';

const straight = (...steps: readonly string[]): CourseStep[] => steps.map((step) => ({ step }));

const ACCEPTED: readonly CourseStep[] = [
  ...straight('submit', 'accept'),
  { step: 'serve', notice: 'annex-04-1' },
  ...straight('upload-to-province', 'convene-panel'),
];
const CORRECTED: readonly CourseStep[] = [
  ...straight('submit', 'ask-for-more'),
  { step: 'serve', notice: 'annex-04-2' },
  ...straight('supplement', 'accept'),
  { step: 'serve', notice: 'annex-04-1' },
  ...straight('upload-to-province', 'convene-panel'),
];
const MEDICAL_PASSED = straight(
  'record-medical-review',
  'pass-medical-review',
  'record-site-evaluation',
  'pass-site-visit',
);
const PHARMACY_PASSED = straight('record-pharmacy-review', 'pass-pharmacy-review');
const FAILED_ON_SITE: readonly CourseStep[] = [
  ...straight('record-medical-review', 'pass-medical-review', 'record-site-evaluation', 'fail-site-visit'),
  { step: 'serve', notice: 'annex-09-first' },
  ...straight(
    'reapply',
    'record-medical-review',
    'pass-medical-review-again',
    'record-site-evaluation',
    'pass-site-visit',
  ),
];
const LISTED = straight('publish-first-notice', 'list-as-passed');
const AGREED = straight(
  'adopt',
  'publish-second-notice',
  'open-negotiation',
  'conclude-negotiation',
  'sign',
  'connect',
);
const DECIDED_HERE = [...LISTED, ...straight('submit-to-leading-group'), ...AGREED];
const DECIDED_AFTER_THE_CITY = [...LISTED, ...straight('send-to-city', 'pass-city-review'), ...AGREED];

/** From the application to the connected system, as the document hopes for it. */
export const courses: readonly Course[] = [
  {
    id: 'medical',
    label: '医疗机构：材料一次齐全（市属，或者县（市区）受理而不含住院）',
    appliesTo: MEDICAL,
    steps: [...ACCEPTED, ...MEDICAL_PASSED, ...DECIDED_HERE],
  },
  {
    id: 'medical-city-review',
    label: '医疗机构：县（市区）受理、含住院，经市级复审',
    appliesTo: MEDICAL,
    steps: [...ACCEPTED, ...MEDICAL_PASSED, ...DECIDED_AFTER_THE_CITY],
  },
  {
    id: 'medical-corrected',
    label: '医疗机构：补正一次',
    appliesTo: MEDICAL,
    steps: [...CORRECTED, ...MEDICAL_PASSED, ...DECIDED_HERE],
  },
  {
    id: 'medical-rectified',
    label: '医疗机构：初次评估不合格，整改后再次评估合格',
    appliesTo: MEDICAL,
    steps: [...ACCEPTED, ...FAILED_ON_SITE, ...DECIDED_HERE],
  },
  {
    id: 'pharmacy',
    label: '零售药店：材料一次齐全',
    appliesTo: PHARMACY,
    steps: [...ACCEPTED, ...PHARMACY_PASSED, ...DECIDED_HERE],
  },
  {
    id: 'pharmacy-corrected',
    label: '零售药店：补正一次',
    appliesTo: PHARMACY,
    steps: [...CORRECTED, ...PHARMACY_PASSED, ...DECIDED_HERE],
  },
];
