import type { Assumption } from '../../../domain/citation.ts';
import { assumptions as ofTheApplication } from '../designation/assumptions.ts';
import { ending } from './assumptions/ending.ts';
import { suspension } from './assumptions/suspension.ts';
import { term } from './assumptions/term.ts';

const SHARED = new Set([
  'agreement-term',
  'number-series',
  'refused-service',
  'bans',
  'ban-start',
  'without-delay',
  'monthly-list',
  'additional-site',
  'internet-hospital',
]);

/** What 003 leaves open about agreements; what it leaves open about the application too is read in the same way. */
export const assumptions: readonly Assumption[] = [
  ...term,
  ...suspension,
  ...ending,
  ...ofTheApplication.filter(({ id }) => SHARED.has(id)),
];
