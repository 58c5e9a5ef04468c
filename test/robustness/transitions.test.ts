import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../domain/case/deadlines.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { achieve } from '../../infra/cli/simulation/walks/achieve.ts';
import { answers, FILE, type Wishes } from '../../infra/cli/simulation/walks/answers.ts';
import { reach } from '../../infra/cli/simulation/walks/route.ts';
import { FIRST_DAY, subjectsOf } from '../../infra/cli/simulation/walks/subjects.ts';
import {
  dawnOf,
  morning,
  nextMorning,
  type Walk,
  type Walker,
  walkerOf,
} from '../../infra/cli/simulation/walks/walker.ts';
import { procedureOf } from '../../procedures/registry.ts';
import { registered } from '../functions/use-cases/fixture.ts';
import { type Broken, breakAlong } from './transitions.ts';
import { LISTED, listed, recomputed } from './transitions-courses.ts';
import { someFaults } from './transitions-faults.ts';
import { courseOf } from './transitions-walks.ts';
import { type ForkingWorld, forkingWorld } from './transitions-world.ts';

let world: ForkingWorld;
let remove: () => void;
beforeAll(async () => {
  remove = registered(LISTED);
  world = await forkingWorld(Date.parse(morning(FIRST_DAY)));
});
afterAll(async () => {
  remove();
  await world.close();
});

/** Transitions of the shapes that writes have: `npm run bench -- --only faults` breaks all there are, in every way. */
interface Shape {
  title: string;
  procedure: string;
  level?: 'city' | 'county';
  kind?: string;
  /** The stage it is taken from, and the step; a deadline that comes to its end where there is no step. */
  from: string;
  step?: string;
  lapses?: string;
  wishes?: Wishes;
  /** A step put on record after the lapse, as done on the period's last day. */
  late?: string;
}

const SHAPES: readonly Shape[] = [
  { title: 'a number of its own', procedure: 'jilin/provincial', from: 'draft', step: 'submit' },
  { title: 'a draw by lot', procedure: 'jilin/provincial', from: 'awaiting-panel', step: 'draw-panel' },
  {
    title: 'files and signatures',
    procedure: 'jilin/provincial',
    from: 'expert-review',
    step: 'record-review',
    wishes: { payload: { sheetScan: [FILE] } },
  },
  {
    title: '第八条 a hand-over to the city, with two papers',
    procedure: 'outpatient-special-diseases/qualification',
    level: 'county',
    from: 'result-filed',
    step: 'hand-to-city',
  },
  {
    title: '第六条 a lapse',
    procedure: 'outpatient-special-diseases/qualification',
    from: 'awaiting-completion',
    lapses: 'complete-materials',
  },
  {
    title: '第十二条（一） numbers and notices',
    procedure: 'liaocheng/designation',
    from: 'completeness-review',
    step: 'accept',
  },
  {
    title: '第十六条 a lapse, taken back by a signing in time that comes on record late',
    procedure: 'liaocheng/designation',
    kind: 'retail-pharmacy',
    from: 'awaiting-signature',
    lapses: 'signing',
    late: 'sign',
  },
  {
    title: 'a bar for three years',
    procedure: 'liaocheng/designation',
    from: 'desk-review',
    step: 'end-for-falsification',
  },
];

/** The longest ways to a transition are left to `FAULTS=all` and the bench. */
const TRIED = SHAPES.filter(
  ({ title }) => process.env.FAULTS === 'all' || !/taken back|three years/u.test(title),
);

async function broken({
  procedure: id,
  level = 'city',
  kind,
  from,
  step: stepId,
  lapses,
  wishes = {},
  late,
}: Shape): Promise<Broken> {
  const procedure = procedureOf(id);
  if (!procedure) throw new Error(`no procedure ${id}`);
  const walker = walkerOf(procedure, stateCouncil, { tried: () => {}, happened: () => {} });
  const subject = subjectsOf(procedure).find((one) => one.level === level && (!kind || one.kind === kind));
  if (!subject) throw new Error('nobody applies');
  const there = reach(walker, walker.begin(subject), from);
  if (!there) throw new Error(`no way to ${from}`);
  const before = there.state.history.length;
  const walk = lapses ? lapsed(walker, there, lapses, late) : taken(walker, there, stepId, wishes);
  const course = await courseOf(world, walker, walk);
  const first = walk.state.history[before]?.at ?? '';
  const keys = new Set(course.transitions.flatMap(({ key, at }) => (at >= first ? key : [])));
  const found: Broken = { transitions: 0, faults: 0, findings: [] };
  await breakAlong(world, course, (key) => keys.has(key), someFaults, found);
  return found;
}

function taken(walker: Walker, walk: Walk, id: string | undefined, wishes: Wishes): Walk {
  const step = walker.procedure.steps.find((one) => one.id === id);
  const after = step && achieve(walker, walk, step, { wishes });
  if (!after) throw new Error(`${id} cannot be taken`);
  return after;
}

function lapsed(walker: Walker, walk: Walk, id: string, late?: string): Walk {
  const { procedure, calendar } = walker;
  const { end, effectiveOn } =
    deadlinesOf(procedure, walk.state, calendar, dateOf(walk.now)).findLast(
      ({ deadline }) => deadline.id === id,
    ) ?? {};
  if (!end || !effectiveOn) throw new Error(`${id} does not run`);
  const gone = walker.wait(walk, dawnOf(effectiveOn));
  const step = procedure.steps.find((one) => one.id === late);
  if (!step) return gone;
  // As it would have been said on the period's last day.
  const said = answers(step, { procedure, calendar, state: walk.state, today: end });
  const at = nextMorning(gone.now);
  const after = walker.take(gone, step, { at, role: step.actor[0] ?? 'public', person: '1', said }, {});
  if (!('state' in after)) throw new Error(`${late} cannot be put on record late`);
  return after;
}

describe('a fault at every side effect leaves, after one reconcile, everything as it would have been, and fsck clean', () => {
  test.each(TRIED)('$procedure: $title', async (shape) => {
    const { faults, findings } = await broken(shape);
    expect(findings).toEqual([]);
    expect(faults).toBeGreaterThan(2);
  });

  test.each([
    ['a paper that lists two cases of one act', listed],
    [
      'dates put right by a new paper of the State Council, and a standstill that ends a day later',
      recomputed,
    ],
  ] as const)('%s', async (_title, courseIn) => {
    const found: Broken = { transitions: 0, faults: 0, findings: [] };
    await breakAlong(world, await courseIn(world), () => true, someFaults, found);
    expect(found.findings).toEqual([]);
    expect(found.faults).toBeGreaterThan(2);
  });
});
