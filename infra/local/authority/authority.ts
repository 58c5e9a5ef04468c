import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCertificate, type Name } from './certificate.ts';

/** The demonstration's own certificate authority: everything it certifies says 演示 and counts nowhere else. */
export interface Authority {
  /** What one must trust to believe its certificates; PEM. */
  anchor: string;
  /** A certificate for an agency's key, its issuer behind it; PEM. */
  certify(agency: string, publicKey: KeyObject): string[];
}

const ORGANISATION = '定点演示';
const ROOT: Name = { organisation: ORGANISATION, common: '演示根证书（仅供演示）' };
const ISSUING: Name = { organisation: ORGANISATION, common: '演示签发证书（仅供演示）' };
/** Law's clock can be moved by years in both directions; no certificate of the demonstration stands in its way. */
const SPAN = { notBefore: Date.UTC(2020, 0, 1), notAfter: Date.UTC(2049, 11, 31, 23, 59, 59) };

interface Stored {
  root: string;
  issuing: string;
  /** PKCS#8, PEM. The root's own key is gone once it has certified this one. */
  issuingKey: string;
}

/** Name of the file with the trust anchors, for whoever checks a document without the service. */
export const ANCHORS_FILE = 'trust-anchors.pem';

/** Opens the authority of a data folder; the first time it makes one. Its key lies in a file only its owner may read. */
export function openAuthority(data: string): Authority {
  const file = join(data, 'authority.json');
  if (!existsSync(file)) writeWhole(file, JSON.stringify(found()), 0o600);
  const { root, issuing, issuingKey } = JSON.parse(readFileSync(file, 'utf8')) as Stored;
  const key = createPrivateKey(issuingKey);
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (!existsSync(join(data, ANCHORS_FILE))) writeWhole(join(data, ANCHORS_FILE), root, 0o644);
  return {
    anchor: root,
    certify: (agency, publicKey) => [
      makeCertificate({
        subject: { organisation: agency, unit: '仅供演示', common: `${agency}（演示）` },
        publicKey,
        issuer: { name: ISSUING, key },
        ...SPAN,
        use: 'documents',
      }),
      issuing,
    ],
  };
}

function found(): Stored {
  const top = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const below = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const issuer = { name: ROOT, key: top.privateKey };
  return {
    root: makeCertificate({ subject: ROOT, publicKey: top.publicKey, issuer, ...SPAN, use: 'authority' }),
    issuing: makeCertificate({
      subject: ISSUING,
      publicKey: below.publicKey,
      issuer,
      ...SPAN,
      use: 'authority',
      pathLength: 0,
    }),
    issuingKey: below.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Whole or not at all: a start that is killed in between must not leave half a file. */
function writeWhole(file: string, content: string, mode: number): void {
  writeFileSync(`${file}.new`, content, { mode });
  renameSync(`${file}.new`, file);
}
