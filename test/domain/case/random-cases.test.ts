import { expect, test } from 'vitest';
import { procedures } from '../../../procedures/registry.ts';
import { tryRandomly } from './random-cases.ts';

// 20,000 sequences a procedure are tried by `npm run bench -- --only model`.
test.each(procedures)(
  '$id: whatever anybody tries on whatever day, a case goes only where its table lets it, and nothing is lost or told twice',
  (procedure) => {
    const { faults, allowed, commands, stages } = tryRandomly(procedure, 45, 20_261_122);
    expect(faults).toEqual([]);
    // A run that never leaves the desk would prove nothing, nor one in which everything is allowed.
    expect(stages.size).toBeGreaterThanOrEqual(Math.min(5, Math.ceil(procedure.stages.length / 3)));
    expect(allowed).toBeGreaterThan(60);
    expect(commands - allowed).toBeGreaterThan(100);
  },
);
