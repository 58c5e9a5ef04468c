import type { Procedure } from '../domain/procedure.ts';
import { procedures as guangdong } from './guangdong/index.ts';
import { procedures as jilin } from './jilin/index.ts';
import { procedures as liaocheng } from './liaocheng/index.ts';
import { procedures as outpatientSpecialDiseases } from './outpatient-special-diseases/index.ts';
import { procedures as zhanjiang } from './zhanjiang/index.ts';

/** Every version of every procedure of every place. A test finds a place's folder that is forgotten here. */
export const procedures: readonly Procedure[] = [
  ...liaocheng,
  ...guangdong,
  ...jilin,
  ...outpatientSpecialDiseases,
  ...zhanjiang,
];

/** One procedure: the version asked for, or the newest. A case asks for the version under which it was filed. */
export function procedureOf(id: string, version?: string): Procedure | undefined {
  return procedures
    .filter((procedure) => procedure.id === id && (version === undefined || procedure.version === version))
    .sort((a, b) => (a.version < b.version ? 1 : -1))[0];
}
