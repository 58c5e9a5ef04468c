import { createHash, verify } from 'node:crypto';
import { type Certificate, readCertificate } from './certificate.ts';
import { strong } from './chain.ts';
import {
  content,
  context,
  type Der,
  damaged,
  first,
  inside,
  integerHex,
  oid,
  readDer,
  same,
  TAG,
} from './der.ts';
import { hold, Malformed } from './malformed.ts';

/** A signature that holds over its bytes: who made it and with which certificates. Trust is the caller's question. */
export interface SignedBy {
  signer: Certificate;
  /** All certificates in the signature, the signer's among them. */
  certificates: Certificate[];
  /** The bytes of the signature value, which a time-stamp is taken over. */
  signature: Uint8Array;
  /** DER of the time-stamp token, where there is one. */
  timestamp?: Uint8Array;
}

/** Whose a signature says it is. */
export type ClaimedSigner = Pick<SignedBy, 'signer' | 'certificates'>;

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  rsa: '1.2.840.113549.1.1.1',
} as const;

const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Signature algorithms by object identifier, with the digest each implies where it does. */
const SIGNATURES: Readonly<Record<string, { key: string; digest?: string }>> = {
  [OID.rsa]: { key: 'rsa' },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
};

/** Attributes that a document's signature has, neither more nor fewer (ETSI EN 319 142-1: no signing-time). */
const DOCUMENT_ATTRIBUTES = [OID.contentType, OID.messageDigest, OID.signingCertificateV2];

interface Parts {
  version: string;
  algorithms: Der[];
  content: { type: string; bytes?: Uint8Array };
  certificates: Certificate[];
  signers: Der[];
}

/**
 * Checks the detached signature over a document's bytes (contract: one signer, SHA-256, RSA PKCS#1 v1.5, signing-certificate-v2).
 * Every byte of the CMS is accounted for, also those no signature covers. @throws {Malformed}
 */
export function checkDocumentSignature(der: Uint8Array, digest: Uint8Array): SignedBy {
  const parts = partsOf(der);
  if (parts.version !== '1' || parts.content.type !== OID.data || parts.content.bytes) damaged();
  const info = signerOf(parts);
  hold(info.digest === 'sha256' && info.key === 'rsa', 'weak-algorithm', '签名没有使用规定的算法');
  if (info.attributes.size !== DOCUMENT_ATTRIBUTES.length) damaged();
  if (!DOCUMENT_ATTRIBUTES.every((id) => info.attributes.has(id))) damaged();
  hold(same(info.messageDigest, digest), 'bytes-changed', '文件内容与盖章时签下的摘要不一致');
  const { signer, signature, unsigned } = info;
  if (unsigned.some(({ id }) => id !== OID.timestampToken) || unsigned.length > 1) damaged();
  const timestamp = unsigned[0]?.value.whole;
  return { signer, certificates: parts.certificates, signature, ...(timestamp && { timestamp }) };
}

/** Checks a time-stamp token's own signature (RFC 3161) and returns its TSTInfo with who made it. @throws {Malformed} */
export function checkTokenSignature(der: Uint8Array): SignedBy & { info: Uint8Array } {
  const parts = partsOf(der);
  const info = parts.content.bytes;
  if (parts.version !== '3' || parts.content.type !== OID.tstInfo || !info) damaged();
  const found = signerOf(parts);
  if (!same(found.messageDigest, createHash(found.digest).update(info).digest())) damaged();
  if (found.unsigned.length > 0) damaged();
  return { signer: found.signer, certificates: parts.certificates, signature: found.signature, info };
}

