import { stages } from './stages.ts';

/** Performed, with its term running. */
export const PERFORMED = ['in-force', 'renewal', 'ending'] as const;

/** Suspended, for whatever reason. */
export const SUSPENDED = [
  'suspended',
  'rectified',
  'rectification-check',
  'suspended-extended',
  'suspended-on-request',
  'resumption-requested',
  'suspended-across',
  'suspended-for-owner',
  'owner-past-term',
  'suspended-past-term',
] as const;

/** The agreement exists. */
export const ALIVE = [...PERFORMED, 'extended', ...SUSPENDED] as const;

/** Its term has not run out yet. */
export const WITHIN_TERM = [
  ...PERFORMED,
  'suspended',
  'rectified',
  'rectification-check',
  'suspended-on-request',
  'resumption-requested',
  'suspended-across',
  'suspended-for-owner',
] as const;

/** It has come to an end. */
export const OVER: readonly string[] = stages.filter(({ kind }) => kind === 'final').map(({ id }) => id);
