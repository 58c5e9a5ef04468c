import { type Agency, isHandledBy } from '../../../domain/agency.ts';
import type { Publication } from '../../../domain/beside.ts';
import type { Citation } from '../../../domain/citation.ts';
import { citationsOf } from '../../../domain/rule-citations.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import { proceduresInForce } from '../../../procedures/versions.ts';

/** The paper that lists who is designated. */
export const PAPER = 'standard/monthly-register';

/**
 * The words under which an agency publishes its register: of what is due every month, or of what is due without a number, or
 * else of being designated.
 */
export function basisFor(agency: Agency, today: CivilDate): { monthly: boolean; basis: readonly Citation[] } {
  const handled = proceduresInForce(today).filter(({ id }) => isHandledBy(agency, id));
  const published = (which: (publication: Publication) => boolean) =>
    handled.flatMap((procedure) =>
      (procedure.publications ?? [])
        .filter((one: Publication) => one.document === PAPER && which(one))
        .flatMap((rule) => citationsOf(procedure, rule)),
    );
  const standing = handled.flatMap((procedure) =>
    (procedure.standings ?? [])
      .filter(({ status }) => status === 'designated')
      .flatMap((rule) => citationsOf(procedure, rule)),
  );
  const due = published(({ every }) => every === 'month');
  const basis = [due, published(() => true), standing].find((words) => words.length > 0) ?? [];
  const distinct = new Map(basis.map((one) => [`${one.source}\n${one.place}\n${one.quote}`, one]));
  return { monthly: due.length > 0, basis: [...distinct.values()] };
}
