import { BatchGetCommand, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { TransactionContended } from '../errors.ts';
import { keys, type RegisterPart } from './keys.ts';
import type { RegisterRow, Status } from './register-row.ts';
import { cancellationCodes, type Table } from './table.ts';

/** A row as it is kept: with the case's version it shows, the day it was made for, and what it is sorted and found by. */
export interface KeptRow {
  row: RegisterRow;
  caseId: string;
  version: number;
  /** Its standing on the day it was made; absent where that is still to come. */
  status?: Status;
  /** The day on which its standing changes although nothing happens. */
  changesOn?: CivilDate;
  /** The name in pinyin. */
  letters: string;
  /** Starts from which the name is found, as initials. */
  starts: readonly string[];
}

/** The row in an item; kept as text, which costs a list a tenth of what nested values do. */
export function readKept(item: Readonly<Record<string, unknown>>): KeptRow {
  return JSON.parse(String(item.kept));
}

/** Standings in the order in which lists tell them. */
export const STATUS_ORDER: Readonly<Record<Status, string>> = { designated: '1', suspended: '2', ended: '3' };

/** Items of one transaction at most; DynamoDB takes a hundred. */
const MOST = 90;

/**
 * Puts a row into the register, unless a newer one is there: false then. What it is found by goes first and what it is found by
 * no longer goes last, so that a crash leaves at worst a start that leads nowhere new.
 */
export async function putRow(table: Table, next: KeptRow, before: KeptRow | undefined): Promise<boolean> {
  const TableName = table.name;
  const { row, version } = next;
  const put = (Item: Record<string, unknown>) => ({ Put: { TableName, Item } });
  const remove = (Key: Record<string, string>) => ({ Delete: { TableName, Key } });
  const [starts, was] = [startItems(next), before ? startItems(before) : []];
  const fresh = JSON.stringify(starts) === JSON.stringify(was) ? [] : starts.map(put);
  const qualified = qualifiedItems(next);
  // Usually all of it fits into one transaction.
  const together = fresh.length + qualified.length + 2 <= MOST;
  for (const part of together ? [] : chunks(fresh)) await write(table, part);
  const main = {
    Put: {
      ...put(entryItem(next)).Put,
      ConditionExpression: 'attribute_not_exists(pk) OR version <= :version',
      ExpressionAttributeValues: { ':version': version },
    },
  };
  try {
    await write(table, [main, put(dayItem(next)), ...qualified.map(put), ...(together ? fresh : [])]);
  } catch (error) {
    const codes = cancellationCodes(error);
    if (codes?.[0] === 'ConditionalCheckFailed') return false;
    throw codes ? new TransactionContended(codes.join(',')) : error;
  }
  const old = new Set(before?.row.qualifications.map(({ disease }) => disease));
  const named = row.qualifications
    .filter(({ disease }) => !old.has(disease))
    .map(({ disease }) => put({ ...keys.disease(disease), disease }));
  const kept = new Set([...starts, ...qualified].map(({ pk, sk }) => `${pk}\n${sk}`));
  const gone = [...was, ...(before ? qualifiedItems(before) : [])].filter(
    ({ pk, sk }) => !kept.has(`${pk}\n${sk}`),
  );
  for (const part of chunks([...named, ...gone.map(({ pk, sk }) => remove({ pk, sk }))]))
    await write(table, part);
  return true;
}

/** Takes a row out of the register, where nothing newer stands in its place. */
export async function removeRow(table: Table, kept: KeptRow): Promise<void> {
  const { row, version } = kept;
  const { name: TableName } = table;
  const remove = ({ pk, sk }: Record<'pk' | 'sk', string>) => ({ Delete: { TableName, Key: { pk, sk } } });
  const main = {
    Delete: {
      ...remove(keys.registered(row.institution, row.entry)).Delete,
      ConditionExpression: 'version <= :version',
      ExpressionAttributeValues: { ':version': version },
    },
  };
  await write(table, [
    main,
    remove(keys.registeredDay(row.institution, row.entry)),
    ...qualifiedItems(kept).map(remove),
  ]);
  for (const part of chunks(startItems(kept).map(remove))) await write(table, part);
}

/** One row, by whose it is and which; strongly consistent. */
export async function loadRow(
  table: Table,
  institution: string,
  entry: string,
): Promise<KeptRow | undefined> {
  const Key = keys.registered(institution, entry);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key, ConsistentRead: true }),
  );
  return Item && readKept(Item);
}

