import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteTableCommand, ListTablesCommand, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { makeTable, openOwn, STREAMED, TABLE } from './targets.ts';

const TableName = TABLE.TableName;

const runWithFaults = async () => {
  const hard = openOwn({ faults: { seed: 7, conflictRate: 0.3, throttleRate: 0.3 } });
  await makeTable(hard);
  const outcomes: string[] = [];
  for (let n = 0; n < 40; n++) {
    const call = hard.client.send(new PutCommand({ TableName, Item: { pk: `${n}`, sk: '1' } }));
    outcomes.push(
      await call.then(
        () => 'written',
        (error: Error) => error.name,
      ),
    );
  }
  let written = 0;
  while (written === 0) {
    written = await hard.client.send(new ScanCommand({ TableName, Select: 'COUNT' })).then(
      (page) => page.Count ?? 0,
      () => 0,
    );
  }
  await hard.close();
  return { outcomes, written };
};

describe('the data file', () => {
  test('keeps tables, items, indexes, streams and expiry over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dynamodb-'));
    const file = join(folder, 'data.sqlite');
    const first = openOwn({ file });
    await makeTable(first, STREAMED);
    await first.client.send(
      new UpdateTimeToLiveCommand({
        TableName,
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      }),
    );
    await first.client.send(
      new PutCommand({ TableName, Item: { pk: 'a', sk: '1', owner: 'me', day: 1, expires: 9 } }),
    );
    const sequence = first.service.outbox.read(TableName, '', 1)[0]?.dynamodb.SequenceNumber ?? '';
    first.service.outbox.trim(TableName, sequence);
    await first.close();
    const second = openOwn({ file });
    expect(
      (await second.client.send(new ScanCommand({ TableName, IndexName: 'by-owner' }))).Items,
    ).toHaveLength(1);
    await second.client.send(new DeleteCommand({ TableName, Key: { pk: 'a', sk: '1' } }));
    expect(second.service.outbox.read(TableName, sequence, 10)).toHaveLength(1);
    await second.client.send(new DeleteTableCommand({ TableName }));
    expect((await second.client.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    await makeTable(second, STREAMED);
    expect(second.service.outbox.read(TableName, sequence, 10)).toEqual([]);
    await second.close();
    rmSync(folder, { recursive: true });
  });
});

describe('the test mode', () => {
  test('lets an index see a write only after a delay, also when it is deleted', async () => {
    const late = openOwn({ faults: { seed: 1, indexDelayMs: 500 } });
    await makeTable(late);
    const seen = async () =>
      (await late.client.send(new ScanCommand({ TableName, IndexName: 'by-owner' }))).Count;
    await late.client.send(new PutCommand({ TableName, Item: { pk: 'a', sk: '1', owner: 'me', day: 1 } }));
    expect(await seen()).toBe(0);
    late.clock.now += 500;
    expect(await seen()).toBe(1);
    await late.client.send(new DeleteCommand({ TableName, Key: { pk: 'a', sk: '1' } }));
    expect(await seen()).toBe(1);
    late.clock.now += 500;
    expect(await seen()).toBe(0);
    await late.close();
  });

  test('refuses at the given rate, the same calls for the same seed, and nothing of them is written', async () => {
    const [first, second] = [await runWithFaults(), await runWithFaults()];
    expect(first).toEqual(second);
    expect(first.written).toBe(first.outcomes.filter((one) => one === 'written').length);
    expect(new Set(first.outcomes)).toEqual(
      new Set(['written', 'TransactionConflictException', 'ProvisionedThroughputExceededException']),
    );
  });
});
