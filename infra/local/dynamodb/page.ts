import type { SQLInputValue } from 'node:sqlite';
import { satisfies } from './condition.ts';
import { project } from './dynalite.ts';
import { applyLateRows } from './index-rows.ts';
import { keyOf } from './keys.ts';
import type { Item } from './model.ts';
import { type PageRequest, startKeyNames } from './page-request.ts';
import { itemSize, MAX_PAGE } from './size.ts';
import type { Index, Table } from './table.ts';
import { itemFrom } from './values.ts';
import type { Context } from './writes.ts';

/** Which rows a page is read from: SQL conditions with their values, and the direction. */
export interface Span {
  where: string[];
  values: SQLInputValue[];
  descending: boolean;
}

/** Reads one page of Query or Scan: up to the limit, or until a megabyte of items has been read. */
export function readPage(
  context: Context,
  table: Table,
  index: Index | undefined,
  request: PageRequest,
  span: Span,
): object {
  if (index) applyLateRows(context.store, context.catalog.all(), context.clock());
  const read: Item[] = [];
  const limit = request.Limit ?? Number.POSITIVE_INFINITY;
  let size = 0;
  for (const row of rowsOf(context, table, index, request, span)) {
    const item = itemFrom(row.body);
    read.push(item);
    size += itemSize(item);
    if (read.length >= limit || size >= MAX_PAGE) break;
  }
  const last = read.length >= limit || size >= MAX_PAGE ? read.at(-1) : undefined;
  const { filter, projection } = request;
  const kept = filter ? read.filter((item) => satisfies(item, filter.expression)) : read;
  return {
    Count: kept.length,
    ScannedCount: read.length,
    ...(request.Select === 'COUNT'
      ? {}
      : { Items: projection ? kept.map((item) => project(projection.paths, item)) : kept }),
    ...(last
      ? {
          LastEvaluatedKey: Object.fromEntries(startKeyNames(table, index).map((name) => [name, last[name]])),
        }
      : {}),
  };
}

function rowsOf(
  { store }: Context,
  table: Table,
  index: Index | undefined,
  request: PageRequest,
  span: Span,
): Iterable<Record<string, unknown>> {
  const columns = index ? ['ih', 'ir', 'h', 'r'] : ['h', 'r'];
  const where = [...span.where];
  const values = [...span.values];
  if (request.ExclusiveStartKey) {
    where.push(
      `(${columns.join(', ')}) ${span.descending ? '<' : '>'} (${columns.map(() => '?').join(', ')})`,
    );
    values.push(...startKey(table, index, request.ExclusiveStartKey));
  }
  const order = columns.map((column) => (span.descending ? `${column} DESC` : column)).join(', ');
  const condition = where.length > 0 ? `WHERE ${where.join(' AND ')}` : '';
  return store
    .sql(`SELECT body FROM ${(index ?? table).rows} ${condition} ORDER BY ${order}`)
    .iterate(...values);
}

function startKey(table: Table, index: Index | undefined, start: Item): Uint8Array[] {
  const own = keyOf(start, table);
  if (!index) return [own.hash, own.range];
  const indexed = keyOf(start, index);
  return [indexed.hash, indexed.range, own.hash, own.range];
}
