import { notImplemented } from '../aws/aws-error.ts';

/** Where an operation is found and which parameters it understands; everything else about a request is refused. */
export interface Route {
  method: string;
  level: 'bucket' | 'object';
  /** The query parameter or header that tells this operation from others with the same method. */
  marker?: string;
  query?: readonly string[];
  /** x-amz-*, if-* and range headers understood; a trailing "*" stands for any ending. */
  headers?: readonly string[];
}

const WRITE_HEADERS = [
  'x-amz-meta-*',
  'x-amz-tagging',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'if-match',
  'if-none-match',
];
const CHECKSUM_HEADERS = [
  'content-md5',
  'x-amz-checksum-*',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-trailer',
  'x-amz-decoded-content-length',
];
const READ_HEADERS = [
  'range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'x-amz-checksum-mode',
];
const READ_QUERY = [
  'versionId',
  'response-content-type',
  'response-content-language',
  'response-expires',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
];
const LIST_QUERY = ['prefix', 'delimiter', 'max-keys', 'encoding-type'];
const BYPASS = 'x-amz-bypass-governance-retention';

/** Every operation answered, most specific first. */
export const ROUTES = {
  PutBucketVersioning: { method: 'PUT', level: 'bucket', marker: 'versioning', headers: CHECKSUM_HEADERS },
  GetBucketVersioning: { method: 'GET', level: 'bucket', marker: 'versioning' },
  PutBucketCors: { method: 'PUT', level: 'bucket', marker: 'cors', headers: CHECKSUM_HEADERS },
  PutObjectLockConfiguration: {
    method: 'PUT',
    level: 'bucket',
    marker: 'object-lock',
    headers: CHECKSUM_HEADERS,
  },
  ListObjectVersions: {
    method: 'GET',
    level: 'bucket',
    marker: 'versions',
    query: [...LIST_QUERY, 'key-marker', 'version-id-marker'],
  },
  ListObjectsV2: {
    method: 'GET',
    level: 'bucket',
    marker: 'list-type',
    query: [...LIST_QUERY, 'continuation-token', 'start-after'],
  },
  DeleteObjects: {
    method: 'POST',
    level: 'bucket',
    marker: 'delete',
    headers: [...CHECKSUM_HEADERS, BYPASS],
  },
  PostObject: { method: 'POST', level: 'bucket', marker: 'content-type:multipart/form-data' },
  CreateBucket: {
    method: 'PUT',
    level: 'bucket',
    headers: [...CHECKSUM_HEADERS, 'x-amz-bucket-object-lock-enabled'],
  },
  HeadBucket: { method: 'HEAD', level: 'bucket' },
  GetObjectTagging: { method: 'GET', level: 'object', marker: 'tagging', query: ['versionId'] },
  PutObjectTagging: {
    method: 'PUT',
    level: 'object',
    marker: 'tagging',
    query: ['versionId'],
    headers: CHECKSUM_HEADERS,
  },
  GetObjectRetention: { method: 'GET', level: 'object', marker: 'retention', query: ['versionId'] },
  PutObjectRetention: {
    method: 'PUT',
    level: 'object',
    marker: 'retention',
    query: ['versionId'],
    headers: [...CHECKSUM_HEADERS, BYPASS],
  },
  CopyObject: {
    method: 'PUT',
    level: 'object',
    marker: 'header:x-amz-copy-source',
    headers: [...WRITE_HEADERS, 'x-amz-copy-source', 'x-amz-metadata-directive', 'x-amz-tagging-directive'],
  },
  PutObject: { method: 'PUT', level: 'object', headers: [...WRITE_HEADERS, ...CHECKSUM_HEADERS] },
  GetObject: { method: 'GET', level: 'object', query: READ_QUERY, headers: READ_HEADERS },
  HeadObject: { method: 'HEAD', level: 'object', query: READ_QUERY, headers: READ_HEADERS },
  DeleteObject: { method: 'DELETE', level: 'object', query: ['versionId'], headers: [BYPASS] },
} as const satisfies Record<string, Route>;

/** The name of an operation answered. */
export type OperationName = keyof typeof ROUTES;

interface Routable {
  method: string;
  key: string;
  query: ReadonlyMap<string, string>;
  headers: Record<string, string>;
}

/** Headers every request carries, and query parameters that only sign or label it. */
const COMMON_HEADERS = new Set(['x-amz-date', 'x-amz-content-sha256', 'x-amz-user-agent']);

/**
 * Finds the operation a request asks for and refuses any parameter it does not understand.
 *
 * @throws AwsError NotImplemented
 */
export function findOperation(request: Routable): OperationName {
  const level = request.key === '' ? 'bucket' : 'object';
  const name = Object.keys(ROUTES)
    .filter(isOperation)
    .find((candidate) => {
      const route: Route = ROUTES[candidate];
      return route.method === request.method && route.level === level && hasMarker(request, route.marker);
    });
  if (name === undefined) throw notImplemented(`${request.method} on an S3 ${level}`);
  const route = routeOf(name);
  for (const parameter of request.query.keys()) {
    if (parameter !== route.marker && parameter !== 'x-id' && !route.query?.includes(parameter)) {
      throw notImplemented(`${name} with ?${parameter}`);
    }
  }
  refuseUnknownHeaders(name, request.headers);
  return name;
}

/** Refuses a header that would change what the operation does and that we do not understand. */
export function refuseUnknownHeaders(name: OperationName, headers: Record<string, string>): void {
  const known: readonly string[] = routeOf(name).headers ?? [];
  for (const header of Object.keys(headers)) {
    const meaningful = /^(x-amz-|if-|range$|content-md5$)/.test(header) && !COMMON_HEADERS.has(header);
    const fits = known.some((pattern) =>
      pattern.endsWith('*') ? header.startsWith(pattern.slice(0, -1)) : header === pattern,
    );
    if (meaningful && !fits) throw notImplemented(`${name} with the header ${header}`);
  }
}

const isOperation = (name: string): name is OperationName => Object.hasOwn(ROUTES, name);

const routeOf = (name: OperationName): Route => ROUTES[name];

function hasMarker({ query, headers }: Routable, marker: string | undefined): boolean {
  if (marker === undefined) return true;
  if (marker.startsWith('header:')) return headers[marker.slice('header:'.length)] !== undefined;
  if (marker.startsWith('content-type:')) {
    return (headers['content-type'] ?? '').toLowerCase().startsWith(marker.slice('content-type:'.length));
  }
  return query.has(marker);
}
