import {
  DeleteCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import {
  type Arbitrary,
  array,
  assert,
  asyncProperty,
  constantFrom,
  integer,
  oneof,
  option,
  record,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import type { AttributeValue } from '../../../../infra/local/dynamodb/model.ts';
import { makeTable, type OwnTarget, openOwn, STREAMED } from './targets.ts';

/**
 * Writes at random, conditional and in transactions, against the plainest model there is: a Map. Afterwards the table,
 * both indexes, range queries and a replay of the stream must all agree with it.
 */

interface Thing {
  pk: string;
  sk: string;
  n: number;
  owner?: string;
  day?: number;
  title?: string;
}

type Condition = 'none' | 'absent' | 'present' | 'n is 1';

interface Write {
  kind: 'put' | 'update' | 'remove';
  thing: Thing;
  condition: Condition;
}

const TableName = STREAMED.TableName;

const thing: Arbitrary<Thing> = record(
  {
    pk: constantFrom('a', 'b', '丙'),
    sk: constantFrom('1', '2', '10'),
    n: integer({ min: 0, max: 2 }),
    owner: constantFrom('甲', 'me'),
    day: integer({ min: -2, max: 3 }),
    title: constantFrom('t', 'u'),
  },
  { requiredKeys: ['pk', 'sk', 'n'] },
);

const write: Arbitrary<Write> = record({
  kind: constantFrom('put', 'update', 'remove'),
  thing,
  condition: constantFrom('none', 'none', 'absent', 'present', 'n is 1'),
});

const acts: Arbitrary<Write[][]> = array(
  oneof(
    write.map((one) => [one]),
    uniqueArray(write, { minLength: 2, maxLength: 4, selector: ({ thing: { pk, sk } }) => `${pk}/${sk}` }),
  ),
  { minLength: 1, maxLength: 25 },
);

const TEXT: Record<Condition, object> = {
  none: {},
  absent: { ConditionExpression: 'attribute_not_exists(pk)' },
  present: { ConditionExpression: 'attribute_exists(pk)' },
  'n is 1': { ConditionExpression: 'n = :one', ExpressionAttributeValues: { ':one': 1 } },
};

const HOLDS: Record<Condition, (old: Thing | undefined) => boolean> = {
  none: () => true,
  absent: (old) => old === undefined,
  present: (old) => old !== undefined,
  'n is 1': (old) => old?.n === 1,
};

/** An update counts n up from what is there, takes the owner given or removes it, and leaves the rest alone. */
function updateOf({ thing: { owner }, condition }: Write): {
  UpdateExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, unknown>;
} {
  const values = condition === 'n is 1' ? { ':one': 1 } : {};
  return {
    ...TEXT[condition],
    UpdateExpression: owner
      ? 'SET n = if_not_exists(n, :zero) + :two, #o = :o'
      : 'REMOVE #o SET n = if_not_exists(n, :zero) + :two',
    ExpressionAttributeNames: { '#o': 'owner' },
    ExpressionAttributeValues: { ...values, ':two': 2, ':zero': 0, ...(owner ? { ':o': owner } : {}) },
  };
}

const next: Record<Write['kind'], (old: Thing | undefined, thing: Thing) => Thing | undefined> = {
  put: (_old, thing) => thing,
  remove: () => undefined,
  update: (old, { pk, sk, owner }) => {
    const { owner: _before, ...rest } = old ?? { pk, sk, n: 0 };
    return { ...rest, n: rest.n + 2, ...(owner ? { owner } : {}) };
  },
};

const idOf = ({ pk, sk }: Pick<Thing, 'pk' | 'sk'>) => `${pk}/${sk}`;

function inModel(model: Map<string, Thing>, writes: Write[]): boolean {
  if (!writes.every((one) => HOLDS[one.condition](model.get(idOf(one.thing))))) return false;
  for (const one of writes) {
    const after = next[one.kind](model.get(idOf(one.thing)), one.thing);
    if (after) model.set(idOf(one.thing), after);
    else model.delete(idOf(one.thing));
  }
  return true;
}

async function inTable({ client }: OwnTarget, writes: Write[]): Promise<boolean> {
  const [only] = writes;
  const key = ({ thing: { pk, sk } }: Write) => ({ TableName, Key: { pk, sk } });
  const item = (one: Write) => ({ TableName, Item: one.thing, ...TEXT[one.condition] });
  const send = async (): Promise<void> => {
    if (!only || writes.length > 1) {
      const TransactItems = writes.map((one) => {
        if (one.kind === 'put') return { Put: item(one) };
        if (one.kind === 'remove') return { Delete: { ...key(one), ...TEXT[one.condition] } };
        return { Update: { ...key(one), ...updateOf(one) } };
      });
      await client.send(new TransactWriteCommand({ TransactItems }));
    } else if (only.kind === 'put') await client.send(new PutCommand(item(only)));
    else if (only.kind === 'remove')
      await client.send(new DeleteCommand({ ...key(only), ...TEXT[only.condition] }));
    else await client.send(new UpdateCommand({ ...key(only), ...updateOf(only) }));
  };
  return send().then(
    () => true,
    (error: Error) => {
      if (/^(ConditionalCheckFailed|TransactionCanceled)Exception$/.test(error.name)) return false;
      throw error;
    },
  );
}

async function everything({ client }: OwnTarget, IndexName?: string): Promise<unknown[]> {
  const { Items } = await client.send(new ScanCommand({ TableName, ...(IndexName ? { IndexName } : {}) }));
  return sorted(Items ?? []);
}

const text = (item: unknown) => JSON.stringify(item, ['pk', 'sk', 'n', 'owner', 'day', 'title']);

function sorted(items: unknown[]): unknown[] {
  return items.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
}

function replay(target: OwnTarget): Map<string, unknown> {
  const state = new Map<string, unknown>();
  for (const { dynamodb, eventName } of target.service.outbox.read(TableName, '', 10_000)) {
    const id = JSON.stringify(dynamodb.Keys);
    expect(canonical(state.get(id))).toEqual(canonical(dynamodb.OldImage));
    if (eventName === 'REMOVE') state.delete(id);
    else state.set(id, dynamodb.NewImage);
  }
  return state;
}

const canonical = (image: unknown) => image ?? 'nothing';

const tagged = (thing: Thing): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [
      name,
      typeof value === 'number' ? { N: `${value}` } : { S: value },
    ]),
  );

