import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Calendar, YearArrangement } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** A paper of the State Council put on record beside those the release brings. */
export interface PaperOnRecord {
  arrangement: YearArrangement;
  at: Instant;
}

/** A calendar that follows what is on record. Whoever starts work asks it to; within one piece of work it stands still. */
export interface CalendarOnRecord extends Calendar {
  /** `atOnce`: whatever was read a moment ago. */
  refresh(atOnce?: boolean): Promise<void>;
}

/** How long one reading serves, in milliseconds. */
const SERVES = 60_000;

/** The calendar of the release and of the record, read anew at most once a minute. `clock`: milliseconds. */
export function calendarOnRecord(
  table: Table,
  clock: () => number,
  release: Calendar = stateCouncil,
): CalendarOnRecord {
  let { arrangements } = release;
  let seen = '[]';
  let readAt: number | undefined;
  return {
    get arrangements() {
      return arrangements;
    },
    async refresh(atOnce = false) {
      const now = clock();
      if (!atOnce && readAt !== undefined && Math.abs(now - readAt) < SERVES) return;
      const papers = await listPapers(table);
      readAt = now;
      // What was reckoned is remembered by the very list, so that it stays the same one while it says the same.
      if (JSON.stringify(papers) === seen) return;
      seen = JSON.stringify(papers);
      arrangements = withPapers(release, papers).arrangements;
    },
  };
}

/** Brings a calendar up to date, if it is one that follows the record. */
export async function refreshed<D extends { calendar: Calendar }>(deps: D, atOnce = false): Promise<D> {
  if ('refresh' in deps.calendar) await (deps.calendar as CalendarOnRecord).refresh(atOnce);
  return deps;
}

/** A calendar with further papers behind its own: the later paper wins where two name a day. */
export function withPapers(release: Calendar, papers: readonly PaperOnRecord[]): Calendar {
  const further = papers
    .map(({ arrangement }) => arrangement)
    .filter((one) => !release.arrangements.some((known) => isSamePaper(known, one)))
    .sort((a, b) => (a.paper.publishedOn < b.paper.publishedOn ? -1 : 1));
  return { arrangements: [...release.arrangements, ...further] };
}

/** Whether two arrangements come from the same paper; what a release brings has been looked at twice, and stands. */
export function isSamePaper(a: YearArrangement, b: YearArrangement): boolean {
  return a.year === b.year && a.paper.publishedOn === b.paper.publishedOn;
}

/** The papers on record, by year and day of publication. */
export async function listPapers(table: Table): Promise<PaperOnRecord[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :calendar',
      ExpressionAttributeValues: { ':calendar': keys.calendar },
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => item.paper as PaperOnRecord);
}

/** Puts a paper on record; one of the same year and day of publication takes its place. */
export async function putPaper(table: Table, paper: PaperOnRecord): Promise<void> {
  const { year, paper: published } = paper.arrangement;
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...keys.paper(year, published.publishedOn), paper } }),
  );
}
