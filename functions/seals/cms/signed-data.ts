import { createHash } from 'node:crypto';
import { context, integer, nothing, octets, oid, sequence, setOf } from './der.ts';

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
} as const;

/** The signing certificate in the parts that a signature names. DER. */
export interface SignerCertificate {
  der: Uint8Array;
  issuer: Uint8Array;
  /** Hexadecimal. */
  serial: string;
}

/** What a detached CMS signature is put together from. */
export interface Signature {
  signer: SignerCertificate;
  /** The signer's certificate and its issuers, DER. */
  certificates: readonly Uint8Array[];
  /** What `signedAttributes` gave. */
  attributes: Uint8Array;
  /** Over `attributes`: RSA, PKCS#1 v1.5, SHA-256. */
  value: Uint8Array;
  /** RFC 3161 token over `value`. */
  timestamp?: Uint8Array;
}

/**
 * The attributes a PAdES baseline signature signs: content type, digest of the file, and the signing certificate itself. No
 * signing time: PAdES has it in the file's signature dictionary (ETSI EN 319 142-1, 6.3).
 */
export function signedAttributes(digest: Uint8Array, signer: SignerCertificate): Buffer {
  // ESSCertIDv2 (RFC 5035); SHA-256 is its default and therefore left out.
  const issuerSerial = sequence(sequence(context(4, signer.issuer)), serialOf(signer));
  const certificate = sequence(octets(createHash('sha256').update(signer.der).digest()), issuerSerial);
  return setOf(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octets(digest)),
    attribute(OID.signingCertificateV2, sequence(sequence(certificate))),
  );
}

/** A detached CMS SignedData with one signer (RFC 5652). */
export function signedData({ signer, certificates, attributes, value, timestamp }: Signature): Buffer {
  const version = integer(Buffer.of(1));
  const digestAlgorithm = sequence(oid(OID.sha256));
  const info = sequence(
    version,
    sequence(signer.issuer, serialOf(signer)),
    digestAlgorithm,
    // The attributes are signed as a SET but stand in the signature as [0] (RFC 5652, 5.4).
    implicit(0, attributes),
    sequence(oid(OID.sha256WithRsa), nothing()),
    octets(value),
    ...(timestamp ? [implicit(1, setOf(attribute(OID.timestampToken, timestamp)))] : []),
  );
  const signed = sequence(
    version,
    setOf(digestAlgorithm),
    sequence(oid(OID.data)),
    implicit(0, setOf(...certificates)),
    setOf(info),
  );
  return sequence(oid(OID.signedData), context(0, signed));
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), setOf(value));
}

/** A SET with its tag replaced by `[n]`. */
function implicit(n: number, set: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0xa0 + n), set.subarray(1)]);
}

function serialOf({ serial }: SignerCertificate): Buffer {
  return integer(Buffer.from(serial.padStart(serial.length + (serial.length % 2), '0'), 'hex'));
}
