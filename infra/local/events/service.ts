import { z } from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import {
  DELIVERY_SCHEMA,
  type DeadLetter,
  type DeliveryFaults,
  LAMBDA_ASYNC_RETRY,
  openDeliveryQueue,
} from '../aws/delivery-queue.ts';
import { jsonService, operation } from '../aws/json-service.ts';
import { seededRandom } from '../aws/seeded-random.ts';
import type { Clock, InvokeFunction, LocalService } from '../aws/service.ts';
import { openDatabase, transaction } from '../aws/sqlite.ts';
import { createWakeTimer } from '../aws/wake-timer.ts';
import {
  type BusEvent,
  createBus,
  ENTRY,
  type EventEntry,
  entryBytes,
  MAX_REQUEST_BYTES,
  type RuleDefinition,
} from './bus.ts';
import {
  openPipe,
  PIPE_SCHEMA,
  type Pipe,
  type PipeDefinition,
  type StreamRecord,
  trimOutboxes,
} from './pipe.ts';
import { openSchedules, SCHEDULE_SCHEMA, type ScheduleDefinition } from './schedules.ts';

/** How to open the local EventBridge (bus, Pipes, Scheduler). */
export interface EventsOptions {
  file: string;
  clock: Clock;
  invoke: InvokeFunction;
  rules: readonly RuleDefinition[];
  schedules: readonly ScheduleDefinition[];
  /** The one bus there is; default "default". */
  busName?: string;
  region?: string;
  /** Deliver by timer as well; without it only `tick()` does. */
  live?: boolean;
  /** Besides deliveries, `doubled` also makes a pipe put an entry twice. */
  faults?: DeliveryFaults;
}

