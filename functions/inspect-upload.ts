import type { S3Event } from 'aws-lambda';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { inspectUpload } from './use-cases/inspect-upload.ts';

/** The bucket tells of each new object; nothing is usable before its content was inspected. */
export function inspectUploadHandler(runtime: Runtime): (event: S3Event) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return async ({ Records }) => {
    for (const { s3 } of Records) {
      // S3 writes keys in events as form values do: a plus for a space.
      const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
      await inspectUpload(deps(), {
        key,
        size: s3.object.size,
        ...(s3.object.versionId && { versionId: s3.object.versionId }),
      });
    }
  };
}

export const handler = inspectUploadHandler(lambda);
