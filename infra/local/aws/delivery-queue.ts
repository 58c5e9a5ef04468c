import type { DatabaseSync } from 'node:sqlite';
import { seededRandom } from './seeded-random.ts';
import type { Clock } from './service.ts';
import { minimum, transaction } from './sqlite.ts';

/** How often and how far apart a failed delivery is tried again. */
export interface RetryRule {
  attempts: number;
  firstDelayMs: number;
  factor: number;
}

/** What Lambda does with an asynchronous invocation: two more attempts, after one minute and after two. */
export const LAMBDA_ASYNC_RETRY: RetryRule = { attempts: 3, firstDelayMs: 60_000, factor: 2 };

/** Faults a test may ask for; all reproducible from the seed. */
export interface DeliveryFaults {
  seed: number;
  /** Share (0..1) of successful deliveries made a second time, as an at-least-once queue may. */
  doubled?: number;
  /** Deliver ready lanes in random order (within a lane the order stays). */
  reorder?: boolean;
}

/** A delivery that ran out of attempts and waits for a person. */
export interface DeadLetter {
  id: number;
  target: string;
  payload: unknown;
  attempts: number;
  error: string;
  /** Milliseconds of the injected clock. */
  deadAt: number;
}

/** What the queue needs from its owner. */
export interface DeliveryQueueOptions {
  db: DatabaseSync;
  clock: Clock;
  /** Gets the payload as the JSON it is kept in. */
  deliver: (target: string, payload: string) => Promise<unknown>;
  retryOf?: (target: string) => RetryRule;
  concurrency?: number;
  faults?: DeliveryFaults | undefined;
}

/** The queue's tables; put it into the owner's schema. */
export const DELIVERY_SCHEMA = `
  CREATE TABLE IF NOT EXISTS delivery (
    id INTEGER PRIMARY KEY AUTOINCREMENT, target TEXT NOT NULL, lane TEXT NOT NULL, payload TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL, dead_at INTEGER, error TEXT) STRICT;
  CREATE INDEX IF NOT EXISTS delivery_due ON delivery (due_at) WHERE dead_at IS NULL;`;

interface Row {
  id: number;
  target: string;
  lane: string;
  payload: string;
  attempts: number;
}

const toRow = (row: Record<string, unknown>): Row => ({
  id: Number(row.id),
  target: String(row.target),
  lane: String(row.lane),
  payload: String(row.payload),
  attempts: Number(row.attempts),
});

const laneOf = (row: Row): string => `${row.target}\n${row.lane}`;

/** A durable at-least-once queue inside its owner's database. */
export interface DeliveryQueue {
  /** Adds a delivery; call it inside the transaction that makes the cause durable. Same lane: attempted in order. */
  add: (target: string, lane: string, payload: unknown) => void;
  /** Adds straight to the dead letters. */
  park: (target: string, lane: string, payload: unknown, error: string) => void;
  /** Attempts everything due; resolves when nothing is due or in flight. Never await it from inside `deliver`. */
  tick: () => Promise<void>;
  nextDueAt: () => number | undefined;
  deadLetters: () => DeadLetter[];
  /** Makes dead letters due again, all or one; returns how many. */
  redrive: (id?: number) => number;
}

