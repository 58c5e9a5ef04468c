import { constants, createHash, generateKeyPairSync, type KeyObject, privateEncrypt } from 'node:crypto';
import type { Agency } from '../../../domain/agency.ts';
import { type Instant, instant } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../../functions/adapters/trust.ts';
import { createSealer } from '../../../functions/seals/sealer.ts';
import {
  type CertificateRequest,
  makeCertificate,
  type Name,
} from '../../../infra/local/authority/certificate.ts';
import type { Sealer, SealRequest } from '../../../templates/engine/seal.ts';
import { fontSource } from '../../../templates/fonts/faces.ts';
import { createSealDrawer } from '../../../templates/seal/draw.ts';

/** A throw-away certificate authority, and keys it certifies, for tests. */
export interface TestAuthority {
  trust: TrustData;
  /** A key under an id that the sealer's `sign` knows, and its certificates, leaf first. */
  identity(keyId: string, request?: Partial<CertificateRequest> & { bits?: number }): TestIdentity;
}

export interface TestIdentity {
  keyId: string;
  certificates: string[];
  key: KeyObject;
}

export const AT: Instant = instant('2026-11-23T09:30:00+08:00');
const SPAN = { notBefore: Date.UTC(2026, 0, 1), notAfter: Date.UTC(2028, 0, 1) };

export const AGENCY: Agency = {
  id: 'liaocheng-city',
  name: '聊城市医疗保险事业中心',
  level: 'city',
  region: '聊城市',
  address: '某路1号',
  phone: '0635-0000001',
  numberPrefix: '聊医保',
  demonstration: false,
};

export function openTestAuthority(label = '测试', span = SPAN): TestAuthority {
  const root = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuing = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const names = (common: string): Name => ({ organisation: label, common: `${label}${common}` });
  const top = { name: names('根证书'), key: root.privateKey };
  const anchor = makeCertificate({
    subject: top.name,
    publicKey: root.publicKey,
    issuer: top,
    ...span,
    use: 'authority',
  });
  const middle = makeCertificate({
    subject: names('签发证书'),
    publicKey: issuing.publicKey,
    issuer: top,
    ...span,
    use: 'authority',
    pathLength: 0,
  });
  return {
    trust: { anchors: [anchor], revoked: [] },
    identity(keyId, { bits = 2048, ...request } = {}) {
      const pair = generateKeyPairSync('rsa', { modulusLength: bits });
      const leaf = makeCertificate({
        subject: { organisation: AGENCY.name, common: AGENCY.name },
        publicKey: pair.publicKey,
        issuer: { name: names('签发证书'), key: issuing.privateKey },
        ...span,
        use: 'documents',
        ...request,
      });
      return { keyId, certificates: [leaf, middle], key: pair.privateKey };
    },
  };
}

/** RSA PKCS#1 v1.5 over a digest that is given ready, as the signing service does it. */
export function signDigest(key: KeyObject, digest: Uint8Array): Uint8Array {
  const info = Buffer.from('3031300d060960864801650304020105000420', 'hex');
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([info, digest]));
}

/** The real sealer over keys held here; `spent` is told the milliseconds of each signature. */
export function testSealer(
  trust: TrustData,
  identities: readonly TestIdentity[],
  spent: (milliseconds: number) => void = () => undefined,
): Sealer {
  return createSealer({
    sign: (keyId, digest) => {
      const found = identities.find((identity) => identity.keyId === keyId);
      if (!found) return Promise.reject(new Error(`no key ${keyId}`));
      const begun = performance.now();
      const value = signDigest(found.key, digest);
      spent(performance.now() - begun);
      return Promise.resolve(value);
    },
    drawSeal: createSealDrawer(fontSource()),
    trust: () => Promise.resolve(trust),
  });
}

/** A request to seal the acceptance notice for an agency with these identities. */
export function requestFor(
  identities: readonly TestIdentity[],
  given: Partial<SealRequest> = {},
): SealRequest {
  const signing = identities.map(({ keyId, certificates }) => ({ keyId, certificates }));
  return {
    agency: { ...AGENCY, signing },
    document: {
      id: 'liaocheng/annex-04-1-acceptance',
      title: '医疗机构医保定点申请受理通知书',
      number: '聊医保受〔2026〕12号',
      code: '7F3K-9M2Q-X4TD',
      institution: '东昌府区示例镇中心卫生院',
    },
    reason: '受理通知书',
    at: AT,
    ...given,
  };
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
