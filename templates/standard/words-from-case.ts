import { z } from 'zod';
import { civilDate as civil, dateOf, inWords } from '../../domain/time/civil-date.ts';
import { reckon } from '../../domain/time/count.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { lapseOfPaper, stepOfPaper, withinSentence } from './from-case.ts';

// What was asked for, found and decided in one case, out of the payload of the act behind a paper: by the kinds of its fields,
// and for plain text by the names that all procedures use.

const findings = z.array(z.object({ material: z.string(), finding: z.string() }));
const grounds = z.array(z.object({ ground: z.string(), reason: z.string().trim().nullish() }));
const failure = z.object({
  reasons: z.array(z.object({ indicator: z.string(), finding: z.string() })).default([]),
  advice: z.array(z.string()).default([]),
});

/** Plain text of an act that the recipient is told, in this order. What else a step asks for stays in the file. */
export const TOLD = ['facts', 'finding', 'reasons', 'reason', 'remark'] as const;

/** The value of the act's first field of that kind. */
function said(context: CaseContext, kind: string): unknown {
  const field = stepOfPaper(context)?.payload.find((candidate) => candidate.kind === kind);
  return field && context.event.payload[field.name];
}

/** What the recipient is told in the act's own words, a paragraph each. */
export function findingsFromCase(
  { event: { payload } }: CaseContext,
  names: readonly string[] = TOLD,
): string[] {
  return names.flatMap((name) => paragraphs(payload[name])).map(sentence);
}

/** Words with a stop at their end. */
export function sentence(words: string): string {
  return /[。！？；.!?]$/u.test(words) ? words : `${words}。`;
}

/** Text as paragraphs; nothing for what is no text. */
export function paragraphs(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Each material asked for: which, and what is wrong with it or missing. */
export function materialsAskedFor(context: CaseContext): { name: string; problem: string }[] {
  const { materials } = context.procedure;
  return findings.parse(said(context, 'material-findings')).map(({ material: id, finding }) => ({
    name: materials.find((material) => material.id === id)?.label ?? id,
    problem: finding,
  }));
}

/** Names of the materials that the latest submission of the case held, in the document's order. */
export function materialsHandedIn({ procedure, state }: CaseContext): string[] {
  const { payload } = state.history.findLast((event) => event.payload.files !== undefined) ?? {};
  const handedIn = z.array(z.looseObject({ material: z.string() })).safeParse(payload?.files).data ?? [];
  return procedure.materials
    .filter(({ id }) => handedIn.some(({ material }) => material === id))
    .map(({ label }) => label);
}

/** The officer's grounds, each with the words of the rule it stands on. @throws {Error} for a ground that cites nothing. */
export function groundsFromCase(context: CaseContext) {
  return grounds.parse(said(context, 'grounds')).map(({ ground: id, reason }) => {
    const citation = context.procedure.refusalGrounds.find((candidate) => candidate.id === id)?.citations[0];
    if (!citation) throw new Error(`refusal ground ${id} of ${context.procedure.id} cites nothing`);
    return { ...withinSentence(citation), finding: reason ? sentence(reason) : null };
  });
}

/** Why it failed and what to put right; as the indicators of the tables, or in the officer's own words. */
export function failureFromCase(context: CaseContext) {
  const { payload } = context.event;
  const failed = failure.safeParse(said(context, 'failure')).data;
  return {
    reasons: (failed?.reasons ?? []).map(({ indicator, finding }) => ({ subject: indicator, finding })),
    advice: failed?.advice ?? paragraphs(payload.advice),
    findings: failed ? findingsFromCase(context, ['remark']) : findingsFromCase(context),
  };
}

/** By when, for a paper whose service begins a period: reckoned as if it were served today, or the day the officer named. */
export function deadlineFromCase({ procedure, notice, event, calendar }: CaseContext): string | null {
  const deadline = procedure.deadlines.find(
    ({ starts, effect, binds }) =>
      binds === 'applicant' &&
      effect.kind !== 'bar' &&
      starts.some(({ where }) => where?.noticeId === notice.notice),
  );
  const named = procedure.deadlines
    .flatMap(({ length }) => (length.unit === 'named' ? [event.payload[length.field]] : []))
    .find((value) => typeof value === 'string');
  if (named !== undefined) return `请于${inWords(civil(named))}（含当日）前办理。`;
  const start = dateOf(notice.owedSince);
  const reckoned = deadline && reckon({ ...deadline, start, today: start, calendar });
  if (!reckoned) return null;
  const provisional = reckoned.firm ? '' : '（暂估）';
  return `期限自送达次日起算；如于${inWords(start)}送达，至${inWords(reckoned.end)}止${provisional}。`;
}

/** How a period ran out, for the papers of a lapse. */
export function lapseFromCase(context: CaseContext): string[] {
  const deadline = lapseOfPaper(context);
  const { endedOn } = context.event.payload;
  if (!deadline || typeof endedOn !== 'string') return [];
  // A period named by somebody runs out; nothing had to be done in it.
  if (deadline.length.unit === 'named') return [`“${deadline.label}”至${inWords(civil(endedOn))}届满。`];
  return [`“${deadline.label}”的期限至${inWords(civil(endedOn))}届满，届满前未见办理。`];
}
