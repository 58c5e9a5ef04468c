import { canonical } from '../../../domain/case/chain.ts';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import type { Bar, BarChanges, BarPointer, BarRecord } from '../../adapters/bars.ts';
import { agencyAt } from '../agency-at.ts';
import { type Applicant, applicantOf, institutionSubjects, type Person, personSubjects } from './subjects.ts';

/** A case as far as its bars go. */
export interface BarringCase {
  caseId: string;
  procedure: Procedure;
  state: CaseState;
  institutionName: string;
}

/** A bar that a case's history amounts to, and under whom it stands. */
export type CaseBar = Pick<BarRecord, 'bar' | 'subjects'>;

/** Whether a procedure can bar anybody at all. */
export function canBar({ deadlines }: Procedure): boolean {
  return deadlines.some(({ effect }) => effect.kind === 'bar');
}

/**
 * The bars a history amounts to: one for each deadline with that effect which has begun, on the institution or on each
 * person in charge. They follow from the history alone, so that `fsck` can say whether the register holds just these.
 */
export function barsOf(
  { caseId, procedure, state, institutionName }: BarringCase,
  calendar: Calendar,
  secret: string,
): CaseBar[] {
  if (!canBar(procedure)) return [];
  const applicant = applicantOf(procedure, state.institution, state.facts);
  return deadlinesOf(procedure, state, calendar, dateOf(state.lastAt)).flatMap((running): CaseBar[] => {
    const { deadline, startedBy, start, end } = running;
    const { effect } = deadline;
    if (effect.kind !== 'bar') return [];
    const bar: Omit<Bar, 'who' | 'id'> = {
      agency: agencyAt(state.history, startedBy),
      subject: effect.subject,
      fact: effect.fact,
      start,
      ...(end && { end }),
      origin: {
        kind: 'case',
        caseId,
        procedure: procedure.id,
        version: procedure.version,
        deadline: deadline.id,
        event: startedBy,
      },
    };
    const id = `${caseId}.${deadline.id}.${startedBy}`;
    if (effect.subject === 'institution') {
      return [{ bar: { ...bar, id, who: institutionName }, subjects: institutionSubjects(applicant) }];
    }
    const named = effect.named && textIn(state.history[startedBy - 1]?.payload[effect.named]);
    return whom(applicant, named).map((person, index) => ({
      bar: { ...bar, id: `${id}.${index + 1}`, who: person.name },
      subjects: personSubjects(secret, person, applicant),
    }));
  });
}

/** All persons in charge, or the one who is named: with the number known of somebody in charge of that name. */
function whom({ persons }: Applicant, named: string | undefined): readonly Person[] {
  if (named === undefined) return persons;
  return [persons.find(({ name }) => name === named) ?? { name: named }];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** What has to be written to make the register say what it should; nothing where nothing changed. */
export function barChanges(before: readonly CaseBar[], after: readonly CaseBar[]): BarChanges {
  const was = new Map(before.map((one) => [place(one), one]));
  const is = new Map(after.map((one) => [place(one), one]));
  const pointed = new Map(before.flatMap(pointersOf).map((one) => [where(one), one]));
  const points = new Map(after.flatMap(pointersOf).map((one) => [where(one), one]));
  return {
    put: [...is].flatMap(([key, one]) => (canonical(one) === canonical(was.get(key)) ? [] : one)),
    remove: [...was].flatMap(([key, { bar }]) => (is.has(key) ? [] : { agency: bar.agency, id: bar.id })),
    point: [...points].flatMap(([key, one]) => (pointed.get(key)?.agency === one.agency ? [] : one)),
    unpoint: [...pointed].flatMap(([key, one]) => (points.has(key) ? [] : one)),
  };
}

/** Where a bar is pointed to from. */
export function pointersOf({ bar: { agency, id }, subjects }: CaseBar): BarPointer[] {
  return subjects.map((subject) => ({ subject, agency, id }));
}

function place({ bar }: CaseBar): string {
  return `${bar.agency}\n${bar.id}`;
}

function where({ subject, id }: BarPointer): string {
  return `${subject}\n${id}`;
}
