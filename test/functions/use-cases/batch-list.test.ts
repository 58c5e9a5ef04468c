import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { approveSeal, returnSeal, withdrawNotice } from '../../../functions/use-cases/act-on-notice.ts';
import { type BatchSpec, loadBatch, startBatch } from '../../../functions/use-cases/batch.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { verifyCode } from '../../../functions/use-cases/verify.ts';
import { Viewer } from '../../../functions/viewer.ts';
import { procedures } from '../../../procedures/registry.ts';
import { documentOf } from '../../../templates/registry.ts';
import { openWorld, type World } from '../world.ts';
import {
  APPLICANT,
  done,
  events,
  expectGapless,
  expectSound,
  freshKey,
  insist,
  must,
  officer,
} from './cases.ts';
import { LISTING, registered } from './fixture.ts';

let world: World;
let remove: () => void;
let printed: unknown[] = [];
beforeAll(async () => {
  remove = registered(LISTING);
  world = await openWorld();
  const { renderer } = world.deps;
  const { pdf } = renderer;
  renderer.pdf = (document, data, options) => {
    printed.push(data);
    return pdf(document, data, options);
  };
});
afterAll(async () => {
  remove();
  await world.close();
});

const viewer = (role: string, agency: string) =>
  Viewer.parse({ sub: `${role}-1`, name: '某人', role, agency });
const clerk = viewer('receiving-clerk', 'city');

async function assessed(agency = 'city') {
  const caseId = must(
    await insist(() =>
      startApplication(world.deps, {
        procedure: LISTING,
        agency,
        applicantKind: 'medical-institution',
        actor: APPLICANT,
        idempotencyKey: freshKey(),
      }),
    ),
  );
  await done(world.deps, caseId, APPLICANT, 'submit');
  return { caseId, expectedVersion: (await loadHead(world.deps.table, caseId)).version };
}

/** Publishes them in one act. */
async function publish(items: Extract<BatchSpec, { kind: 'step' }>['items'], who = clerk): Promise<string> {
  const payload = { publishedOn: '2026-09-07' };
  const spec = { kind: 'step', step: 'publish', payload, items } as const;
  const outcome = await startBatch(world.deps, who, spec, freshKey());
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.id;
}

async function settleAll(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    await world.runFor(5);
    await world.invoke('reconcile');
  }
  await world.runFor(5);
}

const noticeOf = async (caseId: string) => must((await loadCase(world.deps.table, caseId)).state.notices[0]);

