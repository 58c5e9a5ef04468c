import type { Procedure } from '../domain/procedure.ts';
import { type CivilDate, inWords, isCivilDate } from '../domain/time/civil-date.ts';
import { procedures } from './registry.ts';

// Versions are dates (`2023-04-14`, `2021-10`), or a word where the document has none (`undated`), which is older than any date.

/** The procedures offered on a day: of each the newest version in force, in the registry's order. */
export function proceduresInForce(today: CivilDate, all: readonly Procedure[] = procedures): Procedure[] {
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.flatMap((id) => procedureInForce(id, today, all) ?? []);
}

/** The version of a procedure that a draft begun on a day takes; undefined while none is in force. */
export function procedureInForce(
  id: string,
  today: CivilDate,
  all: readonly Procedure[] = procedures,
): Procedure | undefined {
  return all
    .filter((procedure) => procedure.id === id && sortKey(procedure) <= today)
    .reduce<Procedure | undefined>(
      (newest, one) => (newest && sortKey(newest) >= sortKey(one) ? newest : one),
      undefined,
    );
}

/** A later version of the same procedure that has come into force since; undefined where this one is the newest. */
export function newerInForce(
  procedure: Procedure,
  today: CivilDate,
  all: readonly Procedure[] = procedures,
): Procedure | undefined {
  const newest = procedureInForce(procedure.id, today, all);
  return newest && sortKey(newest) > sortKey(procedure) ? newest : undefined;
}

function sortKey({ version }: Procedure): string {
  return /^\d/.test(version) ? version : '';
}

/** The version a case goes by, as its document is known. */
export function versionInWords({
  version,
  versionLabel,
}: Pick<Procedure, 'version' | 'versionLabel'>): string {
  if (versionLabel) return versionLabel;
  return isCivilDate(version) ? `${inWords(version)}起施行的版本` : version;
}
