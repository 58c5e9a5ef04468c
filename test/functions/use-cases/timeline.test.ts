import { GetObjectCommand, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { parkToken } from '../../../functions/adapters/parking.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { park } from '../../../functions/use-cases/timeline.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, done, events, expectGapless, expectSound, officer, submitted } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const count = (types: readonly string[], type: string) => types.filter((one) => one === type).length;
const minute = (n: number) => `2026-09-07T10:${String(n).padStart(2, '0')}`;

/** Accepted: three documents are owed. */
async function accepted(): Promise<{
  caseId: string;
  owed: { caseId: string; eventNumber: number; notice: string }[];
}> {
  const caseId = await submitted(world.deps);
  const eventNumber = await done(world.deps, caseId, officer(), 'accept');
  const owed = ['annex-04-1', 'annex-05-1', 'annex-06'].map((notice) => ({ caseId, eventNumber, notice }));
  return { caseId, owed };
}

/** The versions of every archived paper of a case; a second version would be a second document under one number. */
async function archivedOf(caseId: string): Promise<string[]> {
  const { Versions = [] } = await world.deps.files.client.send(
    new ListObjectVersionsCommand({ Bucket: world.deps.files.issued }),
  );
  return Versions.flatMap(({ Key = '' }) => (Key.includes(caseId) ? Key : []));
}

async function expectAllIssuedOnce(caseId: string): Promise<void> {
  const { state } = await loadCase(world.deps.table, caseId);
  expect(state.notices.map(({ issued }) => issued?.key)).toHaveLength(3);
  expect(count(await events(world.deps, caseId), 'notice-issued')).toBe(3);
  const keys = await archivedOf(caseId);
  // Each with the paper it was before it was sealed.
  const archive = state.notices.flatMap(({ issued }) => {
    const key = String(issued?.key);
    return [key, key.replace('.pdf', '.unsigned.pdf')];
  });
  expect(keys.sort()).toEqual(archive.sort());
  await expectSound(world.deps, caseId);
}

describe('the timeline of a case', () => {
  test('第十二条（一） wakes, issues what is owed, and waits with its token on the head', async () => {
    const { caseId } = await accepted();
    await world.invoke('wake', { detail: { caseId } });
    await world.runUntil(minute(1));
    await expectAllIssuedOnce(caseId);
    const head = await loadHead(world.deps.table, caseId);
    expect(head).toMatchObject({
      noticesOwed: 0,
      noticesStuck: 0,
      generation: 1,
      nextDueAt: '2026-12-08T00:00:00+08:00',
    });
    expect(head.taskToken).toBeDefined();
    const [first] = (await loadCase(world.deps.table, caseId)).state.notices;
    const { Body } = await world.deps.files.client.send(
      new GetObjectCommand({ Bucket: world.deps.files.issued, Key: first?.issued?.key }),
    );
    expect(await Body?.transformToString()).toContain('%PDF-1.7 stub');
  });

  test('whatever order the world calls the functions in, and however often, everything is done once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5], { minLength: 12 }),
        fc.boolean(),
        async (order, atOnce) => {
          const { caseId, owed } = await accepted();
          const jobs = [
            () => world.invoke('settle', { caseId, generation: 1, loops: 0 }),
            ...owed.map((one) => () => world.invoke('issue-notice', one)),
            () => world.invoke('wake', { detail: { caseId } }),
            () => world.invoke('reconcile'),
          ];
          if (atOnce) await Promise.all(order.map(async (job) => await jobs[job]?.()));
          else for (const job of order) await jobs[job]?.();
          await world.states.tick();
          await expectAllIssuedOnce(caseId);
          expect(await loadHead(world.deps.table, caseId)).toMatchObject({ generation: 1, noticesOwed: 0 });
          // Out of the way of the next run's reconcile.
          await done(world.deps, caseId, APPLICANT, 'withdraw');
        },
      ),
      { numRuns: 5 },
    );
    await expectGapless(world.deps);
  });

  test('two hands issuing the same document at once make one document', async () => {
    const { caseId, owed } = await accepted();
    await Promise.all([...owed, ...owed, ...owed].map((one) => world.invoke('issue-notice', one)));
    await expectAllIssuedOnce(caseId);
  });
});

describe('a document that cannot be made', () => {
  test('is reported once however often it fails, seen on the head, and issued when the fault is gone', async () => {
    const { caseId } = await accepted();
    world.setPaperJam(true);
    await world.invoke('wake', { detail: { caseId } });
    await world.runUntil('2026-09-07T16:00');
    expect(count(await events(world.deps, caseId), 'notice-stuck')).toBe(3);
    expect(await loadHead(world.deps.table, caseId)).toMatchObject({ noticesOwed: 3, noticesStuck: 3 });
    const { state } = await loadCase(world.deps.table, caseId);
    expect(state.notices.map(({ stuck }) => stuck?.reason)).toEqual(
      Array(3).fill('系统故障（PaperJam），多次尝试未能生成'),
    );
    for (const { notice, eventNumber } of state.notices) {
      const report = { caseId, notice, eventNumber, failed: 'issue-notice', error: { Error: 'PaperJam' } };
      await world.invoke('report-stuck', report);
    }
    expect(count(await events(world.deps, caseId), 'notice-stuck')).toBe(3);
    world.setPaperJam(false);
    await world.invoke('reconcile');
    await world.runUntil('2026-09-07T18:00');
    await expectAllIssuedOnce(caseId);
    expect(await loadHead(world.deps.table, caseId)).toMatchObject({ noticesOwed: 0, noticesStuck: 0 });
  });

  test('a report that arrives after the document was issued says nothing any more', async () => {
    const { caseId, owed } = await accepted();
    for (const one of owed) await world.invoke('issue-notice', one);
    await world.invoke('report-stuck', { ...owed[0], failed: 'issue-notice', error: { Error: 'Late' } });
    await expectAllIssuedOnce(caseId);
    expect(await events(world.deps, caseId)).not.toContain('notice-stuck');
  });
});

