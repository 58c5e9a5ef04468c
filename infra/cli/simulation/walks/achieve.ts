import { deadlinesOf } from '../../../../domain/case/deadlines.ts';
import type { Refusal } from '../../../../domain/case/decide.ts';
import { ENGINE_EVENTS } from '../../../../domain/case/event.ts';
import { factsNow } from '../../../../domain/case/facts.ts';
import type { Criterion, Facts } from '../../../../domain/criterion.ts';
import { assess } from '../../../../domain/eligibility.ts';
import { evaluate } from '../../../../domain/evaluate.ts';
import type { Guard, Step } from '../../../../domain/procedure.ts';
import { dateOf } from '../../../../domain/time/civil-date.ts';
import { answers, type Wishes } from './answers.ts';
import { recordings } from './recordings.ts';
import { turned } from './turns.ts';
import { dawnOf, eveOf, nextMorning, type Walk, type Walker } from './walker.ts';
import { wish } from './wishes.ts';

/** How a step is to be reached. */
export interface Aim {
  wishes?: Wishes;
  /** What the registers may be made to know where no act can put it on record; a last resort. */
  registers?: boolean;
  /** How many steps may be taken on the way to make it possible. */
  depth?: number;
}

/** What keeps a step shut is put right, one reason at a time; so many times at most. */
const TRIES = 10;

/**
 * The walk once the step has been taken, at the earliest opportunity: what a refusal asks for is done first (a notice served, a
 * table recorded, a standstill waited for), and then it is tried again. Undefined where that does not help.
 */
export function achieve(walker: Walker, from: Walk, step: Step, aim: Aim = {}): Walk | undefined {
  if (step.actor.includes('clock')) return turned(walker, from, step);
  let walk = from;
  let wishes = aim.wishes ?? {};
  let person = '1';
  let register: Facts | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const at = nextMorning(walk.now);
    walk = walker.wait(walk, at);
    if (!step.from.includes(walk.state.stage)) return undefined;
    const { procedure, calendar } = walker;
    const said = answers(step, { procedure, calendar, state: walk.state, today: dateOf(at) }, wishes);
    const role = step.actor[0] ?? 'public';
    const dossier = register ? { register } : {};
    const outcome = walker.take(walk, step, { at, role, person, said, dossier }, wishes);
    if ('state' in outcome) return outcome;
    const change = outcome
      .map((refusal) => remedy({ walker, walk, step, wishes, aim, at }, refusal))
      .find((one) => one);
    if (!change) return undefined;
    walk = change.walk ?? walk;
    wishes = change.wishes ?? wishes;
    person = change.person ?? person;
    register = change.register ? { ...register, ...change.register } : register;
  }
  return undefined;
}

/** What to do otherwise at the next try. */
interface Change {
  walk?: Walk | undefined;
  wishes?: Wishes;
  person?: string;
  register?: Facts;
}

interface Shut {
  walker: Walker;
  walk: Walk;
  step: Step;
  wishes: Wishes;
  aim: Aim;
  at: Walk['now'];
}

function remedy(shut: Shut, refusal: Refusal): Change | undefined {
  if (refusal.reason === 'standstill') return changed(stand(shut));
  const guard = shut.step.guards.find(
    ({ message, citation }) => refusal.message.startsWith(message) && refusal.citations[0] === citation,
  );
  if (refusal.reason !== 'guard' || !guard) return undefined;
  if (guard.kind === 'another-person') return { person: '2' };
  if (guard.kind === 'facts') return factsFor(shut, guard.criterion);
  if (guard.kind === 'said') return otherwise(shut, guard.criterion);
  if (guard.kind === 'no-computed-ground') return withoutGround(shut);
  if (guard.kind === 'after') return changed(afterEvent(shut, guard));
  if (guard.kind === 'notice-served') return changed(afterService(shut, guard));
  return undefined;
}

function changed(walk: Walk | undefined): Change | undefined {
  return walk && { walk };
}

