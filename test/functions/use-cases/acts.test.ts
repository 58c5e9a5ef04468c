import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActOutcome, type ActRequest, act } from '../../../functions/use-cases/act.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { openWorld, type World } from '../world.ts';
import {
  APPLICANT,
  begun,
  done,
  events,
  expectGapless,
  expectSound,
  freshKey,
  numbers,
  officer,
  submitted,
  take,
} from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const FINDINGS = { findings: [{ material: 'material-08-4', finding: '租赁合同缺末页' }] };

describe('once per Idempotency-Key', () => {
  test.each([0, 1, 2])(
    'five times the same submission at once is one submission, and all five get its answer (%i)',
    async () => {
      const caseId = await begun(world.deps);
      const request: ActRequest = {
        caseId,
        actor: APPLICANT,
        act: { step: 'submit', payload: {} },
        seenVersion: 1,
        idempotencyKey: freshKey(),
      };
      const answers = await Promise.all(Array.from({ length: 5 }, () => act(world.deps, request)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(answers[0]).toMatchObject({
        kind: 'done',
        result: { caseId, event: 2, stage: 'completeness-review' },
      });
      expect(await events(world.deps, caseId)).toEqual(['drafted', 'submitted']);
      expect(await act(world.deps, request)).toEqual(answers[0]);
      await expectSound(world.deps, caseId);
    },
  );

  test('a request whose twin gets through while it is reading the case gets the twin’s answer, not a refusal', async () => {
    const caseId = await begun(world.deps);
    const act1 = {
      caseId,
      actor: APPLICANT,
      act: { step: 'submit', payload: {} },
      seenVersion: 1,
      idempotencyKey: freshKey(),
    };
    const { table } = world.deps;
    let twin: ActOutcome | undefined;
    const send = async (command: QueryCommand) => {
      if (command instanceof QueryCommand) twin = await act(world.deps, act1);
      return await table.client.send(command);
    };
    const client = new Proxy(table.client, {
      get: (all, name) => (name === 'send' ? send : Reflect.get(all, name)),
    });
    const late = await act({ ...world.deps, table: { ...table, client } }, act1);
    expect(late.kind).toBe('done');
    expect(late).toEqual(twin);
  });

  test('the answer stays the same after the case has moved on, and after others have acted', async () => {
    const caseId = await submitted(world.deps);
    const request: ActRequest = {
      caseId,
      actor: officer(),
      act: { step: 'ask-for-more', payload: FINDINGS },
      seenVersion: 2,
      idempotencyKey: freshKey(),
    };
    const first = await act(world.deps, request);
    await done(world.deps, caseId, APPLICANT, 'withdraw');
    expect(await act(world.deps, request)).toEqual(first);
  });

  test('a key that was used for something else is refused, and nothing is written', async () => {
    const caseId = await submitted(world.deps);
    const idempotencyKey = freshKey();
    const accept = { caseId, actor: officer(), act: { step: 'accept', payload: {} }, idempotencyKey };
    expect(
      await act(world.deps, { ...accept, act: { step: 'ask-for-more', payload: FINDINGS } }),
    ).toMatchObject({ kind: 'done' });
    expect(await act(world.deps, accept)).toEqual({ kind: 'key-reused' });
    expect((await events(world.deps, caseId)).at(-1)).toBe('supplement-requested');
    // The keys of one person are not those of another.
    expect(await act(world.deps, { ...accept, actor: officer('receiving-clerk', 2) })).toMatchObject({
      kind: 'refused',
    });
  });

  test('a refusal uses no key up: what was refused may be tried again', async () => {
    const caseId = await begun(world.deps);
    const idempotencyKey = freshKey();
    const request = { caseId, actor: officer(), act: { step: 'accept', payload: {} }, idempotencyKey };
    expect(await act(world.deps, request)).toMatchObject({ kind: 'refused' });
    await done(world.deps, caseId, APPLICANT, 'submit');
    expect(await act(world.deps, request)).toMatchObject({ kind: 'done' });
  });
});

const rival = (caseId: string, n: number, step: string, seenVersion?: number): ActRequest => ({
  caseId,
  actor: officer('receiving-clerk', n),
  act: { step, payload: step === 'ask-for-more' ? FINDINGS : {} },
  ...(seenVersion !== undefined && { seenVersion }),
  idempotencyKey: freshKey(),
});

describe('two officers at once', () => {
  test('one wins, and the other is told what was done in the meantime', async () => {
    const caseId = await submitted(world.deps);
    const outcomes = await Promise.all([
      act(world.deps, rival(caseId, 1, 'accept', 2)),
      act(world.deps, rival(caseId, 2, 'ask-for-more', 2)),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'stale']);
    const told = outcomes.find(({ kind }) => kind === 'stale');
    const [, , act3] = (await loadCase(world.deps.table, caseId)).state.history;
    expect(told).toMatchObject({ since: [act3] });
    await expectSound(world.deps, caseId);
  });

  test('第十二条 without a version seen, the other is refused by the stage the winner led to, with its article', async () => {
    const caseId = await submitted(world.deps);
    const outcomes = await Promise.all([
      act(world.deps, rival(caseId, 1, 'accept')),
      act(world.deps, rival(caseId, 2, 'ask-for-more')),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    const refused = outcomes.find((one) => one.kind === 'refused');
    expect(refused?.refusals).toMatchObject([{ reason: 'stage' }]);
    expect(refused?.refusals[0]?.citations[0]?.place).toMatch(/^第十二条/u);
  });
});

test('every number of a series is taken once and none is left out, with twenty acts on twenty cases at once', async () => {
  const cases: string[] = [];
  for (let n = 0; n < 20; n += 1) cases.push(await begun(world.deps));
  const before = (await numbers(world.deps))['city#收#2026']?.last ?? 0;
  await Promise.all(cases.map((caseId) => done(world.deps, caseId, APPLICANT, 'submit')));
  await Promise.all(
    cases.map((caseId, n) =>
      n % 2
        ? done(world.deps, caseId, officer(), 'accept')
        : done(world.deps, caseId, officer(), 'ask-for-more', FINDINGS),
    ),
  );
  expect((await numbers(world.deps))['city#收#2026']?.last).toBe(before + 20);
  await expectGapless(world.deps);
  const states = await Promise.all(
    cases.map(async (caseId) => (await loadCase(world.deps.table, caseId)).state),
  );
  const receipts = states.map(({ receiptNumber }) => receiptNumber);
  expect(new Set(receipts).size).toBe(20);
  expect(receipts).toContain(`某医保收〔2026〕${before + 1}号`);
  const notices = states.flatMap((state) => state.notices.flatMap(({ number }) => number ?? []));
  expect(new Set(notices).size).toBe(20);
});

test('第十二条（二） an act that comes after the lapse is refused, and the lapse itself is put on record by it', async () => {
  const { deps } = world;
  const caseId = await submitted(deps);
  const event = await done(deps, caseId, officer(), 'ask-for-more', FINDINGS);
  await world.invoke('issue-notice', { caseId, eventNumber: event, notice: 'annex-04-2' });
  await done(deps, caseId, officer(), 'serve', {
    notice: `annex-04-2.${event}`,
    method: '直接送达',
    servedOn: '2026-09-07',
    recipient: '王某',
  });
  world.moveTo('2026-09-15');
  const late = await take(deps, caseId, APPLICANT, 'supplement');
  expect(late).toMatchObject({ kind: 'refused', state: { stage: 'lapsed' } });
  expect((await events(deps, caseId)).at(-1)).toBe('supplement-lapsed');
  await expectSound(deps, caseId);
});
