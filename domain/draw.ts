import { sha256 } from './sha256.ts';
import type { Candidate, Draw, DrawOrder } from './step.ts';

/** How a draw is made, in the words that are kept with it. */
export const DRAW_METHOD =
  '对未被排除的每名人选计算 SHA-256（种子、姓名、单位，各占一行，UTF-8），按结果（十六进制）由小到大排列，取前若干名';

/** Draws by lot. The same order and seed always give the same names; a fresh seed (32 random bytes in hex) cannot be foreseen. */
export function drawFrom({ pool, exclusions, size }: DrawOrder, seed: string): Draw {
  const excluded = new Set(exclusions.map(({ name }) => name));
  const tickets = pool
    .filter(({ name }) => !excluded.has(name))
    .map((candidate) => ({ name: candidate.name, ticket: ticketOf(candidate, seed) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return {
    pool,
    exclusions,
    size,
    seed,
    method: DRAW_METHOD,
    drawn: tickets.slice(0, size).map(({ name }) => name),
  };
}

/** One's ticket in a draw: whoever has the smallest ones is drawn. */
export function ticketOf({ name, organisation }: Candidate, seed: string): string {
  return sha256(`${seed}\n${name}\n${organisation}`);
}