/** Opens the queue over tables already made with DELIVERY_SCHEMA. A row is deleted only after its delivery succeeded. */
export function openDeliveryQueue(options: DeliveryQueueOptions): DeliveryQueue {
  const { db, clock, faults } = options;
  const random = seededRandom(faults?.seed ?? 0);
  const retryOf = options.retryOf ?? (() => LAMBDA_ASYNC_RETRY);
  const concurrency = options.concurrency ?? 8;
  const insert = db.prepare('INSERT INTO delivery (target, lane, payload, due_at) VALUES (?, ?, ?, ?)');
  const bury = db.prepare('UPDATE delivery SET attempts = ?, dead_at = ?, error = ? WHERE id = ?');
  const delay = db.prepare('UPDATE delivery SET attempts = ?, due_at = ?, error = ? WHERE id = ?');
  const remove = db.prepare('DELETE FROM delivery WHERE id = ?');
  const due = db.prepare(
    'SELECT * FROM delivery WHERE dead_at IS NULL AND due_at <= ? ORDER BY id LIMIT 500',
  );
  const soonest = db.prepare('SELECT min(due_at) AS at FROM delivery WHERE dead_at IS NULL');
  const dead = db.prepare('SELECT * FROM delivery WHERE dead_at IS NOT NULL ORDER BY id');
  const busyLanes = new Set<string>();
  let waiting: PromiseWithResolvers<void>[] = [];

  /** The oldest due row of each lane that has none in flight. */
  function ready(): Row[] {
    const seen = new Set(busyLanes);
    const rows: Row[] = [];
    for (const row of due.all(clock()).map(toRow)) {
      if (!seen.has(laneOf(row))) rows.push(row);
      seen.add(laneOf(row));
    }
    return faults?.reorder
      ? rows
          .map((row) => ({ row, at: random() }))
          .sort((a, b) => a.at - b.at)
          .map(({ row }) => row)
      : rows;
  }

  function pump(): void {
    if (db.isOpen) {
      for (const row of ready().slice(0, concurrency - busyLanes.size)) void attempt(row);
    }
    if (busyLanes.size === 0) release(({ resolve }) => resolve());
  }

  function release(tell: (waiter: PromiseWithResolvers<void>) => void): void {
    const released = waiting;
    waiting = [];
    for (const waiter of released) tell(waiter);
  }

  /** A fault of the database itself (a full disk) is told to whoever waits in tick(). */
  function guarded(work: () => void): void {
    try {
      work();
    } catch (fault) {
      release(({ reject }) => reject(fault));
    }
  }

  async function attempt(row: Row): Promise<void> {
    busyLanes.add(laneOf(row));
    let outcome: () => void = () => remove.run(row.id);
    try {
      await options.deliver(row.target, row.payload);
      if (random() < (faults?.doubled ?? 0)) await options.deliver(row.target, row.payload);
    } catch (error) {
      outcome = () => failed(row, String(error));
    }
    busyLanes.delete(laneOf(row));
    guarded(() => {
      if (db.isOpen) outcome();
      pump();
    });
  }

  function failed(row: Row, error: string): void {
    const rule = retryOf(row.target);
    const attempts = row.attempts + 1;
    if (attempts >= rule.attempts) bury.run(attempts, clock(), error, row.id);
    else delay.run(attempts, clock() + rule.firstDelayMs * rule.factor ** (attempts - 1), error, row.id);
  }

  return {
    add: (target, lane, payload) => void insert.run(target, lane, JSON.stringify(payload), clock()),
    park(target, lane, payload, error) {
      transaction(db, () => {
        const { lastInsertRowid } = insert.run(target, lane, JSON.stringify(payload), clock());
        bury.run(0, clock(), error, lastInsertRowid);
      });
    },
    tick: () => {
      const waiter = Promise.withResolvers<void>();
      waiting.push(waiter);
      guarded(pump);
      return waiter.promise;
    },
    nextDueAt: () => minimum(soonest.get()?.at),
    deadLetters: () =>
      dead.all().map((row) => ({
        id: Number(row.id),
        target: String(row.target),
        payload: JSON.parse(String(row.payload)),
        attempts: Number(row.attempts),
        error: String(row.error),
        deadAt: Number(row.dead_at),
      })),
    redrive(id) {
      const set =
        'UPDATE delivery SET dead_at = NULL, attempts = 0, error = NULL, due_at = ? WHERE dead_at IS NOT NULL';
      const result =
        id === undefined ? db.prepare(set).run(clock()) : db.prepare(`${set} AND id = ?`).run(clock(), id);
      return Number(result.changes);
    },
  };
}
