import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  EventBridgeClient,
  ListRulesCommand,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcessHandler } from '../../../../infra/local/aws/in-process.ts';
import type { InvokeFunction } from '../../../../infra/local/aws/service.ts';
import { type EventsOptions, openEvents } from '../../../../infra/local/events/service.ts';
import { credentials, movableClock, refusal, region, scratch, serve } from '../aws/fixture.ts';

const MINUTE = 60_000;
let dir: ReturnType<typeof scratch>;
let clock: ReturnType<typeof movableClock>;
let calls: [string, unknown][];
let invoke: InvokeFunction;

beforeEach(() => {
  dir = scratch();
  clock = movableClock(Date.parse('2026-11-22T00:00:00Z'));
  calls = [];
  invoke = async (name, payload) => {
    calls.push([name, payload]);
  };
});
afterEach(() => dir.remove());

const rules = [
  {
    name: 'accepted',
    pattern: { 'detail-type': ['case-accepted'] },
    targets: [{ function: 'wake' }, { function: 'webhook' }],
  },
  { name: 'all', pattern: { source: [{ prefix: 'dingdian.' }] }, targets: [{ function: 'register' }] },
];

function open(options: Partial<EventsOptions> = {}) {
  const events = openEvents({
    file: join(dir.folder, 'events.sqlite'),
    clock: clock.now,
    invoke: (name, payload) => invoke(name, payload),
    rules,
    schedules: [],
    ...options,
  });
  const client = new EventBridgeClient({
    endpoint: 'http://127.0.0.1:1',
    region,
    credentials,
    requestHandler: inProcessHandler(events),
  });
  const put = (...Entries: PutEventsRequestEntry[]) => client.send(new PutEventsCommand({ Entries }));
  return { events, client, put };
}

const entry = (DetailType: string, detail: object = {}, more = {}): PutEventsRequestEntry => ({
  Source: 'dingdian.case',
  DetailType,
  Detail: JSON.stringify(detail),
  ...more,
});
const names = () => calls.map(([name]) => name);

describe('the bus', () => {
  test('gives each matching target the event in its standard shape', async () => {
    const { events, put } = open();
    const Time = new Date('2026-11-20T01:02:03Z');
    const answer = await put(
      entry('case-accepted', { caseId: 'c1' }, { Time, Resources: ['case/c1'] }),
      entry('case-refused'),
    );
    expect(answer.FailedEntryCount).toBe(0);
    await events.tick();
    expect(names().sort()).toEqual(['register', 'register', 'wake', 'webhook']);
    const [, woken] = calls.find(([name]) => name === 'wake') ?? [];
    expect(woken).toEqual({
      version: '0',
      id: answer.Entries?.[0]?.EventId,
      'detail-type': 'case-accepted',
      source: 'dingdian.case',
      account: '000000000000',
      time: '2026-11-20T01:02:03Z',
      region: 'local-1',
      resources: ['case/c1'],
      detail: { caseId: 'c1' },
    });
    expect(events.recentEvents(1)[0]?.['detail-type']).toBe('case-refused');
    await events.close();
  });

  test('reports a bad entry beside the good ones', async () => {
    const { events, put } = open();
    const answer = await put(
      entry('good'),
      { Source: 'dingdian.case', DetailType: 'x', Detail: '{' },
      { Source: 'dingdian.case', DetailType: 'x', Detail: '[1]' },
      entry('x', {}, { Source: 'aws.s3' }),
      { DetailType: 'x', Detail: '{}' },
    );
    expect(answer.FailedEntryCount).toBe(4);
    expect(answer.Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
      undefined,
      'MalformedDetail',
      'MalformedDetail',
      'NotAuthorizedForSourceException',
      'InvalidArgument',
    ]);
    await events.tick();
    expect(names()).toEqual(['register']);
    await events.close();
  });

  test('refuses eleven entries, 256 KB, an unknown bus, and any other operation or field', async () => {
    const { events, client, put } = open();
    const big = entry('x', { text: 'x'.repeat(130_000) });
    const refused: [Promise<unknown>, string][] = [
      [put(...Array.from({ length: 11 }, () => entry('x'))), 'ValidationException'],
      [put(big, big, big), 'ValidationException'],
      [put(entry('x', {}, { EventBusName: 'other' })), 'ResourceNotFoundException'],
      [put(entry('x', {}, { TraceHeader: 'x' })), 'ValidationException'],
      [client.send(new ListRulesCommand({})), 'UnknownOperationException'],
    ];
    for (const [call, name] of refused) expect(await refusal(call)).toMatchObject({ name });
    expect(events.recentEvents(9)).toEqual([]);
    await events.close();
  });

  test('answers through the signed listener too', async () => {
    const { events } = open();
    const listener = await serve([events]);
    const client = new EventBridgeClient({ endpoint: listener.endpoint, region, credentials });
    await client.send(new PutEventsCommand({ Entries: [entry('case-refused')] }));
    await events.tick();
    expect(names()).toEqual(['register']);
    client.destroy();
    await listener.close();
    await events.close();
  });

  test('a rule that cannot be understood stops the start and is named', () => {
    const broken = [{ name: 'odd', pattern: { source: [{ wildcard: '*' }] }, targets: [] }];
    expect(() => open({ rules: broken })).toThrow(/rule odd: .*wildcard/);
    expect(() => open()).not.toThrow();
  });
});