/** The local EventBridge. */
export interface EventsService extends LocalService {
  /** Connects a table's stream to the bus. Call it once for each pipe after opening. */
  pipe(definition: PipeDefinition): void;
  /** Does everything due at the clock's present: schedules, pipes, deliveries. Never await it inside a function. */
  tick(): Promise<void>;
  /** The next instant there is something to do, milliseconds of the clock. */
  nextWakeAt(): number | undefined;
  /** Deliveries out of attempts and poison records. */
  deadLetters(): DeadLetter[];
  /** Makes dead letters due again, all or one; returns how many. */
  redrive(id?: number): number;
  /** The latest events on the bus, newest first. */
  recentEvents(limit: number): BusEvent[];
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS event (seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE INDEX IF NOT EXISTS event_at ON event (at);
  ${DELIVERY_SCHEMA} ${SCHEDULE_SCHEMA} ${PIPE_SCHEMA}`;
/** How long past events can be looked up. */
const KEEP_EVENTS_MS = 7 * 86_400_000;

/**
 * Opens the events database. An event and the deliveries it owes commit together; functions are invoked as Lambda invokes
 * asynchronously: at least once, two more attempts, then a dead letter.
 *
 * @throws Error when a pattern, expression or time zone is not valid, or another process has the file open
 */
export function openEvents(options: EventsOptions): EventsService {
  const { clock, faults } = options;
  const bus = createBus({
    name: options.busName ?? 'default',
    region: options.region ?? 'local-1',
    clock,
    rules: options.rules,
  });
  const db = openDatabase(options.file, SCHEMA);
  const random = seededRandom((faults?.seed ?? 0) + 1);
  const pipes: Pipe[] = [];
  const stops: (() => void)[] = [];
  let streamMoved = true;
  const addEvent = db.prepare('INSERT INTO event (at, body) VALUES (?, ?)');
  const latest = db.prepare('SELECT body FROM event ORDER BY seq DESC LIMIT ?');
  db.prepare('DELETE FROM event WHERE at < ?').run(clock() - KEEP_EVENTS_MS);

  async function deliver(target: string, payload: string): Promise<unknown> {
    const [kind, name, functionName = ''] = target.split('/');
    if (kind !== 'pipe') return options.invoke(functionName, JSON.parse(payload));
    const pipe = pipes.find(({ definition }) => definition.name === name);
    if (!pipe) throw new Error(`there is no pipe ${name}`);
    const record: StreamRecord = JSON.parse(payload);
    return transaction(db, () => pipe.resend(record));
  }

  const retryOf = (target: string) => bus.retryOf(target) ?? LAMBDA_ASYNC_RETRY;
  const queue = openDeliveryQueue({ db, clock, deliver, retryOf, faults });
  const schedules = openSchedules(db, clock, options.schedules, (schedule) =>
    queue.add(`schedule/${schedule.name}/${schedule.function}`, '', schedule.input),
  );
  const timer = createWakeTimer({ clock, nextAt: nextWakeAt, run: tick });
  const wake = (): void => {
    if (options.live) timer.arm();
  };

  /** Records an event and what it owes; without a lane every event is its own, as the bus promises no order. */
  function publish(event: BusEvent, lane = event.id): void {
    addEvent.run(clock(), JSON.stringify(event));
    for (const target of bus.targetsOf(event)) queue.add(target, lane, event);
  }

  function putFromPipe(lane: string, entry: EventEntry): void {
    if (entryBytes(entry) > MAX_REQUEST_BYTES)
      throw new Error(`the entry is over ${MAX_REQUEST_BYTES} bytes`);
    const times = random() < (faults?.doubled ?? 0) ? 2 : 1;
    for (let n = 0; n < times; n += 1) {
      const event = bus.toEvent(entry);
      if ('ErrorCode' in event) throw new Error(`${event.ErrorCode}: ${event.ErrorMessage}`);
      publish(event, lane);
    }
  }

  function putEvents(entries: readonly EventEntry[]) {
    if (entries.reduce((sum, entry) => sum + entryBytes(entry), 0) > MAX_REQUEST_BYTES) {
      throw new AwsError(
        'ValidationException',
        'Total size of the entries in the request is over the limit.',
      );
    }
    const results = entries.map((entry) => bus.toEvent(entry));
    transaction(db, () => {
      for (const result of results) if ('id' in result) publish(result);
    });
    wake();
    const Entries = results.map((result) => ('id' in result ? { EventId: result.id } : result));
    return { FailedEntryCount: Entries.filter((entry) => 'ErrorCode' in entry).length, Entries };
  }

  function nextWakeAt(): number | undefined {
    const times = [
      streamMoved && pipes.length > 0 ? clock() : undefined,
      schedules.nextAt(),
      queue.nextDueAt(),
    ];
    const known = times.filter((at) => at !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }

  function moveStreams(): void {
    streamMoved = false;
    try {
      for (const pipe of pipes) pipe.drain();
      trimOutboxes(pipes);
    } catch (error) {
      streamMoved = true;
      throw error;
    }
  }

  async function tick(): Promise<void> {
    do {
      schedules.fire();
      moveStreams();
      await queue.tick();
    } while (db.isOpen && (nextWakeAt() ?? Number.POSITIVE_INFINITY) <= clock());
  }

  return {
    signingName: 'events',
    handle: jsonService('AWSEvents', '1.1', {
      PutEvents: operation(z.strictObject({ Entries: z.array(ENTRY).min(1).max(10) }), ({ Entries }) =>
        putEvents(Entries),
      ),
    }),
    pipe(definition) {
      pipes.push(openPipe(db, definition, { put: putFromPipe, park: queue.park }));
      stops.push(
        definition.outbox.onChange((table) => {
          if (table !== definition.table) return;
          streamMoved = true;
          wake();
        }),
      );
      streamMoved = true;
      wake();
    },
    tick,
    nextWakeAt,
    deadLetters: queue.deadLetters,
    redrive(id) {
      const count = queue.redrive(id);
      wake();
      return count;
    },
    recentEvents: (limit) => latest.all(limit).map((row): BusEvent => JSON.parse(String(row.body))),
    close() {
      for (const stop of stops) stop();
      timer.close();
      db.close();
    },
  };
}
