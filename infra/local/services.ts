import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BATCH,
  CASE_EVENTS,
  type FunctionName,
  PIPE_DETAIL,
  PIPE_FILTER,
  RULES,
  SCHEDULES,
  TABLE,
  TIMELINE,
} from '../manifest.ts';
import type { DeliveryFaults } from './aws/delivery-queue.ts';
import { listen } from './aws/listener.ts';
import type { InvokeFunction } from './aws/service.ts';
import type { MovableClock } from './clock.ts';
import { type Faults, openDynamo } from './dynamodb/service.ts';
import { REGION } from './environment.ts';
import type { StreamRecord } from './events/pipe.ts';
import { type EventsService, openEvents } from './events/service.ts';
import { openKms } from './kms/service.ts';
import { openS3, type S3Service } from './s3/service.ts';
import { openStepFunctions, type StepFunctionsFaults, substitute } from './step-functions/index.ts';
import type { StepFunctionsService } from './step-functions/service.ts';

/** The name of the bus on one machine. */
export const BUS = 'dingdian';

/** The embedded AWS on one data folder. */
export interface Services {
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  timelineArn: string;
  batchArn: string;
  states: StepFunctionsService;
  events: EventsService;
  s3: S3Service;
  /** Starts delivering table changes to the bus; the table must exist. */
  connectPipe(table: string): void;
  /** Does everything that is due by the clock, until nothing is. */
  settleAll(): Promise<void>;
  sweepExpired(): number;
  close(): Promise<void>;
}

export interface ServicesOptions {
  data: string;
  clock: Pick<MovableClock, 'now'>;
  /** The machine's own clock, milliseconds: sessions and kept answers expire by it, however far law's clock is moved. */
  machine?: () => number;
  invoke: InvokeFunction;
  /** Run on timers too; false leaves everything to `settleAll`. */
  live: boolean;
  /** Functions that no rule and no schedule calls. */
  without?: readonly FunctionName[];
  /** What AWS has and one machine lacks, for tests. */
  faults?: AwsFaults;
}

/** Faults a test may ask for, by service. */
export interface AwsFaults {
  table?: Faults;
  /** Of stream, bus and bucket notifications. */
  deliveries?: DeliveryFaults;
  timelines?: StepFunctionsFaults;
}

/** Opens every embedded service. @throws {DataFileInUse} when another process has the folder. */
export async function openServices({
  data,
  clock: { now: clock },
  machine = Date.now,
  invoke,
  live,
  without = [],
  faults = {},
}: ServicesOptions): Promise<Services> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const isCalled = ({ target }: { target: FunctionName }): boolean => !without.includes(target);
  // First, because its file is held exclusively: one process a folder.
  const dynamo = openDynamo({
    file: join(data, 'dynamodb.sqlite'),
    clock: machine,
    ...(faults.table && { faults: faults.table }),
  });
  const credentials = accessKey(data);
  const s3 = openS3({
    folder: join(data, 's3'),
    clock,
    credentials,
    live,
    ...(faults.deliveries && { faults: faults.deliveries }),
  });
  const kms = openKms({ folder: join(data, 'kms'), clock, region: REGION });
  const events = openEvents({
    file: join(data, 'events.sqlite'),
    clock,
    invoke,
    live,
    region: REGION,
    ...(faults.deliveries && { faults: faults.deliveries }),
    busName: BUS,
    rules: RULES.filter(isCalled).map(({ name, pattern, target }) => ({
      name,
      pattern,
      targets: [{ function: target }],
    })),
    schedules: SCHEDULES.filter(isCalled).map(({ name, expression, timezone, target }) => ({
      name,
      expression,
      timezone,
      function: target,
      input: {},
    })),
  });
  const states = openStepFunctions({
    file: join(data, 'states.sqlite'),
    clock,
    invoke,
    live,
    region: REGION,
    ...(faults.timelines && { faults: faults.timelines }),
    machines: [
      { name: 'timeline', definition: definitionOf(TIMELINE) },
      { name: 'batch', definition: definitionOf(BATCH) },
    ],
    onFault: (fault) => console.error(JSON.stringify({ fault: 'step-functions', message: String(fault) })),
  });
  const { endpoint, close } = await listen({
    services: [dynamo, s3, kms, events, states],
    credentials,
    clock,
    port: 0,
  });
  return {
    endpoint,
    credentials,
    timelineArn: states.machineArn('timeline'),
    batchArn: states.machineArn('batch'),
    states,
    events,
    s3,
    connectPipe: (table) =>
      events.pipe({
        name: 'case-events',
        outbox: dynamo.outbox,
        table,
        partitionKey: TABLE.partitionKey,
        filter: PIPE_FILTER,
        transform: (record) => ({
          Source: CASE_EVENTS.source,
          DetailType: CASE_EVENTS.detailType,
          Detail: JSON.stringify(detailOf(record)),
        }),
      }),
    settleAll: async () => {
      // One service's work makes work for the others; a few rounds reach the end, and the next tick goes on from there.
      for (let round = 0; round < 50; round += 1) {
        await s3.tick();
        await events.tick();
        await states.tick();
        await states.idle();
        const next = [s3.nextWakeAt(), events.nextWakeAt(), states.nextWakeAt()].flatMap((at) => at ?? []);
        if (next.every((at) => at > clock())) return;
      }
    },
    sweepExpired: () => dynamo.sweepExpired(),
    close: async () => {
      await close();
      await states.close();
      await events.close();
      await s3.close();
      await kms.close();
      await dynamo.close();
    },
  };
}

function definitionOf({ definition, substitutions }: typeof TIMELINE | typeof BATCH) {
  const text = readFileSync(fileURLToPath(new URL(`../../${definition}`, import.meta.url)), 'utf8');
  return substitute(text, { ...substitutions, Partition: 'aws' });
}

/** What the Pipe's input transformer makes of a record: the same paths as in the cloud. */
function detailOf(record: StreamRecord): Record<string, unknown> {
  const at = (path: string): unknown =>
    path
      .split('.')
      .slice(1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record);
  return Object.fromEntries(
    Object.entries(PIPE_DETAIL).map(([name, path]) => [name, name === 'n' ? Number(at(path)) : at(path)]),
  );
}

/** The folder's own access key, random, readable by its owner alone. */
function accessKey(data: string): Services['credentials'] {
  const file = join(data, 'access-key.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Services['credentials'];
  const made = {
    accessKeyId: `LOCAL${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
  };
  // Whole or not at all: a start that is killed in between must not leave half a key.
  writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}