describe('delivery', () => {
  test('a failing target is tried again after one minute and after two, alone, and then set aside', async () => {
    const { events, put } = open();
    invoke = async (name) => {
      calls.push([name, clock.now()]);
      if (name === 'wake') throw new Error('table is throttled');
    };
    await put(entry('case-accepted'));
    const start = clock.now();
    for (let minute = 0; minute < 10; minute += 1) {
      await events.tick();
      clock.advance(MINUTE);
    }
    const woken = calls.filter(([name]) => name === 'wake').map(([, at]) => (Number(at) - start) / MINUTE);
    expect(woken).toEqual([0, 1, 3]);
    expect(names().filter((name) => name === 'webhook')).toHaveLength(1);
    expect(events.deadLetters()).toMatchObject([
      { target: 'rule/accepted/wake', attempts: 3, error: 'Error: table is throttled' },
    ]);

    invoke = async (name, payload) => {
      calls.push([name, payload]);
    };
    calls = [];
    expect(events.redrive(events.deadLetters()[0]?.id)).toBe(1);
    await events.tick();
    expect([names(), events.deadLetters()]).toEqual([['wake'], []]);
    await events.close();
  });

  test('what was accepted before a restart is delivered after it', async () => {
    const first = open();
    await first.put(entry('case-accepted'));
    await first.events.close();
    const { events } = open();
    await events.tick();
    expect(names().sort()).toEqual(['register', 'wake', 'webhook']);
    await events.close();
  });

  test('an event whose delivery a kill -9 cut short is delivered again', async () => {
    const script = fileURLToPath(new URL('crash-child.ts', import.meta.url));
    const child = spawn(process.execPath, [script, join(dir.folder, 'events.sqlite')], { stdio: 'inherit' });
    const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
    expect(signal).toBe('SIGKILL');
    const { events } = open({ clock: Date.now });
    await events.tick();
    expect(calls).toMatchObject([['wake', { detail: { caseId: 'c1' } }]]);
    await events.close();
  });

  test('in live mode nobody needs to tick', async () => {
    const heard = new Promise((resolve) => {
      invoke = async (_name, payload) => resolve(payload);
    });
    const { events, put } = open({ live: true, clock: Date.now });
    await put(entry('case-refused', { n: 1 }));
    expect(await heard).toMatchObject({ detail: { n: 1 } });
    await events.close();
  });

  test('one hanging function holds up no other', async () => {
    const { events, put } = open();
    const { promise: hanging, resolve: release } = Promise.withResolvers<void>();
    invoke = (name) => {
      calls.push([name, '']);
      return name === 'wake' ? hanging : Promise.resolve();
    };
    await put(entry('case-accepted'));
    const ticked = events.tick();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(names().sort()).toEqual(['register', 'wake', 'webhook']);
    release();
    await ticked;
    await events.close();
  });

  test('a fault mode doubles deliveries, the same ones for the same seed', async () => {
    const seen: string[][] = [];
    for (const round of [1, 2]) {
      const { events, put } = open({
        file: join(dir.folder, `${round}.sqlite`),
        faults: { seed: 5, doubled: 0.5 },
      });
      calls = [];
      for (let n = 0; n < 3; n += 1)
        await put(...Array.from({ length: 10 }, (_unused, i) => entry('x', { n: n * 10 + i })));
      await events.tick();
      seen.push(calls.map(([, payload]) => JSON.stringify(payload).replace(/.*"detail":/, '')));
      await events.close();
    }
    const [first = [], second] = seen;
    expect(first).toEqual(second);
    expect(new Set(first).size).toBe(30);
    expect(first.length).toBeGreaterThan(36);
  });
});

describe('schedules', () => {
  const daily = {
    name: 'daily',
    expression: 'cron(0 9 * * ? *)',
    timezone: 'Asia/Shanghai',
    function: 'reconcile',
    input: { all: true },
  };
  const often = {
    name: 'often',
    expression: 'rate(10 minutes)',
    timezone: 'UTC',
    function: 'sweep',
    input: {},
  };

  test('a moved clock fires each schedule once, at nine in the morning in Shanghai', async () => {
    const { events } = open({ schedules: [daily, often] });
    await events.tick();
    expect(calls).toEqual([]);
    expect(new Date(events.nextWakeAt() ?? 0).toISOString()).toBe('2026-11-22T00:10:00.000Z');
    clock.advance(60 * MINUTE);
    await events.tick();
    expect(names().sort()).toEqual(['reconcile', 'sweep']);
    expect(calls.find(([name]) => name === 'reconcile')?.[1]).toEqual({ all: true });
    clock.advance(30 * 24 * 60 * MINUTE);
    await events.tick();
    await events.tick();
    expect(names().sort()).toEqual(['reconcile', 'reconcile', 'sweep', 'sweep']);
    await events.close();
  });

  test('a run missed while the process was down is made up for once; a changed definition starts afresh', async () => {
    const first = open({ schedules: [daily] });
    await first.events.close();
    clock.advance(3 * 24 * 60 * MINUTE);
    const second = open({ schedules: [daily] });
    await second.events.tick();
    expect(names()).toEqual(['reconcile']);
    await second.events.close();
    const third = open({ schedules: [{ ...daily, expression: 'cron(0 7 * * ? *)' }] });
    await third.events.tick();
    expect(names()).toEqual(['reconcile']);
    expect(new Date(third.events.nextWakeAt() ?? 0).toISOString()).toBe('2026-11-25T23:00:00.000Z');
    await third.events.close();
  });

  test('a clock moved back brings the next run back with it', async () => {
    const { events } = open({ schedules: [daily] });
    clock.advance(40 * 24 * 60 * MINUTE);
    await events.tick();
    clock.advance(-40 * 24 * 60 * MINUTE);
    await events.tick();
    expect(new Date(events.nextWakeAt() ?? 0).toISOString()).toBe('2026-11-22T01:00:00.000Z');
    await events.close();
  });
});
