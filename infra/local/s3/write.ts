import { createHash, randomBytes } from 'node:crypto';
import { AwsError, notImplemented } from '../aws/aws-error.ts';
import { transaction } from '../aws/sqlite.ts';
import { element } from '../aws/xml.ts';
import { checksumHeader, verifyChecksums } from './checksums.ts';
import { emptyResponse, isoTime, type Operation, type S3Context, xmlResponse } from './context.ts';
import { retentionForUpload } from './lock.ts';
import type { CreatedBy } from './notifications.ts';
import type { ObjectDetail, ObjectVersion } from './store.ts';
import { parseTagging } from './tagging.ts';
import { findVersion, noSuchKey, versionHeader } from './versions.ts';

/** Headers stored with an object and given back when it is read. */
const STORED_HEADERS = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
];
const MAX_METADATA_BYTES = 2048;
const META = 'x-amz-meta-';

/** PutObject. */
export const putObject: Operation = async (context, call) => {
  const version = await storeObject(context, call, 'Put');
  return emptyResponse(200, writtenHeaders(context, version));
};

/** CopyObject: the bytes and, unless a directive says REPLACE, the metadata and tags of the source. */
export const copyObject: Operation = async (context, call) => {
  const source = findVersion(context.store, copySource(call.headers['x-amz-copy-source'] ?? ''));
  const body = await context.blobs.read(source.blob, 0, source.size);
  const fresh = readDetail(call.headers);
  const keepMetadata = directive(call.headers, 'x-amz-metadata-directive') === 'COPY';
  const keepTags = directive(call.headers, 'x-amz-tagging-directive') === 'COPY';
  const detail: ObjectDetail = {
    headers: keepMetadata ? source.detail.headers : fresh.headers,
    metadata: keepMetadata ? source.detail.metadata : fresh.metadata,
    tags: keepTags ? source.detail.tags : fresh.tags,
    ...(source.detail.checksum ? { checksum: source.detail.checksum } : {}),
  };
  const version = await storeObject(context, { ...call, body }, 'Copy', detail);
  const answer = xmlResponse('CopyObjectResult', [
    element('LastModified', isoTime(version.modified)),
    element('ETag', version.etag),
  ]);
  const copied = { 'x-amz-copy-source-version-id': source.versionId };
  Object.assign(answer.headers, writtenHeaders(context, version), source.versionId === 'null' ? {} : copied);
  return answer;
};

/** The headers that tell a writer what was stored. */
export function writtenHeaders({ store }: S3Context, version: ObjectVersion): Record<string, string> {
  const { checksum } = version.detail;
  return {
    etag: version.etag,
    ...versionHeader(version, store.settings(version.bucket).versioning !== 'Off'),
    ...(checksum ? { [checksumHeader(checksum.algorithm)]: checksum.value } : {}),
  };
}

/**
 * Writes the bytes, fsyncs them, then commits the row, its notification and whatever it replaces in one transaction.
 * Conditions are judged inside that transaction, so that of several racing writers only one can meet If-None-Match.
 */
export async function storeObject(
  context: S3Context,
  call: { bucket: string; key: string; headers: Record<string, string>; body: Uint8Array },
  by: CreatedBy,
  copied?: ObjectDetail,
): Promise<ObjectVersion> {
  const { db, store, blobs, notifications, clock } = context;
  const { bucket, key, headers, body } = call;
  if (Buffer.byteLength(key) > 1024) throw new AwsError('KeyTooLongError', 'Your key is too long');
  store.settings(bucket);
  const checksum = copied ? copied.checksum : verifyChecksums(headers, body);
  const checked = checksum !== undefined || headers['content-md5'] !== undefined || copied !== undefined;
  const detail: ObjectDetail = copied ?? { ...readDetail(headers), ...(checksum ? { checksum } : {}) };
  retentionForUpload(store.settings(bucket), headers, checked, clock());
  const blob = await blobs.write(body);
  let replaced: string | null = null;
  try {
    return transaction(db, () => {
      const settings = store.settings(bucket);
      meetConditions(context, call);
      const versionId = settings.versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';
      const old = store.exact(bucket, key, versionId);
      if (old) store.remove(old);
      replaced = old?.blob ?? null;
      const made = {
        bucket,
        key,
        versionId,
        size: body.length,
        etag: `"${createHash('md5').update(body).digest('hex')}"`,
        modified: clock(),
        blob,
        ...retentionForUpload(settings, headers, checked, clock()),
        detail,
      };
      const version = { seq: store.insert(made), ...made };
      notifications.record(version, by);
      return version;
    });
  } catch (error) {
    replaced = blob;
    throw error;
  } finally {
    if (replaced !== null) blobs.remove(replaced);
  }
}

/** If-None-Match: * (create only) and If-Match (replace only what was read), against the newest version. */
function meetConditions(
  { store }: S3Context,
  call: { bucket: string; key: string; headers: Record<string, string> },
): void {
  const current = store.newest(call.bucket, call.key);
  const exists = current !== undefined && current.blob !== null;
  const noneMatch = call.headers['if-none-match'];
  const match = call.headers['if-match'];
  if (noneMatch !== undefined && noneMatch !== '*') throw notImplemented('If-None-Match other than *');
  if (noneMatch === '*' && exists) throw failedCondition('If-None-Match');
  if (match === undefined) return;
  if (!exists) throw noSuchKey();
  if (current.etag.replaceAll('"', '') !== match.replaceAll('"', '')) throw failedCondition('If-Match');
}

/** The error of a conditional request whose condition does not hold. */
export function failedCondition(condition: string): AwsError {
  return new AwsError(
    'PreconditionFailed',
    `At least one of the pre-conditions you specified did not hold: ${condition}`,
    412,
  );
}

function readDetail(headers: Record<string, string>): ObjectDetail {
  const kept = STORED_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  const metadata = Object.entries(headers)
    .filter(([name]) => name.startsWith(META))
    .map(([name, value]) => [name.slice(META.length), value] as const);
  const size = metadata.reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
    0,
  );
  if (size > MAX_METADATA_BYTES) {
    throw new AwsError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size');
  }
  return {
    headers: { 'content-type': 'binary/octet-stream', ...Object.fromEntries(kept) },
    metadata: Object.fromEntries(metadata),
    tags: parseTagging(headers['x-amz-tagging']),
  };
}

function copySource(header: string): { bucket: string; key: string; query: Map<string, string> } {
  const match = /^\/?([^/]+)\/([^?]+)(?:\?versionId=(.+))?$/.exec(header);
  if (!match) throw new AwsError('InvalidArgument', 'Copy Source must mention the source bucket and key');
  const [, bucket = '', key = '', versionId] = match;
  return {
    bucket,
    key: decodeURIComponent(key),
    query: new Map(versionId ? [['versionId', versionId]] : []),
  };
}

function directive(headers: Record<string, string>, name: string): 'COPY' | 'REPLACE' {
  const value = headers[name] ?? 'COPY';
  if (value !== 'COPY' && value !== 'REPLACE')
    throw new AwsError('InvalidArgument', `Unknown directive: ${value}`);
  return value;
}
