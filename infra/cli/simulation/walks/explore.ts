import { ENGINE_EVENTS } from '../../../../domain/case/event.ts';
import { stageOf } from '../../../../domain/case/state.ts';
import type { Procedure, Step } from '../../../../domain/procedure.ts';
import type { Calendar } from '../../../../domain/time/calendar.ts';
import { addDays } from '../../../../domain/time/civil-date.ts';
import { type Aim, achieve } from './achieve.ts';
import { answers } from './answers.ts';
import { walkCourse } from './courses.ts';
import { lateArrivals, otherAnswers, repetitions } from './gaps.ts';
import { probeGuards, probeRoles, probeStages, probeStep } from './probes.ts';
import { reach } from './route.ts';
import { changed, type Subject, subjectsOf } from './subjects.ts';
import { lateSteps, stepItem, type Tally, tallyOf } from './tally.ts';
import { lapse, waitingLapses } from './turns.ts';
import { nextMorning, type Walk, type Walker, walkerOf } from './walker.ts';
import { wish } from './wishes.ts';

/** Every walk that was made through a procedure, and what they cover. */
export interface Explored {
  walker: Walker;
  walks: readonly Walk[];
  tally: Tally;
}

/** How often something is tried from different walks before it is left for later. */
const PATIENCE = 3;

/** Walks a procedure until nothing new is found: everything that can be done is done once, from wherever it can be done. */
export function explore(procedure: Procedure, calendar: Calendar): Explored {
  const tally = tallyOf(procedure, calendar);
  const walker = walkerOf(procedure, calendar, tally);
  const round: Round = { walker, tally, walks: [], done: new Set(), failed: new Map(), probed: new Set() };
  const subjects = subjectsOf(procedure);
  for (const subject of subjects) roam(round, [walker.begin(subject)]);
  for (const found of lateArrivals(walker, round.walks, tally)) roam(round, [found]);
  for (const found of otherAnswers(walker, round.walks, tally)) roam(round, [found]);
  for (const found of repetitions(walker, round.walks)) roam(round, [found]);
  for (const aim of [{}, { registers: true }]) {
    for (let before = -1; before !== round.walks.length; ) {
      before = round.walks.length;
      for (const { step, from } of openSteps(round)) {
        const found = seek(round, step, from, subjects, aim);
        if (found) roam(round, [found]);
      }
    }
  }
  for (const course of procedure.courses ?? []) {
    const walk = walkCourse(walker, course, subjects) ?? walkCourse(walker, course, subjects, true);
    if (walk) round.walks.push(walk);
    if (walk) tally.note('courses', course.id);
  }
  probeStages(walker, round.walks);
  probeRoles(walker, round.walks, tally);
  probeGuards(walker, round.walks, tally);
  return { walker, walks: round.walks, tally };
}

interface Round {
  walker: Walker;
  tally: Tally;
  walks: Walk[];
  done: Set<string>;
  failed: Map<string, number>;
  probed: Set<string>;
}

/** Goes on from some walks, the shortest first, wherever something has not been done yet. */
function roam(round: Round, begun: readonly Walk[]): void {
  const { walker } = round;
  const queue = [...begun];
  for (let walk = queue.shift(); walk; walk = queue.shift()) {
    round.walks.push(walk);
    const { stage } = walk.state;
    for (const step of walker.procedure.steps) {
      if (!step.from.includes(stage)) continue;
      for (const notice of servable(walker.procedure, walk, step)) {
        const next = once(round, walk, [step.id, notice ?? ''], () => {
          const after = achieve(walker, walk, step, notice ? { wishes: { notice } } : {});
          if (after) settleProbe(round, walk, step);
          return after;
        });
        if (next) queue.push(next);
      }
    }
    queue.push(...lapsed(round, walk));
  }
}

/** A step's own probes, once, where it is first taken. */
function settleProbe({ walker, probed }: Round, walk: Walk, step: Step): void {
  if (probed.has(step.id)) return;
  probed.add(step.id);
  probeStep(walker, walk, step);
}

/** The notices a step may be about, for one that records a delivery; else one nothing. */
function servable({ notices: rules }: Procedure, { state }: Walk, step: Step): (string | undefined)[] {
  if (!servableField(step)) return [undefined];
  const needs = rules.flatMap(({ id, receipt }) => (receipt === undefined ? [] : id));
  const open = state.notices.filter(({ issued, withdrawn, served }) => issued && !withdrawn && !served);
  return needs.filter((id) => open.some(({ notice }) => notice === id));
}

function servableField({ payload }: Step): boolean {
  return payload.some(({ kind }) => kind === 'unserved-notice');
}

function once(
  { done, failed }: Round,
  { subject, state }: Walk,
  what: readonly string[],
  make: () => Walk | undefined,
): Walk | undefined {
  const key = [subject.kind, subject.level, state.stage, ...what].join('|');
  const tries = failed.get(key) ?? 0;
  if (done.has(key) || tries >= PATIENCE) return undefined;
  const made = make();
  if (made) done.add(key);
  else failed.set(key, tries + 1);
  return made;
}

