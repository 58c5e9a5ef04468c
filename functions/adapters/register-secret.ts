import { randomBytes } from 'node:crypto';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

const known = new WeakMap<Table['client'], string>();

/**
 * The key (hex) under which people are found in the register of bars: what is kept there, streamed or logged is a keyed hash
 * of an identity number, never the number. Made on first use, and never changed.
 */
export async function registerSecret(table: Table): Promise<string> {
  const remembered = known.get(table.client);
  if (remembered) return remembered;
  const secret = (await load(table)) ?? (await make(table));
  known.set(table.client, secret);
  return secret;
}

async function load(table: Table): Promise<string | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.registerSecret, ConsistentRead: true }),
  );
  return Item?.secret as string | undefined;
}

async function make(table: Table): Promise<string> {
  const secret = randomBytes(32).toString('hex');
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.registerSecret, secret },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return secret;
  } catch (error) {
    // Somebody else was first.
    const other = isConditionFailure(error) ? await load(table) : undefined;
    if (!other) throw error;
    return other;
  }
}
