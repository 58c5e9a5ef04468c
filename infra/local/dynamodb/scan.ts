import { readPage, type Span } from './page.ts';
import { checkSelection, checkStartKey, indexOf, type PageRequest } from './page-request.ts';
import type { Context } from './writes.ts';

/** The request of Scan. */
export interface ScanRequest extends PageRequest {
  Segment?: number;
  TotalSegments?: number;
}

/** How many values the three scattering bytes of a hash key have. */
const HASHES = 2 ** 24;

/** Scan: every item, or one segment of them, in the scattered order of the hash keys. Throws a refusal. */
export function scan(context: Context, request: ScanRequest): object {
  const table = context.catalog.get(request.TableName);
  const index = indexOf(table, request);
  checkSelection(table, index, request);
  if (request.ExclusiveStartKey) checkStartKey(table, index, request.ExclusiveStartKey);
  context.faults.throttle();
  return readPage(context, table, index, request, segmentOf(request, index ? 'ih' : 'h'));
}

function segmentOf({ Segment: segment = 0, TotalSegments: total = 1 }: ScanRequest, column: string): Span {
  const span: Span = { where: [], values: [], descending: false };
  const from = Math.ceil((HASHES * segment) / total);
  const to = Math.ceil((HASHES * (segment + 1)) / total);
  if (from > 0) {
    span.where.push(`${column} >= ?`);
    span.values.push(threeBytes(from));
  }
  if (to < HASHES) {
    span.where.push(`${column} < ?`);
    span.values.push(threeBytes(to));
  }
  return span;
}

function threeBytes(n: number): Uint8Array {
  return Uint8Array.of(n >> 16, (n >> 8) & 0xff, n & 0xff);
}
