import { AwsError } from '../aws/aws-error.ts';
import type { LocalRequest } from '../aws/service.ts';
import { STREAMING_TRAILER } from '../aws/sigv4.ts';

const CRLF = '\r\n';

/**
 * Unwraps a body sent as aws-chunked with a trailer, which is how SDKs stream since 2025. The trailing checksum is moved
 * to the headers, where it is verified like any other. Requests in any other form are returned unchanged.
 *
 * @throws AwsError IncompleteBody when the framing or the announced length is wrong.
 */
export function unwrapChunks(request: LocalRequest): LocalRequest {
  const headers = { ...request.headers };
  if (headers['x-amz-content-sha256'] !== STREAMING_TRAILER) return request;
  const { body, trailers } = readChunks(Buffer.from(request.body));
  const announced = headers['x-amz-decoded-content-length'];
  if (announced !== undefined && Number(announced) !== body.length) throw incomplete();
  const promised = headers['x-amz-trailer'];
  if (promised !== undefined && trailers[promised.toLowerCase()] === undefined) {
    throw new AwsError('MalformedTrailerError', `the trailer ${promised} is missing`);
  }
  const encoding = (headers['content-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'aws-chunked');
  delete headers['content-encoding'];
  if (encoding.length > 0) headers['content-encoding'] = encoding.join(',');
  return { ...request, headers: { ...headers, ...trailers }, body };
}

function readChunks(source: Buffer): { body: Buffer; trailers: Record<string, string> } {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = source.indexOf(CRLF, at);
    const sizeText = end < 0 ? '' : source.toString('latin1', at, end);
    if (!/^[0-9a-f]{1,8}$/i.test(sizeText)) throw incomplete();
    const size = Number.parseInt(sizeText, 16);
    at = end + 2;
    if (size === 0)
      return { body: Buffer.concat(parts), trailers: readTrailers(source.toString('latin1', at)) };
    if (source.toString('latin1', at + size, at + size + 2) !== CRLF) throw incomplete();
    parts.push(source.subarray(at, at + size));
    at += size + 2;
  }
}

function readTrailers(text: string): Record<string, string> {
  const trailers: Record<string, string> = {};
  for (const line of text.split(CRLF)) {
    if (line === '') continue;
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!name.startsWith('x-amz-checksum-')) throw incomplete();
    trailers[name] = line.slice(colon + 1).trim();
  }
  return trailers;
}

const incomplete = (): AwsError =>
  new AwsError('IncompleteBody', 'the aws-chunked body is cut short or malformed');
