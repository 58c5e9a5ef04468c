import { stateCouncil } from '../../domain/time/state-council.ts';
import { explore } from '../../infra/cli/simulation/walks/explore.ts';
import { procedures } from '../../procedures/registry.ts';
import { tryRandomly } from '../domain/case/random-cases.ts';
import { compareClocks } from '../domain/time/random-periods.ts';
import type { Row } from './measure.ts';

const PERIODS = 100_000;
/** `--sequences N` tries fewer. */
const SEQUENCES = Number(
  process.argv.includes('--sequences') ? process.argv[process.argv.indexOf('--sequences') + 1] : 20_000,
);

/** The clock against the oracle on 100,000 random periods. */
export function clockBench(): Promise<Row[]> {
  const begun = performance.now();
  const { disagreements } = compareClocks(PERIODS, 1);
  for (const one of disagreements) console.error(one);
  const seconds = (performance.now() - begun) / 1000;
  return Promise.resolve([
    {
      what: 'disagreements of clock and oracle',
      value: disagreements.length,
      unit: '',
      n: PERIODS,
      target: '<= 0',
    },
    { what: 'random periods counted twice', value: PERIODS / seconds, unit: '/s', n: PERIODS },
  ]);
}

/** Random command sequences, every procedure; half of them go on from the walks through every path. */
export function modelBench(): Promise<Row[]> {
  const rows = procedures.map((procedure): Row => {
    const { walks } = explore(procedure, stateCouncil);
    const { faults, commands, allowed, stages } = tryRandomly(procedure, SEQUENCES, 2, walks);
    for (const fault of faults) console.error(`${procedure.id}: ${fault}`);
    const note = `${commands} commands, ${allowed} allowed, ${stages.size}/${procedure.stages.length} stages`;
    const what = `faults in random sequences: ${procedure.id}`;
    return { what, value: faults.length, unit: '', n: SEQUENCES, target: '<= 0', note };
  });
  return Promise.resolve(rows);
}
