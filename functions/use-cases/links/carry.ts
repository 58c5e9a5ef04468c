import { draftStage, stepOf } from '../../../domain/case/state.ts';
import { evaluate } from '../../../domain/evaluate.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';
import { type CivilDate, dateOf, isCivilDate } from '../../../domain/time/civil-date.ts';
import type { FollowOutcome } from '../../adapters/follows.ts';
import type { ComesFrom } from '../../adapters/proposals.ts';
import { act } from '../act.ts';
import type { Deps } from '../deps.ts';
import type { LoadedCase } from '../load-case.ts';
import { recordPending } from '../settlements/record.ts';
import { wake } from '../timeline.ts';
import { openLinked, SYSTEM } from './open.ts';
import { saidByLink } from './prefill.ts';
import { type Proposed, propose } from './propose.ts';
import { cameOf, type Source } from './source.ts';
import { targetOf } from './targets.ts';
import type { Led } from './which.ts';

/**
 * Carries a link out, once: opens the case it leads to or finds the institution's, and takes the step there as the system where
 * the step lets it. Where only a person may take it, or something stands in the way, it is proposed with all that is known.
 */
export async function carry(deps: Deps, source: Source, { to, link }: Led): Promise<FollowOutcome> {
  const { id: rule } = link;
  const wanted = stepOf(to, link.to.step);
  const meant = link.when ? evaluate(link.when, source.facts).answer : 'yes';
  if (!wanted || meant === 'no') return { rule, kind: 'nobody' };
  const day = dayOf(source, link.due);
  if (day && day > dateOf(deps.now()) && !wanted.takesEffectOn) return { rule, kind: 'waiting', on: day };
  const { loaded, event } = source;
  const comesFrom: ComesFrom = { caseId: loaded.caseId, event: event.n, rule };
  const target = await whereTo(deps, source, to, wanted, comesFrom);
  if (!target) return { rule, kind: 'nobody' };
  const { caseId, state } = target;
  const before = cameOf(state.history.slice(1), comesFrom);
  if (before) return { rule, kind: 'taken', caseId, event: before.n };
  const step = inStage(target, wanted);
  // What an applicant begins with forms of his own is his to hand in.
  if (step.edits) return { rule, kind: 'opened', caseId };
  const proposed: Proposed = { comesFrom, step, payload: saidByLink(link, step, source) };
  // What nobody knows to be meant, a person decides.
  const bySystem = meant === 'yes' && step.actor.includes('timeline');
  if (bySystem) await recordPending(deps, caseId);
  const taken = bySystem ? await take(deps, target, proposed) : undefined;
  if (typeof taken === 'number') return { rule, kind: 'taken', caseId, event: taken };
  await propose(deps, source, target, { ...proposed, ...taken });
  return { rule, kind: 'proposed', caseId };
}

async function whereTo(
  deps: Deps,
  source: Source,
  to: Procedure,
  step: Step,
  comesFrom: ComesFrom,
): Promise<LoadedCase | undefined> {
  const opens = step.from.includes(draftStage(to).id);
  return opens ? await openLinked(deps, source, to, comesFrom) : await targetOf(deps, source, to, step);
}

/** The step as the case's stage knows it: several may make the same event, each out of its own stages. */
function inStage({ procedure, state }: LoadedCase, wanted: Step): Step {
  if (wanted.from.includes(state.stage)) return wanted;
  const alike = procedure.steps.find(
    ({ event, from, actor }) =>
      event === wanted.event && from.includes(state.stage) && actor.join() === wanted.actor.join(),
  );
  return alike ?? wanted;
}

/** The number of the event, or why it could not be taken. */
async function take(
  deps: Deps,
  { caseId }: LoadedCase,
  { comesFrom, step, payload }: Proposed,
): Promise<number | Pick<Proposed, 'refusals'>> {
  const outcome = await act(deps, {
    caseId,
    actor: SYSTEM,
    act: { step: step.id, payload },
    comesFrom,
    idempotencyKey: `${comesFrom.caseId}.${comesFrom.event}.${comesFrom.rule}`,
  });
  if (outcome.kind === 'refused') return { refusals: outcome.refusals };
  if (outcome.kind !== 'done') throw new Error(`${step.id} on case ${caseId}: ${outcome.kind}`);
  // The rule that wakes timelines leaves out what the system does by itself.
  await wake(deps, { caseId });
  return outcome.result.event;
}

function dayOf({ event }: Source, due: string | undefined): CivilDate | undefined {
  const value = due && event.payload[due];
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
}
