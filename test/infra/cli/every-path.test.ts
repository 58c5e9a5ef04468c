import { describe, expect, test } from 'vitest';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { EveryPath } from '../../../infra/cli/simulation/every-path.ts';
import { covering } from '../../../infra/cli/simulation/walks/cover.ts';
import { deadEnds, type Explored, explore } from '../../../infra/cli/simulation/walks/explore.ts';
import { compareInServices, standsAlone } from '../../../infra/cli/simulation/walks/in-services.ts';
import { KINDS, type Kind } from '../../../infra/cli/simulation/walks/tally.ts';
import { procedures } from '../../../procedures/registry.ts';
import { run } from './run.ts';

/** What no walk can reach, and why. */
const OUT_OF_REACH: Readonly<Record<string, string>> = {
  // Before the acceptance nothing has been issued that must be served.
  'guangdong/designation steps serve@received': 'a refusal leads out of the stage at once',
  'zhanjiang/special-disease-designation steps serve@counter-check':
    'the first paper comes with the acceptance',
  // Played in test/procedures/liaocheng/agreement/life.test.ts: it takes a suspension half a year before the end of the term.
  'liaocheng/agreement lapses suspension-180@suspended-past-term':
    'walks begin a suspension at once or on the eve of the end',
  'liaocheng/agreement late term': 'a renewal under way extends the term; one that is not cannot be signed',
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

/** Long enough to mean something, short enough for the suite; `simulate --every-path` does all of them. */
const UNTIL = '2025-01-20';
const PROCEDURES = 1;

test('what walks of the largest procedures do in the services has the dates it has in the pure domain', async () => {
  const largest = [...explored.values()].sort((a, b) => b.walks.length - a.walks.length);
  // What uses up a number or a bar stands alone: such walks are for the command line.
  const chosen = largest
    .flatMap(({ walker, walks }) => {
      const able = covering(walker.procedure, walks).filter(
        ({ now, acts }) => now < UNTIL && acts.length <= 9 && acts.every(({ register }) => !register),
      );
      const longest = able.findLast((walk) => !standsAlone({ walker, walk }));
      return longest ? [{ walker, walk: longest }] : [];
    })
    .slice(0, PROCEDURES);
  const { findings, walks, dates, stale } = await compareInServices(chosen);
  expect(findings).toEqual([]);
  expect(walks).toBe(PROCEDURES);
  expect(stale).toBeGreaterThan(0);
  expect(dates).toBeGreaterThan(30);
}, 120_000);

test('simulate --every-path prints the table of one procedure, in the form it documents', async () => {
  const [last] = [...procedures].sort((a, b) => b.steps.length - a.steps.length).slice(-1);
  const { code, out } = await run(['simulate', '--every-path', last?.id ?? '', '--pure', '--json']);
  expect(code).toBe(0);
  expect(EveryPath.array().safeParse(JSON.parse(out)).error).toBeUndefined();
  expect(await run(['simulate', '--pure', 'x.json'])).toMatchObject({ code: 2 });
});
