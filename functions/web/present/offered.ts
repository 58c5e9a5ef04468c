import { type Agency, isHandledBy } from '../../../domain/agency.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { proceduresInForce } from '../../../procedures/versions.ts';

/** A place and what can be applied for there. */
export interface OfferedPlace {
  region: string;
  procedures: readonly Procedure[];
}

/** The procedures somebody in this role can begin today, each in the version in force and only where an agency handles it. */
export function offeredTo(role: Role, agencies: readonly Agency[], today: CivilDate): Procedure[] {
  return proceduresInForce(today).filter(
    (procedure) => canBegin(procedure, role) && agencies.some((agency) => isHandledBy(agency, procedure.id)),
  );
}

/** Every procedure an agency handles, in all its versions. */
export function handledProcedures(agency: Agency | undefined): Procedure[] {
  return agency ? procedures.filter(({ id }) => isHandledBy(agency, id)) : [];
}

/** Whether the procedure has a way out of the draft for this role. */
function canBegin({ steps, stages }: Procedure, role: Role): boolean {
  const drafts = stages.filter(({ kind }) => kind === 'draft').map(({ id }) => id);
  return steps.some(
    ({ actor, from, edits }) => edits && actor.includes(role) && from.some((stage) => drafts.includes(stage)),
  );
}

/** Procedures by place, in the order of the registry. */
export function byPlace(of: readonly Procedure[]): OfferedPlace[] {
  const regions = [...new Set(of.map(({ region }) => region))];
  return regions.map((region) => ({
    region,
    procedures: of.filter((procedure) => procedure.region === region),
  }));
}
