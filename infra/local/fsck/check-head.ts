import { canonical } from '../../../domain/case/chain.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { addDays, dateOf, startOf } from '../../../domain/time/civil-date.ts';
import type { Head } from '../../../functions/adapters/cases.ts';
import { headOf } from '../../../functions/use-cases/write-case.ts';
import type { CaseFile } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** The timeline's own fields of a head: they say where it waits and follow from no history. */
const OF_THE_TIMELINE: readonly string[] = ['taskToken', 'generation'] satisfies (keyof Head)[];

/** The head says what the history implies, field by field. */
export function checkHead(
  { caseId, head }: CaseFile,
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
): Finding[] {
  const where = `案卷 ${caseId}`;
  if (!head) return [finding('head', where, '有事件而没有索引')];
  // A write that began before midnight may have been reckoned after it, so either day's head is right.
  const days = [state.lastAt, startOf(addDays(dateOf(state.lastAt), 1))];
  const differing = [...calendars(calendar)].flatMap((known) =>
    days.map((now) => differences(head, headOf({ caseId, procedure, head }, state, known, now))),
  );
  const [fewest = []] = differing.sort((a, b) => a.length - b.length);
  return fewest.map(({ field, is, should }) =>
    finding('head', where, `${field} 是 ${is}，按案卷应为 ${should}`),
  );
}

/** The calendar, and what it was before its latest papers: reconcile brings a case up to date within a day. */
function* calendars({ arrangements }: Calendar): Generator<Calendar> {
  const UNSEEN = 2;
  for (let n = 0; n <= UNSEEN; n += 1) yield { arrangements: arrangements.slice(0, arrangements.length - n) };
}

function differences(is: Head, should: Head) {
  const stored = new Map(Object.entries(is));
  const implied = new Map(Object.entries(should));
  return [...new Set([...stored.keys(), ...implied.keys()])]
    .filter((field) => !OF_THE_TIMELINE.includes(field))
    .map((field) => ({ field, is: canonical(stored.get(field)), should: canonical(implied.get(field)) }))
    .filter(({ is, should }) => is !== should);
}
