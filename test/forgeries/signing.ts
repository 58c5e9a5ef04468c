import { createHash, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { context, integer, nothing, octets, oid, sequence, setOf } from '../../functions/seals/cms/der.ts';
import { readCertificate } from '../../functions/seals/verify/certificate.ts';
import type { TestIdentity } from '../functions/seals/signers.ts';
import { type Anatomy, bytesOf, edit, gapOf, latin, rewritten, SIGNATURE } from './anatomy.ts';

/** How a forged CMS differs from what a sealer makes. */
export interface Tweaks {
  digest?: 'sha1' | 'md5' | 'sha256';
  /** Names of signed attributes left out. */
  without?: readonly ('contentType' | 'messageDigest' | 'signingCertificate')[];
  /** Signs the document's bytes themselves, without signed attributes. */
  bare?: boolean;
  /** Certificates carried, PEM; the identity's own when absent. */
  certificates?: readonly string[];
  /** The certificate the signing-certificate attribute names. */
  names?: string;
  /** Carries the content inside. */
  content?: Uint8Array;
  /** Signs this digest instead of the file's. */
  over?: Uint8Array;
  /** Signs a second time in the same CMS. */
  second?: TestIdentity;
  /** More unsigned attributes. */
  unsigned?: Buffer;
}

const DIGESTS = {
  sha256: { id: '2.16.840.1.101.3.4.2.1', rsa: '1.2.840.113549.1.1.11' },
  sha1: { id: '1.3.14.3.2.26', rsa: '1.2.840.113549.1.1.5' },
  md5: { id: '1.2.840.113549.2.5', rsa: '1.2.840.113549.1.1.4' },
} as const;

/** Signs a file whose signature's place is there already, with any key and as badly as one likes. */
export function resign(pdf: Uint8Array, identity: TestIdentity, tweaks: Tweaks = {}): Uint8Array {
  const { from, to } = gapOf(pdf);
  const room = (to - from - 2) / 2;
  const roomy = cmsFor(pdf, identity, tweaks).length > room ? rewritten(pdf, widen) : pdf;
  return filled(roomy, cmsFor(roomy, identity, tweaks));
}

function widen(parts: Anatomy): void {
  edit(parts, SIGNATURE, (object) =>
    object.replace(/\/Contents <[^>]*>/u, `/Contents <${'0'.repeat(16_000)}>`),
  );
}

/** Puts these bytes into /Contents. @throws when there is no room. */
export function filled(pdf: Uint8Array, cms: Uint8Array): Uint8Array {
  const { from, to } = gapOf(pdf);
  const hex = Buffer.from(cms).toString('hex');
  if (hex.length > to - from - 2) throw new Error('no room for the forged signature');
  const text = latin(pdf);
  return bytesOf(`${text.slice(0, from)}<${hex.padEnd(to - from - 2, '0')}>${text.slice(to)}`);
}

export function cmsFor(pdf: Uint8Array, identity: TestIdentity, tweaks: Tweaks = {}): Buffer {
  const { from, to } = gapOf(pdf);
  return cms(Buffer.concat([pdf.subarray(0, from), pdf.subarray(to)]), identity, tweaks);
}

function cms(data: Uint8Array, identity: TestIdentity, tweaks: Tweaks): Buffer {
  const { digest = 'sha256', certificates = identity.certificates, second } = tweaks;
  const carried = [...certificates, ...(second?.certificates.slice(0, 1) ?? [])].map(derOf);
  const infos = [identity, ...(second ? [second] : [])].map((one) => signerInfo(data, one, tweaks));
  const inner = tweaks.content ? [context(0, octets(tweaks.content))] : [];
  const signed = sequence(
    integer(Buffer.of(1)),
    setOf(sequence(oid(DIGESTS[digest].id))),
    sequence(oid('1.2.840.113549.1.7.1'), ...inner),
    retagged(0xa0, setOf(...new Map(carried.map((der) => [der.toString('hex'), der])).values())),
    setOf(...infos),
  );
  return sequence(oid('1.2.840.113549.1.7.2'), context(0, signed));
}

function signerInfo(data: Uint8Array, { key, certificates }: TestIdentity, tweaks: Tweaks): Buffer {
  const { digest = 'sha256', without = [], bare = false, over, names, unsigned } = tweaks;
  const leaf = readCertificate(derOf(certificates[0] ?? ''));
  const hash = over ?? createHash(digest).update(data).digest();
  const certified = createHash('sha256')
    .update(derOf(names ?? certificates[0] ?? ''))
    .digest();
  const all = {
    contentType: attribute('1.2.840.113549.1.9.3', oid('1.2.840.113549.1.7.1')),
    messageDigest: attribute('1.2.840.113549.1.9.4', octets(hash)),
    signingCertificate: attribute(
      '1.2.840.113549.1.9.16.2.47',
      sequence(sequence(sequence(octets(certified)))),
    ),
  };
  const kept = Object.entries(all).filter(([name]) => !without.includes(name as keyof typeof all));
  const attributes = setOf(...kept.map(([, value]) => value));
  return sequence(
    integer(Buffer.of(1)),
    sequence(leaf.issuer, integer(Buffer.from(leaf.serial.padStart(32, '0'), 'hex'))),
    sequence(oid(DIGESTS[digest].id)),
    ...(bare ? [] : [retagged(0xa0, attributes)]),
    sequence(oid(DIGESTS[digest].rsa), nothing()),
    octets(signature(digest, bare ? data : attributes, key)),
    ...(unsigned ? [retagged(0xa1, setOf(unsigned))] : []),
  );
}

export function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), setOf(value));
}

export function derOf(pem: string): Buffer {
  return new X509Certificate(pem).raw;
}

function signature(digest: string, data: Uint8Array, key: KeyObject): Buffer {
  return sign(digest, data, key);
}

function retagged(tag: number, set: Buffer): Buffer {
  return Buffer.concat([Buffer.of(tag), set.subarray(1)]);
}
