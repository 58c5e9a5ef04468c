import { request as plain } from 'node:http';
import { type RequestOptions, request as secure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublic, isTrusted, literalOf, type Outlet } from './addresses.ts';

/** How an attempt ended. An address never stands in it. */
export interface Answer {
  /** Absent where there was no answer. */
  status?: number;
  failure?: Failure;
  /** The first of what the receiver said. */
  excerpt?: string;
  milliseconds: number;
}

export type Failure = 'name' | 'address' | 'tls' | 'connection' | 'time' | 'answer';

/** Longest time of one attempt, from the name to the end of the answer, in milliseconds. */
export const TIME_LIMIT = 10_000;
/** Bytes of an answer at most; the rest is not read. */
export const LARGEST_ANSWER = 65_536;
const EXCERPT = 400;

/** What is posted. */
export interface Message {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/**
 * Posts a message: the name is resolved once, every address it has must be public, and the connection goes to that very
 * address. Redirects are answers like others. Never throws.
 */
export async function post(outlet: Outlet, message: Message, timeLimit = TIME_LIMIT): Promise<Answer> {
  const begun = performance.now();
  const ended = (answer: Omit<Answer, 'milliseconds'>): Answer => ({
    ...answer,
    milliseconds: Math.round(performance.now() - begun),
  });
  const expired = Promise.withResolvers<Failure>();
  const timer = setTimeout(() => expired.resolve('time'), timeLimit);
  const stop = new AbortController();
  try {
    const answer = await Promise.race([attempt(outlet, message, stop.signal), expired.promise]);
    return ended(typeof answer === 'string' ? { failure: answer } : answer);
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

async function attempt(
  outlet: Outlet,
  { url: text, headers, body }: Message,
  signal: AbortSignal,
): Promise<Omit<Answer, 'milliseconds'> | Failure> {
  const url = new URL(text);
  const addresses = await addressesOf(outlet, url);
  if (typeof addresses === 'string') return addresses;
  // Whatever the name means a moment later: this attempt goes where was looked.
  const lookup: LookupFunction = (_name, options, answer) => {
    const [first] = addresses;
    if (options.all) answer(null, addresses);
    else answer(null, first?.address ?? '', first?.family);
  };
  const options: RequestOptions = {
    method: 'POST',
    lookup,
    signal,
    // A connection of its own, so that none is used that an earlier name led to.
    agent: false,
    headers: {
      ...headers,
      'user-agent': 'dingdian-webhooks/1',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    },
  };
  return await new Promise((resolve) => {
    const send = url.protocol === 'https:' ? secure : plain;
    const request = send(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = () => {
        const excerpt = legible(Buffer.concat(chunks).subarray(0, 4 * EXCERPT));
        resolve({ status: response.statusCode ?? 0, ...(excerpt && { excerpt }) });
        response.destroy();
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > LARGEST_ANSWER) finish();
      });
      response.on('end', finish);
      response.on('error', () => resolve('answer'));
    });
    request.on('error', (error: NodeJS.ErrnoException) => resolve(failureOf(error)));
    request.end(body);
  });
}

/** The addresses behind the name, all of them public, or why there are none. */
async function addressesOf(
  outlet: Outlet,
  url: URL,
): Promise<Extract<Failure, 'name' | 'address'> | { address: string; family: number }[]> {
  const literal = literalOf(url);
  try {
    const found =
      literal === undefined
        ? await outlet.resolve(url.hostname)
        : [{ address: literal, family: literal.includes(':') ? 6 : 4 }];
    if (found.length === 0) return 'name';
    return isTrusted(outlet, url) || found.every(({ address }) => isPublic(address)) ? found : 'address';
  } catch {
    return 'name';
  }
}

function failureOf({ code = '' }: NodeJS.ErrnoException): Failure {
  return /CERT|SSL|TLS|SIGNATURE|EPROTO|UNABLE_TO|ALTNAME/.test(code) ? 'tls' : 'connection';
}

/** Bytes as text to look at: no control characters, not too long. */
function legible(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  const plain = text.replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, ' ').trim();
  // Not in the middle of a character.
  return Array.from(plain).slice(0, EXCERPT).join('');
}
