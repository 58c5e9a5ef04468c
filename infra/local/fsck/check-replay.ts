import { type CaseState, replay } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import type { CaseFile } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** A case that can be replayed, with its procedure in the version it was filed under. */
export interface Replayed {
  procedure: Procedure;
  state: CaseState;
}

/** The procedure can have produced this history; without that nothing else can be said of the case. */
export function checkReplay({ caseId, events }: CaseFile): Replayed | Finding {
  const where = `案卷 ${caseId}`;
  const opening = events[0]?.event.payload;
  const [id, version] = [String(opening?.procedure), String(opening?.version)];
  const procedure = procedureOf(id, version);
  if (!procedure) return finding('replay', where, `没有程序 ${id} 的 ${version} 版`);
  try {
    return {
      procedure,
      state: replay(
        procedure,
        events.map(({ event }) => event),
      ),
    };
  } catch (error) {
    return finding(
      'replay',
      where,
      `不能按程序重演：${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
