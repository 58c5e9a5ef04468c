import type { Course } from '../../../domain/beside.ts';
import { HOSPITAL } from './conditions.ts';

const FROM_THE_DRAW = [
  { step: 'pass-materials' },
  { step: 'draw-panel' },
  { step: 'record-review' },
  { step: 'select' },
  { step: 'publicise-list' },
  { step: 'conclude-notice' },
  { step: 'sign' },
] as const;

/** From the application to the provincial designation. */
export const courses = [
  {
    id: 'straight',
    label: '材料一次齐全',
    appliesTo: HOSPITAL,
    steps: [{ step: 'submit' }, ...FROM_THE_DRAW],
  },
  {
    id: 'supplemented',
    label: '一次性补齐材料后',
    appliesTo: HOSPITAL,
    steps: [
      { step: 'submit' },
      { step: 'ask-for-more' },
      { step: 'serve', notice: 'supplement' },
      { step: 'supplement' },
      ...FROM_THE_DRAW,
    ],
  },
] as const satisfies readonly Course[];
