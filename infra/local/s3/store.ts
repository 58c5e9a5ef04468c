import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { AwsError } from '../aws/aws-error.ts';
import { DELIVERY_SCHEMA } from '../aws/delivery-queue.ts';
import type { Checksum } from './checksums.ts';
import type { CorsRule } from './cors.ts';

/** Never enabled, enabled, or enabled once and now suspended. */
export type Versioning = 'Off' | 'Enabled' | 'Suspended';

/** Object Lock's two retention modes. */
export type LockMode = 'GOVERNANCE' | 'COMPLIANCE';

/** A bucket's settings, kept as one JSON document. */
export interface BucketSettings {
  versioning: Versioning;
  lock: boolean;
  defaultRetention?: { mode: LockMode; days?: number; years?: number };
  cors?: CorsRule[];
}

/** What an object carries besides its bytes. */
export interface ObjectDetail {
  /** Stored response headers: content-type, cache-control and their like. */
  headers: Record<string, string>;
  /** User metadata without the x-amz-meta- prefix. */
  metadata: Record<string, string>;
  tags: [string, string][];
  checksum?: Checksum;
}

/** One version of one key; `blob` is null exactly for a delete marker. */
export interface ObjectVersion {
  seq: number;
  bucket: string;
  key: string;
  versionId: string;
  size: number;
  etag: string;
  /** Milliseconds of the injected clock. */
  modified: number;
  blob: string | null;
  lockMode: LockMode | null;
  retainUntil: number | null;
  detail: ObjectDetail;
}

/** The metadata tables. A row here is the commit of an object; a file without a row does not exist. */
export const S3_SCHEMA = `
  CREATE TABLE IF NOT EXISTS bucket (name TEXT PRIMARY KEY, created INTEGER NOT NULL, settings TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS object (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, bucket TEXT NOT NULL, key TEXT NOT NULL, versionId TEXT NOT NULL,
    size INTEGER NOT NULL, etag TEXT NOT NULL, modified INTEGER NOT NULL, blob TEXT,
    lockMode TEXT, retainUntil INTEGER, detail TEXT NOT NULL) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS object_version ON object (bucket, key, versionId);
  CREATE INDEX IF NOT EXISTS object_newest ON object (bucket, key, seq DESC);
  ${DELIVERY_SCHEMA}`;

/** Reads and writes rows; every change happens inside the caller's transaction. */
export type Store = ReturnType<typeof createStore>;

/** Prepares the statements over a database made with S3_SCHEMA. SQLite's binary order of UTF-8 text is S3's key order. */
export function createStore(db: DatabaseSync) {
  const columns = 'seq, bucket, key, versionId, size, etag, modified, blob, lockMode, retainUntil, detail';
  const bucketRow = db.prepare('SELECT settings FROM bucket WHERE name = ?');
  const addBucket = db.prepare(
    'INSERT INTO bucket (name, created, settings) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const saveBucket = db.prepare('UPDATE bucket SET settings = ? WHERE name = ?');
  const newest = db.prepare(
    `SELECT ${columns} FROM object WHERE bucket = ? AND key = ? ORDER BY seq DESC LIMIT 1`,
  );
  const exact = db.prepare(`SELECT ${columns} FROM object WHERE bucket = ? AND key = ? AND versionId = ?`);
  const insert = db.prepare(
    `INSERT INTO object (${columns.slice('seq, '.length)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare('UPDATE object SET lockMode = ?, retainUntil = ?, detail = ? WHERE seq = ?');
  const remove = db.prepare('DELETE FROM object WHERE seq = ?');
  const scan = db.prepare(
    `SELECT ${columns} FROM object WHERE bucket = ? AND key >= ? ORDER BY key, seq DESC`,
  );

  return {
    createBucket: (name: string, now: number, settings: BucketSettings): boolean =>
      addBucket.run(name, now, JSON.stringify(settings)).changes === 1,
    /** @throws AwsError NoSuchBucket */
    settings(bucket: string): BucketSettings {
      const row = bucketRow.get(bucket);
      if (!row) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
      return JSON.parse(String(row.settings));
    },
    saveSettings: (bucket: string, settings: BucketSettings): void =>
      void saveBucket.run(JSON.stringify(settings), bucket),
    newest: (bucket: string, key: string) => optional(newest.get(bucket, key)),
    exact: (bucket: string, key: string, versionId: string) => optional(exact.get(bucket, key, versionId)),
    /** Returns the new version's sequence number. */
    insert(version: Omit<ObjectVersion, 'seq'>): number {
      const { bucket, key, versionId, size, etag, modified, blob, lockMode, retainUntil, detail } = version;
      const values: SQLInputValue[] = [
        bucket,
        key,
        versionId,
        size,
        etag,
        modified,
        blob,
        lockMode,
        retainUntil,
      ];
      return Number(insert.run(...values, JSON.stringify(detail)).lastInsertRowid);
    },
    update: ({ seq, lockMode, retainUntil, detail }: ObjectVersion): void =>
      void update.run(lockMode, retainUntil, JSON.stringify(detail), seq),
    remove: (version: ObjectVersion): void => void remove.run(version.seq),
    /** All versions from `fromKey` on: by key, newest first. Read it to its end or stop before the next call. */
    *scan(bucket: string, fromKey: string): Generator<ObjectVersion> {
      for (const row of scan.iterate(bucket, fromKey)) yield toVersion(row);
    },
    blobs: (): Set<string> =>
      new Set(
        db
          .prepare('SELECT blob FROM object WHERE blob IS NOT NULL')
          .all()
          .map((row) => String(row.blob)),
      ),
  };
}

const optional = (row: Record<string, unknown> | undefined): ObjectVersion | undefined =>
  row && toVersion(row);

function toVersion(row: Record<string, unknown>): ObjectVersion {
  const { lockMode, blob } = row;
  return {
    seq: Number(row.seq),
    bucket: String(row.bucket),
    key: String(row.key),
    versionId: String(row.versionId),
    size: Number(row.size),
    etag: String(row.etag),
    modified: Number(row.modified),
    blob: typeof blob === 'string' ? blob : null,
    lockMode: lockMode === 'GOVERNANCE' || lockMode === 'COMPLIANCE' ? lockMode : null,
    retainUntil: row.retainUntil === null ? null : Number(row.retainUntil),
    detail: JSON.parse(String(row.detail)),
  };
}
