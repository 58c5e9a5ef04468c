import {
  CreateTableCommand,
  ExecuteStatementCommand,
  PutItemCommand,
  ScanCommand as RawScanCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeTable, type OwnTarget, openOwn, refusal, STREAMED, TABLE } from './targets.ts';

const TableName = TABLE.TableName;
let target: OwnTarget;
beforeEach(async () => {
  target = openOwn();
  await makeTable(target, STREAMED);
});
afterEach(() => target.close());

const put = (pk: string, more = {}) =>
  target.client.send(new PutCommand({ TableName, Item: { pk, sk: '1', ...more } }));

const scanWith = (terms: number) =>
  target.client.send(
    new ScanCommand({ TableName, FilterExpression: Array(terms).fill('attribute_exists(pk)').join(' or ') }),
  );
const queryByDay = (more: object) =>
  target.client.send(
    new QueryCommand({
      TableName,
      IndexName: 'by-day',
      KeyConditionExpression: '#d = :d',
      ExpressionAttributeNames: { '#d': 'day' },
      ExpressionAttributeValues: { ':d': 1 },
      ...more,
    }),
  );

describe('what is not implemented is refused, never ignored', () => {
  test('an operation', async () => {
    const calls = [
      target.client.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM things' })),
      target.client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: true })),
    ];
    for (const call of calls) expect((await refusal(call)).name).toBe('UnknownOperationException');
  });

  test.each([
    [
      'PutItem.Expected',
      () =>
        target.client.send(
          new PutItemCommand({
            TableName,
            Item: { pk: { S: 'a' }, sk: { S: '1' } },
            Expected: { pk: { Exists: false } },
          }),
        ),
    ],
    [
      'PutItem.ReturnConsumedCapacity',
      () =>
        target.client.send(
          new PutItemCommand({
            TableName,
            Item: { pk: { S: 'a' }, sk: { S: '1' } },
            ReturnConsumedCapacity: 'TOTAL',
          }),
        ),
    ],
    ['Scan.ScanFilter', () => target.client.send(new RawScanCommand({ TableName, ScanFilter: {} }))],
    [
      'CreateTable.SSESpecification',
      () =>
        target.client.send(
          new CreateTableCommand({ ...TABLE, TableName: 'other', SSESpecification: { Enabled: true } }),
        ),
    ],
    [
      'CreateTable.LocalSecondaryIndexes',
      () =>
        target.client.send(
          new CreateTableCommand({ ...TABLE, TableName: 'other', LocalSecondaryIndexes: [] }),
        ),
    ],
    [
      'CreateTable.GlobalSecondaryIndexes.OnDemandThroughput',
      () =>
        target.client.send(
          new CreateTableCommand({
            ...TABLE,
            TableName: 'other',
            GlobalSecondaryIndexes: TABLE.GlobalSecondaryIndexes.map((one) => ({
              ...one,
              OnDemandThroughput: { MaxReadRequestUnits: 1 },
            })),
          }),
        ),
    ],
  ])('the parameter %s', async (name, send) => {
    const refused = await refusal(send());
    expect(refused.message).toBe(`not implemented by the embedded DynamoDB: ${name}`);
  });

  test('size() of a string that bytes and characters measure differently', async () => {
    await put('a', { text: '受理' });
    const call = target.client.send(
      new ScanCommand({
        TableName,
        FilterExpression: 'size(#t) > :n',
        ExpressionAttributeNames: { '#t': 'text' },
        ExpressionAttributeValues: { ':n': 1 },
      }),
    );
    expect((await refusal(call)).message).toContain('size()');
  });

  test('attributes that the index does not hold', async () => {
    expect((await refusal(queryByDay({ ProjectionExpression: 'secret' }))).message).toContain(
      'does not project [secret]',
    );
    expect((await refusal(queryByDay({ FilterExpression: 'attribute_exists(secret)' }))).message).toContain(
      'secret',
    );
    expect((await refusal(queryByDay({ ConsistentRead: true }))).message).toContain('Consistent reads');
  });
});

describe('sizes are counted in bytes', () => {
  test('an expression of more than 4 KB is refused', async () => {
    await scanWith(100);
    expect((await refusal(scanWith(200))).message).toContain('Expression size has exceeded');
  });

  test('an item of 400 KB counts its Chinese in UTF-8', async () => {
    await put('fits', { text: '医'.repeat(136_000) });
    expect((await refusal(put('big', { text: '医'.repeat(137_000) }))).message).toContain(
      'maximum allowed size',
    );
    const grow = new UpdateCommand({
      TableName,
      Key: { pk: 'fits', sk: '1' },
      UpdateExpression: 'SET more = :more',
      ExpressionAttributeValues: { ':more': '医'.repeat(1000) },
    });
    expect((await refusal(target.client.send(grow))).message).toContain('maximum allowed size');
  });

  test('a page ends after a megabyte', async () => {
    for (let n = 0; n < 6; n++) {
      await target.client.send(
        new PutCommand({ TableName, Item: { pk: 'page', sk: `${n}`, text: '医'.repeat(100_000) } }),
      );
    }
    const page = await target.client.send(new ScanCommand({ TableName, ProjectionExpression: 'sk' }));
    expect([page.Count, page.LastEvaluatedKey]).toEqual([4, { pk: 'page', sk: '3' }]);
  });
});
