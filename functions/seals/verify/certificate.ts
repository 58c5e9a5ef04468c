import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import {
  bareHex,
  boolean,
  content,
  context,
  type Der,
  damaged,
  inside,
  integerHex,
  oid,
  readDer,
  same,
  TAG,
  time,
  wholeBits,
} from './der.ts';
import { printable } from './facts.ts';

/** What a verifier needs of a certificate (RFC 5280). */
export interface Certificate {
  der: Uint8Array;
  serial: string;
  /** DER of the names, for comparing. */
  subject: Uint8Array;
  issuer: Uint8Array;
  /** Milliseconds since 1970. */
  notBefore: number;
  notAfter: number;
  /** Values of CN, O and OU in the subject, in that order of preference. */
  names: string[];
  issuerNames: string[];
  publicKey: KeyObject;
  authority: boolean;
  /** Authorities below this one at most; absent: any number. */
  pathLength?: number;
  /** Key usage bits in order from digitalSignature (0); absent when the extension is. */
  keyUsage?: boolean[];
  extendedKeyUsage?: string[];
  /** SHA-256, hex. */
  fingerprint: string;
  /** Whether its signature was made with this key. */
  signedBy(key: KeyObject): boolean;
}

const EXTENSION = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** Signature algorithms a certificate may be signed with: SHA-2 with RSA or ECDSA. */
const SOUND = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
]);

/** Reads a certificate strictly. @throws {Malformed} also for a critical extension that is not understood */
export function readCertificate(der: Uint8Array): Certificate {
  const [tbs, algorithm, signature, none] = inside(readDer(der), TAG.sequence);
  const fields = inside(tbs, TAG.sequence);
  if (fields[0]?.tag !== context(0) || none) damaged();
  const [, serial, inner, issuer, validity, subject] = fields;
  if (!algorithm || !inner || !same(algorithm.whole, inner.whole) || !issuer || !subject) damaged();
  wholeBits(signature);
  if (!SOUND.has(oid(inside(algorithm, TAG.sequence)[0]))) damaged();
  const [from, until] = inside(validity, TAG.sequence);
  const x509 = parsed(der);
  return {
    der,
    serial: integerHex(serial),
    subject: subject.whole,
    issuer: issuer.whole,
    notBefore: time(from),
    notAfter: time(until),
    names: namesOf(subject),
    issuerNames: namesOf(issuer),
    publicKey: x509.publicKey,
    ...extensionsOf(fields.find(({ tag }) => tag === context(3))),
    fingerprint: createHash('sha256').update(der).digest('hex'),
    signedBy: (key) => x509.verify(key),
  };
}

/** All certificates in PEM texts. @throws {Malformed} */
export function readPem(pem: string): Certificate[] {
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/gu);
  return [...blocks].map((block) => readCertificate(Buffer.from(block[1] ?? '', 'base64')));
}

/** Whether a list of revoked serial numbers names it. */
export function hasSerial(certificate: Certificate, serial: string): boolean {
  return certificate.serial === bareHex(serial);
}

function parsed(der: Uint8Array): X509Certificate {
  try {
    const x509 = new X509Certificate(der);
    // Reading the key here, not later, keeps every fault of a certificate in one place.
    if (x509.publicKey.type === 'public') return x509;
  } catch {
    // A key of an unknown kind or a structure OpenSSL refuses.
  }
  return damaged();
}

function extensionsOf(
  field: Der | undefined,
): Pick<Certificate, 'authority' | 'pathLength' | 'keyUsage' | 'extendedKeyUsage'> {
  const found: ReturnType<typeof extensionsOf> = { authority: false };
  if (!field) return found;
  const seen = new Set<string>();
  for (const extension of inside(inside(field, context(3))[0], TAG.sequence)) {
    const parts = inside(extension, TAG.sequence);
    const id = oid(parts[0]);
    if (seen.has(id)) damaged();
    seen.add(id);
    const critical = parts.length === 3 && boolean(parts[1]);
    const value = content(parts.at(-1), TAG.octetString);
    if (id === EXTENSION.basicConstraints) Object.assign(found, constraints(readDer(value)));
    else if (id === EXTENSION.keyUsage) found.keyUsage = bits(content(readDer(value), TAG.bitString));
    else if (id === EXTENSION.extendedKeyUsage) {
      found.extendedKeyUsage = inside(readDer(value), TAG.sequence).map(oid);
    } else if (critical) damaged();
  }
  return found;
}

function constraints(value: Der): Pick<Certificate, 'authority' | 'pathLength'> {
  const [ca, length] = inside(value, TAG.sequence);
  const authority = ca !== undefined && boolean(ca);
  return length ? { authority, pathLength: Number.parseInt(integerHex(length), 16) } : { authority };
}

function bits(value: Uint8Array): boolean[] {
  const [unused = damaged(), ...bytes] = value;
  const all = bytes.flatMap((byte) => Array.from({ length: 8 }, (_, i) => (byte & (0x80 >> i)) !== 0));
  return all.slice(0, all.length - unused);
}

const NAMES = ['2.5.4.3', '2.5.4.10', '2.5.4.11'];
const UTF16 = 0x1e;

function namesOf(name: Der): string[] {
  const found: { rank: number; text: string }[] = [];
  for (const set of inside(name, TAG.sequence)) {
    for (const pair of inside(set, TAG.set)) {
      const [type, value] = inside(pair, TAG.sequence);
      const rank = NAMES.indexOf(oid(type));
      if (rank !== -1 && value) found.push({ rank, text: printable(textOf(value)) });
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ text }) => text);
}

function textOf({ tag, content: bytes }: Der): string {
  const buffer = Buffer.from(bytes);
  if (tag !== UTF16) return buffer.toString('utf8');
  return buffer.length % 2 === 0 ? buffer.swap16().toString('utf16le') : '';
}
