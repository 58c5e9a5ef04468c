import type { Clock, LocalRequest } from './service.ts';
import {
  ALGORITHM,
  type CredentialScope,
  type Credentials,
  parseAmzDate,
  parseScope,
  queryPairs,
  STREAMING_TRAILER,
  sameSignature,
  sha256Hex,
  signText,
  splitUrl,
  stringToSign,
  UNSIGNED_PAYLOAD,
} from './sigv4.ts';

/** Why a request was not let in; the listener words it as the service's protocol does. */
export type AuthRefusal =
  | 'missing'
  | 'malformed'
  | 'unknown-key'
  | 'wrong-signature'
  | 'skewed'
  | 'expired'
  | 'payload-mismatch'
  | 'unsupported-payload';

/** The verdict on one request. */
export type AuthResult = { ok: true; service: string } | { ok: false; service: string; refusal: AuthRefusal };

/** AWS lets a signer's clock differ by at most this. */
const SKEW_MS = 15 * 60_000;
const MAX_PRESIGNED_SECONDS = 7 * 86_400;

interface Claim {
  scope: CredentialScope;
  amzDate: string;
  signedHeaders: string[];
  signature: string;
  /** Seconds a presigned URL lives; undefined for the header form. */
  expires: number | undefined;
  payloadHash: string | undefined;
}

/**
 * Checks a SigV4 signature. The signer (an SDK) reads the machine's clock while the edition's clock may have been moved,
 * so a date is good when it is good by either; both are passed in `clocks`.
 */
export function authenticate(
  request: LocalRequest,
  credentials: Credentials,
  clocks: readonly Clock[],
): AuthResult {
  const claim = readClaim(request);
  if (claim === undefined || claim === 'malformed') {
    return { ok: false, service: '', refusal: claim ?? 'missing' };
  }
  const service = claim.scope.service;
  const refuse = (refusal: AuthRefusal): AuthResult => ({ ok: false, service, refusal });
  if (claim.scope.accessKeyId !== credentials.accessKeyId) return refuse('unknown-key');
  if (!claim.amzDate.startsWith(claim.scope.date) || unsignedAmzHeader(request, claim.signedHeaders)) {
    return refuse('malformed');
  }
  const text = stringToSign(
    request,
    claim.scope,
    claim.amzDate,
    claim.signedHeaders,
    payloadHash(request, claim),
  );
  if (!sameSignature(signText(credentials.secretAccessKey, claim.scope, text), claim.signature)) {
    return refuse('wrong-signature');
  }
  const times = clocks.map((clock) => timeVerdict(claim, clock()));
  if (!times.includes('good')) return refuse(times.includes('expired') ? 'expired' : 'skewed');
  const payload = payloadVerdict(request, claim);
  return payload === undefined ? { ok: true, service } : refuse(payload);
}

function readClaim(request: LocalRequest): Claim | 'malformed' | undefined {
  const header = request.headers.authorization;
  const query = new Map(queryPairs(splitUrl(request.url)[1]));
  if (header !== undefined && query.has('X-Amz-Signature')) return 'malformed';
  if (header !== undefined) return readHeader(header, request);
  return query.has('X-Amz-Signature') || query.has('X-Amz-Algorithm') ? readQuery(query) : undefined;
}

function readHeader(header: string, request: LocalRequest): Claim | 'malformed' {
  const match = /^(\S+) Credential=([^,\s]+), ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/.exec(
    header,
  );
  const scope = match ? parseScope(match[2] ?? '') : undefined;
  const amzDate = request.headers['x-amz-date'];
  if (!match || match[1] !== ALGORITHM || !scope || amzDate === undefined) return 'malformed';
  const signedHeaders = (match[3] ?? '').split(';');
  const payload = request.headers['x-amz-content-sha256'];
  return {
    scope,
    amzDate,
    signedHeaders,
    signature: match[4] ?? '',
    expires: undefined,
    payloadHash: payload,
  };
}

function readQuery(query: Map<string, string>): Claim | 'malformed' {
  const scope = parseScope(query.get('X-Amz-Credential') ?? '');
  const expires = Number(query.get('X-Amz-Expires'));
  const inRange = Number.isInteger(expires) && expires >= 1 && expires <= MAX_PRESIGNED_SECONDS;
  if (query.get('X-Amz-Algorithm') !== ALGORITHM || !scope || !inRange) return 'malformed';
  return {
    scope,
    amzDate: query.get('X-Amz-Date') ?? '',
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
    expires,
    payloadHash: query.get('X-Amz-Content-Sha256') ?? UNSIGNED_PAYLOAD,
  };
}

/** The host and every x-amz-* header must be signed, or a proxy could change what the request means. */
function unsignedAmzHeader(request: LocalRequest, signed: readonly string[]): boolean {
  if (!signed.includes('host')) return true;
  return Object.keys(request.headers).some((name) => name.startsWith('x-amz-') && !signed.includes(name));
}

function payloadHash(request: LocalRequest, claim: Claim): string {
  return claim.payloadHash ?? sha256Hex(request.body);
}

function payloadVerdict(request: LocalRequest, claim: Claim): AuthRefusal | undefined {
  const hash = claim.payloadHash;
  if (hash === undefined || hash === UNSIGNED_PAYLOAD || hash === STREAMING_TRAILER) return undefined;
  if (hash.startsWith('STREAMING-')) return 'unsupported-payload';
  return hash === sha256Hex(request.body) ? undefined : 'payload-mismatch';
}

function timeVerdict(claim: Claim, now: number): 'good' | 'skewed' | 'expired' {
  const signedAt = parseAmzDate(claim.amzDate);
  if (!(signedAt <= now + SKEW_MS)) return 'skewed';
  if (claim.expires !== undefined) return now <= signedAt + claim.expires * 1000 ? 'good' : 'expired';
  return signedAt >= now - SKEW_MS ? 'good' : 'skewed';
}
