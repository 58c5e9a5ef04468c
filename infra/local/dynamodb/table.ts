import { type KeySchema, keyNames, keySchema } from './keys.ts';
import type { IndexDefinition, StreamView, TableDefinition } from './model.ts';

/** A global secondary index, resolved. */
export interface Index extends KeySchema {
  name: string;
  /** The SQL table of its rows. */
  rows: string;
  /** The attributes it holds, or undefined for all of them. */
  projected?: Set<string>;
}

/** A table, resolved once and kept in memory. */
export interface Table extends KeySchema {
  id: number;
  name: string;
  definition: TableDefinition;
  /** The SQL table of its items. */
  rows: string;
  indexes: Index[];
  view?: StreamView;
  /** The attribute with the second of the epoch after which an item has expired. */
  ttl?: string;
}

/** Resolves a stored definition. */
export function resolveTable(id: number, definition: TableDefinition, ttl?: string): Table {
  const schema = keySchema(definition.KeySchema, definition.AttributeDefinitions);
  const stream = definition.StreamSpecification;
  return {
    ...schema,
    id,
    name: definition.TableName,
    definition,
    rows: `items_${id}`,
    indexes: (definition.GlobalSecondaryIndexes ?? []).map((index, n) =>
      resolveIndex(id, n, index, definition),
    ),
    ...(stream?.StreamEnabled && stream.StreamViewType ? { view: stream.StreamViewType } : {}),
    ...(ttl === undefined ? {} : { ttl }),
  };
}

function resolveIndex(id: number, n: number, index: IndexDefinition, table: TableDefinition): Index {
  const schema = keySchema(index.KeySchema, table.AttributeDefinitions);
  const keys = [...keyNames(schema), ...table.KeySchema.map((element) => element.AttributeName)];
  const { ProjectionType: projection, NonKeyAttributes: others = [] } = index.Projection;
  return {
    ...schema,
    name: index.IndexName,
    rows: `index_${id}_${n}`,
    ...(projection === 'ALL' ? {} : { projected: new Set([...keys, ...others]) }),
  };
}

/** The SQL that makes a table's rows. `expires` is in seconds of the epoch. */
export function createRows(table: Table): string {
  const indexes = table.indexes.map(
    ({ rows }) => `CREATE TABLE ${rows} (ih BLOB, ir BLOB, h BLOB, r BLOB, body TEXT NOT NULL,
      PRIMARY KEY (ih, ir, h, r)) WITHOUT ROWID;`,
  );
  return `CREATE TABLE ${table.rows} (h BLOB, r BLOB, body TEXT NOT NULL, expires INTEGER,
      PRIMARY KEY (h, r)) WITHOUT ROWID;
    CREATE INDEX ${table.rows}_expiry ON ${table.rows} (expires) WHERE expires IS NOT NULL;
    ${indexes.join('\n')}`;
}

/** The SQL that removes a table's rows. */
export function dropRows(table: Table): string {
  return [table.rows, ...table.indexes.map((index) => index.rows)]
    .map((rows) => `DROP TABLE ${rows};`)
    .join('\n');
}

/** The table's name in full. */
export function tableArn(table: Table): string {
  return `arn:aws:dynamodb:local:000000000000:table/${table.name}`;
}

/** The stream's name in full; a local table has one stream for as long as it lives. */
export function streamArn(table: Table): string {
  return `${tableArn(table)}/stream/${table.id}`;
}
