import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../domain/time/civil-date.ts';
import { putAgency } from '../../functions/adapters/directory.ts';
import { loadFollow } from '../../functions/adapters/follows.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { openWorld, type World } from '../../infra/cli/simulation/world.ts';
import { must } from '../functions/use-cases/cases.ts';
import { signed } from '../functions/use-cases/signed.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(instant('2026-11-23T10:00:00+08:00'), { render: false });
  const common = { region: '某市', address: '某路', phone: '0000', demonstration: true } as const;
  await putAgency(world.deps.table, {
    ...common,
    id: 'city',
    name: '某市医保中心',
    level: 'city',
    numberPrefix: '某医保',
  });
});
afterAll(() => world.close());

test('stream and bus by themselves open the agreement of a signed application', async () => {
  const { deps } = world;
  const one = await signed(deps, { institution: 'bus' });
  await world.settle();
  const { outcomes, state } = must(await loadFollow(deps.table, one.caseId, one.n));
  expect(state).toBe('done');
  const agreement = must(outcomes.find(({ kind }) => kind === 'taken')?.caseId);
  const { history } = (await loadCase(deps.table, agreement)).state;
  expect(history.map(({ type }) => type)).toEqual(['drafted', 'concluded']);
});
