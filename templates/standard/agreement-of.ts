import { scheduledActs } from '../../domain/case/scheduled.ts';
import type { CaseContext } from '../engine/case-context.ts';

/** Ids of documents that are agreements of their own, by the end of their name; a supplementary or yearly one is none. */
const AGREEMENT = '/agreement';

/**
 * The number of the agreement that a case is about: that of the last agreement it made, or the one said when the agreement was
 * put on record; null where neither is.
 */
export function agreementNumberOf({ procedure, state }: CaseContext): string | null {
  const own = procedure.notices.filter(({ document }) => document.endsWith(AGREEMENT)).map(({ id }) => id);
  // A renewal signed for a later day has not taken the place of the agreement yet.
  const ahead = scheduledActs(state).map(({ eventNumber }) => eventNumber);
  const made = state.notices.findLast(
    ({ notice, withdrawn, eventNumber }) =>
      !withdrawn && own.includes(notice) && !ahead.includes(eventNumber),
  );
  if (made?.number) return made.number;
  const said = state.history.findLast(({ payload }) => typeof payload.agreementNumber === 'string');
  return said ? String(said.payload.agreementNumber) : null;
}
