import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NoticeState } from '../../../domain/case/notice.ts';
import { dateOf, instant } from '../../../domain/time/civil-date.ts';
import { loadAgency, putAgency } from '../../../functions/adapters/directory.ts';
import { putTrust } from '../../../functions/adapters/trust.ts';
import { withdrawNotice } from '../../../functions/use-cases/act-on-notice.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { verifyCode, verifyFile } from '../../../functions/use-cases/verify.ts';
import { Viewer } from '../../../functions/viewer.ts';
import type { SealRequest } from '../../../templates/engine/seal.ts';
import { blankPdf } from '../seals/papers.ts';
import { openTestAuthority, type TestIdentity, testSealer } from '../seals/signers.ts';
import { openWorld, type World } from '../world.ts';
import { done, must, officer, submitted } from './cases.ts';

let world: World;
let paper: Uint8Array;
const NAME = '某市医保中心';
const subject = { organisation: NAME, common: NAME };
const authority = openTestAuthority();
const identity = authority.identity('city', { subject });
const stranger = authority.identity('stranger', { subject });

beforeAll(async () => {
  [world, paper] = await Promise.all([openWorld(), blankPdf()]);
  await enrol([identity]);
  await putTrust(world.deps.table, authority.trust);
});
afterAll(() => world.close());

async function enrol(identities: readonly TestIdentity[], revoked?: string): Promise<void> {
  const { table } = world.deps;
  const agency = must(await loadAgency(table, 'city'));
  const since = revoked && { revoked: { at: instant(revoked), reason: '密钥遗失' } };
  const signing = identities.map(({ keyId, certificates }) => ({ keyId, certificates, ...since }));
  await putAgency(table, { ...agency, signing });
}

async function noticesOf(caseId: string): Promise<readonly NoticeState[]> {
  return (await loadCase(world.deps.table, caseId)).state.notices;
}

/** A request for correction, issued. */
async function issued(): Promise<{ caseId: string; eventNumber: number; notice: NoticeState }> {
  const caseId = await submitted(world.deps);
  const findings = [{ material: 'material-08-7', finding: '请补充' }];
  const eventNumber = await done(world.deps, caseId, officer(), 'ask-for-more', { findings });
  await run(caseId);
  return {
    caseId,
    eventNumber,
    notice: must((await noticesOf(caseId)).find((one) => one.notice === 'annex-04-2')),
  };
}

async function run(caseId: string): Promise<void> {
  await world.invoke('wake', { detail: { caseId } });
  await world.runFor(1);
}

/** The file that the agency's own sealer makes of a document on record, or one that says something else. */
async function fileOf(
  notice: NoticeState,
  change: Partial<SealRequest['document']> = {},
  signer: TestIdentity = identity,
): Promise<Uint8Array> {
  const { deps } = world;
  const agency = must(await loadAgency(deps.table, 'city'));
  const { facts } = await verifyCode(deps, must(notice.code));
  const { document, title, number, code, institution } = must(facts);
  const { keyId, certificates } = signer;
  const sealed = await testSealer(authority.trust, [signer]).seal(paper, {
    agency: { ...agency, signing: [{ keyId, certificates }] },
    document: {
      id: document,
      title,
      issuedOn: dateOf(notice.owedSince),
      ...(number && { number }),
      ...(code && { code }),
      ...(institution && { institution }),
      ...change,
    },
    reason: title,
    at: deps.now(),
  });
  return sealed.pdf;
}

describe('a code', () => {
  test('of an issued document shows its public facts and nothing personal, however it is typed', async () => {
    const { notice } = await issued();
    const code = must(notice.code);
    const verdict = await verifyCode(world.deps, ` ${code.toLowerCase().replaceAll('-', '')} `);
    expect(verdict).toEqual({
      status: 'in-force',
      sha256: notice.issued?.sha256,
      facts: {
        document: 'liaocheng/annex-04-2-supplement',
        title: expect.stringMatching(/补/u),
        number: notice.number,
        code,
        agency: NAME,
        agencyId: 'city',
        issuedOn: dateOf(notice.owedSince),
        institution: expect.any(String),
      },
    });
  });

  test('of a document that is still being issued says only that', async () => {
    const caseId = await submitted(world.deps);
    await done(world.deps, caseId, officer(), 'accept');
    const [notice] = await noticesOf(caseId);
    expect(await verifyCode(world.deps, must(notice?.code))).toEqual({ status: 'pending' });
  });

  test('nobody took is unknown, and so is what is no code', async () => {
    expect(await verifyCode(world.deps, '0000-0000-0000')).toEqual({ status: 'unknown' });
    expect(await verifyCode(world.deps, 'x'.repeat(10_000))).toEqual({ status: 'unknown' });
  });
});

