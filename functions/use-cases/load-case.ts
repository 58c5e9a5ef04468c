import { type CaseState, replay } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { procedureOf } from '../../procedures/registry.ts';
import { type Head, loadHead, loadHistory } from '../adapters/cases.ts';
import type { Table } from '../adapters/table.ts';
import { BrokenHistory, NotFound } from '../errors.ts';

/** A case as it is: its procedure in the version it was filed under, its state, and the head that indexes it. */
export interface LoadedCase {
  caseId: string;
  procedure: Procedure;
  state: CaseState;
  head: Head;
}

/** @throws {NotFound} {BrokenHistory} */
export async function loadCase(table: Table, caseId: string): Promise<LoadedCase> {
  const [head, history] = await Promise.all([loadHead(table, caseId), loadHistory(table, caseId)]);
  const procedure = procedureOf(head.procedure, head.procedureVersion);
  if (!procedure) throw new NotFound(`procedure ${head.procedure} version ${head.procedureVersion}`);
  try {
    return { caseId, procedure, state: replay(procedure, history), head };
  } catch (error) {
    throw new BrokenHistory(`case ${caseId}`, { cause: error });
  }
}

/** Cases kept as they were replayed, the latest used last. */
const replayed = new Map<string, LoadedCase>();
const KEPT = 300;

/**
 * The case a head belongs to, for looking at: a history that ends in the same hash is the same history, so what was replayed
 * once need not be read again. Whoever acts on a case loads it anew. @throws {NotFound} {BrokenHistory}
 */
export async function loadListed(table: Table, head: Head): Promise<LoadedCase> {
  const known = replayed.get(head.lastHash);
  const loaded = known ? { ...known, head } : await loadCase(table, head.caseId);
  replayed.delete(head.lastHash);
  // What was read may be newer than the index.
  replayed.set(loaded.head.lastHash, loaded);
  for (const [oldest] of replayed) {
    if (replayed.size <= KEPT) break;
    replayed.delete(oldest);
  }
  return loaded;
}

/** A case to look at, by its id; its head is read, strongly consistent. @throws {NotFound} {BrokenHistory} */
export async function lookAtCase(table: Table, caseId: string): Promise<LoadedCase> {
  return await loadListed(table, await loadHead(table, caseId));
}
