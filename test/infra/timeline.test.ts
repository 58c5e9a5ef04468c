import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { substitute } from '../../infra/local/step-functions/index.ts';
import { lintMachine } from '../../infra/local/step-functions/lint.ts';
import { parseMachine } from '../../infra/local/step-functions/parse.ts';
import { type Bench, bench, DAY, type Fake, fault, HOUR, START } from './local/step-functions/harness.ts';

// asl-validator ships no type declarations.
const validate: (definition: unknown) => { isValid: boolean; errors: unknown[] } = createRequire(
  import.meta.url,
)('asl-validator');
const asl = readFileSync(new URL('../../infra/timeline.asl.json', import.meta.url), 'utf8');
const names = {
  SettleFunction: 'settle',
  IssueNoticeFunction: 'issue-notice',
  ParkFunction: 'park',
  WakeFunction: 'wake',
  ReportStuckFunction: 'report-stuck',
};

describe('the definition of the timeline', () => {
  test.each(['aws', 'aws-cn'])('is valid Amazon States Language in the partition %s', (Partition) => {
    const definition = substitute(asl, { ...names, Partition });
    expect(validate(definition)).toMatchObject({ isValid: true, errors: [] });
    expect(lintMachine(parseMachine(definition))).toEqual([]);
  });

  test('bounds every task in time and retries or catches every failure', () => {
    const machine = parseMachine(substitute(asl, { ...names, Partition: 'aws' }));
    for (const state of machine.all.values()) {
      if (state.type !== 'Task') continue;
      expect(state.timeout, state.name).toBeDefined();
      expect(state.catch.at(-1)?.errorEquals, state.name).toEqual(['States.ALL']);
    }
  });
});

let b: Bench;

/** What settle answers; a script gives what differs. */
interface Settled {
  version?: number;
  notices?: object[];
  waitSeconds?: number;
  final?: boolean;
  rollover?: boolean;
}

const tokens: string[] = [];

/** The timeline with scripted functions. `settle` is given the number of its call, from 0, and its payload. */
function timeline(settle: (n: number, payload: object) => Settled, fakes: Record<string, Fake> = {}): Bench {
  let rounds = 0;
  tokens.length = 0;
  b = bench(substitute(asl, { ...names, Partition: 'aws' }), {
    settle: (payload: { caseId: string }) => ({
      caseId: payload.caseId,
      version: 1,
      notices: [],
      nextDueAt: null,
      waitSeconds: 30 * 24 * 3600,
      final: false,
      rollover: false,
      ...settle(rounds++, payload),
    }),
    park(payload: { taskToken: string }) {
      tokens.push(payload.taskToken);
    },
    'issue-notice': () => ({}),
    'report-stuck': () => ({}),
    wake: () => ({}),
    ...fakes,
  });
  return b;
}

const broken = () => {
  throw fault('Broken');
};

const begin = (more: object = {}) => b.start({ caseId: 'c1', generation: 1, ...more });
const called = (name: string) => b.calls.filter((call) => call.name === name).map(({ payload }) => payload);
const ended = async (arn: string) => (await b.describe(arn)).status;
const notice = (eventNumber: number) => ({ caseId: 'c1', eventNumber, noticeId: `notice-${eventNumber}` });

