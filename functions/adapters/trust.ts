import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Whom signatures are believed. */
export interface TrustData {
  /** Certificates at the top of every chain, of agencies and of time-stamp authorities; PEM. */
  anchors: readonly string[];
  /** Certificates that do not count from an instant on; serial numbers are hexadecimal. */
  revoked: readonly { serial: string; at: Instant }[];
}

/** What is trusted where nothing was put on record: nobody. */
export const NO_TRUST: TrustData = { anchors: [], revoked: [] };

/** Trust changes once in years and is asked for with every document: for a moment one reading serves all. */
const MOMENT = 5_000;
const recent = new WeakMap<Table, { trust: TrustData; until: number }>();

export async function loadTrust(table: Table): Promise<TrustData> {
  const known = recent.get(table);
  if (known && known.until > performance.now()) return known.trust;
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.trust }));
  if (!Item) return NO_TRUST;
  const trust = Item.profile as TrustData;
  recent.set(table, { trust, until: performance.now() + MOMENT });
  return trust;
}

export async function putTrust(table: Table, trust: TrustData): Promise<void> {
  recent.delete(table);
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys.trust, profile: trust } }));
}
