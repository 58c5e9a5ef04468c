import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noticeAt } from '../../../domain/case/notice.ts';
import { parseVerificationCode } from '../../../domain/verification-code.ts';
import { countAwaitingSeal, listAwaitingSeal } from '../../../functions/adapters/awaiting.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { findCode } from '../../../functions/adapters/codes.ts';
import { archived } from '../../../functions/adapters/files.ts';
import { approveSeal, returnSeal, withdrawNotice } from '../../../functions/use-cases/act-on-notice.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { Viewer } from '../../../functions/viewer.ts';
import { openWorld, type World } from '../world.ts';
import {
  APPLICANT,
  done,
  events,
  expectGapless,
  expectSound,
  itemsOf,
  must,
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
beforeEach(() => world.sealer.setExpired(false));

const keeper = viewer('seal-keeper', 'keeper');
const clerk = viewer('receiving-clerk', 'receiving-clerk-1');

function viewer(role: string, sub: string, agency = 'district'): Viewer {
  return Viewer.parse({ sub, name: '某人', role, agency });
}

/** A case of the agency that wants two persons, accepted by its clerk. */
async function accepted(agency = 'district'): Promise<{ caseId: string; eventNumber: number }> {
  const caseId = await submitted(world.deps, agency);
  const eventNumber = await done(world.deps, caseId, officer('receiving-clerk', 1, agency), 'accept');
  return { caseId, eventNumber };
}

const stateOf = async (caseId: string) => (await loadCase(world.deps.table, caseId)).state;
const noticeOf = async (caseId: string, eventNumber: number, notice = 'annex-04-1') =>
  must(noticeAt((await stateOf(caseId)).notices, { eventNumber, notice }));

async function run(caseId: string): Promise<void> {
  await world.invoke('wake', { detail: { caseId } });
  await world.runFor(1);
}

describe('a verification code', () => {
  test('is taken with the event that makes the document, and leads back to it', async () => {
    const { caseId, eventNumber } = await accepted('city');
    const { notices } = await stateOf(caseId);
    expect(new Set(notices.map(({ code }) => code)).size).toBe(3);
    for (const { code, notice } of notices) {
      expect(parseVerificationCode(must(code))).toBe(code);
      expect(await findCode(world.deps.table, must(code))).toEqual({ code, caseId, eventNumber, notice });
    }
    expect(await findCode(world.deps.table, '0000-0000-0000')).toBeUndefined();
    await run(caseId);
  });
});

describe('issuing', () => {
  test('keeps the paper as it was before it was signed, and records who asked, which key, when, and which hash', async () => {
    const { caseId, eventNumber } = await accepted('city');
    await run(caseId);
    const { issued, code } = await noticeOf(caseId, eventNumber);
    const { key, signature, sha256 } = must(issued);
    const before = must(await archived(world.deps.files, key.replace('.pdf', '.unsigned.pdf')));
    const after = Buffer.from(must(await archived(world.deps.files, key))).toString();
    expect(after).toBe(`${Buffer.from(before).toString()}\nsealed ${code} ${signature?.signedAt}`);
    const [record] = await itemsOf(world.deps, caseId, `SIGNING#00000${eventNumber}#annex-04-1`);
    expect(record?.signing).toMatchObject({
      at: signature?.signedAt,
      askedBy: { role: 'receiving-clerk', id: 'receiving-clerk-1' },
      signed: { sha256, signature: { keyId: 'key-of-city', certificate: { serial: '0A' } } },
    });
  });

  test('is refused while no certificate may sign, tells the officer why in words, and comes through afterwards with today’s instant', async () => {
    const { caseId, eventNumber } = await accepted('city');
    world.sealer.setExpired(true);
    const rendered = world.renderings();
    await run(caseId);
    expect((await noticeOf(caseId, eventNumber)).stuck?.reason).toBe(
      '某市医保中心不能盖章：签名证书已于2026年9月1日到期',
    );
    await world.runFor(26 * 60);
    world.sealer.setExpired(false);
    await world.invoke('reconcile');
    await world.runFor(10);
    const { issued, stuck } = await noticeOf(caseId, eventNumber);
    expect(stuck).toBeUndefined();
    // The first attempt's instant is long past; the paper is still the first one.
    expect(issued?.signature?.signedAt.slice(0, 10)).not.toBe((await stateOf(caseId)).submittedOn);
    expect(world.renderings() - rendered).toBe(3);
    await expectSound(world.deps, caseId);
  });
});

describe('two persons for a seal', () => {
  test('the sealed document waits for the seal keeper, the others do not, and the approval issues it', async () => {
    const { caseId, eventNumber } = await accepted();
    await run(caseId);
    expect(await loadHead(world.deps.table, caseId)).toMatchObject({
      noticesOwed: 0,
      noticesAwaitingSeal: 1,
    });
    const { items } = await listAwaitingSeal(world.deps.table, 'district');
    const waiting = must(items.find((item) => item.caseId === caseId));
    const { version } = await stateOf(caseId);
    expect(waiting).toMatchObject({
      notice: 'annex-04-1',
      eventNumber,
      version,
      number: '某区医保受〔2026〕1号',
    });
    expect(await countAwaitingSeal(world.deps.table, 'district')).toBe(items.length);
    const request = { caseId, eventNumber, notice: 'annex-04-1', expectedVersion: version };
    expect(await approveSeal(world.deps, keeper, request)).toMatchObject({ kind: 'done' });
    expect(await approveSeal(world.deps, keeper, request)).toMatchObject({ kind: 'done' });
    await run(caseId);
    const { issued, approved } = await noticeOf(caseId, eventNumber);
    expect(issued?.signature?.keyId).toBe('key-of-district');
    const { history } = await stateOf(caseId);
    expect(history.filter(({ type }) => type === 'seal-approved')).toHaveLength(1);
    expect(history[must(approved).eventNumber - 1]?.actor.id).toBe('keeper');
    const [record] = await itemsOf(world.deps, caseId, `SIGNING#00000${eventNumber}#annex-04-1`);
    expect(record?.signing).toMatchObject({
      askedBy: { id: 'receiving-clerk-1' },
      approvedBy: { id: 'keeper' },
    });
    expect(await itemsOf(world.deps, caseId, 'AWAITING#')).toEqual([]);
    expect(await loadHead(world.deps.table, caseId)).not.toHaveProperty('noticesAwaitingSeal');
    await expectSound(world.deps, caseId);
  });

  test('whoever decided may not approve, nor may another agency’s keeper or another role; nobody is told less than why', async () => {
    const { caseId, eventNumber } = await accepted();
    const request = { caseId, eventNumber, notice: 'annex-04-1' };
    const twin = viewer('seal-keeper', 'receiving-clerk-1');
    expect(await approveSeal(world.deps, twin, request)).toMatchObject({
      kind: 'refused',
      refusals: [
        { reason: 'role', message: '用印须由另一人核准，这份文书是您本人作出的，不能由您核准用印。' },
      ],
    });
    for (const other of [viewer('seal-keeper', 'keeper', 'city'), clerk, viewer('reviewer', 'r')])
      expect(await approveSeal(world.deps, other, request)).toMatchObject({ refusals: [{ reason: 'role' }] });
    expect(await approveSeal(world.deps, keeper, { ...request, notice: 'annex-06' })).toMatchObject({
      refusals: [{ reason: 'stage', message: '这份文书不需要另一人核准用印。' }],
    });
    expect(await approveSeal(world.deps, keeper, { ...request, eventNumber: 1 })).toMatchObject({
      refusals: [{ reason: 'unknown-step' }],
    });
    await run(caseId);
    expect((await noticeOf(caseId, eventNumber)).issued).toBeUndefined();
  });

  test('an approval of what has moved since the keeper looked is told instead of being done', async () => {
    const { caseId, eventNumber } = await accepted();
    const { version } = await stateOf(caseId);
    await done(world.deps, caseId, APPLICANT, 'upload-to-province', { uploadedOn: '2026-09-07' });
    const request = { caseId, eventNumber, notice: 'annex-04-1', expectedVersion: version };
    expect(await approveSeal(world.deps, keeper, request)).toMatchObject({
      kind: 'stale',
      since: [{ type: 'uploaded-to-province' }],
    });
  });

  test('sent back it is neither owed nor waiting, and issued anew it waits again for a person who did not have a part in it', async () => {
    const { caseId, eventNumber } = await accepted();
    const request = { caseId, eventNumber, notice: 'annex-04-1' };
    expect(await returnSeal(world.deps, keeper, { ...request, reason: ' ' })).toMatchObject({
      refusals: [{ reason: 'payload', field: 'reason' }],
    });
    await returnSeal(world.deps, keeper, { ...request, reason: '机构名称有误' });
    expect(await loadHead(world.deps.table, caseId)).toMatchObject({ noticesReturned: 1 });
    expect(await approveSeal(world.deps, keeper, request)).toMatchObject({
      refusals: [{ message: '这份文书已经退回经办人。' }],
    });
    const again = { ...request, reason: '名称已改正', reissue: true };
    const leader = viewer('leading-group', 'leader');
    const outcome = await withdrawNotice(world.deps, leader, again);
    const anew = { ...request, eventNumber: outcome.kind === 'done' ? outcome.event : 0 };
    expect((await noticeOf(caseId, anew.eventNumber)).sealing).toBe('two-persons');
    for (const part of ['leader', 'receiving-clerk-1'])
      expect(await approveSeal(world.deps, viewer('seal-keeper', part), anew)).toMatchObject({
        kind: 'refused',
      });
    expect(await approveSeal(world.deps, keeper, anew)).toMatchObject({ kind: 'done' });
    await run(caseId);
    expect((await noticeOf(caseId, anew.eventNumber)).issued).toBeDefined();
    expect((await noticeOf(caseId, eventNumber)).issued).toBeUndefined();
    expect(await loadHead(world.deps.table, caseId)).not.toHaveProperty('noticesReturned');
    await expectSound(world.deps, caseId);
  });
});

describe('a withdrawn document', () => {
  const city = viewer('receiving-clerk', 'receiving-clerk-1', 'city');

  test('gives way to one with a new number and code, its receipt with it; its own number stays taken', async () => {
    const caseId = await submitted(world.deps);
    const eventNumber = await done(world.deps, caseId, officer(), 'ask-for-more', {
      findings: [{ material: 'material-08-7', finding: '请补充' }],
    });
    await run(caseId);
    const request = { caseId, eventNumber, notice: 'annex-04-2', reason: '文号有误', reissue: true };
    const outcome = await withdrawNotice(world.deps, city, request);
    expect(await withdrawNotice(world.deps, city, request)).toEqual({ ...outcome, state: expect.anything() });
    expect(await withdrawNotice(world.deps, city, { ...request, reason: '再撤一次' })).toMatchObject({
      refusals: [{ message: '这份文书已经撤回。' }],
    });
    await run(caseId);
    const old = await noticeOf(caseId, eventNumber, 'annex-04-2');
    const event = must(old.withdrawn?.replacedBy).eventNumber;
    const anew = await noticeOf(caseId, event, 'annex-04-2');
    expect(old.withdrawn).toMatchObject({ reason: '文号有误' });
    expect(anew).toMatchObject({ replaces: { eventNumber, number: old.number }, issued: expect.anything() });
    expect([anew.number, anew.code]).not.toEqual([old.number, old.code]);
    expect((await noticeOf(caseId, eventNumber, 'annex-06')).withdrawn?.replacedBy).toEqual({
      eventNumber: event,
    });
    expect((await noticeOf(caseId, event, 'annex-06')).issued).toBeDefined();
    expect(must((await numbers(world.deps))['city#补#2026']).taken).toHaveLength(2);
    await expectGapless(world.deps);
    await expectSound(world.deps, caseId);
  });

  test('第十二条（二） cannot be served any more; the one in its place can, and begins the period of correction', async () => {
    const caseId = await submitted(world.deps);
    const eventNumber = await done(world.deps, caseId, officer(), 'ask-for-more', {
      findings: [{ material: 'material-08-7', finding: '请补充' }],
    });
    await run(caseId);
    const request = { caseId, eventNumber, notice: 'annex-04-2', reason: '文号有误', reissue: true };
    const outcome = await withdrawNotice(world.deps, city, request);
    await run(caseId);
    const today = world.deps.now().slice(0, 10);
    const serve = (event: number) =>
      take(world.deps, caseId, officer(), 'serve', {
        notice: `annex-04-2.${event}`,
        method: '直接送达',
        servedOn: today,
        recipient: '王某',
        recipientPhone: '0635-0000003',
      });
    expect(await serve(eventNumber)).toMatchObject({ kind: 'refused' });
    expect(await serve(outcome.kind === 'done' ? outcome.event : 0)).toMatchObject({ kind: 'done' });
    expect((await loadHead(world.deps.table, caseId)).nextDueAt).toBeDefined();
  });

  test('before it was issued is never issued, not even when its making was already under way', async () => {
    const { caseId, eventNumber } = await accepted('city');
    const { version } = await stateOf(caseId);
    await withdrawNotice(world.deps, city, {
      caseId,
      eventNumber,
      notice: 'annex-04-1',
      reason: '作废',
      expectedVersion: version,
    });
    await world.invoke('issue-notice', { caseId, eventNumber, notice: 'annex-04-1' });
    await run(caseId);
    expect((await noticeOf(caseId, eventNumber)).issued).toBeUndefined();
    expect(await loadHead(world.deps.table, caseId)).toMatchObject({ noticesOwed: 0 });
    expect(await events(world.deps, caseId)).not.toContain('notice-stuck');
  });

  test('is withdrawn by those who decide in its own agency, and by nobody else', async () => {
    const { caseId, eventNumber } = await accepted('city');
    const request = { caseId, eventNumber, notice: 'annex-04-1', reason: '作废' };
    for (const [role, agency] of [
      ['seal-keeper', 'city'],
      ['receiving-clerk', 'county'],
      ['authority', 'city'],
    ] as const)
      expect(await withdrawNotice(world.deps, viewer(role, 'x', agency), request)).toMatchObject({
        refusals: [{ reason: 'role' }],
      });
  });
});