describe('the timeline', () => {
  afterEach(() => b.close());

  test('settles, and parks with the version it saw until the case moves or the wait is over', async () => {
    timeline(() => ({ version: 7, waitSeconds: 3600 }));
    await begin();
    expect(called('settle')).toEqual([{ caseId: 'c1', generation: 1, loops: 0 }]);
    expect(called('park')).toEqual([{ caseId: 'c1', version: 7, taskToken: tokens[0] }]);
    expect(b.service.nextWakeAt()).toBe(START + HOUR);
  });

  test('settles again when a case event answers the token, and is done when the case is', async () => {
    timeline((n) => ({ final: n === 1 }));
    const arn = await begin();
    await b.advance(DAY);
    await b.client.send(new SendTaskSuccessCommand({ taskToken: String(tokens[0]), output: '{}' }));
    await b.service.tick();
    expect(await ended(arn)).toBe('SUCCEEDED');
    expect(called('settle').at(-1)).toEqual({ caseId: 'c1', generation: 1, loops: 1 });
  });

  test('settles again on its own at the next deadline, to the second', async () => {
    timeline((n) => ({ waitSeconds: 5 * 24 * 3600, final: n === 2 }));
    const arn = await begin();
    await b.advance(5 * DAY - 1);
    expect(called('settle').length).toBe(1);
    await b.advance(1);
    expect(called('settle').length).toBe(2);
    await b.advance(5 * DAY);
    expect(await ended(arn)).toBe('SUCCEEDED');
  });

  test('goes on from the loops it was started with', async () => {
    timeline(() => ({ final: true }));
    await begin({ loops: 41 });
    expect(called('settle')).toEqual([{ caseId: 'c1', generation: 1, loops: 41 }]);
  });

  test('issues every notice owed, two at a time, before it parks', async () => {
    let running = 0;
    let most = 0;
    timeline((n) => ({ notices: n === 0 ? [1, 2, 3, 4, 5].map(notice) : [] }), {
      async 'issue-notice'() {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
      },
    });
    await begin();
    expect(called('issue-notice')).toEqual([1, 2, 3, 4, 5].map(notice));
    expect(most).toBe(2);
    expect(b.calls.at(-1)?.name).toBe('park');
  });

  test('a case that is over but still owes notices is settled once more before it is done', async () => {
    timeline((n) => ({ final: true, notices: n === 0 ? [notice(9)] : [] }), {
      async park({ taskToken }: { taskToken: string }) {
        // The notice moved the version, so park answers at once.
        await b.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      },
    });
    const arn = await begin();
    expect(await ended(arn)).toBe('SUCCEEDED');
    expect(called('settle').length).toBe(2);
  });

  test('reports a notice that stays stuck, issues the others, and goes on', async () => {
    timeline((n) => ({ notices: n === 0 ? [1, 2, 3].map(notice) : [] }), {
      'issue-notice'({ eventNumber }: { eventNumber: number }) {
        if (eventNumber === 2) throw fault('MissingGlyphError', 'no glyph');
      },
    });
    const arn = await begin();
    await b.advance(HOUR);
    expect(called('report-stuck')).toEqual([
      {
        ...notice(2),
        failed: 'issue-notice',
        error: { Error: 'MissingGlyphError', Cause: expect.stringContaining('no glyph') },
      },
    ]);
    expect(called('issue-notice').length).toBe(2 + 4);
    expect(tokens.length).toBe(1);
    expect(await ended(arn)).toBe('RUNNING');
  });

  test('a notice that stays stuck while park answers at once is tried again at intervals, not in a circle', async () => {
    timeline(() => ({ notices: [notice(1)] }), {
      'issue-notice': broken,
      async park({ taskToken }: { taskToken: string }) {
        await b.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      },
    });
    await begin();
    await b.advance(HOUR);
    expect(called('settle').length).toBeLessThanOrEqual(12);
    expect(called('settle').length).toBeGreaterThan(8);
  });

  test('goes on even when the report of a stuck notice fails', async () => {
    timeline(() => ({ notices: [notice(1)] }), { 'issue-notice': broken, 'report-stuck': broken });
    const arn = await begin();
    await b.advance(HOUR);
    expect(await ended(arn)).toBe('RUNNING');
    expect(tokens.length).toBe(1);
  });

  test('rides out passing trouble in settle, and ends stuck, reported and failed when it lasts', async () => {
    timeline((n) => {
      if (n < 5) throw fault('TransactionConflictException');
      return {};
    });
    expect(await ended(await begin())).toBe('RUNNING');
    await b.advance(10 * 60_000);
    expect(tokens.length).toBe(1);
    b.close();

    timeline(() => {
      throw fault('HashChainBroken', 'event 3');
    });
    const arn = await begin();
    await b.advance(DAY);
    expect(await b.describe(arn)).toMatchObject({ status: 'FAILED', error: 'TimelineStuck.settle' });
    expect(called('report-stuck')).toMatchObject([
      { caseId: 'c1', failed: 'settle', error: { Error: 'HashChainBroken' } },
    ]);
  });

  test('a settle that answers nonsense does not run in circles', async () => {
    timeline(() => ({ waitSeconds: 0 }));
    await begin();
    await b.advance(HOUR);
    // One round at once, then one every five minutes.
    expect(called('settle').length).toBe(13);
    expect(called('park')).toEqual([]);
  });

  test('rolls over into the next generation and succeeds', async () => {
    timeline((n) => ({ rollover: n === 0 }));
    const arn = await begin({ generation: 4 });
    expect(called('wake')).toEqual([{ caseId: 'c1', generation: 5, start: true }]);
    expect(await ended(arn)).toBe('SUCCEEDED');
  });

  test('rolls over by itself in the three-hundredth day of an execution', async () => {
    timeline(() => ({}));
    const arn = await begin();
    await b.advance(300 * DAY - 1);
    expect(called('wake')).toEqual([]);
    await b.advance(1);
    expect(called('wake')).toEqual([{ caseId: 'c1', generation: 2, start: true }]);
    expect(await ended(arn)).toBe('SUCCEEDED');
  });

  test('a thousand rounds stay well below the history limit', async () => {
    timeline((n) => ({ waitSeconds: 3600, notices: n % 4 === 0 ? [notice(n)] : [], rollover: n === 100 }));
    const arn = await begin();
    await b.advance(101 * HOUR);
    expect(await ended(arn)).toBe('SUCCEEDED');
    const events = (await b.history(arn)).length;
    expect(events * 10).toBeLessThan(25_000);
  });
});
