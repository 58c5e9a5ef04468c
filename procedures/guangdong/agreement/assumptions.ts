import type { Assumption } from '../../../domain/citation.ts';
import { counting } from '../designation/assumptions/counting.ts';
import { ending as designationEnding } from '../designation/assumptions/ending.ts';
import { signedCopyReading } from '../signed-copy.ts';
import { ending } from './assumptions/ending.ts';
import { settlement } from './assumptions/settlement.ts';
import { suspension } from './assumptions/suspension.ts';
import { term } from './assumptions/term.ts';

/** Readings of the application that hold for the agreement too. */
const SHARED: readonly string[] = ['working-days', 'bans', 'ban-start', 'refused-service'];
const shared = [...counting, ...designationEnding].filter(({ id }) => SHARED.includes(id));

/** What 004 leaves open about agreements, and how it is read. */
export const assumptions: readonly Assumption[] = [
  ...term,
  ...suspension,
  ...ending,
  ...settlement,
  signedCopyReading,
  ...shared,
];
