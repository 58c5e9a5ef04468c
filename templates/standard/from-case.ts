import type { Citation } from '../../domain/citation.ts';
import type { Deadline, Notice, Step, Trigger } from '../../domain/procedure.ts';
import { citationsOf } from '../../domain/rule-citations.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { byDocument, type Quoted, quotedFrom } from './shared.ts';

// What a case says in any letter, read from its rules and its history. Nothing here knows a procedure: what a paper stands
// on, what follows from it and what was found all come from the rule of the notice, the step or lapse that made it, and the
// deadlines that begin with it.

/** The rule of the paper. @throws {Error} when the procedure has no such notice. */
export function noticeRuleOf({ procedure, notice }: CaseContext): Notice {
  const rule = procedure.notices.find(({ id }) => id === notice.notice);
  if (!rule) throw new Error(`procedure ${procedure.id} has no notice ${notice.notice}`);
  return rule;
}

/** The step that made the paper, today or for a later day; undefined where the end of a period did. */
export function stepOfPaper({ procedure, state, event, notice }: CaseContext): Step | undefined {
  const { scheduled } = event.payload;
  if (scheduled) return procedure.steps.find(({ id }) => id === scheduled.step);
  const candidates = procedure.steps.filter(({ event: type }) => type === event.type);
  const owing = candidates.filter((step) => step.notices.some((owed) => owed.notice === notice.notice));
  // Where one event leads several ways, by the stage it has led to.
  return owing.find(({ to }) => to === state.stage) ?? owing[0] ?? candidates[0];
}

/** The deadline whose end made the paper; undefined where a person did. */
export function lapseOfPaper({ procedure, event }: CaseContext): Deadline | undefined {
  return procedure.deadlines.find(
    ({ id, effect }) =>
      effect.kind === 'lapse' && effect.event === event.type && id === event.payload.deadline,
  );
}

/** What was applied for, as the letters name it. */
export function matterOf({ procedure: { title } }: CaseContext): string {
  return title;
}

/** The paper's number: its own, or that under which the application was received. */
export function numberOf(context: CaseContext): string | null {
  const { notice, state } = context;
  const number = noticeRuleOf(context).numberFrom === 'receipt-number' ? state.receiptNumber : notice.number;
  return number ?? null;
}

/** Who issues it. */
export function agencyOf({ agency: { name, phone } }: CaseContext) {
  return { name, phone };
}

/**
 * What the paper acts under: the words on which its rule stands; where it stands on none, those of the step, lapse or stage
 * behind it; none at all only where the document is silent on all of them.
 */
export function basisOf(context: CaseContext): Quoted[] {
  const { procedure, state } = context;
  const rules = [
    noticeRuleOf(context),
    stepOfPaper(context),
    lapseOfPaper(context),
    procedure.stages.find(({ id }) => id === state.stage),
  ];
  const first = rules.find((rule) => rule && rule.citations.length > 0);
  return distinct((first?.citations ?? []).map(withinSentence));
}

/** The same, where a paper must act under something: else the words that the rule's assumptions weigh. */
export function basisRequired(context: CaseContext): Quoted[] {
  const stated = basisOf(context);
  if (stated.length > 0) return stated;
  return distinct(citationsOf(context.procedure, noticeRuleOf(context)).map(withinSentence));
}

/** Periods with a number that begin with the paper or with its service: what the law attaches to it. */
export function attachedTo(context: CaseContext): Quoted[] {
  const { procedure, state, event } = context;
  // A decision for a later day tells what goes with it then.
  const stage = (event.payload.scheduled && stepOfPaper(context)?.to) ?? state.stage;
  const citations = procedure.deadlines
    .filter(({ length, during }) => length.unit !== 'none' && (!during || during.includes(stage)))
    .filter(({ starts }) => starts.some((trigger) => beginsWith(trigger, context)))
    .flatMap((deadline) => deadline.citations);
  return worded(citations);
}

/** What a letter acts under and what follows from it; words that stand in both are said once, where there are more of them. */
export function groundedFromCase(context: CaseContext) {
  const attached = attachedTo(context);
  const stated = basisRequired(context);
  const within = ({ place, quote }: Quoted, others: readonly Quoted[]) =>
    others.some((other) => other.place === place && other.quote.includes(quote));
  const basis = stated.filter((rule, at) => at === 0 || !within(rule, attached));
  return { basis, consequences: byDocument(attached.filter((rule) => !within(rule, basis))) };
}

/** Whether a period begins with the act behind the paper, or with the paper's service. */
export function beginsWith({ event: type, where }: Trigger, context: CaseContext): boolean {
  const { event, notice } = context;
  if (where?.noticeId !== undefined) return where.noticeId === notice.notice;
  const made = event.payload.scheduled ? stepOfPaper(context)?.event : event.type;
  return (
    type === made && Object.entries(where ?? {}).every(([field, value]) => event.payload[field] === value)
  );
}

/** What every letter of a case says of itself. */
export function letterFromCase(context: CaseContext) {
  const { institution, notice, state } = context;
  const byReceipt = noticeRuleOf(context).numberFrom === 'receipt-number';
  return {
    // A letter that takes no number where it must is refused by the schema, not printed without.
    number: numberOf(context),
    institution: { name: institution.name },
    agency: agencyOf(context),
    issuedOn: dateOf(notice.owedSince),
    ...groundedFromCase(context),
    receiptNumber: byReceipt ? null : (state.receiptNumber ?? null),
  };
}

/** Citations as papers list them, each once; words that stand in longer ones of the same place only there. */
export function worded(citations: readonly Citation[]): Quoted[] {
  return distinct(
    citations.map(({ source, place, quote }) => quotedFrom({ source, place, quote: tidied(quote) })),
  );
}

/** A rule quoted within a sentence: without the number of its item, which its place says, and without the stop at its end. */
export function withinSentence({ source, place, quote }: Citation): Quoted {
  return quotedFrom({ source, place, quote: tidied(quote).replace(/[。；;，,：:]$/u, '') });
}

/** The same words without their item's number and without the spaces that stand between figures and characters. */
function tidied(quote: string): string {
  return quote
    .replace(/^\s*[（(][一二三四五六七八九十]+[)）]\s*/u, '')
    .replaceAll(/(?<=\p{Script=Han})\s+(?=\d)|(?<=\d)\s+(?=\p{Script=Han})/gu, '');
}

/** Each once; words that stand in longer ones of the same place only there. */
export function distinct(quotes: readonly Quoted[]): Quoted[] {
  return quotes.filter(
    ({ place, quote }, at) =>
      !quotes.some((other, index) => {
        if (index === at || other.place !== place || !other.quote.includes(quote)) return false;
        return other.quote !== quote || index < at;
      }),
  );
}
