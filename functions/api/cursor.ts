import { createHmac, timingSafeEqual } from 'node:crypto';
import { registerSecret } from '../adapters/register-secret.ts';
import type { Table } from '../adapters/table.ts';

// A cursor that a client holds is `<seal><place>`: the place where the list goes on, as the list itself writes it, and a keyed hash
// over the place and everything else that was asked. Lists see and write places only; the route seals and opens them.

/** Characters of the seal: 132 bits. */
const SEAL = 22;

/** Whatever else a cursor is bound to: operation, address, the query without the page, and who asks. */
export interface CursorScope {
  operation: string;
  path: string;
  query: Readonly<Record<string, unknown>>;
  viewer: string | undefined;
}

/** The cursor a client is given for a place. */
export async function sealCursor(table: Table, scope: CursorScope, place: string): Promise<string> {
  return `${await sealOf(table, scope, place)}${place}`;
}

/** The place in a cursor of ours for this very list; undefined for anything else. */
export async function openCursor(
  table: Table,
  scope: CursorScope,
  cursor: string,
): Promise<string | undefined> {
  const place = cursor.slice(SEAL);
  const given = Buffer.from(cursor.slice(0, SEAL).padEnd(SEAL));
  const right = Buffer.from(await sealOf(table, scope, place));
  return given.length === right.length && timingSafeEqual(given, right) ? place : undefined;
}

async function sealOf(
  table: Table,
  { operation, path, query, viewer = '' }: CursorScope,
  place: string,
): Promise<string> {
  const asked = Object.entries(query)
    .filter(([name, value]) => name !== 'cursor' && name !== 'limit' && value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac('sha256', await registerSecret(table))
    .update(JSON.stringify(['cursor', operation, path, asked, viewer, place]))
    .digest('base64url')
    .slice(0, SEAL);
}

/**
 * One page of a list that is at hand as a whole. The place is the last item's key and position: where the item has gone meanwhile, the
 * position stands in for it. Keys are unique.
 */
export function pageOf<T>(
  items: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
  keyOf: (item: T) => string,
): { items: T[]; next?: string } {
  const start = cursor === undefined ? 0 : startAfter(items, cursor, keyOf);
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  if (last === undefined || start + page.length >= items.length) return { items: page };
  const place = JSON.stringify([start + page.length, keyOf(last)]);
  return { items: page, next: Buffer.from(place).toString('base64url') };
}

function startAfter<T>(items: readonly T[], cursor: string, keyOf: (item: T) => string): number {
  const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  const [position, key]: readonly unknown[] = Array.isArray(place) ? place : [];
  const at = items.findIndex((item) => keyOf(item) === key);
  return at >= 0 ? at + 1 : Number(position ?? 0);
}

/** Whether a cursor of ours continues the list of this partition; anything else would only reach the table as a fault. */
export function continues(cursor: string, index: string, partition: string): boolean {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof key !== 'object' || key === null) return false;
    const entries = Object.entries(key);
    const names = new Set(['pk', 'sk', `${index}pk`, `${index}sk`]);
    const known = entries.every(
      ([name, value]) => names.has(name) && typeof value === 'string' && value !== '',
    );
    return (
      known &&
      entries.length === names.size &&
      entries.some(([name, value]) => name === `${index}pk` && value === partition)
    );
  } catch {
    return false;
  }
}
