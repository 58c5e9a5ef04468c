import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../aws/sqlite.ts';
import type { EventEntry } from './bus.ts';
import { compilePattern, type Matcher } from './pattern.ts';

/** The part of a DynamoDB stream record that a pipe reads. */
export interface StreamRecord {
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  dynamodb: {
    Keys: Record<string, unknown>;
    NewImage?: Record<string, unknown>;
    OldImage?: Record<string, unknown>;
    /** Text order is the order of the changes. */
    SequenceNumber: string;
  };
}

/** Where a table's changes are read from; the local DynamoDB's `outbox` is one. */
export interface StreamOutbox {
  /** At most `limit` records after a sequence number, in order; '' reads from the oldest kept. */
  read(table: string, afterSequence: string, limit: number): StreamRecord[];
  onChange(listener: (table: string) => void): () => void;
  /** Forgets records up to and including a sequence number. */
  trim(table: string, uptoSequence: string): void;
}

/** A pipe from a table's stream to the bus. */
export interface PipeDefinition {
  name: string;
  outbox: StreamOutbox;
  table: string;
  /** The table's partition key: records of one key are delivered in order. */
  partitionKey: string;
  /** A pattern on the whole record, as Pipes filters DynamoDB streams; without it every record passes. */
  filter?: unknown;
  /** Makes the bus entry of a record. A throw parks the record in the dead letters and the pipe goes on. */
  transform(record: StreamRecord): EventEntry;
}

/** What a pipe does with a record that passed the filter; both run inside the transaction that moves the checkpoint. */
export interface PipeSinks {
  /** @throws when the bus refuses the entry */
  put(lane: string, entry: EventEntry): void;
  park(target: string, lane: string, record: StreamRecord, error: string): void;
}

/** Checkpoints; part of the events database, so that a batch and its checkpoint commit together. */
export const PIPE_SCHEMA = `
  CREATE TABLE IF NOT EXISTS pipe (name TEXT PRIMARY KEY, checkpoint TEXT NOT NULL) STRICT;`;

/** An opened pipe. */
export interface Pipe {
  definition: PipeDefinition;
  checkpoint(): string;
  /** Moves everything there is to the bus. */
  drain(): void;
  /** Sends one parked record again. @throws when it is still refused */
  resend(record: StreamRecord): void;
}

const BATCH = 100;

/**
 * Opens a pipe. Each record is judged by itself, which is where bisecting a failing batch ends up: one poison record is
 * parked and the others pass. A read that throws moves nothing and is simply tried again.
 */
export function openPipe(db: DatabaseSync, definition: PipeDefinition, sinks: PipeSinks): Pipe {
  const { name, outbox, table } = definition;
  const passes: Matcher = definition.filter === undefined ? () => true : compilePattern(definition.filter);
  const load = db.prepare('SELECT checkpoint FROM pipe WHERE name = ?');
  const save = db.prepare('INSERT OR REPLACE INTO pipe (name, checkpoint) VALUES (?, ?)');
  const checkpoint = (): string => String(load.get(name)?.checkpoint ?? '');
  const laneOf = (record: StreamRecord): string =>
    JSON.stringify(record.dynamodb.Keys[definition.partitionKey]);

  function move(record: StreamRecord): void {
    if (!passes(record)) return;
    try {
      sinks.put(laneOf(record), definition.transform(record));
    } catch (error) {
      sinks.park(`pipe/${name}`, laneOf(record), record, String(error));
    }
  }

  function moveBatch(): boolean {
    const records = outbox.read(table, checkpoint(), BATCH);
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    if (last === undefined) return false;
    transaction(db, () => {
      for (const record of records) move(record);
      save.run(name, last);
    });
    return records.length === BATCH;
  }

  return {
    definition,
    checkpoint,
    drain() {
      while (moveBatch());
    },
    resend: (record) => sinks.put(laneOf(record), definition.transform(record)),
  };
}

/** Trims each table to where the slowest of its pipes stands. */
export function trimOutboxes(pipes: readonly Pipe[]): void {
  for (const { definition } of pipes) {
    const same = pipes.filter(
      (pipe) => pipe.definition.outbox === definition.outbox && pipe.definition.table === definition.table,
    );
    const slowest = same.map((pipe) => pipe.checkpoint()).sort()[0];
    if (slowest !== undefined && slowest !== '') definition.outbox.trim(definition.table, slowest);
  }
}
