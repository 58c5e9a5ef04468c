import { loadAgency } from './adapters/directory.ts';
import type { Table } from './adapters/table.ts';
import { may, type Permission } from './permissions.ts';
import { isBegunByOfficers } from './use-cases/institution-at-window.ts';
import type { LoadedCase } from './use-cases/load-case.ts';
import type { Viewer } from './viewer.ts';

/** Whether a draft is for officers to begin, opened by another case or by one of them: no applicant has anything to fill in there. */
export function isOfficersDraft({ procedure, state, head }: LoadedCase): boolean {
  const [first] = state.history;
  const opened = first?.payload.comesFrom !== undefined || first?.actor.role !== 'applicant';
  return head.stageKind === 'draft' && opened && isBegunByOfficers(procedure);
}

/**
 * Whether the viewer has a permission on a case. A draft is its institution's alone, and the clerk's who typed it in at the
 * window until it is handed in. `own`: whose thing in the case it is, where it is one agency's and no other's.
 */
export async function mayOn(
  { table }: { table: Table },
  viewer: Viewer,
  permission: Permission,
  loaded: LoadedCase,
  own?: string,
): Promise<boolean> {
  const { institution, formerAgencies } = loaded.state;
  const agency = own ?? loaded.state.agency;
  const parentAgency = (await loadAgency(table, agency))?.parent;
  const of = {
    agency,
    institution,
    ...(parentAgency && { parentAgency }),
    ...(own === undefined && formerAgencies && { formerAgencies }),
  };
  if (loaded.head.stageKind !== 'draft' || may(viewer, 'view-draft', of)) return may(viewer, permission, of);
  if (isOfficersDraft(loaded)) return viewer.institution === undefined && may(viewer, permission, of);
  const atWindow = loaded.state.history[0]?.actor.role === viewer.role && may(viewer, 'start-at-window', of);
  if (!atWindow) return false;
  return permission === 'edit-draft' || may(viewer, permission, of);
}
