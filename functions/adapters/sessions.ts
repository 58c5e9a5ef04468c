import { createHash } from 'node:crypto';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

/** Somebody signed in. Times in seconds since 1970, as DynamoDB's TTL wants them; TTL only tidies up, reading decides. */
export interface Session {
  /** The viewer as recorded; whoever reads it checks it. */
  viewer: unknown;
  startedAt: number;
  /** Tells the identity provider whom to sign out. */
  idToken: string;
  expiresAt: number;
}

/** A sign-in under way: what must come back, and where the person wanted to go. */
export interface SignIn {
  nonce: string;
  verifier: string;
  returnTo: string;
  expiresAt: number;
}

export async function saveSession(table: Table, id: string, session: Session): Promise<void> {
  const { expiresAt } = session;
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...sessionKey(id), session, expiresAt } }),
  );
}

/** Strongly consistent: who has signed out is signed out. */
export async function loadSession(table: Table, id: string): Promise<Session | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: sessionKey(id), ConsistentRead: true }),
  );
  return Item && { ...Item.session, expiresAt: Item.expiresAt };
}

/** Lets a session last longer, unless it has ended meanwhile. */
export async function prolongSession(table: Table, id: string, expiresAt: number): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: sessionKey(id),
        UpdateExpression: 'SET expiresAt = :expiresAt',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':expiresAt': expiresAt },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

/** Ends a session and returns what it was. */
export async function endSession(table: Table, id: string): Promise<Session | undefined> {
  return await take<Session>(table, sessionKey(id), 'session');
}

export async function saveSignIn(table: Table, id: string, signIn: SignIn): Promise<void> {
  const { expiresAt } = signIn;
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...signInKey(id), signIn, expiresAt } }),
  );
}

/** Takes a sign-in out: it can be completed once. */
export async function takeSignIn(table: Table, id: string): Promise<SignIn | undefined> {
  return await take<SignIn>(table, signInKey(id), 'signIn');
}

async function take<T>(table: Table, key: Record<string, string>, attribute: string): Promise<T | undefined> {
  const { Attributes } = await table.client.send(
    new DeleteCommand({ TableName: table.name, Key: key, ReturnValues: 'ALL_OLD' }),
  );
  return Attributes?.[attribute];
}

// The table holds hashes only, so that whoever can read it (a backup, an export) cannot become anybody.
const sessionKey = (id: string) => keys.session(digest(id));
const signInKey = (id: string) => keys.session(`sign-in-${digest(id)}`);

function digest(id: string): string {
  return createHash('sha256').update(id).digest('base64url');
}
