import type { Course, CourseStep } from '../../../domain/beside.ts';
import { BOTH, MEDICAL, PHARMACY } from '../designation/applicants.ts';

const straight = (...steps: readonly string[]): CourseStep[] => steps.map((step) => ({ step }));

/** Ordinary ways of an agreement. The end it hopes for is another term. */
export const courses: readonly Course[] = [
  {
    id: 'renewed',
    label: '申请续签，考核后续签',
    appliesTo: BOTH,
    steps: straight('conclude', 'apply-for-renewal', 'record-performance', 'renew'),
  },
  {
    id: 'renewed-together',
    label: '由经办机构统一组织续签',
    appliesTo: BOTH,
    steps: straight('conclude', 'organise-renewal', 'record-performance', 'renew'),
  },
  {
    id: 'suspended-and-resumed',
    label: '中止、整改到位后继续履行',
    appliesTo: BOTH,
    steps: straight('conclude', 'suspend', 'confirm-rectified'),
  },
  {
    id: 'rested-on-request',
    label: '自请中止，申请后继续履行',
    appliesTo: BOTH,
    steps: straight('conclude', 'suspend-openly', 'apply-to-resume', 'resume-on-request'),
  },
  {
    id: 'terminated-institution',
    label: '解除医疗机构的协议',
    appliesTo: MEDICAL,
    steps: straight('conclude', 'terminate-institution', 'publish-terminated'),
  },
  {
    id: 'terminated-pharmacy',
    label: '解除零售药店的协议',
    appliesTo: PHARMACY,
    steps: straight('conclude', 'terminate-pharmacy', 'publish-terminated'),
  },
];
