import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Agency } from '../../domain/agency.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** An institution that applies, as its account knows it. */
export interface Institution {
  id: string;
  name: string;
  address: string;
  kind: string;
  /** 统一社会信用代码, where it is known: registers look for the institution by it too. */
  creditCode?: string;
  /** The agency of the region in which it is (所在地), where that is known. */
  homeAgency?: string;
}

export async function loadAgency(table: Table, id: string): Promise<Agency | undefined> {
  return await profile<Agency>(table, keys.agency(id));
}

export async function loadInstitution(table: Table, id: string): Promise<Institution | undefined> {
  return await profile<Institution>(table, keys.institution(id));
}

/** All agencies, by id; there are a few dozen at most. */
export async function listAgencies(table: Table): Promise<Agency[]> {
  const found: Agency[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :directory AND begins_with(sk, :agency)',
        ExpressionAttributeValues: { ':directory': keys.directory, ':agency': 'AGENCY#' },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) found.push(item.profile as Agency);
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}

export async function putAgency(table: Table, agency: Agency): Promise<void> {
  await put(table, keys.agency(agency.id), agency);
}

export async function putInstitution(table: Table, institution: Institution): Promise<void> {
  await put(table, keys.institution(institution.id), institution);
}

/** Names and addresses change once in years and stand on every page: for a moment one reading serves all. */
const MOMENT = 5_000;
const recent = new WeakMap<Table, Map<string, { profile: unknown; until: number }>>();

async function profile<T>(table: Table, key: Record<string, string>): Promise<T | undefined> {
  const known = recent.get(table) ?? new Map<string, { profile: unknown; until: number }>();
  recent.set(table, known);
  const name = JSON.stringify(key);
  const found = known.get(name);
  if (found && found.until > performance.now()) return found.profile as T;
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
  if (!Item) return undefined;
  known.set(name, { profile: Item.profile, until: performance.now() + MOMENT });
  return Item.profile as T;
}

async function put(table: Table, key: Record<string, string>, value: unknown): Promise<void> {
  recent.delete(table);
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, profile: value } }));
}
