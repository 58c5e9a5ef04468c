import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant, instantOf, millisecondsOf } from '../../../../domain/time/civil-date.ts';
import type { TrustData } from '../../../../functions/adapters/trust.ts';
import { readPem } from '../../../../functions/seals/verify/certificate.ts';
import { judgeFile } from '../../../../functions/seals/verify/judge.ts';
import type { AlterationClass } from '../../../../functions/seals/verify/verdict.ts';
import { verifyPdf } from '../../../../functions/seals/verify/verify.ts';
import { ALTERATIONS } from '../../../../functions/seals/verify/words.ts';
import { gapOf, latin } from '../../../forgeries/anatomy.ts';
import { cmsFor, filled } from '../../../forgeries/signing.ts';
import { installed } from '../../../installed.ts';
import { openTimestampServer, type TimestampServer } from '../authority-server.ts';
import { blankPdf } from '../papers.ts';
import { AT, openTestAuthority, requestFor, testSealer } from '../signers.ts';

const authority = openTestAuthority();
const identity = authority.identity('agency');
const { trust } = authority;
let paper: Uint8Array;
let sealed: Uint8Array;
beforeAll(async () => {
  paper = await blankPdf();
  sealed = (await testSealer(trust, [identity]).seal(paper, requestFor([identity]))).pdf;
});

