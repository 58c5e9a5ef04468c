import type { z } from 'zod';
import { deadlinesOf } from '../../domain/case/deadlines.ts';
import { addDays, dateOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { agencyOf, basisRequired, noticeRuleOf, numberOf, stepOfPaper } from './from-case.ts';
import type { institutionRow } from './institutions.ts';

// Papers that name institutions to the public. One case makes a list of one; one act of many makes one paper of all.

/** A kind of institution as lists name it (零售药店); longer labels say how it applies, not what it is. */
const KIND = /^\p{Script=Han}{2,6}$/u;

/** The row of a case's institution: its kind where the procedure has several. */
export function institutionRowFromCase({
  procedure,
  state,
  institution,
}: CaseContext): z.infer<typeof institutionRow> {
  const { applicants } = procedure;
  const kind = applicants.find(({ id }) => id === state.applicantKind)?.label ?? null;
  return {
    name: institution.name,
    kind: applicants.length > 1 && kind && KIND.test(kind) ? kind : null,
    address: institution.address,
    designation: null,
  };
}

/** Who they are, before 名单: the notice's own name without its last word, else what the publication is of. */
export function subjectOf(context: CaseContext): string {
  const { label } = noticeRuleOf(context);
  const subject = label.replace(/(?:名单)?(?:监督)?(?:公示|公布)$/u, '');
  if (subject !== '') return subject;
  const step = stepOfPaper(context)?.id;
  const publication = context.procedure.publications?.find((candidate) => candidate.step === step);
  return publication?.what ?? context.procedure.title;
}

/** First and last day counted of the public notice that began with the act. @throws {Error} when none did. */
export function periodFromCase({ procedure, state, event, calendar }: CaseContext) {
  const running = deadlinesOf(procedure, state, calendar, dateOf(event.at)).find(
    ({ deadline, startedBy }) => startedBy === event.n && deadline.effect.kind === 'open',
  );
  if (!running?.end) throw new Error(`event ${event.type} of ${procedure.id} begins no period with an end`);
  const counted = running.reckoning?.days.find((day) => day.counted)?.date;
  return {
    from: counted ?? addDays(running.start, 1),
    until: running.end,
    provisional: running.reckoning?.firm === false,
  };
}

/** What a list says of itself, for one case or for many of one act; the first case speaks for all. */
export function listFromCases(contexts: readonly CaseContext[]) {
  const [first] = contexts;
  if (!first) throw new Error('a list of no case');
  return {
    number: numberOf(first),
    agency: agencyOf(first),
    issuedOn: dateOf(first.notice.owedSince),
    subject: subjectOf(first),
    institutions: contexts.map(institutionRowFromCase),
    basis: basisRequired(first),
  };
}

/** How the public may object to what an agency publishes. */
export function objectionsTo({ agency: { phone, address, name, contact = {} } }: CaseContext) {
  const { complaintPhone = phone, complaintAddress = address } = contact;
  return { phone: complaintPhone, address: `${complaintAddress}（${name}）`, email: null };
}
