import type { Calendar } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import type { Files } from '../adapters/files.ts';
import type { Table } from '../adapters/table.ts';
import type { Timelines } from '../adapters/timelines.ts';

/** What every use case works with. The clock is injected, so that tests, demonstrations and previews can move it. */
export interface Deps {
  now: () => Instant;
  /** As of the last `refreshed` (adapters/calendar.ts), which every function calls before it begins. */
  calendar: Calendar;
  table: Table;
  files: Files;
  timelines: Timelines;
  /** The state machine that works through acts of many. */
  batches: Timelines;
  /** Where the public reaches the service (`https://host`): printed on documents, so that anyone can verify them. */
  publicOrigin?: string;
}
