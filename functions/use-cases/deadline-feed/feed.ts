import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Agency } from '../../../domain/agency.ts';
import { dateOf, millisecondsOf } from '../../../domain/time/civil-date.ts';
import type { Head } from '../../adapters/cases.ts';
import { loadAgency } from '../../adapters/directory.ts';
import {
  endFeed,
  type Feed,
  loadFeed,
  loadOwnFeed,
  makeFeed,
  type OwnFeed,
  personKey,
} from '../../adapters/feeds.ts';
import { listHeads } from '../../adapters/queues.ts';
import type { Deps } from '../deps.ts';
import { loadCase } from '../load-case.ts';
import { after, expiryOf } from '../webhooks/queue.ts';
import { entriesOf, type FeedEntry } from './entries.ts';

/** Cases in one calendar at most, the next due first. */
export const MOST_CASES = 1_000;
const PAGE = 250;
const AT_ONCE = 16;
/** How long an address serves. */
const SERVES = 365 * 86_400_000;
/** Calendars ask again after so many seconds. */
const ASK_AGAIN = 3 * 3_600;

/** An officer's own address, if there is one that still serves. */
export async function ownFeed(
  { table, now }: Deps,
  who: { sub: string; agency: string },
): Promise<OwnFeed | undefined> {
  const feed = await loadOwnFeed(table, personKey(who.sub), who.agency);
  return feed && feed.until > now() ? feed : undefined;
}

/** Makes a new address; the one before ends. */
export async function newFeed(deps: Deps, { sub, agency }: { sub: string; agency: string }): Promise<string> {
  const now = deps.now();
  const person = personKey(sub);
  const feed: Feed = { agency, person, createdAt: now, until: after(now, SERVES) };
  const before = await loadOwnFeed(deps.table, person, agency);
  return await makeFeed(deps.table, feed, before, expiryOf(now, SERVES));
}

export async function revokeFeed({ table }: Deps, who: { sub: string; agency: string }): Promise<void> {
  const feed = await loadOwnFeed(table, personKey(who.sub), who.agency);
  if (feed) await endFeed(table, feed);
}

/** The calendar behind a token, as iCalendar (RFC 5545); undefined for a token that is none. */
export async function calendarFor(deps: Deps, token: string): Promise<string | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const feed = await loadFeed(deps.table, token);
  if (!feed || millisecondsOf(feed.until) <= millisecondsOf(deps.now())) return undefined;
  const agency = await loadAgency(deps.table, feed.agency);
  return agency && (await calendarOf(deps, agency));
}

/** The running deadlines of an agency's open cases. */
export async function calendarOf(deps: Deps, agency: Agency, most = MOST_CASES): Promise<string> {
  const heads: Head[] = [];
  let cursor: string | undefined;
  do {
    const page = await listHeads(deps.table, { queue: agency.id, kind: 'open' }, cursor, PAGE);
    heads.push(...page.heads);
    cursor = page.cursor;
  } while (cursor && heads.length < most);
  const entries: FeedEntry[][] = [];
  const left = heads.slice(0, most).entries();
  const work = async () => {
    for (const [index, head] of left) entries[index] = await entriesFor(deps, agency, head);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const isCut = cursor !== undefined || heads.length > most;
  return written(deps, agency, entries.flat(), isCut ? most : undefined);
}

/** Days of cases as they were last reckoned: most cases are the same when a calendar asks again. */
const reckoned = new WeakMap<object, Map<string, FeedEntry[]>>();
const KEPT = 5_000;

async function entriesFor(deps: Deps, agency: Agency, head: Head): Promise<FeedEntry[]> {
  const today = dateOf(deps.now());
  const known = reckoned.get(deps.calendar.arrangements) ?? new Map<string, FeedEntry[]>();
  reckoned.set(deps.calendar.arrangements, known);
  const name = `${head.caseId} ${head.lastHash} ${today} ${JSON.stringify(agency.reminders ?? [])}`;
  const found = known.get(name);
  if (found) return found;
  const made = entriesOf(await loadCase(deps.table, head.caseId), agency, deps.calendar, today);
  known.set(name, made);
  for (const [oldest] of known) {
    if (known.size <= KEPT) break;
    known.delete(oldest);
  }
  return made;
}

function written(
  { publicOrigin = '' }: Deps,
  agency: Agency,
  entries: readonly FeedEntry[],
  most: number | undefined,
): string {
  const calendar = ical({
    name: `${agency.name}　期限`,
    description: most
      ? `只列出最先到期的${most}个案卷。日期以系统中的案卷为准。`
      : '未办结案卷的期限。日期以系统中的案卷为准。',
    prodId: { company: 'dingdian', product: 'deadlines', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
  });
  for (const { uid, on, summary, description, sequence, stamp, caseId } of entries) {
    calendar.createEvent({
      id: uid,
      start: `${on}T00:00:00Z`,
      allDay: true,
      summary,
      description: publicOrigin ? `${description}\n${publicOrigin}/cases/${caseId}` : description,
      sequence,
      stamp,
      lastModified: stamp,
      // A deadline takes nobody's time of the day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
