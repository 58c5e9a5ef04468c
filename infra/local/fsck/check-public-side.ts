import { createHash } from 'node:crypto';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { BoardEntry, BoardRow } from '../../../functions/adapters/board.ts';
import type { Matter } from '../../../functions/adapters/inbox.ts';
import type { MatterFile } from '../../../functions/adapters/inbox-files.ts';
import { placesOf } from '../../../functions/use-cases/notice-board/published.ts';
import type { Evidence, Item } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** The board and the inbox, unjudged. */
export interface PublicSide {
  entries: readonly BoardEntry[];
  rows: readonly { id: string; row: BoardRow }[];
  matters: readonly { matter: Matter; reporter: boolean; files: readonly MatterFile[] }[];
}

/** The public side among a table's items, by partition. */
export function readPublicSide(partitions: ReadonlyMap<string, readonly Item[]>): PublicSide {
  const under = (prefix: string) => [...partitions].filter(([pk]) => pk.startsWith(prefix));
  const board = under('BOARD#');
  return {
    entries: board.flatMap(([, items]) => items.flatMap(({ entry }) => (entry ? [entry] : []))),
    rows: board.flatMap(([pk, items]) =>
      items.flatMap(({ row }) => (row ? [{ id: pk.slice('BOARD#'.length), row }] : [])),
    ),
    matters: under('INBOX#').flatMap(([, items]) => {
      const found = items.find(({ sk }) => sk === 'MATTER');
      if (!found) return [];
      const files = items.flatMap(({ file }) => (file ? [file] : []));
      return [{ matter: found.matter, reporter: items.some(({ sk }) => sk === 'REPORTER'), files }];
    }),
  };
}

/** Where an event of a case has to stand on the board. */
export interface BoardPlace {
  id: string;
  caseId: string;
  event: number;
}

export function placesIn(caseId: string, procedure: Procedure, { history }: CaseState): BoardPlace[] {
  return placesOf(caseId, procedure, history).map(({ id, event: { n } }) => ({ id, caseId, event: n }));
}

/** Everything that acts made public is on the board, under an entry, and nothing else is. */
export function checkBoard({ entries, rows }: PublicSide, places: readonly BoardPlace[]): Finding[] {
  const key = ({ id, caseId, event }: BoardPlace) => `${id} ${caseId} ${event}`;
  const due = new Map(places.map((place) => [key(place), place]));
  const ids = new Set(entries.map(({ id }) => id));
  const found = rows.flatMap(({ id, row: { caseId, eventNumber } }) =>
    due.delete(key({ id, caseId, event: eventNumber }))
      ? []
      : finding('board', `案卷 ${caseId}`, `公示公告上有，案卷的事件 ${eventNumber} 却没有公示或者公布`),
  );
  const missing = [...due.values()].map(({ caseId, event }) =>
    finding('board', `案卷 ${caseId}`, `事件 ${event} 应向社会公示或者公布，公示公告上没有`),
  );
  const headless = [...new Set(rows.map(({ id }) => id))].filter((id) => !ids.has(id));
  return [
    ...found,
    ...missing,
    ...headless.map((id) => finding('board', `公示 ${id}`, '有名单，没有公示公告的记录')),
  ];
}

/** Reports are whole: a reporter where one gave a name and nowhere else, events that exist, files as they were inspected. */
export function checkInbox(
  { matters }: PublicSide,
  states: ReadonlyMap<string, CaseState>,
  find: Evidence['upload'],
): Finding[] {
  return matters.flatMap(({ matter: { number, named, registered }, reporter, files }) => {
    const tell = (what: string) => finding('inbox', `受理编号 ${number}`, what);
    const event = registered && states.get(registered.caseId)?.history[registered.event - 1];
    return [
      ...(named === reporter
        ? []
        : [tell(named ? '是实名的，没有反映人的记录' : '是匿名的，却有反映人的记录')]),
      ...(registered && !event
        ? [tell(`登记到案卷 ${registered.caseId} 的事件 ${registered.event} 不存在`)]
        : []),
      ...files.flatMap(({ key, size, sha256, versionId }) => {
        const bytes = key ? find(key, versionId)?.read() : undefined;
        if (!key || (bytes && isSame(bytes, size, sha256))) return [];
        return [tell(`附件 ${key} ${bytes ? '与检查时的内容不一致' : '不存在'}`)];
      }),
    ];
  });
}

function isSame(bytes: Uint8Array, size: number | undefined, sha256: string | undefined): boolean {
  const same = !sha256 || createHash('sha256').update(bytes).digest('hex') === sha256;
  return bytes.byteLength === size && same;
}
