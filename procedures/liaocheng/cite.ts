import { citing } from '../cite.ts';

/** Cites 聊医保发〔2023〕18号. It has two 第十四条, told apart as （前） and （后）, and no 第十一条. */
export const cite = citing('003');
