import type { DatabaseSync } from 'node:sqlite';
import {
  type DeadLetter,
  type DeliveryFaults,
  openDeliveryQueue,
  type RetryRule,
} from '../aws/delivery-queue.ts';
import type { Clock } from '../aws/service.ts';
import { isoTime } from './context.ts';
import type { ObjectVersion } from './store.ts';

/** What made the object; the suffix of S3's event name. */
export type CreatedBy = 'Put' | 'Post' | 'Copy';

/** An S3 event notification, in the shape a Lambda gets. */
export interface S3CreatedEvent {
  Records: {
    eventVersion: string;
    eventSource: 'aws:s3';
    awsRegion: string;
    eventTime: string;
    eventName: `ObjectCreated:${CreatedBy}`;
    s3: {
      s3SchemaVersion: string;
      configurationId: string;
      bucket: { name: string; arn: string };
      /** `key` is form-encoded, as S3 sends it: a space is "+". */
      object: { key: string; size: number; eTag: string; versionId?: string; sequencer: string };
    };
  }[];
}

/** Called at least once for every object created; a rejection is retried. */
export type CreatedListener = (event: S3CreatedEvent) => unknown;

/** Which objects a listener hears of. */
export interface CreatedFilter {
  bucket?: string;
  prefix?: string;
}

/** The durable notification hook of S3. */
export interface Notifications {
  /** Records a notification; call it inside the transaction that inserts the object. */
  record: (version: ObjectVersion, by: CreatedBy) => void;
  /** Registers a listener; returns the function that unregisters it. */
  onObjectCreated: (listener: CreatedListener, filter?: CreatedFilter) => () => void;
  /** Delivers everything due now. Without any listener nothing is delivered and nothing is lost. */
  tick: () => Promise<void>;
  nextDueAt: () => number | undefined;
  failed: () => DeadLetter[];
  redrive: (id?: number) => number;
}

/** S3 retries for a day; a listener on the same machine gets six tries over about half an hour. */
const RETRY: RetryRule = { attempts: 6, firstDelayMs: 60_000, factor: 2 };
const TARGET = 'object-created';

/** Opens the notifications kept in the same database as the objects, so that both commit together. */
export function openNotifications(db: DatabaseSync, clock: Clock, faults?: DeliveryFaults): Notifications {
  const listeners = new Map<CreatedListener, CreatedFilter>();

  async function deliver(_target: string, payload: string): Promise<void> {
    const event: S3CreatedEvent = JSON.parse(payload);
    const source = event.Records[0]?.s3;
    const key = decodeURIComponent((source?.object.key ?? '').replaceAll('+', ' '));
    for (const [listener, filter] of listeners) {
      const wanted = filter.bucket === undefined || filter.bucket === source?.bucket.name;
      if (wanted && key.startsWith(filter.prefix ?? '')) await listener(event);
    }
  }

  const queue = openDeliveryQueue({ db, clock, deliver, retryOf: () => RETRY, faults });
  return {
    record: (version, by) => queue.add(TARGET, `${version.bucket}/${version.key}`, createdEvent(version, by)),
    onObjectCreated(listener, filter = {}) {
      listeners.set(listener, filter);
      return () => void listeners.delete(listener);
    },
    tick: async () => (listeners.size > 0 ? queue.tick() : undefined),
    nextDueAt: () => (listeners.size > 0 ? queue.nextDueAt() : undefined),
    failed: () => queue.deadLetters(),
    redrive: (id) => queue.redrive(id),
  };
}

function createdEvent(version: ObjectVersion, by: CreatedBy): S3CreatedEvent {
  const { bucket, key, size, etag, versionId, seq, modified } = version;
  const object = {
    key: encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/'),
    size,
    eTag: etag,
    ...(versionId === 'null' ? {} : { versionId }),
    sequencer: seq.toString(16).toUpperCase().padStart(16, '0'),
  };
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'local',
        eventTime: isoTime(modified),
        eventName: `ObjectCreated:${by}`,
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'local',
          bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
          object,
        },
      },
    ],
  };
}
