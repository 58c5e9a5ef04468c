import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { keys, type RegisterPart } from './keys.ts';
import { type KeptRow, readKept, STATUS_ORDER } from './public-register.ts';
import type { Status } from './register-row.ts';
import { INDEXES, type Table } from './table.ts';

/** One list of the register, in its order. */
export type RegisterList =
  | { kind: 'listed'; of: RegisterPart; status?: Status }
  /** Everybody first designated by that day; `left`: without those who had left for good by then. */
  | { kind: 'since'; of: RegisterPart; by: CivilDate; left: boolean }
  | { kind: 'qualified'; disease: string }
  /** Names with a start that begins so; the items are what leads to the rows. */
  | { kind: 'found'; letters: string };

/** What lists leave out while they are read. */
export interface Chosen {
  agency?: string | undefined;
  area?: string | undefined;
  kind?: string | undefined;
  procedure?: string | undefined;
}

/** An item of a list: a row, or what leads to one. */
export interface Listed {
  sort: string;
  kept?: KeptRow;
  found?: { letters: string; name: string; creditCode?: string; institution: string; entry: string };
}

/** Where a list is taken up again, behind this item. */
export const Place = z.strictObject({
  sort: z.string().min(1).max(900),
  /** Public ids; in lists that are kept under keys of their own they say nothing. */
  institution: z.string().regex(/^[0-9a-f]{0,16}$/),
  entry: z.string().regex(/^[0-9a-f]{0,16}$/),
});

export type Place = z.infer<typeof Place>;

/** The place of an item. */
export function placeOf({ sort, kept, found }: Listed): Place {
  const { institution = '', entry = '' } = kept?.row ?? found ?? {};
  return { sort, institution, entry };
}

/** Whether a place can be one of this list: any other would reach the table as a fault. */
export function isIn(list: RegisterList, { sort, institution, entry }: Place): boolean {
  const { index, begins = '', below } = whereIn(list);
  const named = institution !== '' && entry !== '';
  return sort.startsWith(begins) && (below === undefined || sort < below) && (named || !index);
}

/** Looks at the next `limit` items of a list, and gives those that are not left out. */
export async function readList(
  table: Table,
  list: RegisterList,
  chosen: Chosen,
  { after, limit }: { after?: Place | undefined; limit: number },
): Promise<{ items: Listed[]; examined: number; last?: Place }> {
  const { index, partition, begins, below } = whereIn(list);
  const [pk, sk] = index ? [`${index}pk`, `${index}sk`] : ['pk', 'sk'];
  const values: Record<string, unknown> = { ':pk': partition };
  const names: Record<string, string> = {};
  const conditions = [`${pk} = :pk`];
  if (begins) {
    conditions.push(`begins_with(${sk}, :begins)`);
    values[':begins'] = begins;
  }
  if (below) {
    conditions.push(`${sk} < :below`);
    values[':below'] = below;
  }
  const filters = Object.entries(chosen).flatMap(([name, value]) => {
    if (value === undefined) return [];
    names[`#${name}`] = name;
    values[`:${name}`] = value;
    return [`#${name} = :${name}`];
  });
  if (list.kind === 'since' && list.left) {
    filters.push('(attribute_not_exists(endedOn) OR endedOn > :by)');
    values[':by'] = list.by;
  }
  const {
    Items = [],
    ScannedCount = 0,
    LastEvaluatedKey,
  } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ...(index && { IndexName: index }),
      KeyConditionExpression: conditions.join(' AND '),
      ...(filters.length > 0 && { FilterExpression: filters.join(' AND ') }),
      ...(Object.keys(names).length > 0 && { ExpressionAttributeNames: names }),
      ExpressionAttributeValues: values,
      Limit: limit,
      ...(after && { ExclusiveStartKey: keyOf(list, after) }),
    }),
  );
  const items = Items.map((item): Listed => {
    const sort = String(item[sk]);
    if (list.kind !== 'found') return { sort, kept: readKept(item) };
    const letters = list.letters.slice(0, 1) + sort.slice(0, sort.lastIndexOf('#'));
    const { name, creditCode, institution, entry } = item as Omit<NonNullable<Listed['found']>, 'letters'>;
    return { sort, found: { letters, name, ...(creditCode && { creditCode }), institution, entry } };
  });
  const last = LastEvaluatedKey && {
    sort: String(LastEvaluatedKey[sk]),
    institution: index ? afterSign(LastEvaluatedKey.pk) : '',
    entry: index ? afterSign(LastEvaluatedKey.sk) : '',
  };
  return { items, examined: ScannedCount, ...(last && { last }) };
}

/** What stands behind the `#` of a key. */
const afterSign = (key: unknown): string => String(key).replace(/^[^#]*#/, '');

interface Where {
  index?: string;
  partition: string;
  begins?: string;
  below?: string;
}

function whereIn(list: RegisterList): Where {
  if (list.kind === 'found') {
    const { pk } = keys.find(list.letters, '');
    return { partition: pk, ...(list.letters.length > 1 && { begins: list.letters.slice(1) }) };
  }
  if (list.kind === 'qualified') return { partition: keys.qualified(list.disease, '', '').pk };
  const index = indexOf(list.of);
  // What sorts before the sign behind `#` is the day itself and everything earlier.
  if (list.kind === 'since') return { index, partition: keys.since(list.of), below: `${list.by}$` };
  const begins = list.status && `${STATUS_ORDER[list.status]}#`;
  return { index, partition: keys.listed(list.of), ...(begins && { begins }) };
}

function indexOf(of: RegisterPart): string {
  if (of === 'ALL') return INDEXES.open;
  return of.startsWith('AGENCY#') ? INDEXES.byQueue : INDEXES.byOwner;
}

function keyOf(list: RegisterList, { sort, institution, entry }: Place): Record<string, string> {
  const { index, partition } = whereIn(list);
  if (!index) return { pk: partition, sk: sort };
  const key =
    list.kind === 'since' ? keys.registeredDay(institution, entry) : keys.registered(institution, entry);
  return { ...key, [`${index}pk`]: partition, [`${index}sk`]: sort };
}
