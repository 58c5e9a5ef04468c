import { createHash, randomBytes } from 'node:crypto';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/time/civil-date.ts';
import { TransactionContended } from '../errors.ts';
import { keys } from './keys.ts';
import { cancellationCodes, type Table } from './table.ts';

/** A private calendar address: for whom, of which agency, until when. The table holds the hash of its token only. */
export interface Feed {
  agency: string;
  /** Hash of the account's subject. */
  person: string;
  createdAt: Instant;
  until: Instant;
}

/** An officer's own address at one agency, as far as it can still be told. */
export interface OwnFeed extends Feed {
  hash: string;
}

export function personKey(sub: string): string {
  return digest(`person ${sub}`);
}

/** The feed behind a token, if there is one. */
export async function loadFeed(table: Table, token: string): Promise<Feed | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.feed(digest(token)), ConsistentRead: true }),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file alone
  return Item?.feed as Feed | undefined;
}

/** The address of one officer at one agency. */
export async function loadOwnFeed(
  table: Table,
  person: string,
  agency: string,
): Promise<OwnFeed | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.feedOf(person, agency), ConsistentRead: true }),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file alone
  return Item?.feed as OwnFeed | undefined;
}

/** Makes an address in the place of the one before; its token is told here and never again. `expiresAt`: seconds since 1970. */
export async function makeFeed(
  table: Table,
  feed: Feed,
  before: OwnFeed | undefined,
  expiresAt: number,
): Promise<string> {
  const TableName = table.name;
  const token = randomBytes(32).toString('base64url');
  const hash = digest(token);
  const own: OwnFeed = { ...feed, hash };
  await written(table, [
    { Put: { TableName, Item: { ...keys.feed(hash), feed, expiresAt } } },
    { Put: { TableName, Item: { ...keys.feedOf(feed.person, feed.agency), feed: own, expiresAt } } },
    ...(before ? [{ Delete: { TableName, Key: keys.feed(before.hash) } }] : []),
  ]);
  return token;
}

/** Ends an address: whoever has it gets nothing any more. */
export async function endFeed(table: Table, { hash, person, agency }: OwnFeed): Promise<void> {
  const TableName = table.name;
  await written(table, [
    { Delete: { TableName, Key: keys.feed(hash) } },
    { Delete: { TableName, Key: keys.feedOf(person, agency) } },
  ]);
}

async function written(
  table: Table,
  items: NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>,
): Promise<void> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
  } catch (error) {
    const codes = cancellationCodes(error);
    throw codes ? new TransactionContended(codes.join(',')) : error;
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
