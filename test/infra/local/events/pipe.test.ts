import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcessHandler } from '../../../../infra/local/aws/in-process.ts';
import { openDynamo } from '../../../../infra/local/dynamodb/service.ts';
import type { EventEntry } from '../../../../infra/local/events/bus.ts';
import type { StreamOutbox, StreamRecord } from '../../../../infra/local/events/pipe.ts';
import {
  type EventsOptions,
  type EventsService,
  openEvents,
} from '../../../../infra/local/events/service.ts';
import { credentials, movableClock, region, scratch } from '../aws/fixture.ts';

let dir: ReturnType<typeof scratch>;
let clock: ReturnType<typeof movableClock>;
let heard: { key: string; n: number }[];

beforeEach(() => {
  dir = scratch();
  clock = movableClock();
  heard = [];
});
afterEach(() => dir.remove());

/** An outbox in memory whose next reads can be made to fail. */
function memoryOutbox() {
  const listeners = new Set<(table: string) => void>();
  const outbox = {
    records: [] as StreamRecord[],
    failures: 0,
    add(key: string, n: number, eventName: StreamRecord['eventName'] = 'INSERT') {
      const SequenceNumber = String(++sequence).padStart(21, '0');
      const Keys = { pk: { S: key }, sk: { S: String(n) } };
      outbox.records.push({
        eventID: SequenceNumber,
        eventName,
        dynamodb: { Keys, NewImage: { ...Keys, n: { N: String(n) } }, SequenceNumber },
      });
      for (const listener of listeners) listener('cases');
    },
    read(_table: string, after: string, limit: number) {
      if (outbox.failures > 0) {
        outbox.failures -= 1;
        throw new Error('the table is busy');
      }
      return outbox.records.filter((record) => record.dynamodb.SequenceNumber > after).slice(0, limit);
    },
    onChange(listener: (table: string) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    trim(_table: string, upto: string) {
      outbox.records = outbox.records.filter((record) => record.dynamodb.SequenceNumber > upto);
    },
  };
  let sequence = 0;
  return outbox;
}

const textOf = (attribute: unknown): string => /"([^"]*)"\}$/.exec(JSON.stringify(attribute))?.[1] ?? '';

function transform(record: StreamRecord): EventEntry {
  const { Keys, NewImage } = record.dynamodb;
  if (textOf(Keys.pk) === 'poison') throw new Error('cannot be told');
  const Detail = JSON.stringify({ key: textOf(Keys.pk), n: Number(textOf(NewImage?.n ?? {})) });
  return { Source: 'dingdian.case', DetailType: 'changed', Detail };
}

function open(outbox: StreamOutbox, options: Partial<EventsOptions> = {}, more = {}): EventsService {
  const events = openEvents({
    file: join(dir.folder, 'events.sqlite'),
    clock: clock.now,
    invoke: async (_name, payload) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
      const { detail }: { detail: (typeof heard)[number] } = JSON.parse(JSON.stringify(payload));
      heard.push(detail);
    },
    rules: [{ name: 'changed', pattern: { 'detail-type': ['changed'] }, targets: [{ function: 'wake' }] }],
    schedules: [],
    ...options,
  });
  events.pipe({
    name: 'cases',
    outbox,
    table: 'cases',
    partitionKey: 'pk',
    filter: { eventName: ['INSERT'] },
    transform,
    ...more,
  });
  return events;
}

const ofKey = (key: string) => heard.filter((event) => event.key === key).map(({ n }) => n);

