import { CARRIED as guangdong } from '../guangdong/catalog.ts';
import { CARRIED as jilin } from '../jilin/catalog.ts';
import { CARRIED as liaocheng } from '../liaocheng/catalog.ts';
import { CARRIED as outpatientSpecialDiseases } from '../outpatient-special-diseases/catalog.ts';
import { CARRIED as zhanjiang } from '../zhanjiang/catalog.ts';
import type { PLACES } from './entries.ts';

/** Which rules and assumptions of each place carry which demand. */
export const CARRIED: Readonly<Record<(typeof PLACES)[number], Readonly<Record<string, readonly string[]>>>> =
  {
    liaocheng,
    guangdong,
    'outpatient-special-diseases': outpatientSpecialDiseases,
    zhanjiang,
    jilin,
  };
