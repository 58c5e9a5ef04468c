import { loadAgency } from './adapters/directory.ts';
import type { Table } from './adapters/table.ts';
import { may, type Permission } from './permissions.ts';
import type { LoadedCase } from './use-cases/load-case.ts';
import type { Viewer } from './viewer.ts';

/** Whether the viewer has a permission on a case. A draft is its institution's alone. */
export async function mayOn(
  { table }: { table: Table },
  viewer: Viewer,
  permission: Permission,
  loaded: LoadedCase,
): Promise<boolean> {
  const { agency, institution } = loaded.state;
  const parentAgency = (await loadAgency(table, agency))?.parent;
  const of = { agency, institution, ...(parentAgency && { parentAgency }) };
  if (loaded.head.stageKind === 'draft' && !may(viewer, 'view-draft', of)) return false;
  return may(viewer, permission, of);
}
