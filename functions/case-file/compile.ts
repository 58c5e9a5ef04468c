import { hashOf } from '../../domain/case/chain.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import { stageOf } from '../../domain/case/state.ts';
import { textFact } from '../../domain/criterion.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import type { ContentsData, HistoryData } from '../../templates/case-file/index.ts';
import { documentOf } from '../../templates/registry.ts';
import { listAgencies, loadAgency } from '../adapters/directory.ts';
import type { LoadedCase } from '../use-cases/load-case.ts';
import { timelineEntries } from '../web/present/history.ts';
import { type Bound, bindParts, finishCaseFile } from './assemble.ts';
import { type GatherDeps, gatherParts } from './gather.ts';
import { GROUPS, type Group } from './part.ts';

/** A case bound into one PDF. */
export interface CaseFile {
  pdf: Uint8Array;
  /** Papers listed, papers not bound in, and pages behind the contents. */
  papers: number;
  absent: number;
  pages: number;
}

/**
 * Binds a case: cover, contents, forms, materials, documents issued, receipts, record of what was done, closing note; with
 * page numbers and bookmarks. The page numbers of the contents are those stamped on the papers, from 1 behind the contents.
 */
export async function compileCaseFile(deps: GatherDeps, loaded: LoadedCase): Promise<CaseFile> {
  const { procedure, state, head } = loaded;
  const parts = await gatherParts(deps, loaded);
  const body = await bindParts(parts);
  const pages = body.document.getPageCount();
  const absent = body.bound.filter((bound) => bound.absent !== undefined);
  const compiledOn = dateOf(deps.now());
  const agency = (await loadAgency(deps.table, state.agency))?.name ?? state.agency;
  const names = new Map((await listAgencies(deps.table)).map(({ id, name }) => [id, name]));
  const print = (id: string, data: unknown) => deps.renderer.pdf(documentOf(id), data, { date: compiledOn });
  const cover = await print('case-file/cover', {
    agency,
    matter: procedure.title,
    institution: textFact(state.facts, 'unitName', head.institutionName),
    receipt: state.receiptNumber ?? null,
    stage: stageOf(procedure, state.stage).label,
    from: dateOf((state.history[0] as CaseEvent).at),
    to: dateOf(state.lastAt),
    papers: parts.length,
    pages,
    compiledOn,
  });
  const contents = await print('case-file/contents', contentsOf(body.bound));
  const record = await print('case-file/history', recordOf(loaded, names));
  const closing = await print('case-file/closing', {
    papers: parts.length,
    pages,
    absentCount: absent.length,
    absent: absent.map(({ part, absent: why }) => ({ title: part.title, why })),
    compiledOn,
    version: state.version,
    hashes: parts.flatMap(({ title, sha256 }, at) => (sha256 ? [{ n: at + 1, title, sha256 }] : [])),
  });
  const pdf = await finishCaseFile(body, {
    front: [cover, contents],
    back: [record, closing],
    labels: ['封面', '卷内文件目录', '办理过程记录', '卷内备考表'],
    title: `卷宗 ${state.receiptNumber ?? ''}`.trim(),
    author: agency,
  });
  return { pdf, papers: parts.length, absent: absent.length, pages };
}

function contentsOf(bound: readonly Bound[]): ContentsData {
  const rows = bound.map(({ part, first, last, absent }, at) => ({
    group: part.group,
    row: {
      n: at + 1,
      number: part.number ?? null,
      author: part.author,
      title: part.title,
      on: part.date ?? null,
      pages: first === undefined ? null : first === last ? String(first) : `${first}–${last}`,
      remark: absent === undefined ? (part.remark ?? null) : '未并入',
    },
  }));
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => ({
    label: GROUPS[group],
    rows: rows.filter((entry) => entry.group === group).map(({ row }) => row),
  }));
  return { groups: groups.filter(({ rows: listed }) => listed.length > 0) };
}

function recordOf({ procedure, state }: LoadedCase, agencies: ReadonlyMap<string, string>): HistoryData {
  const entries = timelineEntries(procedure, state.history, {
    officer: true,
    caseHref: '',
    agencies,
  }).reverse();
  return {
    entries: entries.map(({ time, actor, what, detail }, at) => ({
      n: at + 1,
      on: dateOf((state.history[at] as CaseEvent).at),
      time: time ?? '',
      actor,
      what,
      detail: detail ?? null,
    })),
    chain: hashOf(state.history.at(-1) as CaseEvent),
  };
}
