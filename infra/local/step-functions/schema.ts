/** The tables of the state machines' database. Rows are described in rows.ts. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS definition (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS execution (
  id INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL UNIQUE, machine TEXT NOT NULL, name TEXT NOT NULL,
  definition TEXT NOT NULL, status TEXT NOT NULL, input TEXT NOT NULL, output TEXT, error TEXT, cause TEXT,
  started INTEGER NOT NULL, stopped INTEGER, deadline INTEGER NOT NULL, events INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS execution_deadline ON execution (deadline) WHERE status = 'RUNNING';
CREATE INDEX IF NOT EXISTS execution_stopped ON execution (stopped) WHERE stopped IS NOT NULL;
CREATE INDEX IF NOT EXISTS execution_machine ON execution (machine, id);
CREATE TABLE IF NOT EXISTS frame (
  id INTEGER PRIMARY KEY AUTOINCREMENT, execution INTEGER NOT NULL, parent INTEGER, slot INTEGER, phase TEXT NOT NULL,
  wake_at INTEGER, token TEXT, revision INTEGER NOT NULL, body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS frame_wake ON frame (wake_at, id) WHERE wake_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS frame_execution ON frame (execution);
CREATE INDEX IF NOT EXISTS frame_parent ON frame (parent) WHERE parent IS NOT NULL;
CREATE TABLE IF NOT EXISTS slot (
  parent INTEGER NOT NULL, slot INTEGER NOT NULL, body TEXT NOT NULL, output TEXT, PRIMARY KEY (parent, slot)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event (
  execution INTEGER NOT NULL, id INTEGER NOT NULL, at INTEGER NOT NULL, type TEXT NOT NULL, previous INTEGER NOT NULL,
  details TEXT NOT NULL, PRIMARY KEY (execution, id)
) WITHOUT ROWID;
`;