describe('a paper that lists the cases of one act', () => {
  test('第十四条（后）（三）: three cases, one refused: one number, one code, one file for the two that succeeded', async () => {
    printed = [];
    const before = world.renderings();
    const [first, gone, second] = [await assessed(), await assessed(), await assessed()];
    await done(world.deps, gone.caseId, APPLICANT, 'withdraw');
    const id = await publish([first, gone, second]);
    await settleAll();
    expect(must(await loadBatch(world.deps, clerk, id)).counts).toEqual({
      waiting: 0,
      done: 2,
      failed: 1,
      issued: 2,
    });
    const [one, two] = [await noticeOf(first.caseId), await noticeOf(second.caseId)];
    expect(one).toMatchObject({ number: '某医保示〔2026〕1号', list: id });
    expect([two.number, two.code, two.issued?.key, two.issued?.sha256]).toEqual([
      one.number,
      one.code,
      one.issued?.key,
      one.issued?.sha256,
    ]);
    expect(world.renderings() - before).toBe(1);
    expect(printed).toMatchObject([{ number: '某医保示〔2026〕1号', institutions: [{}, {}] }]);
    expect(await verifyCode(world.deps, must(one.code))).toMatchObject({
      status: 'in-force',
      facts: { number: one.number, institution: '某医院等2家' },
      sha256: one.issued?.sha256,
    });
    for (const { caseId } of [first, second]) {
      expect((await events(world.deps, caseId)).filter((type) => type === 'notice-issued')).toHaveLength(1);
      await expectSound(world.deps, caseId);
    }
    await expectGapless(world.deps);
  });

  test('cannot be withdrawn from one of its cases; a list of one can', async () => {
    const [first, second, alone] = [await assessed(), await assessed(), await assessed()];
    await publish([first, second]);
    await settleAll();
    const withdraw = async (caseId: string) => {
      const { eventNumber, notice } = await noticeOf(caseId);
      return await withdrawNotice(world.deps, clerk, { caseId, eventNumber, notice, reason: '名称有误' });
    };
    expect(await withdraw(first.caseId)).toMatchObject({
      kind: 'refused',
      refusals: [{ message: expect.stringContaining('多件案卷共用') }],
    });
    await done(world.deps, alone.caseId, officer(), 'publish', { publishedOn: '2026-09-07' });
    await settleAll();
    expect((await noticeOf(alone.caseId)).list).toBeUndefined();
    expect(await withdraw(alone.caseId)).toMatchObject({ kind: 'done' });
  });

  test('waits for the act of many to end, and for every seal; a case whose seal is sent back may leave the list', async () => {
    const keeper = viewer('seal-keeper', 'district');
    const district = viewer('receiving-clerk', 'district');
    const cases = [await assessed('district'), await assessed('district'), await assessed('district')];
    await publish(cases, district);
    await settleAll();
    const [first, second, third] = cases;
    const act = async (caseId: string | undefined, kind: 'approve' | 'return') => {
      const { eventNumber, notice } = await noticeOf(must(caseId));
      const request = { caseId: must(caseId), eventNumber, notice };
      return kind === 'approve'
        ? await approveSeal(world.deps, keeper, request)
        : await returnSeal(world.deps, keeper, { ...request, reason: '机构名称有误' });
    };
    for (const one of [second, third])
      expect(await act(one?.caseId, 'approve')).toMatchObject({ kind: 'done' });
    await settleAll();
    expect((await noticeOf(must(second).caseId)).issued).toBeUndefined();
    await act(first?.caseId, 'return');
    const { eventNumber, notice } = await noticeOf(must(first).caseId);
    const left = { caseId: must(first).caseId, eventNumber, notice, reason: '机构名称有误' };
    expect(await withdrawNotice(world.deps, district, left)).toMatchObject({ kind: 'done' });
    printed = [];
    await settleAll();
    expect(printed).toMatchObject([{ institutions: [{}, {}] }]);
    const shared = await noticeOf(must(second).caseId);
    expect(shared.issued?.key).toBe((await noticeOf(must(third).caseId)).issued?.key);
    expect(await verifyCode(world.deps, must(shared.code))).toMatchObject({ status: 'in-force' });
  });

  test('whatever call breaks on the way, one paper comes of it', async () => {
    for (const call of [45, 60, 90]) {
      const cases = [await assessed(), await assessed()];
      const before = world.renderings();
      world.breakAt({ call, when: call % 2 === 0 ? 'before' : 'after' });
      await publish(cases).catch(() => undefined);
      await world.runFor(2).catch(() => undefined);
      world.breakAt();
      await settleAll();
      const [one, two] = [await noticeOf(must(cases[0]).caseId), await noticeOf(must(cases[1]).caseId)];
      expect(two.issued, `call ${call}`).toMatchObject({ key: one.issued?.key, sha256: one.issued?.sha256 });
      expect(world.renderings() - before).toBeLessThanOrEqual(2);
    }
    await expectGapless(world.deps);
  });
});

test('every paper that is to list many cases can: its document says how', () => {
  const lists = procedures.flatMap(({ id, notices }) =>
    notices.filter(({ scope }) => scope === 'list').map(({ document }) => `${id} ${document}`),
  );
  expect(lists.length).toBeGreaterThan(4);
  expect(lists.filter((one) => !documentOf(one.split(' ')[1] ?? '').fromCases)).toEqual([]);
});
