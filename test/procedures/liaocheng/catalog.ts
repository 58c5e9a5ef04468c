import { CARRIED_AFTER } from './catalog/after.ts';
import { CARRIED_AT_THE_DOOR } from './catalog/door.ts';
import { WAYS } from './catalog/ways.ts';

const ways = Object.fromEntries(
  Object.entries(WAYS).map(([id, all]) => [id, all.flatMap(({ by }) => by)] as const),
);

/**
 * The requirements of 003 that bear on the application, by their numbers in the list of requirements this product was
 * ordered with, and the rules that carry each.
 */
export const CARRIED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [CARRIED_AT_THE_DOOR, CARRIED_AFTER, ways]
    .flatMap((part) => Object.keys(part))
    .map((id) => [
      id,
      [...new Set([CARRIED_AT_THE_DOOR, CARRIED_AFTER, ways].flatMap((part) => part[id] ?? []))],
    ]),
);
