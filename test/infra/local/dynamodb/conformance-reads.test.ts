import {
  BatchGetCommand,
  BatchWriteCommand,
  PutCommand,
  paginateQuery,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTable, openTarget, refusal, TABLE, TARGETS, type Target } from './targets.ts';

const TableName = TABLE.TableName;

describe.each(Object.keys(TARGETS))('reads by plain SDK calls against %s', (name) => {
  let target: Target;
  beforeAll(async () => {
    target = await openTarget(name);
    await makeTable(target);
  });
  afterAll(() => target.close());

  const put = (Item: Record<string, unknown>, more = {}) =>
    target.client.send(new PutCommand({ TableName, Item, ...more }));
  const update = (pk: string, UpdateExpression: string, values?: Record<string, unknown>, more = {}) =>
    target.client.send(
      new UpdateCommand({
        TableName,
        Key: { pk, sk: '1' },
        UpdateExpression,
        ...(values ? { ExpressionAttributeValues: values } : {}),
        ReturnValues: 'ALL_NEW',
        ...more,
      }),
    );

  const queryQ = async (condition: string, values: Record<string, string>, more = {}) => {
    const { Items } = await target.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: `pk = :pk${condition}`,
        ExpressionAttributeValues: { ':pk': 'q', ...values },
        ...more,
      }),
    );
    return Items?.map((item) => item.sk);
  };

  const inIndex = async (day: number) => {
    const { Items } = await target.client.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-day',
        KeyConditionExpression: '#d = :d',
        ExpressionAttributeNames: { '#d': 'day' },
        ExpressionAttributeValues: { ':d': day },
      }),
    );
    return Items;
  };

  test('a query keeps to its key condition, in order and in reverse', async () => {
    const keys = ['EVENT#001', 'EVENT#002', 'EVENT#010', 'HEAD', '号'];
    await Promise.all(keys.map((sk) => put({ pk: 'q', sk })));
    expect(await queryQ('', {})).toEqual(keys);
    expect(await queryQ('', {}, { ScanIndexForward: false, Limit: 2 })).toEqual(['号', 'HEAD']);
    expect(await queryQ(' and begins_with(sk, :a)', { ':a': 'EVENT#' })).toEqual(keys.slice(0, 3));
    expect(await queryQ(' and sk between :a and :b', { ':a': 'EVENT#002', ':b': 'HEAD' })).toEqual(
      keys.slice(1, 4),
    );
    expect(await queryQ(' and sk > :a', { ':a': 'EVENT#002' })).toEqual(keys.slice(2));
    expect(await queryQ(' and sk <= :a', { ':a': 'EVENT#002' })).toEqual(keys.slice(0, 2));
  });

  test('pages are followed to the end, also backwards through an index, and filters count what they skip', async () => {
    await Promise.all(
      Array.from({ length: 9 }, (_, n) =>
        put({ pk: `p${n}`, sk: '1', owner: 'me', day: n % 3, odd: n % 2 === 1 }),
      ),
    );
    const days: number[] = [];
    const pages = paginateQuery(
      { client: target.client, pageSize: 2 },
      {
        TableName,
        IndexName: 'by-owner',
        KeyConditionExpression: '#o = :me',
        ExpressionAttributeNames: { '#o': 'owner' },
        ExpressionAttributeValues: { ':me': 'me' },
        ScanIndexForward: false,
      },
    );
    for await (const page of pages) days.push(...(page.Items ?? []).map((item) => Number(item.day)));
    expect(days).toEqual([2, 2, 2, 1, 1, 1, 0, 0, 0]);
    const filtered = await target.client.send(
      new QueryCommand({
        TableName,
        IndexName: 'by-owner',
        KeyConditionExpression: '#o = :me and #d >= :one',
        FilterExpression: 'odd = :yes',
        ExpressionAttributeNames: { '#o': 'owner', '#d': 'day' },
        ExpressionAttributeValues: { ':me': 'me', ':one': 1, ':yes': true },
        Select: 'COUNT',
      }),
    );
    expect([filtered.ScannedCount, filtered.Items]).toEqual([6, undefined]);
    expect(filtered.Count).toBe(3);
  });

  test('an index is sparse, projects what it was told to, and follows its item', async () => {
    await put({ pk: 'ix', sk: '1', day: 100, title: 't', secret: 's' });
    expect(await inIndex(100)).toEqual([{ pk: 'ix', sk: '1', day: 100, title: 't' }]);
    await update(
      'ix',
      'SET #d = :d, title = :t',
      { ':d': 101, ':t': 'u' },
      { ExpressionAttributeNames: { '#d': 'day' } },
    );
    expect([await inIndex(100), (await inIndex(101))?.[0]?.title]).toEqual([[], 'u']);
    await update('ix', 'REMOVE #d', undefined, { ExpressionAttributeNames: { '#d': 'day' } });
    expect(await inIndex(101)).toEqual([]);
  });

  test('a scan in segments sees everything once', async () => {
    const seen: string[] = [];
    for (const Segment of [0, 1, 2]) {
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await target.client.send(
          new ScanCommand({
            TableName,
            Segment,
            TotalSegments: 3,
            Limit: 4,
            ProjectionExpression: 'pk, sk',
            ...(ExclusiveStartKey ? { ExclusiveStartKey } : {}),
          }),
        );
        seen.push(...(page.Items ?? []).map((item) => `${item.pk}/${item.sk}`));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey);
    }
    const { Count } = await target.client.send(new ScanCommand({ TableName, Select: 'COUNT' }));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(Count ?? -1);
  });

  test('batches write, delete and read, and refuse 26 writes or one key twice', async () => {
    const requests = Array.from({ length: 25 }, (_, n) => ({
      PutRequest: { Item: { pk: 'batch', sk: `${n}` } },
    }));
    await target.client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
    await target.client.send(
      new BatchWriteCommand({
        RequestItems: { [TableName]: [{ DeleteRequest: { Key: { pk: 'batch', sk: '0' } } }] },
      }),
    );
    const { Responses } = await target.client.send(
      new BatchGetCommand({
        RequestItems: { [TableName]: { Keys: ['0', '1', '2'].map((sk) => ({ pk: 'batch', sk })) } },
      }),
    );
    expect(Responses?.[TableName]?.map((item) => item.sk).sort()).toEqual(['1', '2']);
    const many = { [TableName]: [...requests, { PutRequest: { Item: { pk: 'batch', sk: '25' } } }] };
    const twice = { [TableName]: [requests[0], requests[0]].flatMap((one) => (one ? [one] : [])) };
    for (const RequestItems of [many, twice]) {
      const refused = await refusal(target.client.send(new BatchWriteCommand({ RequestItems })));
      expect(refused.name).toBe('ValidationException');
    }
  });
  test.each([
    ['a filter on a key', { FilterExpression: 'sk = :pk' }],
    ['an unused placeholder', { ExpressionAttributeNames: { '#x': 'x' } }],
    ['an unknown index', { IndexName: 'by-nothing' }],
    ['a start key from elsewhere', { ExclusiveStartKey: { pk: 'other', sk: '1' } }],
    ['a limit of nothing', { Limit: 0 }],
  ])('a query with %s is refused', async (_, more) => {
    const call = target.client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'q' },
        ...more,
      }),
    );
    expect((await refusal(call)).name).toBe('ValidationException');
  });
});