test('conditional writes, index rows, queries and the stream agree with a plain map', async () => {
  await assert(
    asyncProperty(acts, option(integer({ min: -2, max: 3 })), async (list, from) => {
      const target = openOwn();
      await makeTable(target, STREAMED);
      const model = new Map<string, Thing>();
      for (const writes of list) expect(await inTable(target, writes)).toBe(inModel(model, writes));

      const things = [...model.values()];
      expect(await everything(target)).toEqual(sorted(things));
      const owned = things.filter((one) => one.owner !== undefined && one.day !== undefined);
      expect(await everything(target, 'by-owner')).toEqual(sorted(owned));
      const dated = things
        .filter((one) => one.day !== undefined)
        .map(({ n: _n, owner: _o, ...rest }) => rest);
      expect(await everything(target, 'by-day')).toEqual(sorted(dated));

      const { Items } = await target.client.send(
        new QueryCommand({
          TableName,
          IndexName: 'by-owner',
          KeyConditionExpression: `#o = :me${from === null ? '' : ' and #d >= :from'}`,
          ExpressionAttributeNames: { '#o': 'owner', ...(from === null ? {} : { '#d': 'day' }) },
          ExpressionAttributeValues: { ':me': 'me', ...(from === null ? {} : { ':from': from }) },
        }),
      );
      const days = owned
        .filter((one) => one.owner === 'me' && (one.day ?? 0) >= (from ?? -2))
        .map((one) => one.day ?? 0);
      expect(Items?.map((item) => Number(item.day))).toEqual(days.toSorted((a, b) => a - b));

      const images = [...replay(target).values()];
      expect(images).toHaveLength(things.length);
      expect(images).toEqual(expect.arrayContaining(things.map(tagged)));
      await target.close();
    }),
    { numRuns: 40 },
  );
});
