import { DescribeTimeToLiveCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
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
const changed = (after = '') => target.service.outbox.read(TableName, after, 100);

const enable = (Enabled = true) =>
  target.client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled },
    }),
  );

describe('the stream', () => {
  test('carries both images, the key and the order of each change, and nothing for a write that changes nothing', async () => {
    await put('a', { n: 1, tags: new Set(['x', 'y']) });
    await put('a', { tags: new Set(['y', 'x']), n: 1 });
    target.clock.now += 5000;
    await put('a', { n: 2 });
    await target.client.send(new DeleteCommand({ TableName, Key: { pk: 'a', sk: '1' } }));
    await target.client.send(new DeleteCommand({ TableName, Key: { pk: 'a', sk: '1' } }));
    const records = changed();
    expect(records.map((record) => record.eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(records[1]).toMatchObject({
      eventSource: 'aws:dynamodb',
      dynamodb: {
        Keys: { pk: { S: 'a' }, sk: { S: '1' } },
        OldImage: { n: { N: '1' } },
        NewImage: { n: { N: '2' } },
        ApproximateCreationDateTime: target.clock.now / 1000,
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
    expect(records[2]?.dynamodb).not.toHaveProperty('NewImage');
    const order = records.map((record) => record.dynamodb.SequenceNumber);
    expect(order).toEqual(order.toSorted());
    expect(new Set(records.map((record) => record.eventID)).size).toBe(3);
  });

  test('is read from a checkpoint, tells its listeners, and forgets what is trimmed', async () => {
    const told: string[] = [];
    const stop = target.service.outbox.onChange((name) => told.push(name));
    await put('a');
    await put('b');
    await put('b');
    await new Promise(setImmediate);
    expect(told).toEqual([TableName, TableName]);
    stop();
    const [first, second] = changed();
    expect(changed(first?.dynamodb.SequenceNumber)).toEqual([second]);
    target.service.outbox.trim(TableName, second?.dynamodb.SequenceNumber ?? '');
    expect(changed()).toEqual([]);
    await put('c');
    expect(changed(second?.dynamodb.SequenceNumber)).toHaveLength(1);
    expect(told).toHaveLength(2);
  });

  test('of a cancelled or failed write holds nothing', async () => {
    await refusal(
      target.client.send(
        new PutCommand({
          TableName,
          Item: { pk: 'a', sk: '1' },
          ConditionExpression: 'attribute_exists(pk)',
        }),
      ),
    );
    expect(changed()).toEqual([]);
  });
});

describe('the time to live', () => {
  test('removes what has expired, with a record that says so, when swept and not before', async () => {
    const seconds = target.clock.now / 1000;
    await put('before', { expires: seconds + 10 });
    await enable();
    await put('soon', { expires: seconds + 10, owner: 'me', day: 1 });
    await put('later', { expires: seconds + 100 });
    await put('never', { expires: 'text' });
    await put('ancient', { expires: 1 });
    const status = await target.client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(status.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
    expect(target.service.sweepExpired()).toBe(0);
    target.clock.now += 10_000;
    expect(
      (await target.client.send(new GetCommand({ TableName, Key: { pk: 'soon', sk: '1' } }))).Item,
    ).toBeDefined();
    expect(target.service.sweepExpired()).toBe(2);
    const removed = changed().filter((record) => record.eventName === 'REMOVE');
    expect(new Set(removed.map((record) => record.dynamodb.Keys.pk?.S))).toEqual(new Set(['before', 'soon']));
    expect(removed[0]?.userIdentity?.principalId).toBe('dynamodb.amazonaws.com');
    const { Count } = await target.client.send(
      new ScanCommand({ TableName, IndexName: 'by-owner', Select: 'COUNT' }),
    );
    expect(Count).toBe(0);
  });

  test('is refused twice, and ends when disabled', async () => {
    await enable();
    expect((await refusal(enable())).name).toBe('ValidationException');
    await put('soon', { expires: target.clock.now / 1000 - 1 });
    await enable(false);
    expect(target.service.sweepExpired()).toBe(0);
  });
});
