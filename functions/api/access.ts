import { loadAgency } from '../adapters/directory.ts';
import { mayOn } from '../case-permission.ts';
import { NotFound } from '../errors.ts';
import { may, type Permission } from '../permissions.ts';
import { type LoadedCase, loadCase } from '../use-cases/load-case.ts';
import type { Viewer } from '../viewer.ts';
import type { WebDeps } from '../web/context.ts';
import { problem } from './problem.ts';

/** What a route asks of whoever calls it; the permission is a row of the permission table. */
export type Access =
  | { kind: 'public' }
  /** The caller's own institution. */
  | { kind: 'institution'; permission: Permission }
  /** The agency in `?agency=`, the caller's own when absent. */
  | { kind: 'agency'; permission: Permission }
  /** The caller's own institution or agency, whichever it acts for. */
  | { kind: 'owner'; permission: Permission }
  /** The case in the address. */
  | { kind: 'case'; permission: Permission };

/** A case the caller may see, with the caller. */
export interface OpenCase {
  viewer: Viewer;
  loaded: LoadedCase;
}

export type Applicant = Viewer & { institution: string };

/** The caller as somebody acting for an institution, or the answer that says no. */
export function asApplicant(viewer: Viewer, permission: Permission): Applicant | Response {
  const { institution } = viewer;
  if (!institution || !may(viewer, permission, { institution, agency: '' })) return problem('forbidden');
  return { ...viewer, institution };
}

/** The agency whose things are asked for, or the answer that says no. */
export async function asOfficer(
  deps: WebDeps,
  viewer: Viewer,
  permission: Permission,
  asked = viewer.agency,
): Promise<string | Response> {
  // Longer ids than any agency has would only reach the table as a fault.
  if (asked === undefined || asked.length > 100) return problem('forbidden');
  const parentAgency = asked ? (await loadAgency(deps.table, asked))?.parent : undefined;
  const of = { institution: '', agency: asked, ...(parentAgency && { parentAgency }) };
  return asked && may(viewer, permission, of) ? asked : problem('forbidden');
}

/**
 * The case, if the caller has the permission on it. To institutions somebody else's case does not exist, nor does a
 * draft to anyone but its owner.
 */
export async function openCase(
  deps: WebDeps,
  viewer: Viewer,
  permission: Permission,
  caseId: string,
): Promise<OpenCase | Response> {
  let loaded: LoadedCase;
  try {
    loaded = await loadCase(deps.table, caseId);
  } catch (error) {
    if (error instanceof NotFound) return problem('not-found');
    throw error;
  }
  if (await mayOn(deps, viewer, permission, loaded)) return { viewer, loaded };
  const own = viewer.institution !== undefined && viewer.institution === loaded.state.institution;
  const hidden = !own && (viewer.institution !== undefined || loaded.head.stageKind === 'draft');
  return problem(hidden ? 'not-found' : 'forbidden');
}
