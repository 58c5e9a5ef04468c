import { citing } from '../../procedures/cite.ts';

/** Cites 粤医保规〔2021〕1号. */
export const cite = citing('004');
