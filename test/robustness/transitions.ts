import { rmSync } from 'node:fs';
import { deadlinesOf } from '../../domain/case/deadlines.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import { noticesOwed, stageOf } from '../../domain/case/state.ts';
import { dateOf, type Instant, instantOf, millisecondsOf } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { refreshed } from '../../functions/adapters/calendar.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { fsck } from '../../infra/local/fsck/index.ts';
import type { Fault } from './transitions-faults.ts';
import type { ForkingWorld, Snapshot } from './transitions-world.ts';

/** Something that moves a case: an act, or the clock having something to say. */
export interface Transition {
  /** What it is, the same in every walk. */
  key: string;
  at: Instant;
  /**
   * What somebody does; it is made ready before anything breaks. Absent where time alone does it. Doing it again is asking
   * again under the same key.
   */
  ready?: (world: ForkingWorld) => Promise<() => Promise<void>>;
}

/** A case on its way. */
export interface Course {
  name: string;
  caseIds: readonly string[];
  begun: Snapshot;
  transitions: readonly Transition[];
}

/** What came of breaking things. */
export interface Broken {
  transitions: number;
  faults: number;
  /** What was broken in which transition and did not come right. */
  findings: string[];
}

/** Chooses what to break, from what was called and invoked where nothing broke; `n` counts the transitions. */
export type Choice = (calls: readonly string[], invocations: readonly string[], n: number) => Fault[];

/**
 * Goes along a course. Each transition in `wanted` is carried out once with nothing broken, then again from the same snapshot
 * for each fault; after one reconcile the case must be as it was without the fault, and fsck find nothing.
 */
export async function breakAlong(
  world: ForkingWorld,
  { name, caseIds, begun, transitions }: Course,
  wanted: (key: string) => boolean,
  faultsOf: Choice,
  found: Broken,
): Promise<void> {
  let from = begun;
  const last = transitions.findLastIndex(({ key }) => wanted(key));
  for (const transition of transitions.slice(0, last + 1)) {
    const breaks = wanted(transition.key);
    const plain = await pass(world, from, caseIds, transition, breaks);
    for (const problem of plain.problems) found.findings.push(`${name}: ${transition.key}: ${problem}`);
    if (breaks) found.transitions += 1;
    const faults = breaks ? faultsOf(plain.calls, plain.invocations, found.transitions) : [];
    for (const fault of faults) {
      const broken = await pass(world, from, caseIds, transition, true, fault);
      rmSync(broken.after.folder, { recursive: true, force: true });
      found.faults += 1;
      const problems = [
        ...broken.problems,
        ...plain.seen.flatMap((one, n) => differences(one, broken.seen[n] ?? {})),
      ];
      if (problems.length === 0) continue;
      const what = 'call' in fault ? plain.calls[fault.call - 1] : plain.invocations[fault.invocation - 1];
      found.findings.push(
        `${name}: ${transition.key}: ${what} ${JSON.stringify(fault)}: ${problems.join('; ')}`,
      );
    }
    rmSync(from.folder, { recursive: true, force: true });
    from = plain.after;
  }
  rmSync(from.folder, { recursive: true, force: true });
}

/** One transition from a snapshot with at most one thing broken, mended, reconciled once, and looked at. */
async function pass(
  world: ForkingWorld,
  from: Snapshot,
  caseIds: readonly string[],
  { at, ready }: Transition,
  checked: boolean,
  fault?: Fault,
) {
  const { line } = world;
  await world.open(from);
  line.breakAt();
  if (ready) await world.advance(at);
  const work = await ready?.(world);
  line.breakAt(fault);
  // Who is not told what came of it asks again under the same key; a lost wake is nobody's to repeat.
  await work?.().catch(() => work());
  for (const caseId of ready ? caseIds : [])
    await world.invoke('wake', { detail: { caseId } }).catch(() => undefined);
  await world.advance(at);
  const [calls, invocations] = [[...line.calls], [...line.invocations]];
  line.breakAt();
  await world.advance(instantOf(millisecondsOf(at) + 600_000));
  await line.release();
  if (checked) await world.invoke('reconcile');
  await world.advance(instantOf(millisecondsOf(at) + 1_200_000));
  const seen: Seen[] = [];
  for (const caseId of checked ? caseIds : []) seen.push(await look(world, caseId));
  const after = await world.rest();
  const wrong = checked ? fsck(after.folder, stateCouncil).findings : [];
  const problems = [...wrong.map((one) => Object.values(one).join(' ')), ...world.refused.splice(0)];
  return { calls, invocations, seen, after, problems };
}

type Seen = Record<string, unknown>;

/** What must not depend on what broke: history, dates, what is owed, and that the timeline still hears and has its timer. */
async function look(world: ForkingWorld, caseId: string): Promise<Seen> {
  const { state, head, procedure } = await loadCase(world.deps.table, caseId);
  const { history, stage, agency, facts } = state;
  const today = dateOf(world.deps.now());
  const { calendar } = await refreshed(world.deps, true);
  const open = stageOf(procedure, stage).kind === 'open';
  world.line.breakAt();
  if (open) await world.invoke('wake', { detail: { caseId } });
  await world.settle();
  const wakes = world.states().nextWakeAt();
  return {
    stage,
    agency,
    facts: Object.keys(facts),
    history: history
      .filter((event) => !isPaper(event))
      .map(({ at, type, actor, payload }) => {
        // What the clock says may come seconds later than it was due; the day is what counts.
        return [actor.role === 'clock' ? dateOf(at) : at, type, actor, plain(payload)];
      }),
    papers: history
      .filter(isPaper)
      .map(({ at, type, payload }) => [type, payload.noticeId, payload.eventNumber, dateOf(at)].join(' '))
      .sort(),
    owed: noticesOwed(state).map(({ notice, eventNumber }) => `${eventNumber}-${notice}`),
    dates: deadlinesOf(procedure, state, calendar, today)
      .map(({ deadline, start, end, effectiveOn, status }) =>
        [deadline.id, start, end, effectiveOn, status].join(' '),
      )
      .sort(),
    nextDueAt: head.nextDueAt,
    hears: open && world.line.invocations.includes('settle'),
    // The timeline sleeps until the next date, or for thirty days from when it lay down; of a closed case it may sleep on.
    timer: open && wakes !== undefined && dateOf(instantOf(wakes)),
  };
}

function isPaper({ actor }: CaseEvent): boolean {
  return actor.role === 'timeline';
}

/** A payload without what chance decides: verification codes, and who is drawn by lot. */
function plain(payload: unknown): unknown {
  const chance = new Set(['code', 'seed', 'drawn']);
  return JSON.parse(JSON.stringify(payload, (key, value: unknown) => (chance.has(key) ? undefined : value)));
}

function differences(plainly: Seen, broken: Seen): string[] {
  return Object.keys(plainly).flatMap((part) => {
    const [is, should] = [JSON.stringify(broken[part]), JSON.stringify(plainly[part])];
    return is === should ? [] : `${part} is ${is}, without the fault ${should}`;
  });
}
