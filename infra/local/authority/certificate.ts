import { createHash, createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import {
  bits,
  context,
  der,
  integer,
  nothing,
  octets,
  oid,
  sequence,
  setOf,
  truth,
  utf8,
} from '../../../functions/seals/cms/der.ts';

/** Parts of a distinguished name, in the order they are written. */
export interface Name {
  organisation: string;
  unit?: string;
  common: string;
}

/** What a certificate is for. */
export type Use = 'authority' | 'documents' | 'time-stamps';

/** What is to be certified, and by whom. */
export interface CertificateRequest {
  subject: Name;
  publicKey: KeyObject;
  issuer: { name: Name; key: KeyObject };
  /** Milliseconds since 1970. */
  notBefore: number;
  notAfter: number;
  use: Use;
  /** Authorities below this one at most. */
  pathLength?: number;
}

const OID = {
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  common: '2.5.4.3',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** Key usage as the bits of one byte, first bit left, with how many at its end are unused. */
const KEY_USAGE: Record<Use, readonly [number, number]> = {
  // keyCertSign, cRLSign
  authority: [0b00000110, 1],
  // digitalSignature, nonRepudiation
  documents: [0b11000000, 6],
  'time-stamps': [0b11000000, 6],
};

/** Document signing (RFC 9336), and mail protection, which most readers of PDF ask for; time-stamping alone and critical. */
const PURPOSES: Record<Use, readonly string[]> = {
  authority: [],
  documents: ['1.3.6.1.5.5.7.3.36', '1.3.6.1.5.5.7.3.4'],
  'time-stamps': ['1.3.6.1.5.5.7.3.8'],
};

/** A certificate (RFC 5280) as PEM. */
export function makeCertificate(request: CertificateRequest): string {
  const { subject, publicKey, issuer, notBefore, notAfter } = request;
  const algorithm = algorithmOf(issuer.key);
  const body = sequence(
    context(0, integer(Buffer.of(2))),
    integer(serial()),
    algorithm,
    nameOf(issuer.name),
    sequence(time(notBefore), time(notAfter)),
    nameOf(subject),
    spki(publicKey),
    context(3, sequence(...extensions(request))),
  );
  return pem('CERTIFICATE', sequence(body, algorithm, bits(sign('sha256', body, issuer.key))));
}

/** DER as PEM text. */
export function pem(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

function algorithmOf({ asymmetricKeyType }: KeyObject): Buffer {
  if (asymmetricKeyType === 'ec') return sequence(oid('1.2.840.10045.4.3.2'));
  return sequence(oid('1.2.840.113549.1.1.11'), nothing());
}

/** DER of a distinguished name, for the People's Republic of China. */
export function nameOf({ organisation, unit, common }: Name): Buffer {
  const part = (type: string, value: Buffer) => setOf(sequence(oid(type), value));
  return sequence(
    part(OID.country, der(0x13, Buffer.from('CN', 'latin1'))),
    part(OID.organisation, utf8(organisation)),
    ...(unit === undefined ? [] : [part(OID.unit, utf8(unit))]),
    part(OID.common, utf8(common)),
  );
}

function extensions({ publicKey, issuer, use, pathLength }: CertificateRequest): Buffer[] {
  const extension = (type: string, value: Buffer, critical = false) =>
    sequence(oid(type), ...(critical ? [truth()] : []), octets(value));
  const [usage, unused] = KEY_USAGE[use];
  const limit = pathLength === undefined ? [] : [integer(Buffer.of(pathLength))];
  const purposes = PURPOSES[use];
  return [
    ...(use === 'authority' ? [extension(OID.basicConstraints, sequence(truth(), ...limit), true)] : []),
    extension(OID.keyUsage, bits(Buffer.of(usage), unused), true),
    ...(purposes.length > 0
      ? [extension(OID.extendedKeyUsage, sequence(...purposes.map(oid)), use === 'time-stamps')]
      : []),
    extension(OID.subjectKeyId, octets(keyId(publicKey))),
    extension(OID.authorityKeyId, sequence(der(0x80, keyId(createPublicKey(issuer.key))))),
  ];
}

function keyId(key: KeyObject): Buffer {
  return createHash('sha256').update(spki(key)).digest().subarray(0, 20);
}

function spki(key: KeyObject): Buffer {
  return key.export({ type: 'spki', format: 'der' });
}

/** 127 random bits and never zero, so that it is positive and no two are alike. */
function serial(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

/** Years to 2049 are written with two digits (RFC 5280, 4.1.2.5). */
function time(milliseconds: number): Buffer {
  const text = new Date(milliseconds).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return text < '2050'
    ? der(0x17, Buffer.from(text.slice(2), 'latin1'))
    : der(0x18, Buffer.from(text, 'latin1'));
}
