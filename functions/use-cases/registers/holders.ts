import { canonical } from '../../../domain/case/chain.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { Holder, HolderChanges } from '../../adapters/holders.ts';
import { applicantOf, institutionSubjects, personSubjects } from './subjects.ts';

/**
 * Under whom a case with a standing is found: its institution, by account and credit code, and each person in charge by the
 * keyed hash that bars are found by too. It follows from the history alone, so that `fsck` can say whether it is all there.
 */
export function holdersOf(
  { caseId, procedure, state }: { caseId: string; procedure: Procedure; state: CaseState },
  secret: string,
): Holder[] {
  if (!procedure.standings) return [];
  const applicant = applicantOf(procedure, state.institution, state.facts);
  const { agency } = state;
  const subjects = [
    ...institutionSubjects(applicant),
    ...applicant.persons.flatMap((person) => personSubjects(secret, person, applicant)),
  ];
  // A namesake is no reason to propose anything: that is for bars, where a person compares.
  return [...new Set(subjects.filter((subject) => !subject.startsWith('alike:')))].map((subject) => ({
    subject,
    caseId,
    agency,
    procedure: procedure.id,
  }));
}

/** What has to be written to make the table say what it should; nothing where nothing changed. */
export function holderChanges(before: readonly Holder[], after: readonly Holder[]): HolderChanges {
  const was = new Map(before.map((one) => [one.subject, one]));
  const is = new Map(after.map((one) => [one.subject, one]));
  return {
    put: after.filter((one) => canonical(one) !== canonical(was.get(one.subject))),
    remove: before.filter(({ subject }) => !is.has(subject)),
  };
}