describe('parking', () => {
  test('a case that has moved since it was settled is answered at once, and keeps no token', async () => {
    const caseId = await submitted(world.deps);
    const { version } = await loadHead(world.deps.table, caseId);
    await done(world.deps, caseId, officer(), 'record-checks', {
      forms: { 'liaocheng/acceptance-checks': { fundSupportMonths: 9 } },
    });
    await world.invoke('park', { caseId, version, taskToken: 'of-the-past' });
    expect((await loadHead(world.deps.table, caseId)).taskToken).toBeUndefined();
    expect(
      await parkToken(world.deps.table, caseId, { version: version + 1, token: 'current', seen: undefined }),
    ).toBe(true);
    await park(world.deps, { caseId, version: version + 1, taskToken: 'newer' });
    expect((await loadHead(world.deps.table, caseId)).taskToken).toBe('newer');
  });

  test('a request to park that lands late lays no dead token over the one that waits', async () => {
    const caseId = await submitted(world.deps);
    const { version } = await loadHead(world.deps.table, caseId);
    await park(world.deps, { caseId, version, taskToken: 'live' });
    const late = { version, token: 'dead', seen: undefined };
    expect(await parkToken(world.deps.table, caseId, late)).toBe(false);
    expect((await loadHead(world.deps.table, caseId)).taskToken).toBe('live');
  });

  test('a token that was lost, or is another’s, only delays: the next deadline settles the case all the same', async () => {
    const caseId = await submitted(world.deps);
    await world.invoke('wake', { detail: { caseId } });
    await world.states.tick();
    await world.deps.table.client.send(
      new UpdateCommand({
        TableName: world.deps.table.name,
        Key: { pk: `CASE#${caseId}`, sk: 'HEAD' },
        UpdateExpression: 'SET head.taskToken = :lost',
        ExpressionAttributeValues: { ':lost': 'lost' },
      }),
    );
    await world.invoke('wake', { detail: { caseId } });
    await world.runUntil('2026-09-15T00:01');
    // 第十二条: five working days after 7 September the clerk is late, and the clock says so.
    expect((await events(world.deps, caseId)).filter((type) => type === 'deadline-passed')).toHaveLength(1);
    expect(await loadHead(world.deps.table, caseId)).toMatchObject({
      overdue: true,
      stage: 'completeness-review',
    });
  });

  test('an act does not take the token off the head', async () => {
    const caseId = await submitted(world.deps);
    await world.invoke('wake', { detail: { caseId } });
    await world.states.tick();
    const { taskToken } = await loadHead(world.deps.table, caseId);
    await done(world.deps, caseId, officer(), 'accept');
    expect((await loadHead(world.deps.table, caseId)).taskToken).toBe(taskToken);
    expect(taskToken).toBeDefined();
  });
});

describe('reconcile', () => {
  test('starts what was never started, twice in a row only once, and leaves alone what runs', async () => {
    const { caseId } = await accepted();
    await world.invoke('reconcile');
    await world.states.tick();
    await expectAllIssuedOnce(caseId);
    expect(await world.invoke('reconcile')).toMatchObject({ woken: 0, failed: 0 });
  });

  test('a timeline that failed with its token still on the head is followed by the next generation at once', async () => {
    const { caseId } = await accepted();
    await world.invoke('wake', { detail: { caseId } });
    await world.states.tick();
    const { taskToken, generation } = await loadHead(world.deps.table, caseId);
    expect(taskToken).toBeDefined();
    const executionArn = `${world.deps.timelines.machineArn.replace('stateMachine', 'execution')}:${caseId}.${generation}`;
    await world.deps.timelines.client.send(new StopExecutionCommand({ executionArn }));
    await done(world.deps, caseId, APPLICANT, 'upload-to-province', { uploadedOn: '2026-09-07' });
    await world.invoke('wake', { detail: { caseId } });
    await world.states.tick();
    expect(await loadHead(world.deps.table, caseId)).toMatchObject({ generation: generation + 1 });
    expect((await loadHead(world.deps.table, caseId)).taskToken).not.toBe(taskToken);
  });

  test('one broken history keeps no other case waiting', async () => {
    const broken = await submitted(world.deps);
    const { caseId } = await accepted();
    await world.deps.table.client.send(
      new UpdateCommand({
        TableName: world.deps.table.name,
        Key: { pk: `CASE#${broken}`, sk: 'EVENT#000002' },
        UpdateExpression: 'SET event.#type = :odd',
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':odd': 'never-heard-of' },
      }),
    );
    expect(await world.invoke('reconcile')).toMatchObject({ failed: 1 });
    await world.states.tick();
    await expectAllIssuedOnce(caseId);
  });
});
