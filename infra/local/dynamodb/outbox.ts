import { createHash } from 'node:crypto';
import { keyNames } from './keys.ts';
import type { Item, StreamView } from './model.ts';
import type { Store } from './store.ts';
import { streamArn, type Table } from './table.ts';

/** One change of an item, as DynamoDB Streams hands it to a Lambda or a Pipe. */
export interface StreamRecord {
  /** The same for the same change, however often it is read. */
  eventID: string;
  eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  eventVersion: '1.1';
  eventSource: 'aws:dynamodb';
  awsRegion: string;
  eventSourceARN: string;
  /** Set when the change is an expiry and nobody's request. */
  userIdentity?: { type: 'Service'; principalId: 'dynamodb.amazonaws.com' };
  dynamodb: {
    /** Seconds since 1970. */
    ApproximateCreationDateTime: number;
    Keys: Item;
    NewImage?: Item;
    OldImage?: Item;
    /** Decimal digits of one length, so that text order is the order of the changes. */
    SequenceNumber: string;
    SizeBytes: number;
    StreamViewType: StreamView;
  };
}

/** The changes of the tables that have a stream, kept until they are trimmed; where a reader stands is the reader's. */
export interface Outbox {
  /** At most `limit` records of `table` after the given sequence number, in order; '' or '0' reads from the start. */
  read(table: string, afterSequence: string, limit: number): StreamRecord[];
  /** Calls `listener` with a table's name soon after each commit that changed it; returns how to stop. */
  onChange(listener: (table: string) => void): () => void;
  /** Forgets the records of `table` up to and including a sequence number. */
  trim(table: string, uptoSequence: string): void;
}

const DIGITS = 21;

/** The outbox of a data file; `find` throws when there is no such table. */
export function openOutbox(store: Store, find: (name: string) => Table): Outbox {
  return {
    read(name, afterSequence, limit) {
      const rows = store
        .sql('SELECT sequence, record FROM stream WHERE tbl = ? AND sequence > ? ORDER BY sequence LIMIT ?')
        .all(find(name).id, numberOf(afterSequence), limit);
      return rows.map((row) => {
        const record: StreamRecord = JSON.parse(String(row.record));
        return withSequence(record, Number(row.sequence));
      });
    },
    onChange: (listener) => store.onCommit(listener),
    trim(name, uptoSequence) {
      store.transaction(() => forgetRecords(store, find(name), numberOf(uptoSequence)));
    },
  };
}

/** Writes the record of one change, inside the transaction that makes it. `at` is in milliseconds. */
export function appendRecord(
  store: Store,
  table: Table,
  at: number,
  old: Item | undefined,
  next: Item | undefined,
  cause?: 'expiry',
): void {
  const view = table.view ?? 'KEYS_ONLY';
  const item = next ?? old ?? {};
  const record: StreamRecord = {
    eventID: '',
    eventName: old ? (next ? 'MODIFY' : 'REMOVE') : 'INSERT',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'local',
    eventSourceARN: streamArn(table),
    ...(cause ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {}),
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(at / 1000),
      Keys: Object.fromEntries(keyNames(table).map((name) => [name, item[name] ?? {}])),
      ...(next && view.startsWith('NEW') ? { NewImage: next } : {}),
      ...(old && view.includes('OLD') ? { OldImage: old } : {}),
      SequenceNumber: '',
      SizeBytes: 0,
      StreamViewType: view,
    },
  };
  store.sql('INSERT INTO stream (tbl, record) VALUES (?, ?)').run(table.id, JSON.stringify(record));
  store.announce(table.name);
}

/**
 * Forgets a table's records up to a sequence number (all by default), inside the caller's transaction. The newest row
 * of all stays behind as nobody's, so that its number is never given again and no reader's checkpoint runs ahead.
 */
export function forgetRecords(store: Store, table: Table, upto = Number.MAX_SAFE_INTEGER): void {
  store.sql("UPDATE stream SET tbl = 0, record = '' WHERE tbl = ? AND sequence <= ?").run(table.id, upto);
  store.sql('DELETE FROM stream WHERE tbl = 0 AND sequence < (SELECT max(sequence) FROM stream)').run();
}

/** The parts of a record that follow from its place are filled in when it is read. */
function withSequence(record: StreamRecord, sequence: number): StreamRecord {
  const { Keys, NewImage, OldImage } = record.dynamodb;
  record.eventID = createHash('md5').update(`${record.eventSourceARN}/${sequence}`).digest('hex');
  record.dynamodb.SequenceNumber = String(sequence).padStart(DIGITS, '0');
  record.dynamodb.SizeBytes = JSON.stringify([Keys, NewImage, OldImage]).length;
  return record;
}

function numberOf(sequence: string): number {
  const number = Number(sequence);
  if (!Number.isSafeInteger(number)) throw new TypeError(`not a sequence number: ${sequence}`);
  return number;
}
