import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { LocalRequest } from './service.ts';

/** One access key; the local edition makes one per data folder. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** The third part of a SigV4 signature: key/date/region/service/aws4_request. */
export interface CredentialScope {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
}

/** Payload hash of a request whose body is not signed (presigned URLs). */
export const UNSIGNED_PAYLOAD = 'UNSIGNED-PAYLOAD';
/** Payload hash of an aws-chunked body whose checksum comes after it. */
export const STREAMING_TRAILER = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
/** The one signing algorithm answered. */
export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** Parses `KEY/20260101/region/service/aws4_request`; undefined when it is not of that form. */
export function parseScope(credential: string): CredentialScope | undefined {
  const match = /^([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request$/.exec(credential);
  if (!match) return undefined;
  const [, accessKeyId = '', date = '', region = '', service = ''] = match;
  return { accessKeyId, date, region, service };
}

/** HMAC-SHA256 signature (hex) of `text` under the key derived for `scope`. Also signs presigned POST policies. */
export function signText(secretAccessKey: string, scope: CredentialScope, text: string): string {
  return createHmac('sha256', signingKey(secretAccessKey, scope)).update(text).digest('hex');
}

/** Derived keys hold for a day; four HMACs a request are saved by keeping the few in use. */
const signingKeys = new Map<string, Buffer>();
const MAX_SIGNING_KEYS = 50;

function signingKey(secretAccessKey: string, scope: CredentialScope): Buffer {
  const name = JSON.stringify([secretAccessKey, scope.date, scope.region, scope.service]);
  const known = signingKeys.get(name);
  if (known) return known;
  let key = Buffer.from(`AWS4${secretAccessKey}`);
  for (const part of [scope.date, scope.region, scope.service, 'aws4_request']) {
    key = createHmac('sha256', key).update(part).digest();
  }
  if (signingKeys.size >= MAX_SIGNING_KEYS) signingKeys.clear();
  signingKeys.set(name, key);
  return key;
}

/** Compares two signatures in constant time. */
export function sameSignature(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Lower-case hex SHA-256. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Milliseconds since 1970 of a SigV4 date (20260101T010203Z); NaN when malformed. */
export function parseAmzDate(text: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match) return Number.NaN;
  const [, y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = match.map(Number);
  return Date.UTC(y, mo - 1, d, h, mi, s);
}

/** The string to sign of a request, for the header form and for the query (presigned) form alike. */
export function stringToSign(
  request: LocalRequest,
  scope: CredentialScope,
  amzDate: string,
  signedHeaders: readonly string[],
  payloadHash: string,
): string {
  const [path, query] = splitUrl(request.url);
  const canonical = [
    request.method,
    path.split('/').map(recode).join('/'),
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const scopeText = `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
  return [ALGORITHM, amzDate, scopeText, sha256Hex(canonical)].join('\n');
}

/** Splits a raw request target into path and query, both still encoded. */
export function splitUrl(url: string): [string, string] {
  const at = url.indexOf('?');
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)];
}

/** Decoded query parameters in order; a name without "=" has the value "". "+" is a plus sign, as AWS reads it. */
export function queryPairs(query: string): [string, string][] {
  if (query === '') return [];
  return query.split('&').map((pair) => {
    const at = pair.indexOf('=');
    return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
  });
}

function canonicalQuery(query: string): string {
  return queryPairs(query)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const recode = (segment: string): string => encode(decode(segment));

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
