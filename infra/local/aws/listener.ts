import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AuthRefusal, authenticate } from './authenticate.ts';
import { AwsError } from './aws-error.ts';
import { jsonError } from './json-service.ts';
import type { Clock, LocalRequest, LocalResponse, LocalService } from './service.ts';
import type { Credentials } from './sigv4.ts';
import { xmlError } from './xml-error.ts';

/** What one signed listener serves. */
export interface ListenOptions {
  services: readonly LocalService[];
  credentials: Credentials;
  clock: Clock;
  /** 0 picks a free port. */
  port: number;
  /** The machine's clock, which SDK signers read; tests may fix it. */
  machineClock?: Clock;
}

/** A running listener. `endpoint` is what AWS_ENDPOINT_URL_<SERVICE> should hold. */
export interface Listener {
  endpoint: string;
  close(): Promise<void>;
}

/** Nothing the product sends is larger; a body is held in memory while it is checked. */
const MAX_BODY_BYTES = 256 * 1024 * 1024;

/**
 * Opens one HTTP server on 127.0.0.1 for all emulated services. Every request must carry a valid SigV4 signature
 * (header or presigned query), except a CORS preflight and an S3 POST form, which signs its policy in the body.
 */
export async function listen(options: ListenOptions): Promise<Listener> {
  const services = new Map(options.services.map((service) => [service.signingName as string, service]));
  const clocks = [options.clock, options.machineClock ?? Date.now];
  const server = createServer((message, reply) => {
    answer(message).then(
      (response) => send(message, reply, response),
      (error: unknown) => {
        if (error instanceof AwsError) send(message, reply, xmlError(error));
        else reply.destroy();
      },
    );
  });

  async function answer(message: IncomingMessage): Promise<LocalResponse> {
    const request = await readRequest(message);
    const unsigned = unsignedS3(request) ? services.get('s3') : undefined;
    if (unsigned) return unsigned.handle(request);
    const verdict = authenticate(request, options.credentials, clocks);
    if (!verdict.ok) return refuse(request, verdict.service, verdict.refusal);
    const service = services.get(verdict.service);
    if (service) return service.handle(request);
    return fail(
      verdict.service,
      new AwsError('UnknownService', `no local service signs as ${verdict.service}`),
    );
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function unsignedS3(request: LocalRequest): boolean {
  if (request.headers.authorization !== undefined) return false;
  if (request.method === 'OPTIONS') return request.headers['access-control-request-method'] !== undefined;
  return request.method === 'POST' && /^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '');
}

async function readRequest(message: IncomingMessage): Promise<LocalRequest> {
  if (Number(message.headers['content-length']) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return { method: message.method ?? 'GET', url: message.url ?? '/', headers, body: Buffer.concat(chunks) };
}

/** Closes the connection, since the rest of the body is not read. */
const tooLarge = (): AwsError =>
  new AwsError('EntityTooLarge', `a body may hold ${MAX_BODY_BYTES} bytes`, 413, { connection: 'close' });

function send(message: IncomingMessage, reply: ServerResponse, response: LocalResponse): void {
  const body = typeof response.body === 'string' ? Buffer.from(response.body) : response.body;
  const bodiless = message.method === 'HEAD' || response.status === 204 || response.status === 304;
  const length = bodiless ? {} : { 'content-length': String(body.length) };
  reply.writeHead(response.status, { 'x-amz-request-id': randomUUID(), ...length, ...response.headers });
  reply.end(bodiless ? undefined : body);
}

const MESSAGES: Record<AuthRefusal, { s3: [string, number]; json: [string, number]; message: string }> = {
  missing: {
    s3: ['AccessDenied', 403],
    json: ['MissingAuthenticationTokenException', 403],
    message: 'the request is not signed',
  },
  malformed: {
    s3: ['AccessDenied', 403],
    json: ['IncompleteSignatureException', 400],
    message: 'the signature is incomplete, or the host or an x-amz- header is not signed',
  },
  'unknown-key': {
    s3: ['InvalidAccessKeyId', 403],
    json: ['UnrecognizedClientException', 400],
    message: 'the access key is not known here',
  },
  'wrong-signature': {
    s3: ['SignatureDoesNotMatch', 403],
    json: ['InvalidSignatureException', 403],
    message: 'the signature does not match the request',
  },
  skewed: {
    s3: ['RequestTimeTooSkewed', 403],
    json: ['InvalidSignatureException', 403],
    message: 'the request was signed more than 15 minutes away from now',
  },
  expired: {
    s3: ['AccessDenied', 403],
    json: ['InvalidSignatureException', 403],
    message: 'Request has expired',
  },
  'payload-mismatch': {
    s3: ['XAmzContentSHA256Mismatch', 400],
    json: ['InvalidSignatureException', 403],
    message: 'the body is not the one that was signed',
  },
  'unsupported-payload': {
    s3: ['NotImplemented', 501],
    json: ['InvalidSignatureException', 403],
    message: 'the local edition does not implement signed chunks',
  },
};

function refuse(request: LocalRequest, service: string, refusal: AuthRefusal): LocalResponse {
  const { s3, json, message } = MESSAGES[refusal];
  // An unsigned request names no service: those with a target header speak JSON, all others are taken for S3.
  const speaksJson = service === '' ? request.headers['x-amz-target'] !== undefined : service !== 's3';
  const [code, status] = speaksJson ? json : s3;
  return fail(speaksJson ? 'json' : 's3', new AwsError(code, message, status));
}

function fail(service: string, error: AwsError): LocalResponse {
  return service === 's3' ? xmlError(error) : jsonError('1.0', error);
}
