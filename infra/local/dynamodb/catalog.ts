import { randomUUID } from 'node:crypto';
import type { Clock } from '../aws/service.ts';
import type { TableDefinition } from './model.ts';
import { forgetRecords } from './outbox.ts';
import { inUse, invalid, notFound, notImplemented } from './refusal.ts';
import type { Store } from './store.ts';
import { createRows, dropRows, resolveTable, streamArn, type Table, tableArn } from './table.ts';

/** The tables of a data file. */
export interface Catalog {
  /** Throws ResourceNotFoundException when there is no such table. */
  get(name: string): Table;
  all(): Table[];
  createTable(request: TableDefinition): object;
  describeTable(request: { TableName: string }): object;
  deleteTable(request: { TableName: string }): object;
  listTables(request: { ExclusiveStartTableName?: string; Limit?: number }): object;
  /** Records which attribute holds the expiry; undefined for none. */
  setTtl(table: Table, attribute: string | undefined): void;
}

/** What is stored of a table besides what CreateTable said. */
type Stored = TableDefinition & { TableId: string; CreationDateTime: number };

/** Reads the catalog into memory, where it stays: this process is the only writer. */
export function openCatalog(store: Store, clock: Clock): Catalog {
  const tables = new Map<string, Table>();
  for (const row of store.sql('SELECT id, definition, ttl FROM tables').all()) {
    const definition: Stored = JSON.parse(String(row.definition));
    const ttl = row.ttl === null ? undefined : String(row.ttl);
    tables.set(definition.TableName, resolveTable(Number(row.id), definition, ttl));
  }

  function get(name: string): Table {
    const table = tables.get(name);
    if (!table) throw notFound();
    return table;
  }

  function described(name: string): Table {
    const table = tables.get(name);
    if (!table) throw notFound(`Requested resource not found: Table: ${name} not found`);
    return table;
  }

  function description(table: Table, status: string): object {
    const counted = store
      .sql(`SELECT count(*) AS n, coalesce(sum(length(body)), 0) AS size FROM ${table.rows}`)
      .get();
    return describe(table, status, Number(counted?.n), Number(counted?.size));
  }

  return {
    get,
    all: () => [...tables.values()],
    createTable(request) {
      if (tables.has(request.TableName)) throw inUse(`Table already exists: ${request.TableName}`);
      checkStream(request);
      const stored: Stored = { ...request, TableId: randomUUID(), CreationDateTime: clock() / 1000 };
      const table = store.transaction(() => {
        const added = store
          .sql('INSERT INTO tables (name, definition) VALUES (?, ?)')
          .run(request.TableName, JSON.stringify(stored));
        const made = resolveTable(Number(added.lastInsertRowid), stored);
        store.define(createRows(made));
        return made;
      });
      tables.set(table.name, table);
      return { TableDescription: description(table, 'ACTIVE') };
    },
    describeTable: ({ TableName }) => ({ Table: description(described(TableName), 'ACTIVE') }),
    deleteTable({ TableName }) {
      const table = described(TableName);
      const last = description(table, 'DELETING');
      store.transaction(() => {
        forgetRecords(store, table);
        store.sql('DELETE FROM late WHERE tbl = ?').run(table.id);
        store.sql('DELETE FROM tables WHERE id = ?').run(table.id);
        store.define(dropRows(table));
      });
      tables.delete(TableName);
      return { TableDescription: last };
    },
    listTables({ ExclusiveStartTableName: start = '', Limit: limit = 100 }) {
      const names = [...tables.keys()].sort().filter((name) => name > start);
      const page = names.slice(0, limit);
      return { TableNames: page, ...(names.length > limit ? { LastEvaluatedTableName: page.at(-1) } : {}) };
    },
    setTtl(table, attribute) {
      store.sql('UPDATE tables SET ttl = ? WHERE id = ?').run(attribute ?? null, table.id);
      tables.set(table.name, resolveTable(table.id, table.definition, attribute));
    },
  };
}

function checkStream({
  StreamSpecification: stream,
  GlobalSecondaryIndexes: indexes,
}: TableDefinition): void {
  if (stream && stream.StreamEnabled !== (stream.StreamViewType !== undefined)) {
    throw invalid(
      'One or more parameter values were invalid: StreamViewType goes with an enabled stream, only',
    );
  }
  if (
    indexes?.some(
      (index) => index.Projection.ProjectionType === 'INCLUDE' && !index.Projection.NonKeyAttributes,
    )
  ) {
    throw notImplemented('an INCLUDE projection without NonKeyAttributes');
  }
}

function describe(table: Table, status: string, count: number, size: number): object {
  const { BillingMode, ProvisionedThroughput, GlobalSecondaryIndexes, ...rest } = table.definition;
  const arn = tableArn(table);
  return {
    ...rest,
    TableArn: arn,
    TableStatus: status,
    ItemCount: count,
    TableSizeBytes: size,
    ProvisionedThroughput: throughput(ProvisionedThroughput),
    ...(BillingMode ? { BillingModeSummary: { BillingMode } } : {}),
    ...(table.view ? { LatestStreamArn: streamArn(table), LatestStreamLabel: String(table.id) } : {}),
    ...(GlobalSecondaryIndexes
      ? {
          GlobalSecondaryIndexes: GlobalSecondaryIndexes.map((index) => ({
            ...index,
            IndexArn: `${arn}/index/${index.IndexName}`,
            IndexStatus: status,
            ProvisionedThroughput: throughput(index.ProvisionedThroughput),
          })),
        }
      : {}),
  };
}

function throughput(given: Record<string, number> | undefined): object {
  return { ReadCapacityUnits: 0, WriteCapacityUnits: 0, ...given, NumberOfDecreasesToday: 0 };
}
