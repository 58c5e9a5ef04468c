import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { CivilDate, Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { type LogEntry, logWrite } from './register-log.ts';
import { cancellationCodes, type Table } from './table.ts';

/** A bar (限制) on an institution or a person, in the register of the agency that put it there. */
export interface Bar {
  /** Of a case's bar `<case>.<deadline>.<event>`, of one entered by an officer random. */
  id: string;
  agency: string;
  subject: 'institution' | 'person';
  /** The fact that later applications meet at the door: `start` is its value. */
  fact: string;
  start: CivilDate;
  /** The last day on which it bars; absent where no procedure gives the fact a length. */
  end?: CivilDate;
  /** Whom it is about, for people. Never an identity number. */
  who: string;
  /** What it rests on. */
  origin: BarOrigin;
}

export type BarOrigin =
  | { kind: 'case'; caseId: string; procedure: string; version: string; deadline: string; event: number }
  /** Entered from elsewhere: an earlier system, another region, a court; `source` says which. */
  | { kind: 'officer'; by: Actor; at: Instant; source: string };

/** A bar as it is kept: under which subjects it is found, and what officers said of it since. */
export interface BarRecord {
  bar: Bar;
  subjects: readonly string[];
  /** Whether the penalty or liability behind it is still open; absent where nobody said. */
  outstanding?: boolean;
  /** Taken off by an officer before its end. */
  ended?: { at: Instant; by: Actor; reason: string };
}

/** Where a bar stands under one subject. */
export interface BarPointer {
  subject: string;
  agency: string;
  id: string;
}

/** What of a case's bars a transaction puts and takes away; no item is named twice. */
export interface BarChanges {
  put: readonly Pick<BarRecord, 'bar' | 'subjects'>[];
  remove: readonly Pick<Bar, 'agency' | 'id'>[];
  point: readonly BarPointer[];
  unpoint: readonly BarPointer[];
}

/** Puts and removes bars in the transaction of the event that did it; what officers said of one stays. */
export function barWrites(TableName: string, { put, remove, point, unpoint }: BarChanges) {
  return [
    ...put.map(({ bar, subjects }) => ({
      Update: {
        TableName,
        Key: keys.bar(bar.agency, bar.id),
        UpdateExpression: 'SET #bar = :bar, #subjects = :subjects',
        ExpressionAttributeNames: { '#bar': 'bar', '#subjects': 'subjects' },
        ExpressionAttributeValues: { ':bar': bar, ':subjects': subjects },
      },
    })),
    ...remove.map(({ agency, id }) => ({ Delete: { TableName, Key: keys.bar(agency, id) } })),
    ...point.map((pointer) => pointerPut(TableName, pointer)),
    ...unpoint.map(({ subject, id }) => ({ Delete: { TableName, Key: keys.barred(subject, id) } })),
  ];
}

function pointerPut(TableName: string, { subject, agency, id }: BarPointer) {
  return { Put: { TableName, Item: { ...keys.barred(subject, id), agency, bar: id } } };
}

/** Every bar on any of these subjects, each once, strongly consistent. */
export async function findBars(table: Table, subjects: readonly string[]): Promise<BarRecord[]> {
  const found = new Map<string, Omit<BarPointer, 'subject'>>();
  await Promise.all(
    subjects.map(async (subject) => {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.barred(subject, '').pk },
          ConsistentRead: true,
        }),
      );
      for (const { bar, agency } of Items) {
        const id = String(bar);
        found.set(id, { agency: String(agency), id });
      }
    }),
  );
  const records = await Promise.all([...found.values()].map(({ agency, id }) => loadBar(table, agency, id)));
  return records.filter((record) => record !== undefined);
}

/** The bars of an agency's register, the latest start first. */
export async function listBars(table: Table, agency: string): Promise<BarRecord[]> {
  const records: BarRecord[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :bar)',
        ExpressionAttributeValues: { ':pk': keys.bar(agency, '').pk, ':bar': keys.bar(agency, '').sk },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) records.push(recordOf(item));
    from = page.LastEvaluatedKey;
  } while (from);
  return records.sort((a, b) => (a.bar.start < b.bar.start ? 1 : -1));
}

export async function loadBar(table: Table, agency: string, id: string): Promise<BarRecord | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.bar(agency, id), ConsistentRead: true }),
  );
  return Item && recordOf(Item);
}

/** Puts a bar entered by an officer on record with the line of the log that says so. */
export async function putBar(table: Table, record: BarRecord, log: LogEntry): Promise<void> {
  const { bar, subjects, outstanding } = record;
  await table.client.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName: table.name,
            Item: {
              ...keys.bar(bar.agency, bar.id),
              bar,
              subjects,
              ...(outstanding !== undefined && { outstanding }),
            },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        ...subjects.map((subject) => pointerPut(table.name, { subject, agency: bar.agency, id: bar.id })),
        logWrite(table.name, log),
      ],
    }),
  );
}

/** Says of a bar that it is over, or that what stood behind it is discharged; false when it was said before, or it is gone. */
export async function changeBar(
  table: Table,
  { agency, id }: Pick<Bar, 'agency' | 'id'>,
  change: { ended: NonNullable<BarRecord['ended']> } | { outstanding: boolean },
  log: LogEntry,
): Promise<boolean> {
  const [name, value] = 'ended' in change ? ['ended', change.ended] : ['outstanding', change.outstanding];
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Update: {
              TableName: table.name,
              Key: keys.bar(agency, id),
              UpdateExpression: 'SET #name = :value',
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#ended)',
              ExpressionAttributeNames: { '#name': name, '#ended': 'ended' },
              ExpressionAttributeValues: { ':value': value },
            },
          },
          logWrite(table.name, log),
        ],
      }),
    );
    return true;
  } catch (error) {
    if (cancellationCodes(error)?.[0] === 'ConditionalCheckFailed') return false;
    throw error;
  }
}

function recordOf({ bar, subjects, outstanding, ended }: Record<string, unknown>): BarRecord {
  return {
    bar: bar as Bar,
    subjects: subjects as string[],
    ...(typeof outstanding === 'boolean' && { outstanding }),
    ...(ended !== undefined && { ended: ended as NonNullable<BarRecord['ended']> }),
  };
}
