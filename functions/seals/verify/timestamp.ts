import { createHash } from 'node:crypto';
import type { TrustData } from '../../adapters/trust.ts';
import { checkChain } from './chain.ts';
import { checkTokenSignature } from './cms.ts';
import { content, damaged, inside, oid, readDer, same, TAG, time } from './der.ts';
import { Malformed } from './malformed.ts';

const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/**
 * When a time-stamp authority saw the signature, in milliseconds since 1970. The token (RFC 3161) must be over this signature
 * value, made by a certificate for time-stamping, trusted and valid at the time it states. @throws {Malformed} `bad-timestamp`
 */
export function timestampOf(token: Uint8Array, signature: Uint8Array, trust: TrustData): number {
  try {
    return checked(token, signature, trust);
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw new Malformed('bad-timestamp', `时间戳无效：${error.message}`);
  }
}

function checked(token: Uint8Array, signature: Uint8Array, trust: TrustData): number {
  const { signer, certificates, info } = checkTokenSignature(token);
  const [version, , imprint, , at] = inside(readDer(info), TAG.sequence);
  if (content(version, TAG.integer).join() !== '1') damaged();
  const [algorithm, hash] = inside(imprint, TAG.sequence);
  const digest = DIGESTS[oid(inside(algorithm, TAG.sequence)[0])] ?? damaged();
  if (!same(content(hash, TAG.octetString), createHash(digest).update(signature).digest())) damaged();
  const seen = time(at);
  checkChain(signer, certificates, trust, seen, 'time-stamps');
  return seen;
}