/** All rows of one institution. */
export async function rowsOfInstitution(table: Table, institution: string): Promise<RegisterRow[]> {
  const { pk, sk } = keys.registered(institution, '');
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    }),
  );
  return Items.map((item) => readKept(item).row);
}

/** Rows by their keys, in the keys' order; those that are gone are left out. At most a hundred. */
export async function rowsAt(
  table: Table,
  wanted: readonly { institution: string; entry: string }[],
): Promise<KeptRow[]> {
  const found = new Map<string, KeptRow>();
  let left: Record<string, unknown>[] = wanted.map(({ institution, entry }) =>
    keys.registered(institution, entry),
  );
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: left } } }),
    );
    for (const item of Responses?.[table.name] ?? []) {
      const kept = readKept(item);
      found.set(kept.row.entry, kept);
    }
    left = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return wanted.flatMap(({ entry }) => found.get(entry) ?? []);
}

/** Diseases for which anybody is or was designated. */
export async function listDiseases(table: Table): Promise<string[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.diseases },
    }),
  );
  return Items.map(({ disease }) => disease as string);
}

const partsOf = ({ agency, area }: RegisterRow): [RegisterPart, RegisterPart, RegisterPart] => [
  `AGENCY#${agency}`,
  `AREA#${area}`,
  'ALL',
];

/** The three lists a row stands in, under one sort key. */
function inLists(row: RegisterRow, list: (of: RegisterPart) => string, sk: string) {
  const [agency, area, all] = partsOf(row).map(list);
  return { gsi1pk: agency, gsi1sk: sk, gsi2pk: area, gsi2sk: sk, gsi3pk: all, gsi3sk: sk };
}

/** What lists choose by, beside what they are kept under. */
function chosenBy({ agency, area, kind, procedure }: RegisterRow) {
  return { agency, area, kind, procedure };
}

function entryItem(kept: KeptRow) {
  const { row, status, version, letters } = kept;
  return {
    ...keys.registered(row.institution, row.entry),
    // Who is not designated yet stands in no list.
    ...(status && inLists(row, keys.listed, `${STATUS_ORDER[status]}#${letters}#${row.entry}`)),
    ...chosenBy(row),
    version,
    kept: JSON.stringify(kept),
  };
}

function dayItem(kept: KeptRow) {
  const { row } = kept;
  const [first] = row.intervals;
  const last = row.intervals.at(-1);
  return {
    ...keys.registeredDay(row.institution, row.entry),
    ...inLists(row, keys.since, `${first?.from ?? ''}#${row.entry}`),
    ...chosenBy(row),
    // The day from which it never stands there again, as far as is known.
    ...(last?.status === 'ended' && { endedOn: last.from }),
    kept: JSON.stringify(kept),
  };
}

function qualifiedItems(kept: KeptRow) {
  const { row, letters } = kept;
  return row.qualifications.map(({ disease }) => ({
    ...keys.qualified(disease, letters, row.entry),
    ...chosenBy(row),
    kept: JSON.stringify(kept),
  }));
}

function startItems({ row, starts }: KeptRow) {
  const { name, creditCode, institution, entry } = row;
  return starts.map((letters) => ({
    ...keys.find(letters, entry),
    ...chosenBy(row),
    name,
    ...(creditCode && { creditCode }),
    institution,
    entry,
  }));
}

async function write(table: Table, TransactItems: object[]): Promise<void> {
  if (TransactItems.length === 0) return;
  await table.client.send(new TransactWriteCommand({ TransactItems }));
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / MOST) }, (_, n) =>
    items.slice(n * MOST, (n + 1) * MOST),
  );
}