const city = Viewer.parse({
  sub: 'receiving-clerk-1',
  name: '某人',
  role: 'receiving-clerk',
  agency: 'city',
});

describe('a withdrawn document', () => {
  test('says so, by code and by file', async () => {
    const { caseId, eventNumber, notice } = await issued();
    const file = await fileOf(notice);
    expect(await verifyFile(world.deps, file)).toMatchObject({ verdict: 'genuine', claimed: false });
    const request = { caseId, eventNumber, notice: 'annex-04-2', reason: '误发' };
    expect(await withdrawNotice(world.deps, city, request)).toMatchObject({ kind: 'done' });
    expect(await verifyCode(world.deps, must(notice.code))).toMatchObject({ status: 'withdrawn' });
    expect(await verifyFile(world.deps, file)).toMatchObject({
      verdict: 'withdrawn',
      words: expect.stringContaining('撤回'),
    });
  });

  test('that was issued anew names the newer one, and that of the newest', async () => {
    const { caseId, eventNumber, notice } = await issued();
    const file = await fileOf(notice);
    const request = { caseId, eventNumber, notice: 'annex-04-2', reason: '文号有误', reissue: true };
    const outcome = await withdrawNotice(world.deps, city, request);
    await run(caseId);
    const newer = () =>
      noticesOf(caseId).then((all) => must(all.findLast((one) => one.notice === 'annex-04-2')));
    const second = await newer();
    const pointsTo = ({ number, code }: NoticeState) => ({ newer: { number, code } });
    expect(await verifyCode(world.deps, must(notice.code))).toMatchObject({
      status: 'superseded',
      ...pointsTo(second),
    });
    expect(await verifyFile(world.deps, file)).toMatchObject({ verdict: 'superseded', ...pointsTo(second) });
    const again = { ...request, eventNumber: outcome.kind === 'done' ? outcome.event : 0 };
    expect(await withdrawNotice(world.deps, city, again)).toMatchObject({ kind: 'done' });
    await run(caseId);
    const third = await newer();
    expect(third.number).not.toBe(second.number);
    expect(await verifyCode(world.deps, must(notice.code))).toMatchObject({
      status: 'superseded',
      ...pointsTo(third),
    });
    expect(await verifyCode(world.deps, must(third.code))).toMatchObject({ status: 'in-force' });
  });
});

describe('a file against the directory and the archive', () => {
  test('with the code of one document and the number of another is not believed, whoever signed it', async () => {
    const { notice } = await issued();
    const finding = await verifyFile(world.deps, await fileOf(notice, { number: '某医保补〔2026〕999号' }));
    expect(finding).toMatchObject({ verdict: 'altered', alteration: 'copied-number', claimed: true });
    expect(finding.details.join()).toContain('999号');
  });

  test('signed with a certificate that is not on record for its agency is not genuine, though the authority is trusted', async () => {
    const { notice } = await issued();
    expect(await verifyFile(world.deps, await fileOf(notice, {}, stranger))).toMatchObject({
      verdict: 'altered',
      alteration: 'other-agency',
    });
  });

  test('signed after the agency’s key was reported lost is not genuine; signed before, it is', async () => {
    const { notice } = await issued();
    const file = await fileOf(notice);
    await enrol([identity], world.deps.now());
    expect(await verifyFile(world.deps, file)).toMatchObject({
      verdict: 'altered',
      alteration: 'revoked-certificate',
    });
    await enrol([identity], '2027-06-01T00:00:00+08:00');
    expect(await verifyFile(world.deps, file)).toMatchObject({ verdict: 'genuine' });
    await enrol([identity]);
  });

  test('with a code nobody took is told so', async () => {
    const { notice } = await issued();
    const finding = await verifyFile(world.deps, await fileOf(notice, { code: '7F3K-9M2Q-X4TD' }));
    expect(finding.verdict).toBe('genuine');
    expect(finding.details.join()).toContain('档案里没有');
  });

  test('changed after it was sealed, says which document it pretends to be', async () => {
    const { notice } = await issued();
    const file = Buffer.from(await fileOf(notice));
    file[file.indexOf('<dd:number>') + 20] = 0x39;
    const finding = await verifyFile(world.deps, file);
    expect(finding).toMatchObject({ verdict: 'altered', alteration: 'bytes-changed', claimed: true });
    expect(finding.details.join()).toContain(must(notice.number));
  });

  test('that has nothing to do with us is unknown', async () => {
    expect(await verifyFile(world.deps, paper)).toMatchObject({ verdict: 'unknown' });
  });
});
