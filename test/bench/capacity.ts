import type { Item } from '../../infra/local/dynamodb/model.ts';
import { itemSize } from '../../infra/local/dynamodb/size.ts';
import { TABLE } from '../../infra/manifest.ts';

/** What DynamoDB charges on demand: read units of 4 KB, write units of 1 KB. */
export interface Units {
  read: number;
  write: number;
}

/** What is in a request or an answer, as far as it is charged for. */
interface Body {
  Item?: Item;
  Items?: readonly Item[];
  Key?: Item;
  Responses?: Readonly<Record<string, readonly Item[]>> | readonly { Item?: Item }[];
  RequestItems?: Readonly<Record<string, readonly { PutRequest?: { Item: Item } }[]>>;
  TransactItems?: readonly Readonly<
    Record<'Put' | 'Update' | 'Delete' | 'ConditionCheck', Body | undefined>
  >[];
  ConsistentRead?: boolean;
}

/** How large the item under a key is now; updates and deletions name the key alone. */
export type SizeOf = (key: Item) => Item | undefined;

const KEYS = [TABLE.partitionKey, TABLE.sortKey];

/**
 * The units of one call by the published rules: a read costs by what was read (half, where it may be stale; twice in a
 * transaction), a write by the item and again by each index it stands in (twice in a transaction). A query is charged by the sum of
 * its items. What an update writes is taken at its size in the end.
 */
export function unitsOf(operation: string, asked: Body, answered: Body, find: SizeOf): Units {
  const read = READS[operation];
  if (read) return { read: read(asked, answered), write: 0 };
  const write = WRITES[operation];
  return { read: 0, write: write ? write(asked, find) : 0 };
}

const reads = (items: readonly (Item | undefined)[], stale: boolean): number =>
  Math.max(1, Math.ceil(items.reduce((sum, item) => sum + (item ? itemSize(item) : 0), 0) / 4096)) *
  (stale ? 0.5 : 1);

const READS: Readonly<Record<string, (asked: Body, answered: Body) => number>> = {
  GetItem: ({ ConsistentRead }, { Item: item }) => reads([item], !ConsistentRead),
  Query: ({ ConsistentRead }, { Items: items = [] }) => reads(items, !ConsistentRead),
  Scan: ({ ConsistentRead }, { Items: items = [] }) => reads(items, !ConsistentRead),
  BatchGetItem: (_, { Responses = {} }) =>
    Object.values(Responses)
      .flat()
      .reduce((sum, item) => sum + reads([item as Item], true), 0),
  TransactGetItems: (_, { Responses = [] }) =>
    (Responses as readonly { Item?: Item }[]).reduce(
      (sum, { Item: item }) => sum + 2 * reads([item], false),
      0,
    ),
};

/** One unit a begun KB, for the item and for each index that holds it. */
function written(item: Item | undefined): number {
  if (!item) return 1;
  const places =
    1 + TABLE.indexes.filter((index) => Object.keys(item).some((name) => name.startsWith(index))).length;
  return Math.max(1, Math.ceil(itemSize(item) / 1024)) * places;
}

const keyOf = (item: Item): Item => Object.fromEntries(KEYS.map((name) => [name, item[name] ?? {}]));

const WRITES: Readonly<Record<string, (asked: Body, find: SizeOf) => number>> = {
  PutItem: ({ Item: item }) => written(item),
  UpdateItem: ({ Key = {} }, find) => written(find(keyOf(Key))),
  DeleteItem: ({ Key = {} }, find) => written(find(keyOf(Key))),
  BatchWriteItem: ({ RequestItems = {} }) =>
    Object.values(RequestItems)
      .flat()
      .reduce((sum, { PutRequest }) => sum + written(PutRequest?.Item), 0),
  TransactWriteItems: ({ TransactItems = [] }, find) =>
    TransactItems.reduce((sum, { Put, Update, Delete, ConditionCheck }) => {
      const other = Update ?? Delete ?? ConditionCheck;
      return sum + 2 * (Put ? written(Put.Item) : written(other?.Key && find(keyOf(other.Key))));
    }, 0),
};
