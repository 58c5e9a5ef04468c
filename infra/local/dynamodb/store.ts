import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

/** The data file is held by another process; two writers would corrupt each other's view of it. */
export class DataFileInUse extends Error {
  constructor(file: string, cause: unknown) {
    super(`${file} is in use by another process; stop that one first`, { cause });
    this.name = 'DataFileInUse';
  }
}

/** A synchronous SQLite file with one writer: everything between two awaits is already serial. */
export interface Store {
  /** A prepared statement, kept by its text. */
  sql(text: string): StatementSync;
  /** Runs SQL that changes the schema. */
  define(text: string): void;
  /** All or nothing: commits what `work` did, or undoes it when it throws. `after` runs once it is on the disk. */
  transaction<T>(work: () => T): T;
  /** Calls `listener` after every transaction that called `announce` with a table's name. */
  announce(table: string): void;
  onCommit(listener: (table: string) => void): () => void;
  close(): void;
}

/** A row as SQLite returns it. */
export type Row = Record<string, SQLInputValue>;

const SQLITE_BUSY = 5;

/** Opens or makes the file. Throws {@link DataFileInUse} when another process has it. */
export function openStore(file: string): Store {
  const db = open(file);
  const statements = new Map<string, StatementSync>();
  const listeners = new Set<(table: string) => void>();
  const changed = new Set<string>();

  function sql(text: string): StatementSync {
    let statement = statements.get(text);
    if (!statement) {
      statement = db.prepare(text);
      statements.set(text, statement);
    }
    return statement;
  }

  return {
    sql,
    define(text) {
      statements.clear();
      db.exec(text);
    },
    transaction(work) {
      sql('BEGIN IMMEDIATE').run();
      try {
        const result = work();
        sql('COMMIT').run();
        tell();
        return result;
      } catch (error) {
        changed.clear();
        if (db.isTransaction) sql('ROLLBACK').run();
        throw error;
      }
    },
    announce: (table) => changed.add(table),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => db.close(),
  };

  /** Listeners run after the caller has its answer, as a stream's readers would. */
  function tell(): void {
    if (changed.size === 0) return;
    const names = [...changed];
    changed.clear();
    setImmediate(() => {
      for (const name of names) for (const listener of listeners) listener(name);
    });
  }
}

function open(file: string): DatabaseSync {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    // The exclusive lock must be asked for before the journal mode, and is only taken by the first write.
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA cache_size = -32000');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    db.exec(SCHEMA);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new DataFileInUse(file, error);
    }
    throw error;
  }
}

// Every page a commit touches is written and synced: so no index that is not read, and no AUTOINCREMENT in its way.
const SCHEMA = `
CREATE TABLE IF NOT EXISTS tables (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, definition TEXT NOT NULL, ttl TEXT
);
CREATE TABLE IF NOT EXISTS stream (
  sequence INTEGER PRIMARY KEY, tbl INTEGER NOT NULL, record TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS tokens (token TEXT PRIMARY KEY, request TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS late (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT, due INTEGER NOT NULL, tbl INTEGER NOT NULL, old TEXT, new TEXT
);
`;
