import {
  constants,
  createHash,
  type KeyObject,
  privateEncrypt,
  publicDecrypt,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** The signing algorithms of an RSA_2048 key that are answered here. */
export const SIGNING_ALGORITHMS = ['RSASSA_PKCS1_V1_5_SHA_256', 'RSASSA_PSS_SHA_256'] as const;

/** One of SIGNING_ALGORITHMS. */
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];

const HASH_BYTES = 32;
/** DER of DigestInfo for SHA-256 up to the digest itself (RFC 8017, section 9.2, note 1). */
const DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** SHA-256 of a message, which is what is signed. */
export const digestOf = (message: Uint8Array): Buffer => sha256(message);

/**
 * Signs a SHA-256 digest. KMS takes digests as well as messages, and node:crypto signs messages only, so both paddings
 * are laid out here (RFC 8017) and the RSA operation is node's.
 */
export function signDigest(key: KeyObject, algorithm: SigningAlgorithm, digest: Uint8Array): Buffer {
  if (algorithm === 'RSASSA_PKCS1_V1_5_SHA_256') {
    const padding = constants.RSA_PKCS1_PADDING;
    return privateEncrypt({ key, padding }, Buffer.concat([DIGEST_INFO, digest]));
  }
  return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, encodePss(digest, modulusBits(key)));
}

/** Whether `signature` is that of `digest` under the key. */
export function verifyDigest(
  key: KeyObject,
  algorithm: SigningAlgorithm,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    if (algorithm === 'RSASSA_PKCS1_V1_5_SHA_256') {
      const opened = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
      return same(opened, Buffer.concat([DIGEST_INFO, digest]));
    }
    const opened = publicDecrypt({ key, padding: constants.RSA_NO_PADDING }, signature);
    return checkPss(opened, digest, modulusBits(key));
  } catch {
    // node throws where the padding or the length is wrong, which is a "no".
    return false;
  }
}

/** EMSA-PSS-ENCODE with SHA-256, MGF1-SHA-256 and a salt as long as the hash. */
function encodePss(digest: Uint8Array, bits: number): Buffer {
  const length = Math.ceil((bits - 1) / 8);
  const salt = randomBytes(HASH_BYTES);
  const hash = sha256(Buffer.alloc(8), digest, salt);
  const block = Buffer.alloc(length - HASH_BYTES - 1);
  block[block.length - HASH_BYTES - 1] = 1;
  salt.copy(block, block.length - HASH_BYTES);
  const masked = xor(block, mgf1(hash, block.length));
  masked[0] = (masked[0] ?? 0) & topMask(length, bits);
  return Buffer.concat([masked, hash, Buffer.of(0xbc)]);
}

/** EMSA-PSS-VERIFY for what encodePss writes. */
function checkPss(encoded: Buffer, digest: Uint8Array, bits: number): boolean {
  const length = Math.ceil((bits - 1) / 8);
  const masked = encoded.subarray(0, length - HASH_BYTES - 1);
  const hash = encoded.subarray(length - HASH_BYTES - 1, length - 1);
  if (encoded.length !== length || encoded[length - 1] !== 0xbc) return false;
  const mask = topMask(length, bits);
  if (((masked[0] ?? 0) & ~mask & 0xff) !== 0) return false;
  const block = xor(masked, mgf1(hash, masked.length));
  block[0] = (block[0] ?? 0) & mask;
  const one = block.length - HASH_BYTES - 1;
  if (block[one] !== 1 || block.subarray(0, one).some((byte) => byte !== 0)) return false;
  return same(hash, sha256(Buffer.alloc(8), digest, block.subarray(one + 1)));
}

function mgf1(seed: Uint8Array, length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_unused, index) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(index);
    return sha256(seed, counter);
  });
  return Buffer.concat(blocks).subarray(0, length);
}

const xor = (a: Uint8Array, b: Uint8Array): Buffer =>
  Buffer.from(a.map((byte, index) => byte ^ (b[index] ?? 0)));
const topMask = (length: number, bits: number): number => 0xff >> (8 * length - (bits - 1));
const modulusBits = (key: KeyObject): number => key.asymmetricKeyDetails?.modulusLength ?? 0;
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);
