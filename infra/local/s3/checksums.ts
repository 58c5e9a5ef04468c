import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError, notImplemented } from '../aws/aws-error.ts';

/** The checksum algorithms of S3 that are answered here; CRC64NVME and SHA1 are refused. */
export type ChecksumAlgorithm = 'CRC32' | 'CRC32C' | 'SHA256';

/** A stored checksum: base64 of the big-endian value. */
export interface Checksum {
  algorithm: ChecksumAlgorithm;
  value: string;
}

const CRC32C_TABLE = Uint32Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** CRC-32 with the Castagnoli polynomial. */
export function crc32c(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) crc = (CRC32C_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const COMPUTE = {
  CRC32: (data) => uint32(crc32(data)),
  CRC32C: (data) => uint32(crc32c(data)),
  SHA256: (data) => createHash('sha256').update(data).digest('base64'),
} satisfies Record<ChecksumAlgorithm, (data: Uint8Array) => string>;

function uint32(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
}

/** The checksum of `data`, as S3 writes it. */
export function computeChecksum(algorithm: ChecksumAlgorithm, data: Uint8Array): string {
  return COMPUTE[algorithm](data);
}

/** The response header a checksum travels in. */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`;
}

/**
 * Verifies every checksum the request carries (headers, or trailers already turned into headers) and returns the one
 * to store. A wrong one is BadDigest; Content-MD5 is verified but, as in S3, not stored.
 */
export function verifyChecksums(headers: Record<string, string>, body: Uint8Array): Checksum | undefined {
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64'))
    throw badDigest('Content-MD5');
  const given = Object.keys(headers).filter((name) => name.startsWith('x-amz-checksum-'));
  if (given.length > 1) throw new AwsError('InvalidRequest', 'expecting a single x-amz-checksum- header');
  const [name] = given;
  const wanted = headers['x-amz-sdk-checksum-algorithm'];
  const algorithm = (name?.slice('x-amz-checksum-'.length) ?? wanted)?.toUpperCase();
  if (algorithm === undefined) return undefined;
  if (!isKnown(algorithm)) throw notImplemented(`checksum ${algorithm}`);
  if (name === undefined) {
    throw new AwsError(
      'InvalidRequest',
      'x-amz-sdk-checksum-algorithm specified, but no corresponding checksum',
    );
  }
  const value = computeChecksum(algorithm, body);
  if (headers[name] !== value) throw badDigest(algorithm);
  return { algorithm, value };
}

const isKnown = (name: string): name is ChecksumAlgorithm => Object.hasOwn(COMPUTE, name);

const badDigest = (what: string): AwsError =>
  new AwsError('BadDigest', `The ${what} you specified did not match the calculated checksum.`);
