import { append, firstBrokenLink } from '../../../domain/case/chain.ts';
import { deadlinesOf, nextDueAt } from '../../../domain/case/deadlines.ts';
import { type Dossier, decide } from '../../../domain/case/decide.ts';
import { ENGINE_EVENTS, type EventPayload } from '../../../domain/case/event.ts';
import { settle } from '../../../domain/case/settle.ts';
import { advance, type CaseState, noticesOwed, replay, stageAfter } from '../../../domain/case/state.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';
import { ROLES } from '../../../domain/role.ts';
import { addDays, dateOf, type Instant, startOf } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { answers } from '../../../infra/cli/simulation/walks/answers.ts';
import { recordsFor, type Subject, subjectsOf } from '../../../infra/cli/simulation/walks/subjects.ts';
import { type Walk, walkerOf } from '../../../infra/cli/simulation/walks/walker.ts';
import { chance } from '../time/random-periods.ts';

/** What random sequences of commands came to. */
export interface Tried {
  sequences: number;
  commands: number;
  allowed: number;
  stages: Set<string>;
  /** What must never happen and did; the first ten. */
  faults: string[];
}

/**
 * Random people try random things on random days, `sequences` times, each on a case of its own. Nothing but what the table of
 * steps and lapses allows may come of it. `begun`: walks from whose ends half of the sequences go on.
 */
export function tryRandomly(
  procedure: Procedure,
  sequences: number,
  seed: number,
  begun: readonly Walk[] = [],
): Tried {
  const random = chance(seed);
  const tried: Tried = { sequences, commands: 0, allowed: 0, stages: new Set(), faults: [] };
  const walker = walkerOf(procedure, stateCouncil, { tried() {}, happened() {} });
  const subjects = subjectsOf(procedure);
  const moves = movesOf(procedure);
  for (let n = 0; n < sequences; n += 1) {
    const further = begun.length > 0 && random() < 0.5;
    let walk = further ? pick(random, begun) : walker.begin(pick(random, subjects));
    const length = 3 + Math.floor(random() * 22);
    for (let command = 0; command < length; command += 1) {
      tried.commands += 1;
      const next = once(procedure, walk, random, tried);
      const faults = moved(procedure, moves, walk.state, next.state);
      if (command === length - 1) faults.push(...check(procedure, next.state, next.now));
      for (const fault of faults)
        if (tried.faults.length < 10) tried.faults.push(`sequence ${n}, ${walk.state.stage}: ${fault}`);
      walk = next;
      tried.stages.add(walk.state.stage);
    }
  }
  return tried;
}

/** From where to where a case may move, written out from the data: steps, lapses, and lapses taken back. */
function movesOf({ steps, deadlines }: Procedure): Set<string> {
  const moves = new Set<string>();
  for (const { from, to, event } of steps)
    for (const stage of from) moves.add(`${event}: ${stage} > ${to ?? stage}`);
  for (const { effect, during = [] } of deadlines) {
    if (effect.kind !== 'lapse') continue;
    for (const stage of during) {
      moves.add(`${effect.event}: ${stage} > ${effect.to}`);
      moves.add(`${ENGINE_EVENTS.lapseReversed}: ${effect.to} > ${stage}`);
    }
  }
  return moves;
}

const COMPLETE: Dossier = {
  incompleteForms: [],
  missingMaterials: [],
  seed: '5eed'.repeat(16),
  parentAgency: 'city',
};
/** What the register mostly says of whoever has an agreement and wants to change or to leave it. */
const KNOWN = { designated: true, publicInstitution: false };
const DAYS = [0, 0, 0, 0, 1, 1, 1, 2, 3, 7, 8, 30, 95, 200];

/** One command: somebody tries something some days later. A refused one must leave no trace but the clock's. */
function once(procedure: Procedure, walk: Walk, random: () => number, tried: Tried): Walk {
  const { state, subject } = walk;
  const now = morning(addDays(dateOf(walk.now), pick(random, DAYS)), walk.now);
  const here = procedure.steps.filter(({ from }) => from.includes(state.stage));
  // Steps that lead on come up more often than those that end a case, else every sequence is a withdrawal.
  const on = here.filter(({ to }) => procedure.stages.find(({ id }) => id === to)?.kind !== 'final');
  const likely = on.length > 0 && random() < 0.9 ? on : here;
  const step = pick(random, likely.length > 0 && random() < 0.85 ? likely : procedure.steps);
  const said = sayOf(procedure, subject, step, state, now, random);
  const role = random() < 0.9 ? (step.actor[0] ?? 'public') : pick(random, ROLES);
  const actor = { role, id: `${role}-${random() < 0.5 ? 1 : 2}` };
  const act = { step: random() < 0.02 ? 'nonsense' : step.id, payload: said };
  // By the day, so that the same sequences come up as before there were registers.
  const complete = Number(dateOf(now).slice(-2)) % 5 === 0 ? COMPLETE : { ...COMPLETE, register: KNOWN };
  const dossier = random() < 0.1 ? { ...complete, missingMaterials: ['一份材料'] } : complete;
  const twice = random() < 0.1;
  const frozen = twice && JSON.stringify([state.history, said]);
  const decision = decide(procedure, state, stateCouncil, now, actor, act, dossier);
  const fault = (words: string) => tried.faults.length < 10 && tried.faults.push(`${step.id}: ${words}`);
  if (twice) {
    const again = decide(procedure, state, stateCouncil, now, actor, act, dossier);
    if (JSON.stringify(decision) !== JSON.stringify(again)) fault('decided twice, differently');
    if (JSON.stringify([state.history, said]) !== frozen) fault('the decision changed what it looked at');
  }
  if (decision.ok) tried.allowed += 1;
  else if (decision.refusals.length === 0) fault('refused without a reason');
  const ofTheClock = decision.clock.every(
    ({ type, actor: by }) => by.role === 'clock' || type === ENGINE_EVENTS.lapseReversed,
  );
  if (!ofTheClock) fault('somebody else wrote before the act');
  const written = decision.ok ? [...decision.clock, decision.event] : decision.clock;
  const after = advance(procedure, state, append(state.history, written));
  return { ...walk, now, state: random() < 0.9 ? issued(procedure, after) : after };
}

