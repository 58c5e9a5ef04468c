import { citing } from '../cite.ts';

/** Cites document 000, the 办事指南 of 湛江 (revised in October 2021). */
export const cite = citing('000');
