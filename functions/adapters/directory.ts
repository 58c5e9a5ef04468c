import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Agency } from '../../domain/agency.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** An institution that applies, as its account knows it. */
export interface Institution {
  id: string;
  name: string;
  address: string;
  kind: string;
}

export async function loadAgency(table: Table, id: string): Promise<Agency | undefined> {
  return await profile<Agency>(table, keys.agency(id));
}

export async function loadInstitution(table: Table, id: string): Promise<Institution | undefined> {
  return await profile<Institution>(table, keys.institution(id));
}

/** All agencies; there are a few dozen at most, so the directory partition is read by a filtered scan once per process. */
export async function listAgencies(table: Table): Promise<Agency[]> {
  const found: Agency[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(pk, :agency)',
        ExpressionAttributeValues: { ':agency': 'AGENCY#' },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) found.push(item.profile as Agency);
    from = page.LastEvaluatedKey;
  } while (from);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function putAgency(table: Table, agency: Agency): Promise<void> {
  await put(table, keys.agency(agency.id), agency);
}

export async function putInstitution(table: Table, institution: Institution): Promise<void> {
  await put(table, keys.institution(institution.id), institution);
}

async function profile<T>(table: Table, key: Record<string, string>): Promise<T | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
  return Item && (Item.profile as T);
}

async function put(table: Table, key: Record<string, string>, value: unknown): Promise<void> {
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...key, profile: value } }));
}
