import type { Course, CourseStep } from '../../../domain/beside.ts';
import { MEDICAL } from './applicants.ts';

const steps = (...ids: readonly string[]): CourseStep[] => ids.map((step) => ({ step }));

const RECEIVED = steps('submit', 'record-checks', 'accept');
const PASSED = steps('pass', 'file-result', 'publicise', 'list-for-agreement');
const SIGNED = steps('start-negotiation', 'sign', 'file-agreement', 'publish-signed');
const SERVED = { step: 'serve', notice: 'supplement' } as const;
const FAILED = { step: 'serve', notice: 'assessment-failed' } as const;

/** 第八条至第十四条: the ordinary way to the agreement, the one with a supplement, and the one with a second assessment. */
export const courses: readonly Course[] = [
  {
    id: 'ordinary',
    label: '材料齐全、一次评估合格',
    appliesTo: MEDICAL,
    steps: [...RECEIVED, ...steps('confirm-materials', 'start-assessment'), ...PASSED, ...SIGNED],
  },
  {
    id: 'with-supplement',
    label: '补充一次材料',
    appliesTo: MEDICAL,
    steps: [
      ...RECEIVED,
      ...steps('ask-for-more'),
      SERVED,
      ...steps('supplement', 'confirm-materials', 'start-assessment'),
      ...PASSED,
      ...SIGNED,
    ],
  },
  {
    id: 'with-rectification',
    label: '初次评估不合格，整改后再次评估合格',
    appliesTo: MEDICAL,
    steps: [
      ...RECEIVED,
      ...steps('confirm-materials', 'start-assessment', 'fail', 'file-failure'),
      FAILED,
      ...steps('report-rectified', 'start-reassessment'),
      ...PASSED,
      ...SIGNED,
    ],
  },
];
