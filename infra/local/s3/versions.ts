import { AwsError } from '../aws/aws-error.ts';
import type { S3Call } from './context.ts';
import type { ObjectVersion, Store } from './store.ts';

/** An object version that has bytes. */
export type StoredObject = ObjectVersion & { blob: string };

/**
 * The version a request names (`versionId`), else the newest. A delete marker answers as S3 does: 404 with
 * x-amz-delete-marker when it is the newest, 405 when it was named.
 *
 * @throws AwsError NoSuchBucket, NoSuchKey, NoSuchVersion, MethodNotAllowed
 */
export function findVersion(store: Store, call: Pick<S3Call, 'bucket' | 'key' | 'query'>): StoredObject {
  store.settings(call.bucket);
  const versionId = call.query.get('versionId');
  const version =
    versionId === undefined
      ? store.newest(call.bucket, call.key)
      : store.exact(call.bucket, call.key, versionId);
  if (!version) {
    if (versionId === undefined) throw noSuchKey();
    throw new AwsError('NoSuchVersion', 'The specified version does not exist.', 404);
  }
  if (version.blob === null) {
    const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId };
    if (versionId === undefined) throw noSuchKey(headers);
    throw new AwsError(
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      405,
      headers,
    );
  }
  return { ...version, blob: version.blob };
}

/** 404 for a key without a current object. */
export function noSuchKey(headers: Record<string, string> = {}): AwsError {
  return new AwsError('NoSuchKey', 'The specified key does not exist.', 404, headers);
}

/** The x-amz-version-id header of an answer; none while the bucket was never versioned. */
export function versionHeader(
  version: Pick<ObjectVersion, 'versionId'>,
  versioned: boolean,
): Record<string, string> {
  return versioned ? { 'x-amz-version-id': version.versionId } : {};
}
