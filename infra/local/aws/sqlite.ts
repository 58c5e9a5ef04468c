import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens (or makes) one service's database: write-ahead log, fsync at every commit, and an exclusive lock held until
 * close so that a second process on the same data folder is refused instead of mixing its writes in.
 *
 * @throws Error naming the file when another process has it open.
 */
export function openDatabase(file: string, schema: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
    db.exec('BEGIN IMMEDIATE');
    db.exec(schema);
    db.exec('COMMIT');
    return db;
  } catch (error) {
    db.close();
    if (/locked|busy/i.test(String(error))) {
      throw new Error(`${file} is in use by another process; one process per data folder`, { cause: error });
    }
    throw error;
  }
}

/** What `SELECT min(...)` found: undefined where there were no rows. */
export function minimum(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Runs `work` as one transaction. `work` must be synchronous: a BEGIN never spans an await. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  if (db.isTransaction) return work();
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}
