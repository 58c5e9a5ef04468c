import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

/** Which list of a batch: one a document, procedure and agency. */
export interface ListRef {
  batch: string;
  agency: string;
  procedure: string;
  notice: string;
}

/**
 * The paper that all cases of an act of many share. Its number and code are taken by the first of them, in the transaction of
 * that case's event; the others carry the same.
 */
export interface ListTaken extends ListRef {
  number?: string;
  code: string;
  /** The case and the event that took them. */
  caseId: string;
  eventNumber: number;
  at: Instant;
  /** Whom it names, for those who verify it, and how many; set once it is printed. */
  named?: { first: string; count: number };
}

/** A list's record, strongly consistent; undefined while no case has taken it. */
export async function loadList(table: Table, ref: ListRef): Promise<ListTaken | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.batchList(ref), ConsistentRead: true }),
  );
  return Item?.list as ListTaken | undefined;
}

/** The list of a batch that carries this code. */
export async function findList(table: Table, batch: string, code: string): Promise<ListTaken | undefined> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :list)',
      ExpressionAttributeValues: { ':pk': keys.batch(batch).pk, ':list': 'LIST#' },
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => item.list as ListTaken).find((list) => list.code === code);
}

/** Puts a list on record within a transaction; where another case was first, the act starts over and carries that one's. */
export function listWrite(TableName: string, list: ListTaken) {
  return {
    Put: {
      TableName,
      Item: { ...keys.batchList(list), list },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/**
 * Takes it upon oneself to print a list, until an instant: false while somebody else has. Every case of the list may try, and
 * one is enough.
 */
export async function claimList(table: Table, list: ListRef, now: Instant, until: Instant): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.batchList(list),
        UpdateExpression: 'SET #claimed = :until',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(#claimed) OR #claimed < :now)',
        ExpressionAttributeNames: { '#claimed': 'claimed' },
        ExpressionAttributeValues: { ':until': until, ':now': now },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** Leaves the printing to whoever comes next. */
export async function releaseList(table: Table, list: ListRef): Promise<void> {
  await change(table, list, 'REMOVE #field', { '#field': 'claimed' });
}

/** Puts on record whom a list names, before it is sealed. */
export async function nameList(
  table: Table,
  list: ListRef,
  named: NonNullable<ListTaken['named']>,
): Promise<void> {
  await change(
    table,
    list,
    'SET #list.#named = :named',
    { '#list': 'list', '#named': 'named' },
    { ':named': named },
  );
}

async function change(
  table: Table,
  list: ListRef,
  UpdateExpression: string,
  ExpressionAttributeNames: Record<string, string>,
  ExpressionAttributeValues?: Record<string, unknown>,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.batchList(list),
      UpdateExpression,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames,
      ...(ExpressionAttributeValues && { ExpressionAttributeValues }),
    }),
  );
}
