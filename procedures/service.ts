import type { ServiceFact } from '../domain/beside.ts';
import type { Procedure } from '../domain/procedure.ts';
import { service as guangdong } from './guangdong/service.ts';
import { service as jilin } from './jilin/service.ts';
import { service as liaocheng } from './liaocheng/service.ts';
import { service as outpatientSpecialDiseases } from './outpatient-special-diseases/service.ts';
import { service as zhanjiang } from './zhanjiang/service.ts';

const all: readonly ServiceFact[] = [
  ...liaocheng,
  ...guangdong,
  ...jilin,
  ...outpatientSpecialDiseases,
  ...zhanjiang,
];

/** What the document of a procedure says of how people are served: the same for each of its procedures. */
export function serviceFacts({ source }: Pick<Procedure, 'source'>): readonly ServiceFact[] {
  return all.filter(({ citations }) => citations.some((citation) => citation.source === source));
}

/** Every such fact of every document. */
export const everyServiceFact = all;
