import type { Course } from '../../domain/beside.ts';
import { BOTH } from './applicants.ts';

const FROM_THE_PANEL = [
  { step: 'finish-review' },
  { step: 'appoint-panel' },
  { step: 'record-first-evaluation' },
  { step: 'record-visit' },
  { step: 'record-visit' },
  { step: 'finish-visit' },
  { step: 'evaluate' },
  { step: 'file-result' },
  { step: 'determine' },
  { step: 'draft-agreement' },
  { step: 'sign-agreement' },
  { step: 'file-agreement' },
  { step: 'publish-list' },
] as const;

/** From the counter to the published list; the visit in two groups. */
export const courses = [
  {
    id: 'on-line',
    label: '网上提交，材料一次齐全',
    appliesTo: BOTH,
    steps: [{ step: 'submit' }, { step: 'accept' }, ...FROM_THE_PANEL],
  },
  {
    id: 'at-the-window',
    label: '窗口递交，材料一次齐全',
    appliesTo: BOTH,
    steps: [{ step: 'receive-at-window' }, { step: 'accept' }, ...FROM_THE_PANEL],
  },
  {
    id: 'supplemented',
    label: '一次性补正后',
    appliesTo: BOTH,
    steps: [
      { step: 'submit' },
      { step: 'accept' },
      { step: 'request-supplement' },
      { step: 'serve', notice: 'supplement' },
      { step: 'supplement' },
      ...FROM_THE_PANEL,
    ],
  },
] as const satisfies readonly Course[];
