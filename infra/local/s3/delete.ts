import { randomBytes } from 'node:crypto';
import { AwsError } from '../aws/aws-error.ts';
import { transaction } from '../aws/sqlite.ts';
import { childrenOf, element, type Markup, parseXml } from '../aws/xml.ts';
import { verifyChecksums } from './checksums.ts';
import { emptyResponse, type Operation, type S3Context, xmlResponse } from './context.ts';
import { refuseIfLocked } from './lock.ts';

/** What a deletion did: the version it removed or the delete marker it left. */
interface Deleted {
  versionId?: string;
  marker: boolean;
}

/** DeleteObject: 204 whether or not there was anything to delete. */
export const deleteObject: Operation = (context, call) => {
  const done = deleteOne(context, call.bucket, call.key, call.query.get('versionId'), call.headers);
  return emptyResponse(204, {
    ...(done.versionId === undefined ? {} : { 'x-amz-version-id': done.versionId }),
    ...(done.marker ? { 'x-amz-delete-marker': 'true' } : {}),
  });
};

/** DeleteObjects: up to 1,000 keys, each with its own outcome. */
export const deleteObjects: Operation = (context, call) => {
  context.store.settings(call.bucket);
  verifyChecksums(call.headers, call.body);
  const parts = childrenOf(parseXml(Buffer.from(call.body).toString('utf8')), ['Quiet', 'Object']);
  const objects = parts('Object');
  if (objects.length === 0 || objects.length > 1000) {
    throw new AwsError('MalformedXML', 'a Delete document holds 1 to 1000 objects');
  }
  const quiet = parts('Quiet')[0]?.text.trim() === 'true';
  const results = objects.flatMap((node): Markup[] => {
    const parts = childrenOf(node, ['Key', 'VersionId']);
    const key = parts('Key')[0]?.text ?? '';
    const versionId = parts('VersionId')[0]?.text;
    const named = versionId === undefined ? [] : [element('VersionId', versionId)];
    try {
      const done = deleteOne(context, call.bucket, key, versionId, call.headers);
      const marker = done.marker
        ? [element('DeleteMarker', true), element('DeleteMarkerVersionId', done.versionId ?? 'null')]
        : [];
      return quiet ? [] : [element('Deleted', [element('Key', key), ...named, ...marker])];
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const why = [element('Code', error.code), element('Message', error.message)];
      return [element('Error', [element('Key', key), ...named, ...why])];
    }
  });
  return xmlResponse('DeleteResult', results);
};

function deleteOne(
  { db, store, blobs, clock }: S3Context,
  bucket: string,
  key: string,
  versionId: string | undefined,
  headers: Record<string, string>,
): Deleted {
  let orphan: string | null = null;
  const done = transaction(db, (): Deleted => {
    const { versioning } = store.settings(bucket);
    if (versionId === undefined && versioning !== 'Off') {
      const made = versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';
      const old = store.exact(bucket, key, made);
      if (old) store.remove(old);
      orphan = old?.blob ?? null;
      const empty = { size: 0, etag: '', blob: null, lockMode: null, retainUntil: null };
      const detail = { headers: {}, metadata: {}, tags: [] };
      store.insert({ bucket, key, versionId: made, modified: clock(), ...empty, detail });
      return { versionId: made, marker: true };
    }
    const version = store.exact(bucket, key, versionId ?? 'null');
    if (!version) return versionId === undefined ? { marker: false } : { versionId, marker: false };
    refuseIfLocked(version, headers, clock());
    store.remove(version);
    orphan = version.blob;
    return versionId === undefined ? { marker: false } : { versionId, marker: version.blob === null };
  });
  if (orphan !== null) blobs.remove(orphan);
  return done;
}