/** Waits for the standstill to end, trying once more in its very last second; or does what makes it begin. */
function stand({ walker, walk, step, wishes, aim, at }: Shut): Walk | undefined {
  const { procedure, calendar } = walker;
  const blocking = deadlinesOf(procedure, walk.state, calendar, dateOf(at)).findLast(
    ({ deadline, status }) =>
      deadline.effect.kind === 'open' && deadline.effect.blocks.includes(step.id) && status === 'running',
  );
  if (blocking?.effectiveOn) {
    const eve = eveOf(blocking.effectiveOn);
    const late = walker.wait(walk, eve);
    const today = dateOf(eve);
    const said = answers(step, { procedure, calendar, state: late.state, today }, wishes);
    const tooEarly = walker.attempt(late, step, {
      at: eve,
      role: step.actor[0] ?? 'public',
      person: '1',
      said,
    });
    if (tooEarly.ok) throw new Error(`${step.id} was allowed in the last second of ${blocking.deadline.id}`);
    return walker.wait(late, dawnOf(blocking.effectiveOn));
  }
  for (const { effect, starts } of procedure.deadlines) {
    if (effect.kind !== 'open' || !effect.blocks.includes(step.id)) continue;
    for (const { event, where } of starts) {
      const begun = done({ walker, walk, step, wishes, aim, at }, event, where);
      if (begun) return begun;
    }
  }
  return undefined;
}

/** The walk after an event of that kind, made by a step that leaves the stage as it is. */
function done(
  { walker, walk, aim }: Shut,
  event: string,
  where: Readonly<Record<string, string>> = {},
): Walk | undefined {
  const depth = (aim.depth ?? 4) - 1;
  if (depth < 0) return undefined;
  const { noticeId, ...payload } = where;
  for (const step of walker.procedure.steps) {
    const { stage } = walk.state;
    const stays = step.to === null || step.to === stage;
    if (step.event !== event || !stays || !step.from.includes(stage)) continue;
    const wishes: Wishes =
      event === ENGINE_EVENTS.noticeServed && noticeId ? { notice: noticeId, payload } : { payload: where };
    const after = achieve(walker, walk, step, { ...aim, depth, wishes });
    if (after) return after;
  }
  return undefined;
}

function afterEvent(shut: Shut, { event, where }: Extract<Guard, { kind: 'after' }>): Walk | undefined {
  return done(shut, event, where);
}

function afterService(
  shut: Shut,
  { notice, by }: Extract<Guard, { kind: 'notice-served' }>,
): Walk | undefined {
  const { notices, history } = shut.walk.state;
  const made = notices.findLast((one) => one.notice === notice && !one.withdrawn);
  const day = by && made && history[made.eventNumber - 1]?.payload[by];
  // What was served in time may come on record later.
  const today = dateOf(shut.at);
  const late: Record<string, string> = typeof day === 'string' && day < today ? { servedOn: day } : {};
  return done(shut, ENGINE_EVENTS.noticeServed, { noticeId: notice, ...late });
}

/** Other answers, with which the criterion holds. */
function otherwise({ walker, walk, step, wishes, at }: Shut, criterion: Criterion): Change | undefined {
  const { procedure, calendar } = walker;
  const today = dateOf(at);
  const said = answers(step, { procedure, calendar, state: walk.state, today }, wishes);
  const facts: Facts = Object.fromEntries(
    Object.entries(said).filter(([, value]) => typeof value === 'string'),
  ) as Facts;
  const better = wish(criterion, true, { ...facts, today });
  return better && { wishes: { ...wishes, payload: { ...wishes.payload, ...better } } };
}

/** Facts that this step or one beside it can put on record so that the criterion holds. */
function factsFor(shut: Shut, criterion: Criterion): Change | undefined {
  const { walker, walk, step, wishes, aim, at } = shut;
  const known = factsNow(walker.procedure, walk.state, at);
  const holds = (facts: Facts) => evaluate(criterion, { ...known, ...facts }).answer === 'yes';
  for (const { recorder, forms } of recordings(walker, walk, step, criterion, known)) {
    if (!holds(Object.assign({}, ...Object.values(forms)))) continue;
    if (recorder === step) return { wishes: { ...wishes, forms } };
    const depth = (aim.depth ?? 4) - 1;
    const after = depth < 0 ? undefined : achieve(walker, walk, recorder, { depth, wishes: { forms } });
    if (after) return { walk: after };
  }
  const register = aim.registers ? wish(criterion, true, known) : undefined;
  return register && holds(register) ? { register } : undefined;
}

/** The refusal grounds that hold are made not to hold, by what is recorded beside the step. */
function withoutGround(shut: Shut): Change | undefined {
  const { walker, walk, aim, at } = shut;
  const known = factsNow(walker.procedure, walk.state, at);
  const { grounds } = assess(walker.procedure, walk.subject.kind, known);
  for (const { rule, computed } of grounds) {
    if (computed !== 'yes' || !rule.test) continue;
    const change = factsFor(shut, { not: rule.test });
    if (change) return change;
    const decided = done(shut, 'ground-decided', { ground: rule.id });
    if (decided) return { walk: decided };
    if (aim.registers) return { register: wish(rule.test, false, known) ?? {} };
  }
  return undefined;
}
