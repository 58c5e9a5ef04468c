import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { Head } from './cases.ts';
import { keys } from './keys.ts';
import { decodeCursor, encodeCursor } from './queues.ts';
import { INDEXES, type Table } from './table.ts';

/** Something made public. Where it stands, and until when, is the case's to say: nothing of that is kept here. */
export interface BoardEntry {
  id: string;
  /** The act that did it; of a list, that of its first case, which speaks for all. */
  caseId: string;
  eventNumber: number;
  /** The rule of the paper that tells it. */
  notice: string;
  procedure: string;
  procedureVersion: string;
  agency: string;
  /** `YYYY-MM-DD` from which it is before the public. */
  on: CivilDate;
  /** The institution, of a list the first. */
  institution: string;
  /** The act of many whose cases it lists. */
  list?: string;
}

/** Whom it names, with what the paper says of them and nothing else. */
export interface BoardRow {
  caseId: string;
  eventNumber: number;
  name: string;
  /** Where the procedure has several kinds. */
  kind?: string;
  address: string;
}

/** What an act puts before the public. */
export interface BoardChanges {
  entries: readonly BoardEntry[];
  rows: readonly { id: string; row: BoardRow }[];
}

/** The board's part of a transaction. The further cases of a list add their rows only. */
export function boardWrites(TableName: string, { entries, rows }: BoardChanges) {
  return [
    ...entries.map((entry) => ({
      Put: {
        TableName,
        Item: {
          ...keys.board(entry.id),
          [`${INDEXES.byQueue}pk`]: keys.boardOf(),
          [`${INDEXES.byQueue}sk`]: `${entry.on}#${entry.id}`,
          [`${INDEXES.byOwner}pk`]: keys.boardOf(entry.agency),
          [`${INDEXES.byOwner}sk`]: `${entry.on}#${entry.id}`,
          entry,
        },
      },
    })),
    ...rows.map(({ id, row }) => ({ Put: { TableName, Item: { ...keys.boardRow(id, row.caseId), row } } })),
  ];
}

/** One page of what was made public until the day `until`, the latest first; of one agency, or of all. */
export async function listBoard(
  table: Table,
  { agency, until, cursor, limit }: { agency?: string; until: string; cursor?: string; limit: number },
): Promise<{ entries: BoardEntry[]; cursor?: string }> {
  const IndexName = agency === undefined ? INDEXES.byQueue : INDEXES.byOwner;
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName,
      KeyConditionExpression: `${IndexName}pk = :board AND ${IndexName}sk < :after`,
      // `$` is the character behind `#`: everything of that day is there, nothing of the next.
      ExpressionAttributeValues: { ':board': keys.boardOf(agency), ':after': `${until}$` },
      ScanIndexForward: false,
      Limit: limit,
      ExclusiveStartKey: cursor ? decodeCursor(cursor) : undefined,
    }),
  );
  const entries = Items.map((item) => item.entry as BoardEntry);
  return { entries, ...(LastEvaluatedKey && { cursor: encodeCursor(LastEvaluatedKey) }) };
}

export async function loadBoardEntry(table: Table, id: string): Promise<BoardEntry | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.board(id) }));
  return Item?.entry as BoardEntry | undefined;
}

/** One page of those whom an entry names. */
export async function listBoardRows(
  table: Table,
  id: string,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ rows: BoardRow[]; cursor?: string }> {
  const { pk, sk } = keys.boardRow(id, '');
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :row)',
      ExpressionAttributeValues: { ':pk': pk, ':row': sk },
      Limit: limit,
      ExclusiveStartKey: cursor ? decodeCursor(cursor) : undefined,
    }),
  );
  const rows = Items.map((item) => item.row as BoardRow);
  return { rows, ...(LastEvaluatedKey && { cursor: encodeCursor(LastEvaluatedKey) }) };
}

export async function loadBoardRow(table: Table, id: string, caseId: string): Promise<BoardRow | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.boardRow(id, caseId) }),
  );
  return Item?.row as BoardRow | undefined;
}

/** Heads of up to a hundred cases, by their ids. */
export async function loadHeads(table: Table, caseIds: readonly string[]): Promise<Map<string, Head>> {
  const found = new Map<string, Head>();
  let Keys = caseIds.map((id) => keys.head(id));
  while (Keys.length > 0) {
    const { Responses = {}, UnprocessedKeys = {} } = await table.client.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys, ConsistentRead: true } } }),
    );
    for (const { head } of Responses[table.name] ?? []) found.set((head as Head).caseId, head as Head);
    Keys = (UnprocessedKeys[table.name]?.Keys ?? []) as typeof Keys;
  }
  return found;
}
