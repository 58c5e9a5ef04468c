import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { SigningIdentity } from '../../../domain/agency.ts';
import { type Instant, instant } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../../functions/adapters/trust.ts';
import { chooseCertificate } from '../../../functions/seals/certificates/choose.ts';
import { blankPdf } from './papers.ts';
import { AGENCY, AT, openTestAuthority, requestFor, testSealer } from './signers.ts';

const authority = openTestAuthority();
const good = authority.identity('good');
const day = (year: number, month = 0) => Date.UTC(year, month, 1);

const choose = (signing: readonly SigningIdentity[], at: Instant = AT, trust: TrustData = authority.trust) =>
  chooseCertificate(
    {
      ...AGENCY,
      signing: signing.map(({ keyId, certificates, revoked }) => ({ keyId, certificates, revoked })),
    },
    at,
    trust,
  );

const refusal = (fault: string) => expect.objectContaining({ name: 'CertificateRefused', fault });

describe('the certificate an agency signs with', () => {
  test('is the one valid at the instant of signing, past and future ones standing beside it', () => {
    const past = authority.identity('past', { notBefore: day(2024), notAfter: day(2026) });
    const next = authority.identity('next', { notBefore: day(2027), notAfter: day(2029) });
    expect(choose([past, good, next]).keyId).toBe('good');
    // Where two are valid, the newer one: that is why it was made.
    const renewed = authority.identity('renewed', { notBefore: day(2026, 6) });
    expect(choose([renewed, good]).keyId).toBe('renewed');
  });

  test('is valid to the last second and from the first', () => {
    expect(choose([good], instant('2028-01-01T08:00:00+08:00')).keyId).toBe('good');
    expect(() => choose([good], instant('2028-01-01T08:00:01+08:00'))).toThrow(refusal('expired'));
    expect(choose([good], instant('2026-01-01T08:00:00+08:00')).keyId).toBe('good');
    expect(() => choose([good], instant('2026-01-01T07:59:59+08:00'))).toThrow(refusal('not-yet-valid'));
  });

  test('does not sign from the instant it was given up, and did before', () => {
    const revoked = { at: instant('2026-11-23T09:00:00+08:00'), reason: '印章遗失' };
    expect(() => choose([{ ...good, revoked }])).toThrow(
      /聊城市医疗保险事业中心不能盖章：签名证书已停用（2026-11-23，印章遗失）/u,
    );
    expect(choose([{ ...good, revoked }], instant('2026-11-23T08:59:59+08:00')).keyId).toBe('good');
  });

  test('is refused when the trust data revoke it, or its issuer', () => {
    const { serial } = choose([good]);
    const at = instant('2026-11-01T00:00:00+08:00');
    const trust = { ...authority.trust, revoked: [{ serial: serial.toUpperCase(), at }] };
    expect(() => choose([good], AT, trust)).toThrow(refusal('revoked'));
    expect(choose([good], instant('2026-10-31T00:00:00+08:00'), trust).keyId).toBe('good');
  });

  test.each([
    ['none is on record', [], 'none'],
    [
      'it is in another’s name',
      [authority.identity('k', { subject: { organisation: '某药店', common: '某药店' } })],
      'other-name',
    ],
    ['it is for other work', [authority.identity('k', { use: 'time-stamps' })], 'usage'],
    ['it is an authority’s own', [authority.identity('k', { use: 'authority' })], 'usage'],
    ['its RSA key is shorter than 2048 bits', [authority.identity('k', { bits: 1024 })], 'weak'],
    [
      'its key is not RSA',
      [authority.identity('k', { publicKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey })],
      'weak',
    ],
    ['no trust anchor stands above it', [openTestAuthority().identity('k')], 'untrusted'],
    [
      'a link of its chain is missing',
      [{ ...good, certificates: good.certificates.slice(0, 1) }],
      'untrusted',
    ],
    [
      'it cannot be read',
      [{ ...good, certificates: ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'] }],
      'unreadable',
    ],
    ['it is empty', [{ ...good, certificates: [] }], 'unreadable'],
  ])('is refused when %s', (_, signing, fault) => {
    expect(() => choose(signing)).toThrow(refusal(fault));
  });

  test('may stand with its root, which is not put into the signature', () => {
    const whole = { ...good, certificates: [...good.certificates, ...authority.trust.anchors] };
    expect(choose([whole]).certificates).toHaveLength(2);
  });
});

describe('a seal is refused', () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await blankPdf();
  });

  test('when the key that signed is not the certificate’s', async () => {
    const other = authority.identity('good');
    const sealer = testSealer(authority.trust, [other]);
    await expect(sealer.seal(pdf, requestFor([good]))).rejects.toThrow(
      expect.objectContaining({ name: 'KeyMismatch' }),
    );
  });

  test('when the agency has no certificate for that day, before anything is signed', async () => {
    const sealer = testSealer(authority.trust, []);
    const at = instant('2030-01-01T00:00:00+08:00');
    await expect(sealer.seal(pdf, requestFor([good], { at }))).rejects.toThrow(refusal('expired'));
  });
});
