import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { TransactionContended, VersionConflict } from '../errors.ts';
import { keys } from './keys.ts';
import { decodeCursor, encodeCursor } from './queues.ts';
import { entryId } from './register-log.ts';
import { cancellationCodes, INDEXES, type Table } from './table.ts';

/** What somebody reported. Who did stands apart from it, sealed. */
export interface Matter {
  /** 受理编号. */
  number: string;
  kind: 'objection' | 'complaint';
  /** The agency that looks into it. */
  agency: string;
  /** It is about the agency that looks into it: for its leading group alone. */
  guarded: boolean;
  about: {
    /** An agency. */
    agency?: string;
    /** An institution, as it was named. */
    institution?: string;
    /** The public notice it was raised on, and whether its period was over. */
    notice?: string;
    late?: boolean;
  };
  /** The reporter gave a name. */
  named: boolean;
  text: string;
  receivedAt: Instant;
  state: 'received' | 'verifying' | 'concluded';
  /** Counts the changes, so that two officers do not work over each other. */
  version: number;
  /** Keyed hash of the check value that the reporter was shown once. */
  check: string;
  /** The case it concerns. */
  caseId?: string;
  /** The event by which a case has it on record. */
  registered?: { caseId: string; event: number };
  answer?: { text: string; at: Instant };
}

/** Something an officer did with a matter. */
export interface MatterLog {
  at: Instant;
  by: Actor;
  did: 'taken-up' | 'linked' | 'registered' | 'concluded' | 'reporter-seen' | 'file-opened';
  /** A case, an event or a file. */
  what?: string;
}

/** Puts a matter on record with its sealed reporter; false when it is there already. */
export async function putMatter(table: Table, matter: Matter, reporter?: string): Promise<boolean> {
  const TableName = table.name;
  const { number } = matter;
  const absent = 'attribute_not_exists(pk)';
  const sealed = reporter && {
    Put: { TableName, Item: { ...keys.reporter(number), sealed: reporter }, ConditionExpression: absent },
  };
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: itemOf(matter), ConditionExpression: absent } },
          ...(sealed ? [sealed] : []),
        ],
      }),
    );
    return true;
  } catch (error) {
    const codes = cancellationCodes(error);
    if (!codes) throw error;
    if (codes[0] === 'ConditionalCheckFailed') return false;
    throw new TransactionContended(codes.join(','));
  }
}

/**
 * Changes a matter and logs who did: all or nothing, on the version that was read. @throws {VersionConflict} {TransactionContended}
 */
export async function changeMatter(table: Table, matter: Matter, log: MatterLog): Promise<Matter> {
  const TableName = table.name;
  const next = { ...matter, version: matter.version + 1 };
  const unchanged = {
    ConditionExpression: '#matter.#version = :version',
    ExpressionAttributeNames: { '#matter': 'matter', '#version': 'version' },
    ExpressionAttributeValues: { ':version': matter.version },
  };
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: itemOf(next), ...unchanged } },
          { Put: { TableName, Item: logItem(matter.number, log) } },
        ],
      }),
    );
    return next;
  } catch (error) {
    const codes = cancellationCodes(error);
    if (!codes) throw error;
    if (codes[0] === 'ConditionalCheckFailed') throw new VersionConflict(`matter ${matter.number}`);
    throw new TransactionContended(codes.join(','));
  }
}

/** The reporter's sealed item; undefined for somebody who gave no name. Logged before anything is read. */
export async function openReporter(
  table: Table,
  number: string,
  log: MatterLog,
): Promise<string | undefined> {
  await logMatter(table, number, log);
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.reporter(number), ConsistentRead: true }),
  );
  return Item?.sealed as string | undefined;
}

/** Logs something that changes nothing. */
export async function logMatter(table: Table, number: string, log: MatterLog): Promise<void> {
  await table.client.send(
    new TransactWriteCommand({
      TransactItems: [{ Put: { TableName: table.name, Item: logItem(number, log) } }],
    }),
  );
}

export async function loadMatter(table: Table, number: string): Promise<Matter | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.matter(number), ConsistentRead: true }),
  );
  return Item?.matter as Matter | undefined;
}

/** One page of an agency's matters, the latest first. */
export async function listMatters(
  table: Table,
  {
    agency,
    guarded,
    cursor,
    limit = 50,
  }: { agency: string; guarded: boolean; cursor?: string; limit?: number },
): Promise<{ matters: Matter[]; cursor?: string }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.byQueue,
      KeyConditionExpression: `${INDEXES.byQueue}pk = :inbox`,
      ExpressionAttributeValues: { ':inbox': keys.inbox(agency, guarded) },
      ScanIndexForward: false,
      Limit: limit,
      ExclusiveStartKey: cursor ? decodeCursor(cursor) : undefined,
    }),
  );
  const matters = Items.map((item) => item.matter as Matter);
  return { matters, ...(LastEvaluatedKey && { cursor: encodeCursor(LastEvaluatedKey) }) };
}

/** What officers did with a matter, the earliest first. */
export async function listMatterLog(table: Table, number: string): Promise<MatterLog[]> {
  const { pk, sk } = keys.matterLog(number, '', '');
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :log)',
      ExpressionAttributeValues: { ':pk': pk, ':log': sk.slice(0, sk.indexOf('#') + 1) },
      ConsistentRead: true,
      Limit: 200,
    }),
  );
  return Items.map((item) => item.log as MatterLog);
}

function itemOf(matter: Matter) {
  const { number, agency, guarded, receivedAt } = matter;
  return {
    ...keys.matter(number),
    [`${INDEXES.byQueue}pk`]: keys.inbox(agency, guarded),
    [`${INDEXES.byQueue}sk`]: `${receivedAt}#${number}`,
    matter,
  };
}

function logItem(number: string, log: MatterLog) {
  return { ...keys.matterLog(number, log.at, entryId()), log };
}
