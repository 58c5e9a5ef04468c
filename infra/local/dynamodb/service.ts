import { crc32 } from 'node:zlib';
import type { Clock, LocalRequest, LocalResponse, LocalService } from '../aws/service.ts';
import { type Catalog, openCatalog } from './catalog.ts';
import type { Untyped } from './dynalite.ts';
import { describeTimeToLive, sweepExpired, updateTimeToLive } from './expiry.ts';
import { drawFaults, type Faults } from './faults.ts';
import { applyLateRows } from './index-rows.ts';
import type { TableDefinition } from './model.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { query } from './query.ts';
import { getBatch, getItem } from './reads.ts';
import { invalid, Refusal, unknownOperation, unreadable } from './refusal.ts';
import { checkRequest, isOperation, type Operation } from './requests.ts';
import { openRows } from './rows.ts';
import { scan } from './scan.ts';
import { openStore } from './store.ts';
import { sweepTokens, transactGet, transactWrite } from './transactions.ts';
import type { WriteRequest } from './write-plan.ts';
import { type Context, writeBatch, writeOne } from './writes.ts';

export type { Faults } from './faults.ts';
export type { Outbox, StreamRecord } from './outbox.ts';
export { DataFileInUse } from './store.ts';

/** DynamoDB on one SQLite file. */
export interface LocalDynamo extends LocalService {
  /** The streams of its tables. */
  outbox: Outbox;
  /** Removes the items whose time to live is over, and used-up request tokens; returns how many items. The runtime calls it from time to time. */
  sweepExpired(): number;
}

const API = 'DynamoDB_20120810.';
const MAX_REQUEST = 16 * 1024 * 1024;

/**
 * Opens (or makes) the data file; ":memory:" keeps nothing. Throws DataFileInUse when another process has the file.
 * Every call is one SQL transaction that is on the disk before it is answered.
 */
export function openDynamo(options: { file: string; clock: Clock; faults?: Faults }): LocalDynamo {
  const { clock } = options;
  const store = openStore(options.file);
  const catalog: Catalog = openCatalog(store, clock);
  const faults = drawFaults(options.faults);
  const context: Context = { store, catalog, rows: openRows(store, clock, faults), faults, clock };
  if (faults.indexDelayMs === 0) applyLateRows(store, catalog.all());
  return {
    signingName: 'dynamodb',
    handle: (request) => answer(context, request),
    outbox: openOutbox(store, (name) => catalog.get(name)),
    sweepExpired() {
      sweepTokens(context);
      return sweepExpired(context);
    },
    close: () => store.close(),
  };
}

type Act = (context: Context, request: Untyped) => object;

/** Each operation is a plain synchronous function of the checked request. */
const ACTS: Record<Operation, Act> = {
  BatchGetItem: getBatch,
  BatchWriteItem: writeBatch,
  CreateTable: ({ catalog }, request: TableDefinition) => catalog.createTable(request),
  DeleteItem: (context, request: WriteRequest) => writeOne(context, 'Delete', request),
  DeleteTable: ({ catalog }, request: { TableName: string }) => catalog.deleteTable(request),
  DescribeTable: ({ catalog }, request: { TableName: string }) => catalog.describeTable(request),
  DescribeTimeToLive: describeTimeToLive,
  GetItem: getItem,
  ListTables: ({ catalog }, request: object) => catalog.listTables(request),
  PutItem: (context, request: WriteRequest) => writeOne(context, 'Put', request),
  Query: query,
  Scan: scan,
  TransactGetItems: transactGet,
  TransactWriteItems: transactWrite,
  UpdateItem: (context, request: WriteRequest) => writeOne(context, 'Update', request),
  UpdateTimeToLive: updateTimeToLive,
};

/** A refusal is an answer; a fault of the machine rejects, so that it is neither retried nor mistaken for one. */
function answer(context: Context, request: LocalRequest): Promise<LocalResponse> {
  return new Promise((resolve) => {
    try {
      resolve(response(200, act(context, request)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      resolve(response(400, { __type: error.type, message: error.message, ...error.extra }));
    }
  });
}

function act(context: Context, request: LocalRequest): object {
  const target = request.headers['x-amz-target'] ?? '';
  const operation = target.startsWith(API) ? target.slice(API.length) : '';
  if (request.method !== 'POST' || !isOperation(operation)) throw unknownOperation();
  return ACTS[operation](context, checkRequest(operation, parse(request.body)));
}

function parse(body: Uint8Array): Record<string, unknown> {
  if (body.length > MAX_REQUEST) throw invalid('Request size exceeded 16 MB');
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
  // Such a name would be lost on the way through plain objects.
  if (/"__proto__"\s*:/.test(text)) throw invalid('An attribute or parameter cannot be named __proto__ here');
  try {
    const data: Untyped = JSON.parse(text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw unreadable('The request body is not a JSON object');
}

function response(status: number, data: object): LocalResponse {
  const body = JSON.stringify(data);
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-crc32': String(crc32(body)) },
    body,
  };
}
