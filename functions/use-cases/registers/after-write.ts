import type { CaseEvent } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Commit, Head } from '../../adapters/cases.ts';
import { registerSecret } from '../../adapters/register-secret.ts';
import { agenciesOf } from '../agency-at.ts';
import type { Deps } from '../deps.ts';
import { barChanges, barsOf, canBar } from './case-bars.ts';
import { claimsIn } from './claims.ts';
import { holderChanges, holdersOf } from './holders.ts';

interface Before {
  procedure: Procedure;
  state?: CaseState;
  head?: Head;
}

/** What a write changes in the register of bars. */
export async function barsAfter(
  { table, calendar }: Pick<Deps, 'table' | 'calendar'>,
  { procedure, ...before }: Before,
  { caseId, institutionName }: Head,
  state: CaseState,
): Promise<Commit['bars']> {
  if (!canBar(procedure)) return { put: [], remove: [], point: [], unpoint: [] };
  const secret = await registerSecret(table);
  const barsAt = (then: CaseState, name: string) =>
    barsOf({ caseId, procedure, state: then, institutionName: name }, calendar, secret);
  const was = before.state ? barsAt(before.state, before.head?.institutionName ?? '') : [];
  return barChanges(was, barsAt(state, institutionName));
}

/** What a write changes in where a case with a standing is found. */
export async function holdersAfter(
  { table }: Pick<Deps, 'table'>,
  { procedure, ...before }: Before,
  { caseId }: Head,
  state: CaseState,
): Promise<Commit['holders']> {
  if (!procedure.standings) return { put: [], remove: [] };
  const secret = await registerSecret(table);
  const at = (then: CaseState) => holdersOf({ caseId, procedure, state: then }, secret);
  return holderChanges(before.state ? at(before.state) : [], at(state));
}

/** What a write uses up, each in the agency that had the case when it was decided. */
export function claimsAfter(
  { procedure, state }: Before,
  { caseId, agency }: Head,
  events: readonly CaseEvent[],
): Commit['claims'] {
  const agencies = agenciesOf(state?.agency ?? agency, events);
  return events.flatMap((event, index) =>
    claimsIn(procedure, { caseId, agency: agencies[index] ?? agency }, event).map(({ claim }) => claim),
  );
}
