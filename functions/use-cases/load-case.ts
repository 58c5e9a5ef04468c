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
