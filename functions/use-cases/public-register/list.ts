import { z } from 'zod';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import { rowsAt } from '../../adapters/public-register.ts';
import {
  type Chosen,
  isIn,
  type Listed,
  Place,
  placeOf,
  type RegisterList,
  readList,
} from '../../adapters/register-lists.ts';
import type { Interval, RegisterRow, Status } from '../../adapters/register-row.ts';
import type { Table } from '../../adapters/table.ts';
import { type Search, searchFor, toldBy } from './pinyin.ts';
import { statusOn } from './row.ts';

/** What is asked of the register. Everything left out is everybody. */
export interface Ask extends Chosen {
  /** Absent: those who are designated. */
  status?: Status | 'all' | undefined;
  disease?: string | undefined;
  /** A name, a part of it, its initials or pinyin, or a 统一社会信用代码. */
  q?: string | undefined;
  /** How it stood on a day that has been. */
  on?: CivilDate | undefined;
}

/** A row of a list with its standing on the day asked for. */
export interface Found {
  row: RegisterRow;
  standing: Interval;
}

export interface Page {
  found: readonly Found[];
  /** Where it goes on; absent at the end. */
  cursor?: string;
  /** The page is not full although it goes on: what was asked for is rare, and so much was looked through. */
  partial: boolean;
}

/** Items looked at for one page at most. */
const WORK = 4_000;
/** Items asked for at once where few of them may be wanted. */
const STRIDE = 500;

/** A page of the register; undefined for a cursor that does not belong to what is asked. */
export async function listRegister(
  table: Table,
  ask: Ask,
  { today, limit, cursor }: { today: CivilDate; limit: number; cursor?: string | undefined },
): Promise<Page | undefined> {
  const search = ask.q ? searchFor(ask.q) : undefined;
  if (ask.q && !search) return { found: [], partial: false };
  const lists = listsFor(ask, search);
  const place = cursor === undefined ? { list: 0 } : placeIn(lists, cursor);
  if (!place) return undefined;
  const chosen = chosenIn(ask);
  const found: Found[] = [];
  // Little at first; more at a time where little of it is wanted.
  let [examined, reads] = [0, search ? 1 : 0];
  let { after }: { after?: Place | undefined } = place;
  for (const [n, list] of [...lists.entries()].slice(place.list)) {
    for (;;) {
      const want = Math.min(STRIDE, (limit + 1) * 2 ** reads);
      const part = await readList(table, list, chosen, { after, limit: want });
      examined += part.examined;
      reads += 1;
      for (const slice of slicesOf(part.items)) {
        const rows = await rowsFor(table, slice, search && { search, list: n });
        for (const [at, item] of slice.entries()) {
          const one = rows[at] && wanted(rows[at], ask, today);
          if (one && found.length === limit) return { found, cursor: written(n, after), partial: false };
          if (one) found.push(one);
          after = placeOf(item);
        }
      }
      if (!part.last) break;
      // Behind what was left out, too: nothing is looked at twice.
      after = part.last;
      if (examined >= WORK) return { found, cursor: written(n, after), partial: found.length < limit };
    }
    after = undefined;
  }
  return { found, partial: false };
}

/** Every row that is wanted, a stretch at a time: never the whole register at once. */
export async function* everyRow(table: Table, ask: Ask, today: CivilDate): AsyncGenerator<Found> {
  let cursor: string | undefined;
  do {
    const page: Page | undefined = await listRegister(table, ask, { today, limit: STRIDE, cursor });
    yield* page?.found ?? [];
    cursor = page?.cursor;
  } while (cursor);
}

/** The lists that hold what is asked, the narrowest there are. */
function listsFor(
  { disease, agency, area, on, status = 'designated' }: Ask,
  search: Search | undefined,
): RegisterList[] {
  if (search) return search.prefixes.map((letters) => ({ kind: 'found', letters }));
  if (disease) return [{ kind: 'qualified', disease }];
  const of = agency ? (`AGENCY#${agency}` as const) : area ? (`AREA#${area}` as const) : 'ALL';
  if (on) return [{ kind: 'since', of, by: on, left: status !== 'all' && status !== 'ended' }];
  return [{ kind: 'listed', of, ...(status !== 'all' && { status }) }];
}

function chosenIn({ agency, area, kind, procedure, disease, q }: Ask): Chosen {
  // What the list itself is chosen by need not be asked again.
  const byList = !disease && !q;
  return {
    ...(agency && !byList && { agency }),
    ...(area && (!byList || agency) && { area }),
    ...(kind && { kind }),
    ...(procedure && { procedure }),
  };
}

/** The rows behind items, at their places; undefined where an item leads to none, or to one that is told elsewhere. */
async function rowsFor(
  table: Table,
  items: readonly Listed[],
  searched: { search: Search; list: number } | undefined,
): Promise<(RegisterRow | undefined)[]> {
  if (!searched) return items.map(({ kept }) => kept?.row);
  const { search, list } = searched;
  const told = items.map(({ found }) => {
    const by = found && toldBy(search, found.name, found.creditCode);
    return by?.prefix === list && by.start.letters === found?.letters ? found : undefined;
  });
  const rows = await rowsAt(
    table,
    told.flatMap((one) => one ?? []),
  );
  const byEntry = new Map(rows.map(({ row }) => [row.entry, row]));
  return told.map((one) => {
    const row = one && byEntry.get(one.entry);
    // The name may have changed since: the start then leads to nothing any more.
    return row?.name === one?.name ? row : undefined;
  });
}

function wanted(row: RegisterRow, ask: Ask, today: CivilDate): Found | undefined {
  const { status = 'designated', disease, agency, area } = ask;
  const standing = statusOn(row, ask.on ?? today);
  const fits =
    standing &&
    (status === 'all' || standing.status === status) &&
    (!agency || row.agency === agency) &&
    (!area || row.area === area) &&
    (!disease ||
      row.qualifications.some(
        (one) => one.disease === disease && !((one.endedOn ?? '9') <= (ask.on ?? today)),
      ));
  return fits ? { row, standing } : undefined;
}

const slicesOf = (items: readonly Listed[]): Listed[][] =>
  Array.from({ length: Math.ceil(items.length / 100) }, (_, n) => items.slice(n * 100, (n + 1) * 100));

const Cursor = z.tuple([z.int().min(0).max(50), Place]);

function written(list: number, after: Place | undefined): string {
  return Buffer.from(JSON.stringify([list, after])).toString('base64url');
}

function placeIn(
  lists: readonly RegisterList[],
  cursor: string,
): { list: number; after?: Place | undefined } | undefined {
  try {
    const [n, after] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    const list = lists[n];
    return list && isIn(list, after) ? { list: n, after } : undefined;
  } catch {
    return undefined;
  }
}
