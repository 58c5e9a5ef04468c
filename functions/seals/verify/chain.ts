import type { KeyObject } from 'node:crypto';
import { millisecondsOf } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../adapters/trust.ts';
import { type Certificate, hasSerial, readPem } from './certificate.ts';
import { same } from './der.ts';
import { hold, Malformed } from './malformed.ts';

/** Certificates in one path at most; agencies' chains have three. */
const LONGEST = 6;
/** The bit of a certificate's key usage that lets it sign certificates. */
const SIGNS_CERTIFICATES = 5;
const WEAKEST_RSA = 2048;
const WEAKEST_EC = ['P-256', 'prime256v1', 'secp384r1', 'secp521r1'];

/** What the certificate is needed for. */
export type Purpose = 'documents' | 'time-stamps';

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Purposes under which certificates for documents are issued: mail protection, document signing (RFC 9336), and vendors' own. */
const DOCUMENTS = [
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.4.1.311.10.3.12',
];

/**
 * Follows a certificate to a trust anchor and checks every link as of `at` (milliseconds): signatures, authority, validity,
 * revocation, key length. `included` is what the signature brought along; a certificate there that belongs to no path is
 * refused, so that nothing unsigned stays in a genuine file. @throws {Malformed}
 */
export function checkChain(
  leaf: Certificate,
  included: readonly Certificate[],
  trust: TrustData,
  at: number,
  purpose: Purpose,
): void {
  const anchors = trust.anchors.flatMap(readPem);
  const path = pathFrom(leaf, included, anchors);
  if (!path) throw untrusted(leaf, [...included, ...anchors]);
  hold(usable(leaf, purpose), 'certificate-usage', `证书“${leaf.names[0]}”不是用来给文书签章的`);
  for (const [depth, certificate] of path.entries()) {
    hold(strong(certificate.publicKey), 'weak-algorithm', `证书“${certificate.names[0]}”的密钥太短`);
    checkDates(certificate, at);
    checkRevoked(certificate, trust, at);
    // The leaf does not count, nor does the certificate itself (RFC 5280, 4.2.1.9).
    const below = depth - 1;
    hold(below <= (certificate.pathLength ?? below), 'foreign-key', '证书链超过了上级允许的长度');
  }
  const strays = included.filter((one) => one !== leaf && !path.some((link) => same(link.der, one.der)));
  hold(strays.length === 0, 'signature-damaged', '签名里夹带了无关的证书');
}

function pathFrom(
  from: Certificate,
  included: readonly Certificate[],
  anchors: readonly Certificate[],
): Certificate[] | undefined {
  const walk = (path: Certificate[]): Certificate[] | undefined => {
    const last = path.at(-1) ?? from;
    const anchor = anchors.find((one) => issued(one, last));
    if (anchor) return [...path, anchor];
    if (path.length >= LONGEST) return undefined;
    for (const next of included) {
      if (path.includes(next) || !issued(next, last)) continue;
      const found = walk([...path, next]);
      if (found) return found;
    }
    return undefined;
  };
  return walk([from]);
}

function issued(issuer: Certificate, subject: Certificate): boolean {
  return (
    same(issuer.subject, subject.issuer) &&
    issuer.authority &&
    issuer.keyUsage?.[SIGNS_CERTIFICATES] === true &&
    subject.signedBy(issuer.publicKey)
  );
}

function untrusted(leaf: Certificate, known: readonly Certificate[]): Malformed {
  let top = leaf;
  for (let step = 0; step < LONGEST; step++)
    top = known.find((one) => one !== top && issued(one, top)) ?? top;
  const borrowed = known.some((one) => one !== top && one.authority && same(one.subject, top.issuer));
  return new Malformed(
    'foreign-key',
    borrowed
      ? `签名用的证书自称由“${top.issuerNames[0]}”签发，但与它的密钥对不上，是冒名的`
      : `签名用的证书由“${leaf.issuerNames[0]}”签发，不在信任的范围内`,
  );
}

function usable({ authority, keyUsage, extendedKeyUsage }: Certificate, purpose: Purpose): boolean {
  if (authority) return false;
  if (purpose === 'time-stamps') return extendedKeyUsage?.join() === TIME_STAMPING;
  const signs = keyUsage?.[0] === true || keyUsage?.[1] === true;
  return signs && (!extendedKeyUsage || extendedKeyUsage.some((one) => DOCUMENTS.includes(one)));
}

/** Whether a key is long enough to be believed. */
export function strong(key: KeyObject): boolean {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return modulusLength >= WEAKEST_RSA;
  return key.asymmetricKeyType === 'ec' && WEAKEST_EC.includes(namedCurve);
}

function checkDates({ names, notBefore, notAfter }: Certificate, at: number): void {
  hold(at >= notBefore, 'not-yet-valid-certificate', `证书“${names[0]}”在盖章时还没有生效`);
  hold(at <= notAfter, 'expired-certificate', `证书“${names[0]}”在盖章时已经过期`);
}

function checkRevoked(certificate: Certificate, { revoked }: TrustData, at: number): void {
  const found = revoked.find(({ serial, at: since }) => {
    return hasSerial(certificate, serial) && at >= millisecondsOf(since);
  });
  hold(!found, 'revoked-certificate', `证书“${certificate.names[0]}”在盖章时已经被吊销`);
}
