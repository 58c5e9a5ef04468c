import { citing } from '../cite.ts';

/** Cites 粤医保规〔2021〕1号 with the notices that extend it and pass it on. */
export const cite = citing('004');
