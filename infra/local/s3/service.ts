import { join } from 'node:path';
import { AwsError } from '../aws/aws-error.ts';
import type { DeadLetter, DeliveryFaults } from '../aws/delivery-queue.ts';
import type { Clock, LocalRequest, LocalResponse, LocalService } from '../aws/service.ts';
import { type Credentials, queryPairs, splitUrl } from '../aws/sigv4.ts';
import { openDatabase } from '../aws/sqlite.ts';
import { createWakeTimer } from '../aws/wake-timer.ts';
import { xmlError } from '../aws/xml-error.ts';
import { unwrapChunks } from './aws-chunked.ts';
import { openBlobs } from './blobs.ts';
import { createBucket, getVersioning, headBucket, putVersioning } from './bucket.ts';
import type { Operation, S3Call, S3Context } from './context.ts';
import { corsHeaders, preflight, putCors } from './cors.ts';
import { deleteObject, deleteObjects } from './delete.ts';
import { listObjects, listVersions } from './list.ts';
import { getRetention, putLockConfiguration, putRetention } from './lock.ts';
import { type CreatedFilter, type CreatedListener, openNotifications } from './notifications.ts';
import { postObject } from './post-object.ts';
import { getObject, headObject } from './read.ts';
import { findOperation, type OperationName } from './routes.ts';
import { createStore, S3_SCHEMA } from './store.ts';
import { getTagging, putTagging } from './tagging.ts';
import { copyObject, putObject } from './write.ts';

/** How to open the local S3. */
export interface S3Options {
  /** Holds `s3.sqlite` (what exists) and `objects/` (the bytes). */
  folder: string;
  clock: Clock;
  /** The access key whose holder may sign POST policies; the listener checks all other requests. */
  credentials: Credentials;
  /** Deliver notifications by timer as well; without it only `tick()` does. */
  live?: boolean;
  machineClock?: Clock;
  faults?: DeliveryFaults;
}

/** The local S3. */
export interface S3Service extends LocalService {
  /** Calls the listener at least once for every object created, also for those of an earlier run not yet delivered. */
  onObjectCreated(listener: CreatedListener, filter?: CreatedFilter): () => void;
  /** Delivers all notifications due at the clock's present. */
  tick(): Promise<void>;
  nextWakeAt(): number | undefined;
  /** Notifications whose listener failed too often, and the way to try them again. */
  failedNotifications(): DeadLetter[];
  redriveNotifications(id?: number): number;
}

const OPERATIONS: Record<OperationName, Operation> = {
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  PutBucketVersioning: putVersioning,
  GetBucketVersioning: getVersioning,
  PutBucketCors: putCors,
  PutObjectLockConfiguration: putLockConfiguration,
  ListObjectsV2: listObjects,
  ListObjectVersions: listVersions,
  DeleteObjects: deleteObjects,
  PostObject: postObject,
  GetObjectTagging: getTagging,
  PutObjectTagging: putTagging,
  GetObjectRetention: getRetention,
  PutObjectRetention: putRetention,
  CopyObject: copyObject,
  PutObject: putObject,
  GetObject: getObject,
  HeadObject: headObject,
  DeleteObject: deleteObject,
};

/**
 * Opens S3 on a folder. An acknowledged write is on the disk (bytes and row fsynced); bytes whose row never came are swept
 * here, at the start.
 *
 * @throws Error when another process has the folder open
 */
export function openS3(options: S3Options): S3Service {
  const { folder, clock, credentials } = options;
  const db = openDatabase(join(folder, 's3.sqlite'), S3_SCHEMA);
  const store = createStore(db);
  const blobs = openBlobs(join(folder, 'objects'));
  blobs.sweep(store.blobs());
  const notifications = openNotifications(db, clock, options.faults);
  const machineClock = options.machineClock ?? Date.now;
  const context: S3Context = { db, store, blobs, notifications, clock, machineClock, credentials };
  const timer = createWakeTimer({ clock, nextAt: notifications.nextDueAt, run: notifications.tick });
  const wake = (): void => {
    if (options.live) timer.arm();
  };

  async function handle(request: LocalRequest): Promise<LocalResponse> {
    try {
      const response = await answer(request);
      if (request.method === 'PUT' || request.method === 'POST') wake();
      return response;
    } catch (error) {
      const known = error instanceof AwsError ? error : new AwsError('InternalError', String(error), 500);
      return withCors(request, xmlError(known));
    }
  }

  async function answer(request: LocalRequest): Promise<LocalResponse> {
    const call = readCall(unwrapChunks(request));
    if (request.method === 'OPTIONS') return preflight(store.settings(call.bucket).cors ?? [], request);
    return withCors(request, await OPERATIONS[findOperation(call)](context, call));
  }

  function withCors(request: LocalRequest, response: LocalResponse): LocalResponse {
    if (request.headers.origin === undefined || request.method === 'OPTIONS') return response;
    try {
      const { cors = [] } = store.settings(readCall(request).bucket);
      const headers = corsHeaders(cors, request.headers.origin, request.method);
      return { ...response, headers: { ...response.headers, ...headers } };
    } catch {
      return response;
    }
  }

  return {
    signingName: 's3',
    handle,
    onObjectCreated(listener, filter) {
      const stop = notifications.onObjectCreated(listener, filter);
      wake();
      return stop;
    },
    tick: notifications.tick,
    nextWakeAt: notifications.nextDueAt,
    failedNotifications: notifications.failed,
    redriveNotifications(id) {
      const count = notifications.redrive(id);
      wake();
      return count;
    },
    close() {
      timer.close();
      db.close();
    },
  };
}

/** Path-style addressing: /bucket/key. A presigned URL carries some of the operation's headers in its query. */
function readCall(request: LocalRequest): S3Call {
  const [path, queryText] = splitUrl(request.url);
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodePath(path)) ?? [];
  const query = new Map<string, string>();
  const headers: Record<string, string> = {};
  for (const [name, value] of queryPairs(queryText)) {
    const lower = name.toLowerCase();
    if (lower.startsWith('x-amz-')) {
      if (!SIGNING.has(lower)) headers[lower] = value;
    } else if (query.has(name)) throw new AwsError('InvalidArgument', `${name} is given twice`);
    else query.set(name, value);
  }
  const { method, body } = request;
  return { method, bucket, key, query, headers: { ...headers, ...request.headers }, body };
}

const SIGNING = new Set(
  ['algorithm', 'credential', 'date', 'expires', 'signedheaders', 'signature', 'content-sha256'].map(
    (name) => `x-amz-${name}`,
  ),
);

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AwsError('InvalidURI', 'Could not parse the specified URI.');
  }
}
