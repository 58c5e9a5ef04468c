import { Readable } from 'node:stream';
import type { LocalRequest, LocalService } from './service.ts';

/** The part of the SDK's HTTP request that is read here; the SDK's own class fits it. */
interface SdkRequest {
  method: string;
  protocol: string;
  hostname: string;
  port?: number;
  path: string;
  query?: Record<string, string | string[] | null>;
  headers: Record<string, string>;
  body?: unknown;
}

/** The part of the SDK's HTTP response that its deserializers read. */
interface SdkResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable | Uint8Array;
}

/** A handler for the `requestHandler` option of any SDK client. */
export interface InProcessHandler {
  metadata: { handlerProtocol: string };
  handle(request: SdkRequest): Promise<{ response: SdkResponse }>;
  updateHttpClientConfig(key: never, value: never): void;
  httpHandlerConfigs(): Record<string, never>;
  destroy(): void;
}

/**
 * Lets SDK clients call an emulated service without a socket, for tests and for measuring: the client still signs and
 * serializes, but nothing here verifies the signature. An error thrown by the service rejects the client's call.
 */
export function inProcessHandler(service: LocalService): InProcessHandler {
  return {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle(request) {
      const answer = await service.handle(await toLocal(request));
      const bytes = typeof answer.body === 'string' ? Buffer.from(answer.body) : Buffer.from(answer.body);
      // Only S3's answers are streams to the SDK; the others it collects, and bytes spare it that.
      const body = service.signingName === 's3' ? Readable.from(bytes.length > 0 ? [bytes] : []) : bytes;
      const headers = Object.fromEntries(
        Object.entries(answer.headers).map(([k, v]) => [k.toLowerCase(), v]),
      );
      return { response: { statusCode: answer.status, headers, body } };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
}

async function toLocal(request: SdkRequest): Promise<LocalRequest> {
  const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k.toLowerCase(), v]));
  headers.host ??= request.port === undefined ? request.hostname : `${request.hostname}:${request.port}`;
  return {
    method: request.method,
    url: `${request.path || '/'}${queryText(request.query ?? {})}`,
    headers,
    body: await bytesOf(request.body),
  };
}

/** The query as a socket would carry it: RFC 3986 escapes, keys in the order the SDK signed them. */
function queryText(query: Record<string, string | string[] | null>): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(query)) {
    if (value === null) parts.push(escape3986(key));
    else for (const one of [value].flat()) parts.push(`${escape3986(key)}=${escape3986(one)}`);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function escape3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

async function bytesOf(body: unknown): Promise<Uint8Array> {
  if (body === undefined || body === null) return new Uint8Array();
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  if (isIterable(body)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return Buffer.concat(chunks);
  }
  throw new TypeError('a request body must be text, bytes or a stream');
}

function isIterable(body: unknown): body is AsyncIterable<Uint8Array | string> {
  return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
