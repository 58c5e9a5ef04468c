import { AwsError } from '../aws/aws-error.ts';
import type { LocalRequest, LocalResponse } from '../aws/service.ts';
import { childrenOf, parseXml } from '../aws/xml.ts';
import { emptyResponse, type Operation } from './context.ts';

/** One rule of a bucket's CORS configuration. */
export interface CorsRule {
  origins: string[];
  methods: string[];
  headers: string[];
  expose: string[];
  maxAgeSeconds?: number;
}

const RULE = [
  'ID',
  'AllowedOrigin',
  'AllowedMethod',
  'AllowedHeader',
  'ExposeHeader',
  'MaxAgeSeconds',
] as const;
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];

/** PutBucketCors. */
export const putCors: Operation = ({ store }, call) => {
  const settings = store.settings(call.bucket);
  const rules = childrenOf(parseXml(Buffer.from(call.body).toString('utf8')), ['CORSRule'])('CORSRule');
  const cors = rules.map((node): CorsRule => {
    const parts = childrenOf(node, RULE);
    const texts = (name: (typeof RULE)[number]): string[] => parts(name).map(({ text }) => text.trim());
    const [age] = texts('MaxAgeSeconds');
    const methods = texts('AllowedMethod');
    if (methods.length === 0 || texts('AllowedOrigin').length === 0) {
      throw new AwsError('MalformedXML', 'a CORSRule needs an AllowedOrigin and an AllowedMethod');
    }
    for (const method of methods) {
      if (!METHODS.includes(method))
        throw new AwsError('InvalidRequest', `unsupported method in CORS: ${method}`);
    }
    return {
      origins: texts('AllowedOrigin'),
      methods,
      headers: texts('AllowedHeader'),
      expose: texts('ExposeHeader'),
      ...(age === undefined ? {} : { maxAgeSeconds: Number(age) }),
    };
  });
  store.saveSettings(call.bucket, { ...settings, cors });
  return emptyResponse();
};

/** Answers a preflight (OPTIONS) from the bucket's rules: 200 with what is allowed, else 403. */
export function preflight(rules: readonly CorsRule[], request: LocalRequest): LocalResponse {
  const method = request.headers['access-control-request-method'] ?? '';
  const asked = (request.headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const headers = corsHeaders(rules, request.headers.origin, method, asked);
  if (!headers) {
    throw new AwsError('AccessForbidden', 'CORSResponse: This CORS request is not allowed.', 403);
  }
  return emptyResponse(
    200,
    asked.length > 0 ? { ...headers, 'access-control-allow-headers': asked.join(', ') } : headers,
  );
}

/** The headers an actual cross-origin answer carries; undefined when no rule allows it. */
export function corsHeaders(
  rules: readonly CorsRule[],
  origin: string | undefined,
  method: string,
  asked: readonly string[] = [],
): Record<string, string> | undefined {
  if (origin === undefined) return undefined;
  const rule = rules.find(
    (candidate) =>
      candidate.origins.some((pattern) => fits(pattern, origin)) &&
      candidate.methods.includes(method) &&
      asked.every((name) => candidate.headers.some((pattern) => fits(pattern.toLowerCase(), name))),
  );
  if (!rule) return undefined;
  const any = rule.origins.includes('*');
  return {
    'access-control-allow-origin': any ? '*' : origin,
    'access-control-allow-methods': rule.methods.join(', '),
    ...(any ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(rule.expose.length > 0 ? { 'access-control-expose-headers': rule.expose.join(', ') } : {}),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}

/** A pattern may hold one "*". */
function fits(pattern: string, value: string): boolean {
  const [head = '', tail] = pattern.split('*', 2);
  if (tail === undefined) return head === value;
  return value.length >= head.length + tail.length && value.startsWith(head) && value.endsWith(tail);
}
