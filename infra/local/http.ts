import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** The web function, called exactly as API Gateway calls it. */
export type HttpFunction = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** Handles a request outside the web function (the embedded identity provider); false when it is not its own. */
export type Aside = (request: IncomingMessage, response: ServerResponse) => boolean;

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** API Gateway's limit on a request's body. */
const LARGEST_BODY = 10 * 1024 * 1024;

/**
 * Serves the web function on 127.0.0.1 the way an HTTP API does: payload format 2.0 in, cookies and base64 bodies out.
 * `port` 0 takes a free one.
 */
export async function serve(
  handler: () => HttpFunction,
  port: number,
  aside: Aside,
): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    if (!LOOPBACK.test(request.headers.host ?? '')) {
      // A name somebody else points at this machine must not reach it (DNS rebinding).
      response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('本服务只在本机使用。');
      return;
    }
    if (aside(request, response)) return;
    answer(handler(), request, response).catch((error: unknown) => {
      console.error(JSON.stringify({ fault: 'http', error: String(error) }));
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('服务暂时不可用，请稍后再试。');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

async function answer(
  handler: HttpFunction,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await read(request);
  if (!body) {
    response.writeHead(413, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('提交的内容过大。');
    return;
  }
  const result = await handler(eventOf(request, body));
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(result.headers ?? {})) headers[name] = String(value);
  if (result.cookies) headers['set-cookie'] = result.cookies;
  response.writeHead(result.statusCode ?? 200, headers);
  response.end(result.isBase64Encoded ? Buffer.from(result.body ?? '', 'base64') : result.body);
}

async function read(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function eventOf(request: IncomingMessage, body: Buffer): APIGatewayProxyEventV2 {
  const { cookie, ...rest } = request.headers;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  const [rawPath = '/', rawQueryString = ''] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const method = request.method ?? 'GET';
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    headers,
    ...(cookie && { cookies: cookie.split('; ') }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: crypto.randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...(body.byteLength > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.byteLength > 0,
  };
}
