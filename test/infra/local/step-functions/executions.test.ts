import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { type Bench, bench, DAY, machine, SECOND, START, waiting } from './harness.ts';

let b: Bench;
afterEach(() => b.close());

const sleeper = machine({ W: { Type: 'Wait', Seconds: 60, End: true } });

describe('the executions of a machine', () => {
  test('the same name and input is the same execution while it runs; anything else already exists', async () => {
    b = bench(sleeper);
    const first = await b.start({ a: 1 }, { name: 'case-1' });
    await b.advance(30 * SECOND);
    expect(await b.start({ a: 1 }, { name: 'case-1' })).toBe(first);
    await expect(b.start({ a: 2 }, { name: 'case-1' })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    await b.advance(30 * SECOND);
    expect((await b.describe(first)).status).toBe('SUCCEEDED');
    await expect(b.start({ a: 1 }, { name: 'case-1' })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    expect(b.service.executions.list('m').length).toBe(1);
  });

  test('five starts at once of one name make one execution', async () => {
    b = bench(sleeper);
    const arns = await Promise.all([1, 2, 3, 4, 5].map(() => b.start({}, { name: 'once' })));
    expect(new Set(arns).size).toBe(1);
  });

  test('are forgotten, and their names free again, ninety days after they closed', async () => {
    b = bench(sleeper);
    const arn = await b.start({}, { name: 'n' });
    await b.advance(60 * SECOND + 90 * DAY - 1);
    await expect(b.start({}, { name: 'n' })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await b.advance(1);
    await expect(b.describe(arn)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    expect(await b.start({}, { name: 'n' })).toBe(arn);
  });

  test('are listed newest first, by status, page by page', async () => {
    b = bench(sleeper);
    for (const name of ['a', 'b', 'c']) await b.start({}, { name });
    await b.advance(60 * SECOND);
    await b.start({}, { name: 'd' });
    const list = async (more: object) => {
      const stateMachineArn = b.service.machineArn('m');
      const page = await b.client.send(new ListExecutionsCommand({ stateMachineArn, ...more }));
      return { names: page.executions?.map(({ name }) => name), nextToken: page.nextToken };
    };
    expect((await list({ statusFilter: 'RUNNING' })).names).toEqual(['d']);
    const first = await list({ statusFilter: 'SUCCEEDED', maxResults: 2 });
    expect(first.names).toEqual(['c', 'b']);
    const rest = await list({ statusFilter: 'SUCCEEDED', maxResults: 2, nextToken: first.nextToken });
    expect(rest).toEqual({ names: ['a'], nextToken: undefined });
  });

  test('can be stopped, which aborts their waits and closes their tokens', async () => {
    let token = '';
    b = bench(machine({ A: waiting() }), { park: (p: { token: string }) => (token = p.token) });
    const arn = await b.start();
    await b.client.send(new StopExecutionCommand({ executionArn: arn, error: 'Stopped', cause: 'by hand' }));
    expect(await b.describe(arn)).toMatchObject({ status: 'ABORTED', error: 'Stopped', cause: 'by hand' });
    const answer = new SendTaskSuccessCommand({ taskToken: token, output: '1' });
    await expect(b.client.send(answer)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(b.service.nextWakeAt()).toBeUndefined();
    const again = await b.client.send(new StopExecutionCommand({ executionArn: arn }));
    expect(again.stopDate?.getTime()).toBe(START);
  });

  test('tell their history forwards, backwards and in pages, with or without data', async () => {
    b = bench(machine({ A: { Type: 'Pass', Assign: { n: 1 }, Output: 'out', End: true } }));
    const arn = await b.start({ k: 1 });
    const get = (more: object) =>
      b.client.send(new GetExecutionHistoryCommand({ executionArn: arn, ...more }));
    const types = ['ExecutionStarted', 'PassStateEntered', 'PassStateExited', 'ExecutionSucceeded'];
    const whole = await get({});
    expect(whole.events?.map(({ type }) => type)).toEqual(types);
    expect(whole.events?.[2]?.stateExitedEventDetails).toEqual({
      name: 'A',
      output: '"out"',
      assignedVariables: { n: '1' },
    });
    const bare = await get({ includeExecutionData: false });
    expect(bare.events?.[2]?.stateExitedEventDetails).toEqual({ name: 'A' });
    const back = await get({ reverseOrder: true, maxResults: 3 });
    expect(back.events?.map(({ id }) => id)).toEqual([4, 3, 2]);
    const last = await get({ reverseOrder: true, maxResults: 3, nextToken: back.nextToken });
    expect(last.events?.map(({ previousEventId }) => previousEventId)).toEqual([0]);
  });

  test('belong to machines that can be described and listed', async () => {
    b = bench(sleeper);
    const { definition } = await b.client.send(
      new DescribeStateMachineCommand({ stateMachineArn: b.service.machineArn('m') }),
    );
    expect(JSON.parse(String(definition))).toEqual(sleeper);
    const all = await b.client.send(new ListStateMachinesCommand({}));
    expect(all.stateMachines?.map(({ name }) => name)).toEqual(['m']);
  });
});

const refused = async (command: Promise<unknown>, name: string) =>
  expect(command).rejects.toMatchObject({ name });

test('a running execution follows the definition it started with, also in the next process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-sfn-'));
  const file = join(folder, 'states.db');
  b = bench(sleeper, {}, { file });
  const arn = await b.start();
  b.close();
  const changed = machine({ W: { Type: 'Fail', Error: 'New' } });
  b = bench(changed, {}, { file });
  await b.advance(60 * SECOND);
  expect((await b.describe(arn)).status).toBe('SUCCEEDED');
  expect((await b.run()).error).toBe('New');
  rmSync(folder, { recursive: true });
});

describe('what is not there fails loudly', () => {
  test('operations, parameters, machines, executions, names and inputs', async () => {
    b = bench(sleeper);
    const stateMachineArn = b.service.machineArn('m');
    const create = new CreateStateMachineCommand({ name: 'x', definition: '{}', roleArn: 'r' });
    await refused(b.client.send(create), 'UnknownOperationException');
    const start = (more: object) => b.client.send(new StartExecutionCommand({ stateMachineArn, ...more }));
    await refused(start({ traceHeader: 'x' }), 'ValidationException');
    await refused(start({ stateMachineArn: 'arn:other' }), 'StateMachineDoesNotExist');
    await refused(start({ name: 'with space' }), 'InvalidName');
    await refused(start({ input: '{' }), 'InvalidExecutionInput');
    await refused(
      b.client.send(new DescribeExecutionCommand({ executionArn: 'arn:x' })),
      'ExecutionDoesNotExist',
    );
    await refused(
      b.client.send(new ListExecutionsCommand({ stateMachineArn, redriveFilter: 'REDRIVEN' })),
      'ValidationException',
    );
  });
});
