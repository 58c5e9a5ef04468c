import { AwsError, notImplemented } from '../aws/aws-error.ts';
import type { LocalResponse } from '../aws/service.ts';
import { checksumHeader } from './checksums.ts';
import { emptyResponse, isoTime, type Operation, type S3Call } from './context.ts';
import { findVersion, type StoredObject, versionHeader } from './versions.ts';
import { failedCondition } from './write.ts';

/** GetObject. */
export const getObject: Operation = async ({ store, blobs }, call) => {
  const version = findVersion(store, call);
  const range = readRange(call.headers.range, version.size);
  const headers = objectHeaders(call, version, store.settings(call.bucket).versioning !== 'Off', range);
  const unmodified = judgeConditions(call, version, headers);
  if (unmodified) return unmodified;
  const [start, end] = range ?? [0, version.size];
  return { status: range ? 206 : 200, headers, body: await blobs.read(version.blob, start, end) };
};

/** HeadObject: the headers GetObject would give. */
export const headObject: Operation = ({ store }, call) => {
  const version = findVersion(store, call);
  const range = readRange(call.headers.range, version.size);
  const headers = objectHeaders(call, version, store.settings(call.bucket).versioning !== 'Off', range);
  const [start, end] = range ?? [0, version.size];
  headers['content-length'] = String(end - start);
  return judgeConditions(call, version, headers) ?? emptyResponse(range ? 206 : 200, headers);
};

const OVERRIDES = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
];

function objectHeaders(
  call: S3Call,
  version: StoredObject,
  versioned: boolean,
  range: [number, number] | undefined,
): Record<string, string> {
  const { detail } = version;
  const headers: Record<string, string> = {
    ...detail.headers,
    etag: version.etag,
    'last-modified': new Date(version.modified).toUTCString(),
    'accept-ranges': 'bytes',
    // Not S3's: what a stranger uploaded must never be sniffed into a page.
    'x-content-type-options': 'nosniff',
    ...versionHeader(version, versioned),
  };
  for (const [name, value] of Object.entries(detail.metadata)) headers[`x-amz-meta-${name}`] = value;
  if (detail.tags.length > 0) headers['x-amz-tagging-count'] = String(detail.tags.length);
  if (version.lockMode !== null && version.retainUntil !== null) {
    headers['x-amz-object-lock-mode'] = version.lockMode;
    headers['x-amz-object-lock-retain-until-date'] = isoTime(version.retainUntil);
  }
  if (range) headers['content-range'] = `bytes ${range[0]}-${range[1] - 1}/${version.size}`;
  else if (detail.checksum && call.headers['x-amz-checksum-mode'] === 'ENABLED') {
    headers[checksumHeader(detail.checksum.algorithm)] = detail.checksum.value;
    headers['x-amz-checksum-type'] = 'FULL_OBJECT';
  }
  for (const name of OVERRIDES) {
    const override = call.query.get(`response-${name}`);
    if (override !== undefined) headers[name] = override;
  }
  return headers;
}

/** Judges If-Match and its kin; returns the 304 where nothing has changed. */
function judgeConditions(
  { headers }: S3Call,
  version: StoredObject,
  answer: Record<string, string>,
): LocalResponse | undefined {
  const same = (list: string): boolean =>
    list === '*' ||
    list.split(',').some((tag) => tag.trim().replaceAll('"', '') === version.etag.replaceAll('"', ''));
  const seconds = Math.floor(version.modified / 1000) * 1000;
  const match = headers['if-match'];
  const since = headers['if-unmodified-since'];
  if (match !== undefined && !same(match)) throw failedCondition('If-Match');
  if (match === undefined && since !== undefined && seconds > Date.parse(since)) {
    throw failedCondition('If-Unmodified-Since');
  }
  const noneMatch = headers['if-none-match'];
  const modifiedSince = headers['if-modified-since'];
  const unchanged =
    noneMatch === undefined
      ? modifiedSince !== undefined && seconds <= Date.parse(modifiedSince)
      : same(noneMatch);
  if (!unchanged) return undefined;
  const { etag = '', 'last-modified': modified = '' } = answer;
  return emptyResponse(304, { etag, 'last-modified': modified });
}

/** `bytes=a-b`, `bytes=a-` or `bytes=-n` as [start, end); undefined for the whole object. */
function readRange(header: string | undefined, size: number): [number, number] | undefined {
  if (header === undefined) return undefined;
  const match = /^bytes=(\d*)-(\d*)$/.exec(header);
  if (!match || header === 'bytes=-') throw notImplemented(`Range: ${header}`);
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(Number(last) + 1, size);
  if (start >= size || end <= start) {
    const headers = { 'content-range': `bytes */${size}` };
    throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416, headers);
  }
  return [start, end];
}
