import type { Actor, CaseEvent, EventPayload } from '../../../domain/case/event.ts';
import type { Step } from '../../../domain/procedure.ts';
import { addDays, dateOf } from '../../../domain/time/civil-date.ts';
import { findHolders } from '../../adapters/holders.ts';
import { dropPayment, keepPayment, keepSettled, keptPayment } from '../../adapters/settlements.ts';
import { act } from '../act.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { institutionSubjects } from '../registers/subjects.ts';
import { EVENT_OF, type SettlementAnswer, type SettlementFact } from './facts.ts';

/** Within so many days a settlement is on its agreement's record: far fewer than any period that asks for it. */
const MONTH = 30;

/**
 * Takes a fact of the settlement system. Each is idempotent by what it says, so that order and repetition do not matter: of
 * settlements the latest day counts, a claim and its payment stand on record once under the claim's own number.
 *
 * Settlements happen daily, and an agreement's periods only ask for the last: the day is kept beside the case (one write, no event)
 * and put on its record once a month (`recordSettlements`), or before another case is carried over into it. So a year brings an
 * agreement a dozen events and not hundreds, and its history stays quick to replay.
 */
export async function reportSettlement(
  deps: Deps,
  actor: Actor,
  fact: SettlementFact,
): Promise<SettlementAnswer> {
  const day = fact.kind === 'claim-filed' ? fact.filedOn : fact.settledOn;
  const field = fact.kind === 'claim-filed' ? 'filedOn' : 'settledOn';
  const today = dateOf(deps.now());
  if (day > today) return { result: 'refused', field, detail: '日期不能晚于今天。' };
  const agreement = await agreementOf(deps, fact);
  if (!agreement)
    return { result: 'refused', field: 'creditCode', detail: '这个机构与该经办机构没有登记的协议。' };
  const step = stepFor(agreement, fact.kind);
  if (!step) return { result: 'not-needed' };
  const { caseId } = agreement;
  if (fact.kind === 'settled') {
    if (agreement.head.stageKind === 'final') return { result: 'not-needed' };
    await keepSettled(deps.table, { caseId, last: fact.settledOn }, addDays(today, MONTH));
    return { result: 'kept' };
  }
  if (fact.kind === 'claim-filed') {
    const { claim, period, filedOn } = fact;
    const filed = await onRecord(deps, actor, agreement, step, { claim, period, filedOn });
    if (filed.result === 'recorded') await takeUpPayment(deps, actor, caseId, claim);
    return filed;
  }
  const { claim, outcome, settledOn, remark } = fact;
  const payment = { claim, outcome, settledOn, ...(remark && { remark }) };
  if (!eventOf(agreement, 'claim-filed', claim)) {
    await keepPayment(deps.table, caseId, claim, payment);
    // The claim may have come in between.
    const later = await loadCase(deps.table, caseId);
    if (!eventOf(later, 'claim-filed', claim)) return { result: 'waiting' };
    await dropPayment(deps.table, caseId, claim);
    return await onRecord(deps, actor, later, step, payment);
  }
  return await onRecord(deps, actor, agreement, step, payment);
}

/** The payment that was there before its claim. */
async function takeUpPayment(deps: Deps, actor: Actor, caseId: string, claim: string): Promise<void> {
  const payment = await keptPayment(deps.table, caseId, claim);
  if (!payment) return;
  const agreement = await loadCase(deps.table, caseId);
  const step = stepFor(agreement, 'claim-paid');
  if (step) await onRecord(deps, actor, agreement, step, payment);
  await dropPayment(deps.table, caseId, claim);
}

/** The institution's agreement with the agency: the open one, else the last that was. */
async function agreementOf(
  { table }: Pick<Deps, 'table'>,
  { creditCode, agency }: Pick<SettlementFact, 'creditCode' | 'agency'>,
): Promise<LoadedCase | undefined> {
  // Who came to the window has the code as its account.
  const subjects = institutionSubjects({ creditCode, institution: creditCode });
  const holders = (await findHolders(table, subjects)).filter((one) => one.agency === agency);
  const cases = await Promise.all(holders.map(({ caseId }) => loadCase(table, caseId)));
  return cases
    .filter(({ head }) => head.stageKind !== 'draft')
    .sort(
      (a, b) =>
        Number(a.head.stageKind === 'final') - Number(b.head.stageKind === 'final') ||
        (a.head.createdAt < b.head.createdAt ? 1 : -1),
    )[0];
}

function stepFor({ procedure }: LoadedCase, kind: SettlementFact['kind']): Step | undefined {
  return procedure.steps.find(({ event, actor }) => event === EVENT_OF[kind] && actor.includes('timeline'));
}

function eventOf({ state }: LoadedCase, kind: SettlementFact['kind'], claim: unknown): CaseEvent | undefined {
  return state.history.find(({ type, payload }) => type === EVENT_OF[kind] && payload.claim === claim);
}

/** Takes the step as the system, unless the claim has such an entry: the same again is well, another thing is refused. */
async function onRecord(
  deps: Deps,
  actor: Actor,
  { caseId, state }: LoadedCase,
  step: Step,
  payload: EventPayload,
): Promise<SettlementAnswer> {
  const same = state.history.find(
    (event) => event.type === step.event && event.payload.claim === payload.claim,
  );
  if (same) {
    const differs = Object.entries(payload).find(([name, value]) => same.payload[name] !== value);
    if (!differs) return { result: 'recorded', caseId, event: same.n };
    return { result: 'refused', field: differs[0], detail: '这一申报编号已经登记，内容与此不同。' };
  }
  const outcome = await act(deps, {
    caseId,
    actor,
    act: { step: step.id, payload },
    idempotencyKey: `${step.event}.${String(payload.claim)}`.slice(0, 200),
  });
  // The timeline is not woken for it: what begins here is long, and the daily reconcile is early enough.
  if (outcome.kind === 'done') return { result: 'recorded', caseId, event: outcome.result.event };
  if (outcome.kind !== 'refused')
    return { result: 'refused', detail: '这一申报编号已经登记，内容与此不同。' };
  const [first] = outcome.refusals;
  return {
    result: 'refused',
    ...(first?.field && { field: first.field }),
    detail: outcome.refusals.map(({ message }) => message).join(''),
  };
}
