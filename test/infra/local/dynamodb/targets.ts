import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inProcessHandler } from '../../../../infra/local/aws/in-process.ts';
import { type Faults, type LocalDynamo, openDynamo } from '../../../../infra/local/dynamodb/service.ts';
import { TABLE } from './tables.ts';

export { STREAMED, TABLE } from './tables.ts';

/** A DynamoDB to run checks against. */
export interface Target {
  client: DynamoDBDocumentClient;
  close: () => Promise<void>;
}

/** Ours, with the handles a test needs: `clock.now` is its time in milliseconds. */
export interface OwnTarget extends Target {
  service: LocalDynamo;
  clock: { now: number };
}

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const region = 'us-east-1';

/** The embedded DynamoDB, called without a socket; nothing is retried, so that every refusal is seen. */
export function openOwn(options: { file?: string; faults?: Faults } = {}): OwnTarget {
  const clock = { now: Date.UTC(2026, 0, 5, 1, 0, 0) };
  const service = openDynamo({ file: ':memory:', ...options, clock: () => clock.now });
  const client = new DynamoDBClient({
    region,
    credentials,
    endpoint: 'http://127.0.0.1',
    maxAttempts: 1,
    requestHandler: inProcessHandler(service),
  });
  return { client: documents(client), service, clock, close: async () => service.close() };
}

/** dynalite over HTTP, as the second implementation of what both have. */
export async function openDynalite(): Promise<Target> {
  const make: (options: object) => Server = createRequire(import.meta.url)('dynalite');
  const server = make({ createTableMs: 0, deleteTableMs: 0 });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('dynalite has no port');
  const client = new DynamoDBClient({
    region,
    credentials,
    endpoint: `http://127.0.0.1:${address.port}`,
    maxAttempts: 1,
  });
  return {
    client: documents(client),
    close: async () => {
      client.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** What the conformance suite runs against. */
export const TARGETS: Record<string, () => Target | Promise<Target>> = {
  'the embedded DynamoDB': () => openOwn(),
  dynalite: openDynalite,
};

/** Opens one of {@link TARGETS}. */
export async function openTarget(name: string): Promise<Target> {
  const open = TARGETS[name];
  if (!open) throw new Error(`no target ${name}`);
  return open();
}

function documents(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** Makes a table, which in every target is ready at once or after a moment. */
export async function makeTable(target: Target, table: CreateTableCommandInput = TABLE): Promise<void> {
  await target.client.send(new CreateTableCommand(table));
  await new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

/** The name and message of the error a call ends with; fails when it succeeds. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ name: string; message: string; error: Error }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) return { name: error.name, message: error.message, error };
    throw error;
  }
  throw new Error('the call was not refused');
}
