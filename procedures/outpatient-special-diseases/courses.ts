import type { Course } from '../../domain/beside.ts';
import { ALL } from './applicants.ts';

const FROM_THE_REVIEW = [
  { step: 'pass-review' },
  { step: 'serve', notice: 'annex-03' },
  { step: 'record-visit' },
  { step: 'evaluate' },
  { step: 'file-result' },
  { step: 'hand-to-city' },
  { step: 'draft-agreement' },
  { step: 'sign-agreement' },
  { step: 'file-agreement' },
  { step: 'publish-list' },
] as const;

/** From the application to the published list. */
export const courses = [
  {
    id: 'straight',
    label: '材料一次齐全',
    appliesTo: ALL,
    steps: [{ step: 'submit' }, { step: 'confirm-complete' }, ...FROM_THE_REVIEW],
  },
  {
    id: 'completed',
    label: '一次性补全材料后',
    appliesTo: ALL,
    steps: [
      { step: 'submit' },
      { step: 'request-completion' },
      { step: 'serve', notice: 'annex-04' },
      { step: 'complete' },
      { step: 'confirm-complete' },
      ...FROM_THE_REVIEW,
    ],
  },
] as const satisfies readonly Course[];