/** What is said: mostly what fits, sometimes with something left out, turned round or of another sample. */
function sayOf(
  procedure: Procedure,
  subject: Subject,
  step: Step,
  state: CaseState,
  now: Instant,
  random: () => number,
): EventPayload {
  const forms = Object.fromEntries(
    step.payload.flatMap(({ form }) => (form ? [[form, pick(random, recordsFor(form, subject.kind))]] : [])),
  );
  const today = dateOf(now);
  const said: Record<string, unknown> = {
    ...answers(step, { procedure, calendar: stateCouncil, state, today }, { forms }),
    ...(step.edits && { forms: subject.forms }),
  };
  for (const { name, kind } of step.payload) {
    const turn = random();
    if (turn < 0.04) delete said[name];
    else if (turn < 0.1 && kind === 'date') said[name] = addDays(today, Math.floor(random() * 60) - 30);
    else if (turn < 0.06) said[name] = pick<unknown>(random, ['', 7, null, [], {}, '2026-02-30', true]);
  }
  return said;
}

/** What one command did to the case: only what is in the table, behind what was there before. */
function moved(
  procedure: Procedure,
  moves: ReadonlySet<string>,
  before: CaseState,
  { history, version, stage: end }: CaseState,
): string[] {
  const faults: string[] = [];
  if (version !== history.length) faults.push('a version that is no number of events');
  if (before.history.some((event, index) => history[index] !== event)) faults.push('the past changed');
  let { stage } = before;
  for (const event of history.slice(before.version)) {
    const next = stageAfter(procedure, stage, event) ?? '';
    if (next !== stage && !moves.has(`${event.type}: ${stage} > ${next}`))
      faults.push(`${event.type} led from ${stage} to ${next}`);
    stage = next;
  }
  if (stage !== end) faults.push(`in ${end}, and by its history in ${stage}`);
  return faults;
}

/** What must hold of a case at the end of a sequence. */
function check(procedure: Procedure, after: CaseState, now: Instant): string[] {
  const faults: string[] = [];
  const { history } = after;
  if (history.some(({ n }, index) => n !== index + 1)) faults.push('versions with a gap');
  if (firstBrokenLink(history) !== undefined) faults.push('a broken chain');
  if (history.some(({ at }, index) => index > 0 && at < (history[index - 1]?.at ?? at)))
    faults.push('time runs backwards');
  if (JSON.stringify(replay(procedure, history)) !== JSON.stringify(after))
    faults.push('replayed, it is another case');
  const ends = history.filter(({ actor: { role } }) => role === 'clock');
  const instances = ends.map(
    ({ payload: { deadline, startedBy } }) => `${String(deadline)} ${String(startedBy)}`,
  );
  if (new Set(instances).size !== instances.length) faults.push('an end recorded twice');
  const later = startOf(addDays(dateOf(now), 400));
  const { state } = settle(procedure, after, stateCouncil, later);
  if (settle(procedure, state, stateCouncil, later).events.length > 0)
    faults.push('settled twice, it says more');
  const { events } = settle(procedure, after, stateCouncil, now);
  const due = nextDueAt(deadlinesOf(procedure, after, stateCouncil, dateOf(now)), after);
  // The stored index never says later than what the clock would put on record.
  if (events.length > 0 && !(due && dateOf(due) <= dateOf(now)))
    faults.push('the clock has more to say than the index knows');
  return faults;
}

function issued(procedure: Procedure, state: CaseState): CaseState {
  const made = noticesOwed(state).map(({ notice, eventNumber }) => ({
    type: ENGINE_EVENTS.noticeIssued,
    at: state.lastAt,
    actor: { role: 'timeline', id: 'timeline' } as const,
    payload: { noticeId: notice, eventNumber, key: 'k', sha256: '0'.repeat(64), size: 9 },
  }));
  return advance(procedure, state, append(state.history, made));
}

/** Some hour of a day, never before the last thing that happened. */
function morning(day: ReturnType<typeof addDays>, last: Instant): Instant {
  const at = `${day}T10:00:00+08:00` as Instant;
  return at > last ? at : last;
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}
