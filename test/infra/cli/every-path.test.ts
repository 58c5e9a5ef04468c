import { describe, expect, test } from 'vitest';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { EveryPath } from '../../../infra/cli/simulation/every-path.ts';
import { covering } from '../../../infra/cli/simulation/walks/cover.ts';
import { deadEnds, type Explored, explore } from '../../../infra/cli/simulation/walks/explore.ts';
import { compareInServices } from '../../../infra/cli/simulation/walks/in-services.ts';
import { KINDS, type Kind } from '../../../infra/cli/simulation/walks/tally.ts';
import { procedures } from '../../../procedures/registry.ts';
import { run } from './run.ts';

/** What no walk can reach, and why. */
const OUT_OF_REACH: Readonly<Record<string, string>> = {
  // Before the acceptance nothing has been issued that must be served.
  'guangdong/designation steps serve@received': 'a refusal leads out of the stage at once',
  'zhanjiang/special-disease-designation steps serve@counter-check':
    'the first paper comes with the acceptance',
};

const explored = new Map<string, Explored>();

describe.each(procedures)('$id', (procedure) => {
  test('every step from every stage, every lapse, standstill, notice and refusal is walked, and no stage is a dead end', () => {
    const found = explore(procedure, stateCouncil);
    explored.set(procedure.id, found);
    const missing = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
      found.tally.missing(kind).map((item) => `${procedure.id} ${kind} ${item}`),
    );
    expect(missing).toEqual(Object.keys(OUT_OF_REACH).filter((item) => item.startsWith(`${procedure.id} `)));
    expect(deadEnds(found)).toEqual([]);
  });
});

test('what a walk of each procedure does in the services has the dates it has in the pure domain', async () => {
  const chosen = [...explored.values()].flatMap(({ walker, walks }) => {
    const able = covering(walker.procedure, walks).filter(
      ({ acts, state }) =>
        acts.every(({ register }) => !register) &&
        acts.length <= 14 &&
        walker.procedure.deadlines.every(
          ({ effect, starts }) =>
            effect.kind !== 'bar' ||
            !state.history.some(({ type }) => starts.some(({ event }) => event === type)),
        ),
    );
    const longest = able.at(-1);
    return longest ? [{ walker, walk: longest }] : [];
  });
  expect(chosen.length).toBe(procedures.length);
  const { findings, walks, dates, stale } = await compareInServices(chosen);
  expect(findings).toEqual([]);
  expect({ walks, stale }).toEqual({ walks: procedures.length, stale: expect.any(Number) });
  expect(stale).toBeGreaterThan(0);
  expect(dates).toBeGreaterThan(50);
});

test('simulate --every-path prints the table of one procedure, in the form it documents', async () => {
  const [last] = [...procedures].sort((a, b) => b.steps.length - a.steps.length).slice(-1);
  const { code, out } = await run(['simulate', '--every-path', last?.id ?? '', '--pure', '--json']);
  expect(code).toBe(0);
  expect(EveryPath.array().safeParse(JSON.parse(out)).error).toBeUndefined();
  expect(await run(['simulate', '--pure', 'x.json'])).toMatchObject({ code: 2 });
});
