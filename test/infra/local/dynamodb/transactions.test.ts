import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  PutCommand,
  ScanCommand,
  TransactGetCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTable, type OwnTarget, openOwn, refusal, STREAMED } from './targets.ts';

const TableName = STREAMED.TableName;
let target: OwnTarget;
beforeEach(async () => {
  target = openOwn();
  await makeTable(target, STREAMED);
});
afterEach(() => target.close());

type Actions = NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>;

const transact = (TransactItems: Actions, ClientRequestToken?: string) =>
  target.client.send(
    new TransactWriteCommand({ TransactItems, ...(ClientRequestToken ? { ClientRequestToken } : {}) }),
  );
const put = (pk: string, more = {}) => ({
  Put: { TableName, Item: { pk, sk: '1', ...more }, ConditionExpression: 'attribute_not_exists(pk)' },
});
const putAgain = (more = {}) => new PutCommand({ ...put('a').Put, ...more });
const count = async () => (await target.client.send(new ScanCommand({ TableName, Select: 'COUNT' }))).Count;

async function reasons(call: Promise<unknown>): Promise<CancellationReason[]> {
  const { error } = await refusal(call);
  if (!(error instanceof TransactionCanceledException)) throw error;
  return error.CancellationReasons ?? [];
}

test('a transaction of all four kinds is written as one, with a stream record for each changed item', async () => {
  await transact([put('a', { n: 1 }), put('b')]);
  await transact([
    {
      Update: {
        TableName,
        Key: { pk: 'a', sk: '1' },
        UpdateExpression: 'SET n = n + :n',
        ExpressionAttributeValues: { ':n': 1 },
      },
    },
    { Delete: { TableName, Key: { pk: 'b', sk: '1' } } },
    {
      ConditionCheck: {
        TableName,
        Key: { pk: 'c', sk: '1' },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    put('d'),
  ]);
  const { Responses } = await target.client.send(
    new TransactGetCommand({
      TransactItems: ['a', 'b', 'd'].map((pk) => ({
        Get: { TableName, Key: { pk, sk: '1' }, ProjectionExpression: 'n' },
      })),
    }),
  );
  expect(Responses).toEqual([{ Item: { n: 2 } }, {}, { Item: {} }]);
  const names = target.service.outbox.read(TableName, '', 10).map((record) => record.eventName);
  expect(names).toEqual(['INSERT', 'INSERT', 'MODIFY', 'REMOVE', 'INSERT']);
});

test('one failing condition cancels all, says which, and shows the item it found', async () => {
  await transact([put('a', { n: 1 })]);
  const again = { ...put('a').Put, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  const found = await reasons(transact([put('b'), { Put: again }, put('c')]));
  expect(found.map((reason) => reason.Code)).toEqual(['None', 'ConditionalCheckFailed', 'None']);
  expect(found[1]?.Item).toEqual({ pk: { S: 'a' }, sk: { S: '1' }, n: { N: '1' } });
  expect(await count()).toBe(1);
});

test('an update that does not fit its item cancels all with a validation reason', async () => {
  const update = {
    Update: {
      TableName,
      Key: { pk: 'z', sk: '1' },
      UpdateExpression: 'SET n = absent + :n',
      ExpressionAttributeValues: { ':n': 1 },
    },
  };
  expect((await reasons(transact([put('b'), update]))).map((reason) => reason.Code)).toEqual([
    'None',
    'ValidationError',
  ]);
  expect(await count()).toBe(0);
});

test('a repeated token does nothing for ten minutes, and refuses another transaction', async () => {
  await transact([put('a')], 'token');
  await transact([put('a')], 'token');
  expect(target.service.outbox.read(TableName, '', 10)).toHaveLength(1);
  expect((await refusal(transact([put('b')], 'token'))).name).toBe('IdempotentParameterMismatchException');
  target.clock.now += 10 * 60 * 1000;
  expect((await reasons(transact([put('a')], 'token')))[0]?.Code).toBe('ConditionalCheckFailed');
});

test('a token whose transaction was cancelled is free for another', async () => {
  await reasons(
    transact(
      [
        put('a'),
        {
          ConditionCheck: {
            TableName,
            Key: { pk: 'b', sk: '1' },
            ConditionExpression: 'attribute_exists(pk)',
          },
        },
      ],
      'token',
    ),
  );
  await transact([put('a')], 'token');
  expect(await count()).toBe(1);
});

test.each([
  ['the same item twice', [put('a'), { Delete: { TableName, Key: { pk: 'a', sk: '1' } } }]],
  ['101 actions', Array.from({ length: 101 }, (_, n) => put(`${n}`))],
  ['no action', []],
  ['two kinds in one action', [{ ...put('a'), Delete: { TableName, Key: { pk: 'b', sk: '1' } } }]],
  [
    'an update without an expression',
    [{ Update: { TableName, Key: { pk: 'a', sk: '1' }, UpdateExpression: undefined } }],
  ],
  ['more than 4 MB', Array.from({ length: 11 }, (_, n) => put(`${n}`, { text: 'x'.repeat(399_000) }))],
  ['an unused value', [{ Put: { ...put('a').Put, ExpressionAttributeValues: { ':x': 1 } } }]],
])('a transaction with %s is refused whole', async (_, actions) => {
  expect((await refusal(transact(actions))).name).toBe('ValidationException');
  expect(await count()).toBe(0);
});

test('a hundred actions are accepted', async () => {
  await transact(Array.from({ length: 100 }, (_, n) => put(`${n}`)));
  expect(await count()).toBe(100);
});

test('a single write shows the item that failed its condition when asked', async () => {
  await target.client.send(putAgain());
  const { error } = await refusal(
    target.client.send(putAgain({ ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
  );
  expect(error).toMatchObject({ name: 'ConditionalCheckFailedException', Item: { pk: { S: 'a' } } });
  const silent = await refusal(target.client.send(putAgain()));
  expect(silent.error).not.toHaveProperty('Item.pk');
  expect(
    (await target.client.send(new GetCommand({ TableName, Key: { pk: 'a', sk: '1' } }))).Item,
  ).toBeDefined();
});
