import type { AttributeValue, Item } from './model.ts';
import { numberSize } from './numbers.ts';

/** The largest item, in bytes. */
export const MAX_ITEM = 400 * 1024;
/** The bytes of items read after which a Query or Scan ends its page. */
export const MAX_PAGE = 1024 * 1024;
/** The bytes of items that one transaction may touch. */
export const MAX_TRANSACTION = 4 * 1024 * 1024;
/** The bytes of items that one BatchGetItem returns. */
export const MAX_BATCH_READ = 16 * 1024 * 1024;

/** The item's size in bytes by DynamoDB's published rules: names and strings in UTF-8, numbers by their digits. */
export function itemSize(item: Item): number {
  let total = 0;
  for (const name of Object.keys(item)) total += Buffer.byteLength(name) + valueSize(item[name] ?? {});
  return total;
}

function valueSize(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberSize(value.N);
  if (value.B !== undefined) return Buffer.byteLength(value.B, 'base64');
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + valueSize(one), 0);
  if (value.SS !== undefined) return value.SS.reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  if (value.NS !== undefined) return value.NS.reduce((sum, one) => sum + numberSize(one), 0);
  if (value.BS !== undefined) return value.BS.reduce((sum, one) => sum + Buffer.byteLength(one, 'base64'), 0);
  return 1;
}
