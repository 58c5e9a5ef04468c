import { AwsError, notImplemented } from '../aws/aws-error.ts';
import { element, type Markup } from '../aws/xml.ts';
import { isoTime, type Operation, type S3Call, xmlResponse } from './context.ts';
import type { ObjectVersion } from './store.ts';

interface Page {
  versions: (ObjectVersion & { newest: boolean })[];
  prefixes: string[];
  /** Where the next page starts: after this version, or after everything under this common prefix. */
  next?: Marker;
}

interface Marker {
  key: string;
  versionId?: string;
  /** The key is a common prefix: all keys under it are done. */
  prefix?: boolean;
}

interface Question {
  prefix: string;
  delimiter: string | undefined;
  after: Marker | undefined;
  limit: number;
  /** Only the newest version of each key, and only where it is not a delete marker. */
  currentOnly: boolean;
}

/** ListObjectsV2. */
export const listObjects: Operation = ({ store }, call) => {
  store.settings(call.bucket);
  const { query } = call;
  const token = query.get('continuation-token');
  const start = query.get('start-after');
  const after = token === undefined ? start && { key: start } : readToken(token);
  const question = { ...readQuestion(call), after: after || undefined, currentOnly: true };
  const page = gather(store.scan(call.bucket, seekKey(question)), question);
  const name = namer(call);
  return xmlResponse('ListBucketResult', [
    element('Name', call.bucket),
    ...echo(call, ['prefix', 'delimiter', 'start-after', 'continuation-token', 'encoding-type']),
    element('MaxKeys', question.limit),
    element('KeyCount', page.versions.length + page.prefixes.length),
    element('IsTruncated', page.next !== undefined),
    ...(page.next ? [element('NextContinuationToken', writeToken(page.next))] : []),
    ...page.versions.map((version) =>
      element('Contents', [
        element('Key', name(version.key)),
        ...describe(version),
        element('StorageClass', 'STANDARD'),
      ]),
    ),
    ...commonPrefixes(page, name),
  ]);
};

/** ListObjectVersions. */
export const listVersions: Operation = ({ store }, call) => {
  store.settings(call.bucket);
  const { query } = call;
  const key = query.get('key-marker');
  const versionId = query.get('version-id-marker');
  if (versionId !== undefined && key === undefined) {
    throw new AwsError('InvalidArgument', 'A version-id marker cannot be specified without a key marker.');
  }
  const base = readQuestion(call);
  const isPrefix = base.delimiter !== undefined && key?.endsWith(base.delimiter);
  const after =
    key === undefined
      ? undefined
      : { key, ...(versionId ? { versionId } : {}), ...(isPrefix ? { prefix: true } : {}) };
  const question = { ...base, after, currentOnly: false };
  const page = gather(store.scan(call.bucket, seekKey(question)), question);
  const name = namer(call);
  return xmlResponse('ListVersionsResult', [
    element('Name', call.bucket),
    ...echo(call, ['prefix', 'delimiter', 'key-marker', 'version-id-marker', 'encoding-type']),
    element('MaxKeys', question.limit),
    element('IsTruncated', page.next !== undefined),
    ...(page.next ? [element('NextKeyMarker', name(page.next.key))] : []),
    ...(page.next?.versionId ? [element('NextVersionIdMarker', page.next.versionId)] : []),
    ...page.versions.map((version) =>
      element(version.blob === null ? 'DeleteMarker' : 'Version', [
        element('Key', name(version.key)),
        element('VersionId', version.versionId),
        element('IsLatest', version.newest),
        ...(version.blob === null ? [element('LastModified', isoTime(version.modified))] : describe(version)),
      ]),
    ),
    ...commonPrefixes(page, name),
  ]);
};

function gather(
  rows: Iterable<ObjectVersion>,
  { prefix, delimiter, after, limit, currentOnly }: Question,
): Page {
  const page: Page = { versions: [], prefixes: [] };
  let last: Marker | undefined;
  let previousKey: string | undefined;
  let passed = after?.versionId === undefined;
  for (const row of rows) {
    if (!row.key.startsWith(prefix)) break;
    const newest = row.key !== previousKey;
    previousKey = row.key;
    if (after?.prefix ? row.key.startsWith(after.key) : row.key === after?.key && passed && !after.versionId)
      continue;
    if (!passed && row.key === after?.key) {
      passed = row.versionId === after.versionId;
      continue;
    }
    if (currentOnly && (!newest || row.blob === null)) continue;
    const cut = delimiter === undefined ? -1 : row.key.indexOf(delimiter, prefix.length);
    const common = cut < 0 || delimiter === undefined ? undefined : row.key.slice(0, cut + delimiter.length);
    if (common !== undefined && common === page.prefixes.at(-1)) continue;
    if (page.versions.length + page.prefixes.length >= limit) return last ? { ...page, next: last } : page;
    if (common !== undefined) page.prefixes.push(common);
    else page.versions.push({ ...row, newest });
    last =
      common !== undefined
        ? { key: common, prefix: true }
        : { key: row.key, ...(currentOnly ? {} : { versionId: row.versionId }) };
  }
  return page;
}

function readQuestion({ query }: S3Call): Pick<Question, 'prefix' | 'delimiter' | 'limit'> {
  const limit = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(limit) || limit < 0)
    throw new AwsError('InvalidArgument', 'max-keys is not a number');
  const encoding = query.get('encoding-type');
  if (encoding !== undefined && encoding !== 'url') throw notImplemented(`encoding-type ${encoding}`);
  return {
    prefix: query.get('prefix') ?? '',
    delimiter: query.get('delimiter') || undefined,
    limit: Math.min(limit, 1000),
  };
}

const seekKey = ({ prefix, after }: Question): string => (after && after.key > prefix ? after.key : prefix);

/** With encoding-type=url names are percent-encoded, the only way a control character can travel in XML. */
function namer({ query }: S3Call): (key: string) => string {
  return query.get('encoding-type') === 'url'
    ? (key) => encodeURIComponent(key).replaceAll('%2F', '/')
    : (key) => key;
}

const ECHOED: Record<string, string> = {
  prefix: 'Prefix',
  delimiter: 'Delimiter',
  'start-after': 'StartAfter',
  'continuation-token': 'ContinuationToken',
  'key-marker': 'KeyMarker',
  'version-id-marker': 'VersionIdMarker',
  'encoding-type': 'EncodingType',
};

function echo({ query }: S3Call, names: readonly string[]): Markup[] {
  return names.flatMap((name) =>
    query.has(name) ? [element(ECHOED[name] ?? name, query.get(name) ?? '')] : [],
  );
}

function describe(version: ObjectVersion): Markup[] {
  return [
    element('LastModified', isoTime(version.modified)),
    element('ETag', version.etag),
    element('Size', version.size),
    ...(version.detail.checksum ? [element('ChecksumAlgorithm', version.detail.checksum.algorithm)] : []),
  ];
}

function commonPrefixes(page: Page, name: (key: string) => string): Markup[] {
  return page.prefixes.map((prefix) => element('CommonPrefixes', [element('Prefix', name(prefix))]));
}

const writeToken = (marker: Marker): string => Buffer.from(JSON.stringify(marker)).toString('base64url');

function readToken(token: string): Marker {
  try {
    const marker: Marker = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (typeof marker.key === 'string') return marker;
  } catch {
    // Falls through to the refusal below.
  }
  throw new AwsError('InvalidArgument', 'The continuation token provided is incorrect');
}
