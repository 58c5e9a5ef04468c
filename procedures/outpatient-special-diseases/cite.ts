import { citing } from '../cite.ts';

/** Cites document 001, whose title page and 第一条至第四条 are lost. */
export const cite = citing('001');
