import type { Citation } from '../domain/citation.ts';

/** Makes citations of one document: `cite('第十二条（二）', '逾期视为放弃此次申请')`. */
export type Cite = (place: string, quote: string) => Citation;

/** The citing function of one source, so that a procedure's files name their document once. */
export function citing(source: string): Cite {
  return (place, quote) => ({ source, place, quote });
}
