import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { type Json, type JsonObject, parseJson } from './json.ts';
import type { Execution, Frame, FrameBody, HistoryEvent, Slot } from './rows.ts';

interface FrameRow extends Omit<Frame, keyof FrameBody | 'wakeAt'> {
  wake_at: number | null;
  body: string;
}
type EventRow = Omit<HistoryEvent, 'details'> & { details: string };

function frameOf({ body, wake_at: wakeAt, ...columns }: FrameRow): Frame {
  const rest: FrameBody = JSON.parse(body);
  return { ...columns, wakeAt, ...rest };
}

function columnsOf(frame: Omit<Frame, 'id'>): [columns: SQLInputValue[], body: string] {
  const { execution, parent, slot, phase, wakeAt, token, revision, ...rest } = frame;
  const { id: _id, ...body } = rest as typeof rest & { id?: number };
  return [[execution, parent, slot, phase, wakeAt, token, revision], JSON.stringify(body)];
}

/** The rows of one database file. All methods are synchronous; those that write are called inside `transaction`. */
export type Store = ReturnType<typeof storeOn>;

/** Wraps a database that has the schema of schema.ts. */
export function storeOn(db: DatabaseSync) {
  const prepared = new Map<string, StatementSync>();
  const sql = (text: string): StatementSync => {
    const known = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, known);
    return known;
  };
  // A row has the shape of the schema, which only this file reads and writes.
  // oxlint-disable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
  const one = <T>(text: string, ...values: SQLInputValue[]) => sql(text).get(...values) as T | undefined;
  const all = <T>(text: string, ...values: SQLInputValue[]) => sql(text).all(...values) as T[];
  // oxlint-enable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
  const run = (text: string, ...values: SQLInputValue[]) => sql(text).run(...values);
  const FRAME = 'SELECT id, execution, parent, slot, phase, wake_at, token, revision, body FROM frame';

  return {
    /**
     * Runs `work` in one SQL transaction, or inside another as a savepoint; rolls back and rethrows when it throws.
     * `work` must not be async.
     */
    transaction<T>(work: () => T): T {
      const inside = db.isTransaction;
      db.exec(inside ? 'SAVEPOINT step' : 'BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec(inside ? 'RELEASE step' : 'COMMIT');
        return result;
      } catch (error) {
        db.exec(inside ? 'ROLLBACK TO step; RELEASE step' : 'ROLLBACK');
        throw error;
      }
    },
    close: () => db.close(),

    keepDefinition: (hash: string, text: string) =>
      run('INSERT OR IGNORE INTO definition VALUES (?, ?)', hash, text),
    definition: (hash: string) =>
      one<{ text: string }>('SELECT text FROM definition WHERE hash = ?', hash)?.text,

    execution: (id: number) => one<Execution>('SELECT * FROM execution WHERE id = ?', id),
    executionByArn: (arn: string) => one<Execution>('SELECT * FROM execution WHERE arn = ?', arn),
    /** Newest first, below `before`. */
    executions: (machine: string, status: string | undefined, before: number, limit: number) =>
      all<Execution>(
        `SELECT * FROM execution WHERE machine = ? AND id < ? AND (? IS NULL OR status = ?) ORDER BY id DESC LIMIT ?`,
        machine,
        before,
        status ?? null,
        status ?? null,
        limit,
      ),
    insertExecution(e: Omit<Execution, 'id'>): number {
      const names = Object.keys(e);
      const text = `INSERT INTO execution (${names.join()}) VALUES (${names.map(() => '?').join()})`;
      return Number(run(text, ...Object.values<SQLInputValue>(e)).lastInsertRowid);
    },
    saveExecution: (e: Execution) =>
      run(
        'UPDATE execution SET status = ?, output = ?, error = ?, cause = ?, stopped = ?, events = ? WHERE id = ?',
        e.status,
        e.output,
        e.error,
        e.cause,
        e.stopped,
        e.events,
        e.id,
      ),
    /** Running executions past their deadline. */
    overdue: (now: number) =>
      all<Execution>("SELECT * FROM execution WHERE status = 'RUNNING' AND deadline <= ?", now),
    /** Forgets executions closed before an instant. */
    prune(before: number): void {
      for (const { id } of all<{ id: number }>('SELECT id FROM execution WHERE stopped <= ?', before)) {
        run('DELETE FROM event WHERE execution = ?', id);
        run('DELETE FROM execution WHERE id = ?', id);
      }
    },
    prunable: (before: number) =>
      one('SELECT 1 FROM execution WHERE stopped <= ? LIMIT 1', before) !== undefined,

    frame(id: number): Frame | undefined {
      const row = one<FrameRow>(`${FRAME} WHERE id = ?`, id);
      return row && frameOf(row);
    },
    insertFrame(frame: Omit<Frame, 'id'>): number {
      const [columns, body] = columnsOf(frame);
      const text =
        'INSERT INTO frame (execution, parent, slot, phase, wake_at, token, revision, body) VALUES (?,?,?,?,?,?,?,?)';
      return Number(run(text, ...columns, body).lastInsertRowid);
    },
    saveFrame(frame: Frame): void {
      const [[, , , phase, wakeAt, token], body] = columnsOf(frame);
      run(
        'UPDATE frame SET phase = ?, wake_at = ?, token = ?, revision = revision + 1, body = ? WHERE id = ?',
        ...[phase, wakeAt, token, body, frame.id].map((value) => value ?? null),
      );
    },
    deleteFrame: (id: number) => run('DELETE FROM frame WHERE id = ?', id),
    /** Deletes every frame and slot below a frame, not the frame itself. */
    deleteBelow(id: number): void {
      const below = `WITH RECURSIVE d(id) AS (SELECT id FROM frame WHERE parent = ?1
        UNION ALL SELECT f.id FROM frame f JOIN d ON f.parent = d.id)`;
      run(`${below} DELETE FROM slot WHERE parent = ?1 OR parent IN d`, id);
      run(`${below} DELETE FROM frame WHERE id IN d`, id);
    },
    deleteFramesOf(execution: number): void {
      run('DELETE FROM slot WHERE parent IN (SELECT id FROM frame WHERE execution = ?)', execution);
      run('DELETE FROM frame WHERE execution = ?', execution);
    },
    /** Ids of frames to look at: tasks whose time is over, or everything else that is due. Oldest first. */
    due(now: number, waiting: boolean, limit: number): number[] {
      const phases = waiting ? "phase IN ('running', 'token')" : "phase NOT IN ('running', 'token')";
      const text = `SELECT id FROM frame WHERE wake_at <= ? AND ${phases} ORDER BY wake_at, id LIMIT ?`;
      return all<{ id: number }>(text, now, limit).map(({ id }) => id);
    },
    running: () => all<FrameRow>(`${FRAME} WHERE phase = 'running' ORDER BY id`).map(frameOf),
    /** The earliest instant after `after` at which a frame or a running execution is due. */
    nextWake(after: number): number | undefined {
      const text = `SELECT min(at) AS at FROM (SELECT min(wake_at) AS at FROM frame WHERE wake_at > ?1
        UNION ALL SELECT min(deadline) FROM execution WHERE status = 'RUNNING' AND deadline > ?1)`;
      return one<{ at: number | null }>(text, after)?.at ?? undefined;
    },

    insertSlot: (parent: number, slot: Slot) =>
      run('INSERT INTO slot VALUES (?, ?, ?, NULL)', parent, slot.slot, JSON.stringify(slot)),
    slot(parent: number, slot: number): Slot {
      const row = one<{ body: string }>('SELECT body FROM slot WHERE parent = ? AND slot = ?', parent, slot);
      if (!row) throw new Error(`child ${slot} of frame ${parent} is lost`);
      const found: Slot = JSON.parse(row.body);
      return found;
    },
    finishSlot: (parent: number, slot: number, output: Json) =>
      run('UPDATE slot SET output = ? WHERE parent = ? AND slot = ?', JSON.stringify(output), parent, slot),
    outputs: (parent: number) =>
      all<{ output: string }>('SELECT output FROM slot WHERE parent = ? ORDER BY slot', parent).map(
        ({ output }) => parseJson(output),
      ),

    appendEvent: (execution: number, e: HistoryEvent) =>
      run(
        'INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)',
        execution,
        e.id,
        e.at,
        e.type,
        e.previous,
        JSON.stringify(e.details),
      ),
    /** Events of one execution after (or, in reverse, before) an id. */
    events(execution: number, from: number, limit: number, reverse: boolean): HistoryEvent[] {
      const text = reverse
        ? 'SELECT * FROM event WHERE execution = ? AND id < ? ORDER BY id DESC LIMIT ?'
        : 'SELECT * FROM event WHERE execution = ? AND id > ? ORDER BY id LIMIT ?';
      return all<EventRow>(text, execution, from, limit).map(({ details, ...row }) => {
        const parsed: JsonObject = JSON.parse(details);
        return { ...row, details: parsed };
      });
    },
  };
}
