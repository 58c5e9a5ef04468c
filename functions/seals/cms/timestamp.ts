import { createHash, randomBytes } from 'node:crypto';
import type { TrustData } from '../../adapters/trust.ts';
import { TimestampFailed } from '../../errors.ts';
import { checkTokenSignature } from '../verify/cms.ts';
import { content, inside, readDer, TAG } from '../verify/der.ts';
import { Malformed } from '../verify/malformed.ts';
import { timestampOf } from '../verify/timestamp.ts';
import { integer, octets, oid, sequence, truth } from './der.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const PATIENCE_MS = 10_000;
/** A token with its certificates has 3 to 8 KB. */
const LARGEST = 16_384;

/** Bytes a token may have, so that its place in the file can be kept. */
export const TOKEN_ROOM = 10_000;

/** A token, and when the authority saw the signature (milliseconds since 1970). */
export interface Timestamp {
  token: Uint8Array;
  at: number;
}

/**
 * Has a time-stamp authority confirm a signature value (RFC 3161 over HTTP). The token is believed only when it is over this
 * value, answers this request, and comes from a certificate for time-stamping below a trust anchor. @throws {TimestampFailed}
 */
export async function requestTimestamp(
  authority: string,
  signature: Uint8Array,
  trust: TrustData,
): Promise<Timestamp> {
  const nonce = integer(randomBytes(8));
  const imprint = sequence(sequence(oid(SHA256)), octets(createHash('sha256').update(signature).digest()));
  const query = sequence(integer(Buffer.of(1)), imprint, nonce, truth());
  try {
    const token = tokenIn(await post(authority, query));
    if (token.length > TOKEN_ROOM) throw new TimestampFailed(`时间戳有 ${token.length} 字节，超过预留的位置`);
    const at = timestampOf(token, signature, trust);
    if (!answers(token, nonce)) throw new TimestampFailed('时间戳不是对这次请求的回答');
    return { token, at };
  } catch (error) {
    if (error instanceof TimestampFailed) throw error;
    if (error instanceof Malformed) throw new TimestampFailed(error.message);
    throw new TimestampFailed(`时间戳服务 ${authority} 没有回答：${String(error)}`, { cause: error });
  }
}

async function post(authority: string, query: Buffer): Promise<Uint8Array> {
  const answer = await fetch(authority, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    body: new Uint8Array(query),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new TimestampFailed(`时间戳服务 ${authority} 回答 ${answer.status}`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.length;
    if (size > LARGEST) throw new TimestampFailed(`时间戳服务 ${authority} 的回答太大`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The token of a TimeStampResp whose status is granted (0), with or without changes (1). */
function tokenIn(answer: Uint8Array): Uint8Array {
  const [status, token] = inside(readDer(answer), TAG.sequence);
  const [code] = inside(status, TAG.sequence);
  const granted = (content(code, TAG.integer)[0] ?? 2) <= 1;
  if (!granted || !token) throw new TimestampFailed('时间戳服务拒绝了请求');
  return token.whole;
}

/** The nonce of the request comes back as the INTEGER behind the five fields every TSTInfo has. */
function answers(token: Uint8Array, nonce: Uint8Array): boolean {
  const fields = inside(readDer(checkTokenSignature(token).info), TAG.sequence).slice(5);
  return fields.some(({ whole }) => Buffer.compare(whole, nonce) === 0);
}
