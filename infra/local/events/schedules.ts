import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../aws/service.ts';
import { minimum, transaction } from '../aws/sqlite.ts';
import { compileSchedule, type NextRun } from './expression.ts';

/** One schedule, as EventBridge Scheduler has it. */
export interface ScheduleDefinition {
  name: string;
  /** cron(...) or rate(...). */
  expression: string;
  /** IANA zone the cron fields are read in. */
  timezone: string;
  function: string;
  /** What the function gets. */
  input: unknown;
}

/** Where each schedule stands; part of the events database. */
export const SCHEDULE_SCHEMA = `
  CREATE TABLE IF NOT EXISTS schedule (
    name TEXT PRIMARY KEY, definition TEXT NOT NULL, computed_at INTEGER NOT NULL, next_at INTEGER) STRICT;`;

/** The schedules of one events database. */
export interface Schedules {
  /** Fires what is due: at most once each, however many runs were missed while nobody looked. */
  fire: () => void;
  nextAt: () => number | undefined;
}

interface Row {
  name: string;
  computedAt: number;
  nextAt: number | undefined;
}

const toRow = (row: Record<string, unknown>): Row => ({
  name: String(row.name),
  computedAt: Number(row.computed_at),
  nextAt: minimum(row.next_at),
});

/**
 * Opens the schedules. The next run is kept, so that a run missed while the process was down is made up for once. A
 * schedule whose definition changed starts afresh; one that is gone is forgotten.
 *
 * @throws Error when an expression or time zone is not valid
 */
export function openSchedules(
  db: DatabaseSync,
  clock: Clock,
  definitions: readonly ScheduleDefinition[],
  run: (schedule: ScheduleDefinition) => void,
): Schedules {
  const compiled = new Map<string, { definition: ScheduleDefinition; next: NextRun }>();
  for (const definition of definitions) {
    if (compiled.has(definition.name)) throw new Error(`two schedules are named ${definition.name}`);
    const next = compileSchedule(definition.expression, definition.timezone);
    compiled.set(definition.name, { definition, next });
  }
  const all = db.prepare('SELECT name, computed_at, next_at FROM schedule');
  const one = db.prepare('SELECT definition FROM schedule WHERE name = ?');
  const save = db.prepare(
    'INSERT OR REPLACE INTO schedule (name, definition, computed_at, next_at) VALUES (?, ?, ?, ?)',
  );
  const forget = db.prepare('DELETE FROM schedule WHERE name = ?');
  const soonest = db.prepare('SELECT min(next_at) AS at FROM schedule');

  function compute(name: string): void {
    const schedule = compiled.get(name);
    if (schedule)
      save.run(name, JSON.stringify(schedule.definition), clock(), schedule.next(clock()) ?? null);
  }

  transaction(db, () => {
    for (const { name } of all.all().map(toRow)) if (!compiled.has(name)) forget.run(name);
    for (const [name, { definition }] of compiled) {
      if (one.get(name)?.definition !== JSON.stringify(definition)) compute(name);
    }
  });

  return {
    fire() {
      transaction(db, () => {
        for (const row of all.all().map(toRow)) {
          const schedule = compiled.get(row.name);
          const due = row.nextAt !== undefined && row.nextAt <= clock();
          if (due && schedule) run(schedule.definition);
          // A clock that was moved back has made the stored next run too late.
          if (due || row.computedAt > clock()) compute(row.name);
        }
      });
    },
    nextAt: () => minimum(soonest.get()?.at),
  };
}
