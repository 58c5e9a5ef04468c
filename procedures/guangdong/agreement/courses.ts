import type { Course, CourseStep } from '../../../domain/beside.ts';
import { DESIGNATED } from './applicants.ts';

const steps = (...ids: readonly string[]): CourseStep[] => ids.map((step) => ({ step }));

/** Ordinary ways of an agreement: renewed and then run out, ended on request, suspended and gone on, ended after two suspensions. */
export const courses: readonly Course[] = [
  {
    id: 'renewed',
    label: '按期续签，最后一期不再续签',
    appliesTo: DESIGNATED,
    steps: steps('conclude', 'record-review', 'apply-for-renewal', 'renew', 'record-not-renewing'),
  },
  {
    id: 'fixed',
    label: '绩效考核达标，续签固定协议并逐年签年度协议',
    appliesTo: DESIGNATED,
    steps: steps(
      'conclude',
      'record-review',
      'organise-renewal',
      'renew-fixed',
      'sign-yearly',
      'sign-yearly',
    ),
  },
  {
    id: 'rested',
    label: '被中止，整改后继续履行',
    appliesTo: DESIGNATED,
    steps: [
      ...steps('conclude', 'suspend'),
      { step: 'serve', notice: 'suspension' },
      ...steps('report-to-authority', 'resume-after-suspension'),
    ],
  },
  {
    id: 'ended',
    label: '被解除并公布',
    appliesTo: DESIGNATED,
    steps: [
      ...steps('conclude', 'terminate'),
      { step: 'serve', notice: 'termination' },
      ...steps('report-to-authority', 'publish-terminated'),
    ],
  },
];