/** The lapse that waits for this walk first, and what may be put on record after it. */
function lapsed(round: Round, walk: Walk): Walk[] {
  const { walker } = round;
  const { procedure, calendar } = walker;
  const [first] = waitingLapses(walker, walk);
  const deadline = procedure.deadlines.find(({ id }) => id === first?.deadline);
  if (!first || !deadline) return [];
  const gone = once(round, walk, ['lapse', deadline.id], () => lapse(walker, walk, first));
  if (!gone) return [];
  const late = lateSteps(procedure, deadline).flatMap((step) => {
    const at = nextMorning(gone.now);
    const today = addDays(first.effectiveOn, -1);
    const said = answers(step, { procedure, calendar, state: walk.state, today });
    const one = { at, role: step.actor[0] ?? ('public' as const), person: '1', said };
    const outcome = walker.take(gone, step, one, { payload: said });
    return 'state' in outcome ? [outcome] : [];
  });
  return [gone, ...late];
}

function openSteps({ walker, tally }: Round): { step: Step; from: string }[] {
  return walker.procedure.steps.flatMap((step) =>
    step.from.filter((from) => !tally.has('steps', stepItem(step, from))).map((from) => ({ step, from })),
  );
}

/** A step that was not reached by itself: from every walk there is, and from walks of applicants made for it. */
function seek(
  { walker, walks }: Round,
  step: Step,
  from: string,
  subjects: readonly Subject[],
  aim: Aim,
): Walk | undefined {
  const near = walks.filter(({ state }) => state.stage === from);
  for (const walk of near) {
    const found = achieve(walker, walk, step, aim);
    if (found) return found;
  }
  for (const walk of donors(walker.procedure, walks, step)) {
    const there = reach(walker, walk, from);
    const found = there && achieve(walker, there, step, aim);
    if (found) return found;
  }
  const shortest = near.sort((a, b) => a.acts.length - b.acts.length).slice(0, 4);
  for (const walk of shortest) {
    const others = subjects.filter((other) => other.kind === walk.subject.kind && other !== walk.subject);
    for (const subject of [...suited(walk, step), ...others]) {
      const again = redo(walker, walk, subject);
      const found = again && achieve(walker, again, step, aim);
      if (found) return found;
    }
  }
  return undefined;
}

/** Walks that bring along what the step asks for: a notice nobody has served yet, an event that must have happened. */
function donors(procedure: Procedure, walks: readonly Walk[], step: Step): Walk[] {
  const events = step.guards.flatMap((guard) =>
    guard.kind === 'after' ? Array<string>(guard.atLeast ?? 1).fill(guard.event) : [],
  );
  const asksForNotice = servableField(step);
  if (events.length === 0 && !asksForNotice) return [];
  return walks
    .filter(({ state }) => stageOf(procedure, state.stage).kind !== 'final')
    .filter((walk) => !asksForNotice || servable(procedure, walk, step).length > 0)
    .filter(({ state }) =>
      events.every((event, at) => {
        const wanted = events.slice(0, at + 1).filter((one) => one === event).length;
        return state.history.filter(({ type }) => type === event).length >= wanted;
      }),
    )
    .sort((a, b) => a.acts.length - b.acts.length)
    .slice(0, 12);
}

/** The walk's applicant with the facts that the step's guards want. */
function suited({ subject, state }: Walk, { guards }: Step): Subject[] {
  return guards.flatMap((guard) => {
    const facts = guard.kind === 'facts' ? wish(guard.criterion, true, state.facts) : undefined;
    return (facts && changed(subject, facts)) ?? [];
  });
}

/** The same steps for another applicant. */
export function redo(walker: Walker, { acts }: Walk, subject: Subject): Walk | undefined {
  let walk: Walk | undefined = walker.begin(subject);
  for (const act of acts) {
    const step = walker.procedure.steps.find(({ id }) => id === act.step);
    walk = step && walk && achieve(walker, walk, step, { wishes: act.wishes });
  }
  return walk;
}

/** Stages nothing leads to, and open ones that no walk ever left. */
export function deadEnds({ walker: { procedure }, walks, tally }: Explored): string[] {
  const left = new Set(
    walks
      .flatMap(({ state }) => state.history.map(({ type }) => type))
      .filter((type) => type !== ENGINE_EVENTS.drafted),
  );
  return procedure.stages
    .filter(({ id }) => stageOf(procedure, id).kind !== 'final')
    .filter(({ id }) => {
      const out = procedure.steps.filter(({ from, to }) => to !== null && to !== id && from.includes(id));
      return !out.some((step) => left.has(step.event) && tally.has('steps', stepItem(step, id)));
    })
    .map(({ id }) => id);
}
