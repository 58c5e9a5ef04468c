import { deadlinesOf, type RunningDeadline, waitsForCalendar } from '../../../domain/case/deadlines.ts';
import { type NoticeState, noticeAt } from '../../../domain/case/notice.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { addDays, type CivilDate, dateOf } from '../../../domain/time/civil-date.ts';
import {
  type BoardEntry,
  type BoardRow,
  listBoard,
  listBoardRows,
  loadBoardEntry,
  loadHeads,
} from '../../adapters/board.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadListed, lookAtCase } from '../load-case.ts';
import { type Published, publishedBy } from './published.ts';

/** What looking at the board takes. */
export type BoardDeps = Pick<Deps, 'table' | 'now' | 'calendar'>;

/** The period for which something is before the public: first and last day counted. */
export interface PublicPeriod {
  from: CivilDate;
  until: CivilDate;
  /** It leans on a year whose arrangement of holidays is not out. */
  provisional: boolean;
  /** The last day as it was counted has passed, but only by a calendar that is not out: it stays open. */
  waits: boolean;
  running: RunningDeadline;
}

/** Something made public, as it stands on the day of asking. */
export interface OnBoard {
  entry: BoardEntry;
  procedure: Procedure;
  state: CaseState;
  published: Published;
  /** `told`: made public without a period. `ended`: the case left the period before its last day. */
  standing: 'open' | 'over' | 'ended' | 'told' | 'withdrawn';
  period?: PublicPeriod;
  number?: string;
  /** The code of the paper that tells it, once that is issued. */
  code?: string;
}

/**
 * One page of the board, the latest first. Every date is counted anew from the case itself: nothing closes, or stays open, because
 * somebody wrote so.
 */
export async function readBoard(
  deps: BoardDeps,
  { agency, cursor, limit = 20 }: { agency?: string; cursor?: string; limit?: number } = {},
): Promise<{ items: OnBoard[]; cursor?: string }> {
  const until = dateOf(deps.now());
  const page = await listBoard(deps.table, {
    until,
    limit,
    ...(agency !== undefined && { agency }),
    ...(cursor !== undefined && { cursor }),
  });
  const heads = await loadHeads(deps.table, [...new Set(page.entries.map(({ caseId }) => caseId))]);
  const items = await Promise.all(
    page.entries.map(async (entry) => {
      const head = heads.get(entry.caseId);
      return head ? standingOf(deps, entry, await loadListed(deps.table, head)) : undefined;
    }),
  );
  return {
    items: items.flatMap((item) => item ?? []),
    ...(page.cursor !== undefined && { cursor: page.cursor }),
  };
}

/** One entry; undefined where there is none, or where it is not before the public yet. */
export async function readEntry(deps: BoardDeps, id: string): Promise<OnBoard | undefined> {
  const entry = await loadBoardEntry(deps.table, id);
  if (!entry || entry.on > dateOf(deps.now())) return undefined;
  return standingOf(deps, entry, await lookAtCase(deps.table, entry.caseId));
}

function standingOf(deps: BoardDeps, entry: BoardEntry, loaded: LoadedCase): OnBoard | undefined {
  const { procedure, state } = loaded;
  const event = state.history[entry.eventNumber - 1];
  const published = event && publishedBy(procedure, event);
  if (!published) return undefined;
  const paper = standingPaper(state, entry);
  const running = deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now())).find(
    ({ deadline, startedBy }) => startedBy === entry.eventNumber && deadline.id === published.period?.id,
  );
  const period = running && periodOf(running);
  // A list stands as long as one of its cases is on it: whom it lost is told row by row.
  const withdrawn = paper?.withdrawn !== undefined && entry.list === undefined;
  return {
    entry,
    procedure,
    state,
    published,
    standing: withdrawn
      ? 'withdrawn'
      : period
        ? standingIn(period, entry.list !== undefined, dateOf(deps.now()))
        : 'told',
    ...(period && { period }),
    ...(paper?.number && { number: paper.number }),
    ...(paper?.issued && paper.code && { code: paper.code }),
  };
}

/** The paper that tells it now: one issued anew stands in the place of the one that was withdrawn. */
function standingPaper(
  { notices }: Pick<CaseState, 'notices'>,
  ref: Pick<BoardEntry, 'eventNumber' | 'notice'>,
): NoticeState | undefined {
  const paper = noticeAt(notices, ref);
  const { replacedBy } = paper?.withdrawn ?? {};
  return replacedBy ? standingPaper({ notices }, { ...replacedBy, notice: ref.notice }) : paper;
}

function periodOf(running: RunningDeadline): PublicPeriod | undefined {
  if (!running.end) return undefined;
  const counted = running.reckoning?.days.find((day) => day.counted)?.date;
  return {
    from: counted ?? addDays(running.start, 1),
    until: running.end,
    provisional: running.reckoning?.firm === false,
    waits: waitsForCalendar(running),
    running,
  };
}

function standingIn(
  { waits, until, provisional, running: { status } }: PublicPeriod,
  list: boolean,
  today: CivilDate,
): OnBoard['standing'] {
  if (waits || status === 'running' || status === 'paused') return 'open';
  if (status === 'passed') return 'over';
  // Its case has left. The first of a list may leave before the others, for whom the period goes on.
  if (!list) return 'ended';
  return today <= until || provisional ? 'open' : 'over';
}

/** Somebody whom an entry names, and whether the notice still concerns them. */
export interface NamedOnBoard {
  row: BoardRow;
  /** The case has left the period before its last day. */
  left: boolean;
}

/** Those whom an entry names, page by page. */
export async function readNamed(
  deps: BoardDeps,
  { entry, published, period }: OnBoard,
  { cursor, limit = 50 }: { cursor?: string; limit?: number } = {},
): Promise<{ named: NamedOnBoard[]; cursor?: string }> {
  const page = await listBoardRows(deps.table, entry.id, { limit, ...(cursor !== undefined && { cursor }) });
  const open = period && dateOf(deps.now()) <= period.until;
  const heads = open
    ? await loadHeads(
        deps.table,
        page.rows.map(({ caseId }) => caseId),
      )
    : new Map();
  const named = page.rows.map((row) => {
    const stage: string | undefined = heads.get(row.caseId)?.stage;
    const left = stage !== undefined && published.period?.during?.includes(stage) === false;
    return { row, left };
  });
  return { named, ...(page.cursor !== undefined && { cursor: page.cursor }) };
}