describe('a pipe from a table to the bus', () => {
  test('delivers what passes the filter, in order for each key, and trims what it has read', async () => {
    const outbox = memoryOutbox();
    const events = open(outbox, { faults: { seed: 3, reorder: true } });
    for (let n = 0; n < 40; n += 1) outbox.add(`case-${n % 4}`, n, n % 10 === 9 ? 'MODIFY' : 'INSERT');
    await events.tick();
    expect(heard).toHaveLength(36);
    for (const key of ['case-0', 'case-1', 'case-2', 'case-3']) {
      expect(ofKey(key)).toEqual(ofKey(key).toSorted((a, b) => a - b));
    }
    expect(outbox.records).toEqual([]);
    await events.close();
  });

  test('filters on the attributes of the new image', async () => {
    const outbox = memoryOutbox();
    const events = open(
      outbox,
      {},
      { filter: { dynamodb: { NewImage: { pk: { S: [{ prefix: 'case-' }] } } } } },
    );
    outbox.add('case-1', 1);
    outbox.add('draft-1', 2);
    await events.tick();
    expect(heard).toEqual([{ key: 'case-1', n: 1 }]);
    await events.close();
  });

  test('goes on from its checkpoint after a restart, and delivers each record', async () => {
    const outbox = memoryOutbox();
    outbox.add('a', 1);
    const first = open(outbox);
    await first.tick();
    outbox.add('a', 2);
    await first.close();
    outbox.add('a', 3);
    const second = open(outbox);
    await second.tick();
    expect(ofKey('a')).toEqual([1, 2, 3]);
    await second.close();
  });

  test('a read that fails moves nothing, and the next tick reads again', async () => {
    const outbox = memoryOutbox();
    const events = open(outbox);
    outbox.add('a', 1);
    outbox.failures = 2;
    await expect(events.tick()).rejects.toThrow('busy');
    expect(events.nextWakeAt()).toBe(clock.now());
    await expect(events.tick()).rejects.toThrow('busy');
    await events.tick();
    expect(ofKey('a')).toEqual([1]);
    await events.close();
  });

  test('in live mode a failed read is tried again without anybody asking', async () => {
    const outbox = memoryOutbox();
    outbox.failures = 1;
    const events = open(outbox, { live: true, clock: Date.now });
    outbox.add('a', 1);
    await expect.poll(() => heard.length, { timeout: 5000 }).toBe(1);
    outbox.add('a', 2);
    await expect.poll(() => heard.length, { timeout: 5000 }).toBe(2);
    await events.close();
  });

  test('parks a poison record and delivers its neighbours; once mended it can be sent again', async () => {
    const outbox = memoryOutbox();
    let mended = false;
    const events = open(
      outbox,
      {},
      {
        transform: (record: StreamRecord) =>
          mended
            ? { Source: 'x', DetailType: 'changed', Detail: '{"key":"poison","n":9}' }
            : transform(record),
      },
    );
    outbox.add('a', 1);
    outbox.add('poison', 2);
    outbox.add('a', 3);
    await events.tick();
    expect(heard.map(({ n }) => n)).toEqual([1, 3]);
    expect(events.deadLetters()).toMatchObject([
      {
        target: 'pipe/cases',
        error: 'Error: cannot be told',
        payload: { dynamodb: { Keys: { pk: { S: 'poison' } } } },
      },
    ]);
    mended = true;
    events.redrive();
    await events.tick();
    expect([ofKey('poison'), events.deadLetters()]).toEqual([[9], []]);
    await events.close();
  });

  test('two pipes on one table trim only what both have read', async () => {
    const outbox = memoryOutbox();
    const events = open(outbox);
    outbox.add('a', 1);
    await events.tick();
    const other = memoryOutbox();
    events.pipe({ name: 'elsewhere', outbox: other, table: 'cases', partitionKey: 'pk', transform });
    other.add('b', 1);
    await events.tick();
    expect([ofKey('a'), ofKey('b'), outbox.records, other.records]).toEqual([[1], [1], [], []]);
    await events.close();
  });

  test('whatever is doubled and reordered between keys, every record arrives and each key keeps its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 25 }),
        fc.integer({ min: 0, max: 9 }),
        async (keys, seed) => {
          heard = [];
          const outbox = memoryOutbox();
          for (const [n, key] of keys.entries()) outbox.add(`k${key}`, n);
          const file = join(dir.folder, `${Math.random()}.sqlite`);
          const events = open(outbox, { file, faults: { seed, doubled: 0.3, reorder: true } });
          await events.tick();
          await events.close();
          for (const [n, key] of keys.entries()) expect(ofKey(`k${key}`)).toContain(n);
          for (const key of new Set(keys))
            expect(ofKey(`k${key}`)).toEqual(ofKey(`k${key}`).toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 8 },
    );
  });

  test('reads the outbox of the embedded DynamoDB', async () => {
    const dynamo = openDynamo({ file: join(dir.folder, 'dynamodb.sqlite'), clock: clock.now });
    const client = new DynamoDBClient({
      endpoint: 'http://127.0.0.1:1',
      region,
      credentials,
      requestHandler: inProcessHandler(dynamo),
    });
    await client.send(
      new CreateTableCommand({
        TableName: 'cases',
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'sk', AttributeType: 'S' },
        ],
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
    const events = open(dynamo.outbox);
    for (const n of [1, 2, 3]) {
      await client.send(
        new PutItemCommand({
          TableName: 'cases',
          Item: { pk: { S: 'a' }, sk: { S: String(n) }, n: { N: String(n) } },
        }),
      );
    }
    await events.tick();
    expect(ofKey('a')).toEqual([1, 2, 3]);
    expect(dynamo.outbox.read('cases', '', 10)).toEqual([]);
    await events.close();
    await dynamo.close();
  });
});
