import { CARRIED as guangdongYears } from '../guangdong/agreement/catalog.ts';
import { CARRIED as guangdong } from '../guangdong/catalog.ts';
import { CARRIED as jilin } from '../jilin/catalog.ts';
import { CARRIED as liaochengYears } from '../liaocheng/agreement/catalog.ts';
import { CARRIED as liaocheng } from '../liaocheng/catalog.ts';
import { CARRIED as outpatientSpecialDiseases } from '../outpatient-special-diseases/catalog.ts';
import { CARRIED as zhanjiang } from '../zhanjiang/catalog.ts';
import type { PLACES } from './entries.ts';

/** Which rules and assumptions of each place carry which demand. */
export const CARRIED: Readonly<Record<(typeof PLACES)[number], Readonly<Record<string, readonly string[]>>>> =
  {
    liaocheng: both(liaocheng, liaochengYears),
    guangdong: both(guangdong, guangdongYears),
    'outpatient-special-diseases': outpatientSpecialDiseases,
    zhanjiang,
    jilin,
  };

/** What the application and the years after it carry, together. */
function both(
  application: Readonly<Record<string, readonly string[]>>,
  years: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const ids = Object.keys({ ...application, ...years });
  return Object.fromEntries(ids.map((id) => [id, [...(application[id] ?? []), ...(years[id] ?? [])]]));
}
