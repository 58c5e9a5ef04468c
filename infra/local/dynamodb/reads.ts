import { checkKey, checkNestedPaths, project } from './dynalite.ts';
import { keyOf } from './keys.ts';
import type { Item, Parsed } from './model.ts';
import { itemSize, MAX_BATCH_READ } from './size.ts';
import type { Table } from './table.ts';
import type { Context } from './writes.ts';

/** GetItem. Throws a refusal. */
export function getItem(
  context: Context,
  request: Parsed & { TableName: string; Key: Item },
): { Item?: Item } {
  const { catalog, faults } = context;
  const item = read(context, request, catalog.get(request.TableName), request.Key);
  faults.throttle();
  return item ? { Item: item } : {};
}

function read({ rows }: Context, request: Parsed, table: Table, key: Item): Item | undefined {
  checkKey(key, table.definition);
  checkNestedPaths(request.projection?.nestedPaths, table.definition);
  const item = rows.load(table, keyOf(key, table));
  return item && request.projection ? project(request.projection.paths, item) : item;
}

interface BatchRequest {
  RequestItems: Record<string, Parsed & { Keys: Item[] }>;
}

/** BatchGetItem; what does not fit into one answer comes back as unprocessed. Throws a refusal. */
export function getBatch(context: Context, { RequestItems }: BatchRequest): object {
  const responses: Record<string, Item[]> = {};
  const unprocessed: Record<string, object> = {};
  const throttled = context.faults.throttles();
  let size = 0;
  for (const [name, request] of Object.entries(RequestItems)) {
    const table = context.catalog.get(name);
    const found: Item[] = [];
    const left: Item[] = [];
    for (const key of request.Keys) {
      const item = read(context, request, table, key);
      const more = item ? itemSize(item) : 0;
      if (size + more > MAX_BATCH_READ || (throttled && key === request.Keys.at(-1))) left.push(key);
      else if (item) {
        size += more;
        found.push(item);
      }
    }
    responses[name] = context.faults.shuffle ? found.reverse() : found;
    if (left.length > 0) unprocessed[name] = { ...withoutParsed(request), Keys: left };
  }
  return { Responses: responses, UnprocessedKeys: unprocessed };
}

function withoutParsed(request: Parsed): object {
  return Object.fromEntries(Object.entries(request).filter(([name]) => /^[A-Z]/.test(name)));
}