/** The certificate a signature names as its signer's, whether or not the signature holds; undefined where it cannot be read. */
export function claimedSigner(der: Uint8Array): ClaimedSigner | undefined {
  try {
    const { signers, certificates } = partsOf(der);
    const [, sid] = inside(signers[0], TAG.sequence);
    const signer = certificates.find((one) => isNamed(one, sid));
    return signer && { signer, certificates };
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

function partsOf(der: Uint8Array): Parts {
  const [type, wrapped, extra] = inside(readDer(der), TAG.sequence);
  if (oid(type) !== OID.signedData || extra) damaged();
  const [data, more] = inside(wrapped, context(0));
  const [version, algorithms, encapsulated, ...rest] = inside(data, TAG.sequence);
  if (more) damaged();
  const [contentType, eContent, beyond] = inside(encapsulated, TAG.sequence);
  if (beyond) damaged();
  const bytes = eContent && only(inside(eContent, context(0)));
  const [certificates, signers, none] = rest;
  if (none) damaged();
  return {
    version: integerHex(version),
    algorithms: inside(algorithms, TAG.set),
    content: { type: oid(contentType), ...(bytes && { bytes: content(bytes, TAG.octetString) }) },
    certificates: inside(certificates, context(0)).map(({ whole }) => readCertificate(whole)),
    signers: inside(signers, TAG.set),
  };
}

function signerOf({ algorithms, content: { type }, certificates, signers }: Parts) {
  hold(signers.length === 1, 'wrapped-signature', '签名里不止一个签名人');
  const [version, sid, digestAlgorithm, signed, algorithm, value, unsigned, extra] = inside(
    signers[0],
    TAG.sequence,
  );
  if (integerHex(version) !== '1' || extra || !signed || !digestAlgorithm) damaged();
  const digest = digestOf(digestAlgorithm);
  if (digestOf(only(algorithms)) !== digest) damaged();
  const signature = content(value, TAG.octetString);
  const attributes = attributesOf(signed, context(0));
  const signer = certificates.find((one) => isNamed(one, sid)) ?? damaged();
  const { key, digest: implied = digest } = SIGNATURES[algorithmOf(algorithm)] ?? {};
  hold(key !== undefined, 'weak-algorithm', '签名没有使用规定的算法');
  hold(strong(signer.publicKey), 'weak-algorithm', '签名的密钥太短');
  if (key !== signer.publicKey.asymmetricKeyType || implied !== digest) damaged();
  if (oid(attributes.get(OID.contentType)) !== type) damaged();
  checkSigningCertificate(attributes, signer);
  // The signature is over the attributes as the SET they are, not as the field [0] they stand in (RFC 5652, 5.4).
  const signedBytes = Uint8Array.of(TAG.set, ...signed.whole.subarray(1));
  hold(
    verify(digest, signedBytes, signer.publicKey, signature),
    'bytes-changed',
    '签名值与签名内容对不上，签名是改过或者拼凑的',
  );
  const messageDigest = content(attributes.get(OID.messageDigest), TAG.octetString);
  const loose = unsigned ? [...attributesOf(unsigned, context(1))] : [];
  if (unsigned && loose.length === 0) damaged();
  return {
    signer,
    signature,
    digest,
    key,
    attributes,
    messageDigest,
    unsigned: loose.map(([id, attribute]) => ({ id, value: attribute })),
  };
}

/** Attributes by type; each once, each with one value. */
function attributesOf(field: Der, tag: number): Map<string, Der> {
  const found = new Map<string, Der>();
  for (const attribute of inside(field, tag)) {
    const [type, values, extra] = inside(attribute, TAG.sequence);
    const id = oid(type);
    if (found.has(id) || extra) damaged();
    found.set(id, only(inside(values, TAG.set)));
  }
  return found;
}

function digestOf(algorithm: Der): string {
  const digest = DIGESTS[algorithmOf(algorithm)];
  hold(digest !== undefined, 'weak-algorithm', '签名用的摘要算法已经不安全');
  return digest;
}

/** Object identifier of an algorithm whose parameters are absent or NULL. */
function algorithmOf(algorithm: Der | undefined): string {
  const [id, parameters, extra] = inside(algorithm, TAG.sequence);
  if (extra || (parameters && content(parameters, TAG.null).length > 0)) damaged();
  return oid(id);
}

function isNamed(certificate: Certificate, sid: Der | undefined): boolean {
  const [issuer, serial, extra] = inside(sid, TAG.sequence);
  return (
    !extra &&
    same(issuer?.whole ?? damaged(), certificate.issuer) &&
    integerHex(serial) === certificate.serial
  );
}

/** ESSCertIDv2 (RFC 5035), or for time-stamps the older ESSCertID with its SHA-1: the certificate's own hash is signed too. */
function checkSigningCertificate(attributes: ReadonlyMap<string, Der>, signer: Certificate): void {
  const v2 = attributes.get(OID.signingCertificateV2);
  const v1 = attributes.get(OID.signingCertificate);
  const [certificates] = inside(v2 ?? v1, TAG.sequence);
  const [id] = inside(certificates, TAG.sequence);
  const fields = inside(id, TAG.sequence);
  const named = fields[0]?.tag === TAG.sequence;
  const digest = v2 ? (named ? digestOf(first(fields[0]?.whole ?? damaged())) : 'sha256') : 'sha1';
  const hash = content(fields[named ? 1 : 0], TAG.octetString);
  if (!same(hash, createHash(digest).update(signer.der).digest())) damaged();
}

function only(values: readonly Der[]): Der {
  const [value, extra] = values;
  if (!value || extra) damaged();
  return value;
}