describe('a genuine file', () => {
  test('says by whom, when and what, as the signature vouches for it', async () => {
    expect(await verifyPdf(sealed, trust, { at: AT })).toMatchObject({
      verdict: 'genuine',
      words: expect.stringContaining('聊城市医疗保险事业中心'),
      claimed: false,
      facts: { number: '聊医保受〔2026〕12号', code: '7F3K-9M2Q-X4TD', agencyId: 'liaocheng-city' },
      signer: { name: '聊城市医疗保险事业中心', issuer: '测试签发证书' },
      signedAt: AT,
      timestamped: false,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  test('stays genuine after its certificate has expired, for it was valid when it signed', () => {
    expect(judgeFile(sealed, trust, instant('2040-01-01T00:00:00+08:00')).verdict).toBe('genuine');
  });

  test('signed by a clock that runs a few hours ahead is believed, by one a week ahead not', () => {
    const earlier = (hours: number) => instantOf(millisecondsOf(AT) - hours * 3_600_000);
    expect(judgeFile(sealed, trust, earlier(5)).verdict).toBe('genuine');
    expect(judgeFile(sealed, trust, earlier(24 * 7))).toMatchObject({ alteration: 'future-signature' });
  });

  test('many at once are each judged', async () => {
    const verdicts = await Promise.all(Array.from({ length: 8 }, () => verifyPdf(sealed, trust, { at: AT })));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 8 }, () => 'genuine'));
  });
});

describe('trust', () => {
  const serialOf = (pem: string | undefined) => readPem(pem ?? '')[0]?.serial ?? '';
  const revokedAt = (pem: string | undefined, at: string): TrustData => ({
    ...trust,
    revoked: [{ serial: `00${serialOf(pem).toUpperCase()}`, at: instant(at) }],
  });

  test.each([
    ['the certificate itself', 0],
    ['its intermediate authority', 1],
  ])('%s revoked before the signing refuses it; revoked later, it does not', (_, link) => {
    const pem = identity.certificates[link];
    expect(judgeFile(sealed, revokedAt(pem, '2026-11-01T00:00:00+08:00'), AT)).toMatchObject({
      verdict: 'altered',
      alteration: 'revoked-certificate',
    });
    expect(judgeFile(sealed, revokedAt(pem, '2026-11-24T00:00:00+08:00'), AT).verdict).toBe('genuine');
  });

  test('without any anchor nothing is called a forgery, nor genuine', () => {
    const verdict = judgeFile(sealed, { anchors: [], revoked: [] }, AT);
    expect(verdict).toMatchObject({
      verdict: 'unknown',
      claimed: true,
      words: expect.stringContaining('根证书'),
    });
  });

  test('in another authority under the same names is a foreign key', () => {
    expect(judgeFile(sealed, openTestAuthority().trust, AT)).toMatchObject({
      verdict: 'altered',
      alteration: 'foreign-key',
      details: [expect.stringContaining('冒名')],
    });
  });

  test('an intermediate authority may itself be the anchor', () => {
    const anchors = [identity.certificates[1] ?? ''];
    expect(judgeFile(sealed, { anchors, revoked: [] }, AT).verdict).toBe('genuine');
  });

  test('the agency’s own certificate is no anchor', () => {
    const anchors = [identity.certificates[0] ?? ''];
    expect(judgeFile(sealed, { anchors, revoked: [] }, AT).verdict).not.toBe('genuine');
  });
});

test('every class of alteration has its words: a label, a finding, what to do', () => {
  for (const [name, { label, finding, advice }] of Object.entries(ALTERATIONS)) {
    expect(label, name).toMatch(/^[\p{Script=Han}]{2,14}$/u);
    expect(finding, name).toMatch(/。$/u);
    expect(advice ?? '。', name).toMatch(/。$/u);
    expect(finding, name).not.toMatch(/ByteRange|CMS|DocMDP|SHA/u);
  }
  expect(Object.keys(ALTERATIONS) satisfies string[] as AlterationClass[]).toContain('hostile');
});

describe.runIf(installed('openssl'))('a file with a time-stamp (PAdES-B-T)', () => {
  const YEAR = 365 * 86_400_000;
  const span = { notBefore: Date.now() - YEAR, notAfter: Date.now() + YEAR };
  const own = openTestAuthority('时间', span);
  const signer = own.identity('agency', span);
  const stamper = own.identity('stamper', { ...span, use: 'time-stamps' });
  const at = instantOf(Date.now());
  const later = instantOf(Date.now() + 3_600_000);
  let server: TimestampServer;
  let stamped: Uint8Array;
  beforeAll(async () => {
    server = await openTimestampServer(stamper);
    const request = requestFor([signer], { at });
    const agency = { ...request.agency, timestampAuthority: server.url };
    stamped = (await testSealer(own.trust, [signer]).seal(paper, { ...request, agency })).pdf;
  });
  afterAll(() => server.close());

  test('has its time from the authority', () => {
    const verdict = judgeFile(stamped, own.trust, later);
    expect(verdict).toMatchObject({ verdict: 'genuine', timestamped: true });
    expect(Math.abs(millisecondsOf(verdict.signedAt ?? at) - Date.now())).toBeLessThan(120_000);
  });

  test('with any byte of the token changed is not genuine', () => {
    const { from, to } = gapOf(stamped);
    const digits = latin(stamped)
      .slice(from + 1, to - 1)
      .replace(/0+$/u, '').length;
    // The token is the last part of the signature, more than half of it.
    for (let i = digits - 2; i > digits - 3000; i -= 41) {
      const copy = new Uint8Array(stamped);
      const was = Number.parseInt(String.fromCharCode(copy[from + 1 + i] ?? 0x30), 16);
      copy[from + 1 + i] = (was ^ 1).toString(16).charCodeAt(0);
      expect(judgeFile(copy, own.trust, later).verdict, `digit ${i}`).not.toBe('genuine');
    }
  });

  test('whose authority was revoked before that time is not genuine', () => {
    const serial = readPem(stamper.certificates[0] ?? '')[0]?.serial ?? '';
    const revoked = [{ serial, at: instant('2026-01-01T00:00:00+08:00') }];
    expect(judgeFile(stamped, { ...own.trust, revoked }, later)).toMatchObject({
      alteration: 'bad-timestamp',
    });
  });

  test('without its stamp falls back to what the signer says', () => {
    const bare = filled(stamped, cmsFor(stamped, signer));
    expect(judgeFile(bare, own.trust, later)).toMatchObject({
      verdict: 'genuine',
      timestamped: false,
      signedAt: at,
    });
  });
});
