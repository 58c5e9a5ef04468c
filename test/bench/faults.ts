import { stateCouncil } from '../../domain/time/state-council.ts';
import { covering } from '../../infra/cli/simulation/walks/cover.ts';
import { explore } from '../../infra/cli/simulation/walks/explore.ts';
import { FIRST_DAY } from '../../infra/cli/simulation/walks/subjects.ts';
import { morning } from '../../infra/cli/simulation/walks/walker.ts';
import { procedures } from '../../procedures/registry.ts';
import { type Broken, breakAlong } from '../robustness/transitions.ts';
import { everyFault } from '../robustness/transitions-faults.ts';
import { courseOf } from '../robustness/transitions-walks.ts';
import { forkingWorld } from '../robustness/transitions-world.ts';
import type { Row } from './measure.ts';

/**
 * A fault at every side effect of every transition of every procedure, in every way: hours. `FAULTS_OF=place/procedure` for one,
 * `FAULTS_SHARE=2/8` for the second eighth of the walks; a TMPDIR in memory makes it faster.
 */
export async function faultsBench(): Promise<Row[]> {
  const chosen = procedures.filter(({ id }) => (process.env.FAULTS_OF ?? id) === id);
  const rows: Row[] = [];
  for (const procedure of chosen) {
    const begun = performance.now();
    const found: Broken = { transitions: 0, faults: 0, findings: [] };
    const { walker, walks } = explore(procedure, stateCouncil);
    // Nothing here puts into the registers what no act does.
    const able = covering(procedure, walks).filter(({ acts }) => acts.every(({ register }) => !register));
    const done = new Set<string>();
    for (const walk of ofShare(able)) {
      // Each walk in a world of its own: what one leaves behind is no other's matter.
      const world = await forkingWorld(Date.parse(morning(FIRST_DAY)));
      try {
        const course = await courseOf(world, walker, walk);
        const fresh = new Set(course.transitions.map(({ key }) => key).filter((key) => !done.has(key)));
        await breakAlong(world, course, (key) => fresh.has(key), everyFault, found);
        for (const key of fresh) done.add(key);
      } finally {
        await world.close();
      }
    }
    for (const finding of found.findings) console.error(finding);
    const seconds = Math.round((performance.now() - begun) / 1000);
    const note = `${found.transitions} transitions, ${seconds} s`;
    const { id } = procedure;
    rows.push(
      { what: `faults, ${id}`, value: found.faults, unit: '', n: found.transitions, note },
      {
        what: `faults with a trace, ${id}`,
        value: found.findings.length,
        unit: '',
        n: found.faults,
        target: '<= 0',
      },
    );
  }
  return rows;
}

/** The longest first, so that the others have little new. */
function ofShare<T extends { acts: readonly unknown[] }>(walks: readonly T[]): T[] {
  const [nth = 1, of = 1] = (process.env.FAULTS_SHARE ?? '1/1').split('/').map(Number);
  return walks.toSorted((a, b) => b.acts.length - a.acts.length).filter((_, n) => n % of === nth - 1);
}
