import { citing } from '../cite.ts';

/** Cites 吉医保发〔2020〕45号. */
export const cite = citing('002');
