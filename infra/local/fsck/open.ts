import { existsSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DataFileInUse } from '../dynamodb/service.ts';

/** There is no data folder where one was looked for. */
export class NoDataFolder extends Error {
  override name = 'NoDataFolder';
  readonly file: string;

  constructor(file: string) {
    super(`${file} is not there`);
    this.file = file;
  }
}

/** The file is no database, or is damaged. */
export class BrokenDatabase extends Error {
  override name = 'BrokenDatabase';
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file}: ${String(cause)}`, { cause });
    this.file = file;
  }
}

const SQLITE_BUSY = 5;

/**
 * Opens a service's database for reading only. SQLite may lay two helper files beside it to read what a killed server had
 * not merged yet; those that were not there before are taken away again.
 * @throws {NoDataFolder} {DataFileInUse} {BrokenDatabase}
 */
export function openReadOnly(file: string): { db: DatabaseSync; close(): void } {
  if (!existsSync(file)) throw new NoDataFolder(file);
  const helpers = [`${file}-shm`, `${file}-wal`].filter((path) => !existsSync(path));
  const tidy = () => {
    for (const path of helpers) {
      // A log that has come to hold something is somebody else's by now.
      if (existsSync(path) && (path.endsWith('-shm') || statSync(path).size === 0))
        rmSync(path, { force: true });
    }
  };
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: 0 });
    const broken = db.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (broken !== 'ok') throw new Error(String(broken));
    const open = db;
    return {
      db: open,
      close() {
        open.close();
        tidy();
      },
    };
  } catch (error) {
    db?.close();
    tidy();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new DataFileInUse(file, error);
    }
    throw new BrokenDatabase(file, error);
  }
}
