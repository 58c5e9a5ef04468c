import { sha256 } from '../sha256.ts';
import type { CaseEvent, NewEvent } from './event.ts';

const FIRST = '0'.repeat(64);

/** JSON with sorted keys and no undefined: the same event always gives the same bytes. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** SHA-256 (hex) of an event, the link that the next one carries. */
export function hashOf(event: CaseEvent): string {
  return sha256(canonical(event));
}

/** Puts new events behind a history, numbered and linked. */
export function append(history: readonly CaseEvent[], events: readonly NewEvent[]): CaseEvent[] {
  const all = [...history];
  for (const event of events) {
    const last = all.at(-1);
    all.push({ ...event, n: (last?.n ?? 0) + 1, previous: last ? hashOf(last) : FIRST });
  }
  return all.slice(history.length);
}

/** The number of the first event whose link is broken, or undefined for a whole chain. */
export function firstBrokenLink(history: readonly CaseEvent[]): number | undefined {
  let previous = FIRST;
  for (const [index, event] of history.entries()) {
    if (event.n !== index + 1 || event.previous !== previous) return event.n;
    previous = hashOf(event);
  }
  return undefined;
}
