import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { EventBridgeClientConfig } from '@aws-sdk/client-eventbridge';
import type { KMSClientConfig } from '@aws-sdk/client-kms';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { SFNClientConfig } from '@aws-sdk/client-sfn';
import { instantOf } from '../domain/time/civil-date.ts';
import { type Bus, openBus } from './adapters/bus.ts';
import { calendarOnRecord } from './adapters/calendar.ts';
import { openFiles } from './adapters/files.ts';
import { openTable } from './adapters/table.ts';
import { openTimelines } from './adapters/timelines.ts';
import type { Deps } from './use-cases/deps.ts';
import { type Outlet, openOutlet } from './use-cases/webhooks/addresses.ts';

/** The environment a function finds, and the clock; the same names in the cloud and on one machine. */
export interface Runtime {
  env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** The machine's own clock, where the other can be moved. Milliseconds since 1970. */
  machine?: () => number;
  /** For the clients where the environment does not say it all, as in tests. */
  clients?: {
    dynamodb?: DynamoDBClientConfig;
    s3?: S3ClientConfig;
    states?: SFNClientConfig;
    kms?: KMSClientConfig;
    events?: EventBridgeClientConfig;
  };
}

/** Clients and clock from the environment. @throws {Error} naming the variable that is missing. */
export function depsOf({ env, clock, clients = {} }: Runtime): Deps {
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`environment variable ${name} is missing`);
    return value;
  };
  const timelines = openTimelines(needed('TIMELINE_ARN'), clients.states);
  const table = openTable(needed('TABLE_NAME'), clients.dynamodb);
  return {
    now: () => instantOf(clock()),
    calendar: calendarOnRecord(table, clock),
    table,
    files: openFiles(needed('UPLOADS_BUCKET'), needed('ISSUED_BUCKET'), clients.s3),
    timelines,
    batches: { client: timelines.client, machineArn: needed('BATCH_ARN') },
    ...(env.PUBLIC_ORIGIN && { publicOrigin: env.PUBLIC_ORIGIN }),
  };
}

/** The bus, for functions that put something on it. @throws {Error} naming the variable that is missing. */
export function busOf({ env, clients = {} }: Runtime): Bus {
  const name = env.BUS_NAME;
  if (!name) throw new Error('environment variable BUS_NAME is missing');
  return openBus(name, clients.events);
}

/** What sends to receivers outside. `WEBHOOK_HOSTS` names hosts that may be reached by http, on one machine and in tests. */
export function outgoingOf({ env, clock, machine }: Runtime): { outlet: Outlet; machineNow: () => number } {
  return { outlet: openOutlet(env.WEBHOOK_HOSTS), machineNow: machine ?? clock };
}

/** The runtime of a function in the cloud: the process's environment and the machine's clock. */
export const lambda: Runtime = { env: process.env, clock: () => Date.now() };

/** Builds something once, on first use, so that a cold start pays only for what it needs. */
export function once<T>(build: () => T): () => T {
  let built: { value: T } | undefined;
  return () => {
    built ??= { value: build() };
    return built.value;
  };
}
