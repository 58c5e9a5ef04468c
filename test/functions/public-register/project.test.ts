import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CivilDate, civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { putInstitution } from '../../../functions/adapters/directory.ts';
import { loadRow, putRow } from '../../../functions/adapters/public-register.ts';
import { type Ask, listRegister } from '../../../functions/use-cases/public-register/list.ts';
import { projectCase, reconcileRegister } from '../../../functions/use-cases/public-register/project.ts';
import { publicId } from '../../../functions/use-cases/public-register/row.ts';
import { must } from '../use-cases/cases.ts';
import { registered } from '../use-cases/fixture.ts';
import { openWorld, type World } from '../world.ts';
import { AGREEMENT, CANARY, concluded, decided, WITHOUT } from './fixture.ts';

let remove: () => void;
beforeAll(() => {
  remove = registered(AGREEMENT, WITHOUT);
});
afterAll(() => remove());

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => await world.close());

async function names(ask: Ask): Promise<string[]> {
  const page = must(
    await listRegister(world.deps.table, ask, { today: dateOf(world.deps.now()), limit: 50 }),
  );
  return page.found.map(({ row }) => row.name);
}

const on = (day: string, more: Ask = {}) => names({ ...more, on: civilDate(day) });
const rowOfCase = async (caseId: string, institution = 'hospital') =>
  await loadRow(world.deps.table, publicId('institution', institution), publicId('entry', caseId));

describe('an agreement suspended on the 5th and resumed on the 20th', () => {
  let caseId: string;
  beforeEach(async () => {
    caseId = await concluded(world, { from: '2026-09-01' });
    world.moveTo('2026-10-05');
    await decided(world, caseId, 'suspend', '2026-10-05', { ground: 'unrectified', facts: CANARY });
    world.moveTo('2026-10-20');
    await decided(world, caseId, 'resume', '2026-10-20');
    await projectCase(world.deps, caseId);
  });

  test('stands in the list of the 4th and the 20th, not in that of the 5th and the 19th', async () => {
    expect(await on('2026-08-31')).toEqual([]);
    expect(await on('2026-09-01')).toEqual(['某医院']);
    expect(await on('2026-10-04')).toEqual(['某医院']);
    expect(await on('2026-10-05')).toEqual([]);
    expect(await on('2026-10-19')).toEqual([]);
    expect(await on('2026-10-20')).toEqual(['某医院']);
    expect(await on('2026-10-19', { status: 'suspended' })).toEqual(['某医院']);
    expect(await names({})).toEqual(['某医院']);
    expect(await names({ status: 'suspended' })).toEqual([]);
  });

  test('tells its past with the ground of a suspension that is made public, in the document’s words', async () => {
    const { intervals, agreement, validUntil } = must(await rowOfCase(caseId)).row;
    expect(intervals.map(({ status, from, until }) => [status, from, until])).toEqual([
      ['designated', '2026-09-01', '2026-10-04'],
      ['suspended', '2026-10-05', '2026-10-19'],
      ['designated', '2026-10-20', undefined],
    ]);
    expect(intervals[1]?.ground).toEqual({
      label: '拒不整改的',
      source: '003',
      place: '第二十九条',
      quote: '医保协议中止是指经办机构与定点医药机构暂停履行协议约定',
    });
    expect([agreement, validUntil]).toEqual(['某医保协〔2026〕1号', '2027-09-01']);
  });

  test('is found by a part of its name, by initials and by pinyin, from any start', async () => {
    for (const q of ['某医院', '医院', 'myy', 'yy', 'yiyuan', 'mouyiyu'])
      expect(await names({ q }), q).toEqual(['某医院']);
    for (const q of ['药店', 'yyy', 'yidian', '，。']) expect(await names({ q }), q).toEqual([]);
  });

  test('doubled and late events do no harm: the newest version of the case wins', async () => {
    const now = must(await rowOfCase(caseId));
    await projectCase(world.deps, caseId);
    await projectCase(world.deps, caseId);
    const late = {
      ...now,
      version: now.version - 2,
      row: { ...now.row, intervals: now.row.intervals.slice(0, 1) },
    };
    expect(await putRow(world.deps.table, late, now)).toBe(false);
    expect(await rowOfCase(caseId)).toEqual(now);
  });

  test('no name of a person that stands in the case comes into the register', async () => {
    const { Items = [] } = await world.deps.table.client.send(
      new ScanCommand({ TableName: world.deps.table.name }),
    );
    const kept = Items.filter(({ pk }) => /^(?:REGISTERED|QUALIFIED|FIND)#/u.test(String(pk)));
    expect(kept.length).toBeGreaterThan(3);
    expect(JSON.stringify(kept)).not.toContain(CANARY);
    expect(JSON.stringify(Items)).toContain(CANARY);
  });
});

test('what begins on a day to come stands in no list before it, and comes in by the daily look at all', async () => {
  const caseId = await concluded(world, { from: '2026-09-20' });
  await projectCase(world.deps, caseId);
  expect(await names({})).toEqual([]);
  world.moveTo('2026-09-20');
  await reconcileRegister(world.deps);
  expect(await names({})).toEqual(['某医院']);
});

test('a case of a version without standings, and an application, stand in no register', async () => {
  const remembered = AGREEMENT.standings;
  const caseId = await concluded(world, { from: '2026-09-01' });
  Object.assign(AGREEMENT, { standings: [] });
  try {
    expect(await projectCase(world.deps, caseId)).toBe(false);
    expect(await projectCase(world.deps, 'nobody-knows-it')).toBe(false);
  } finally {
    Object.assign(AGREEMENT, { standings: remembered });
  }
  expect(await rowOfCase(caseId)).toBeUndefined();
});

test('the daily look at all cases brings in what was missed and mends what was left behind', async () => {
  const [first, second] = [
    await concluded(world, { from: '2026-09-01' }),
    await concluded(world, { from: '2026-09-02', institution: 'pharmacy', kind: 'retail-pharmacy' }),
  ];
  await projectCase(world.deps, first);
  await decided(world, first, 'suspend', '2026-09-03');
  expect(await reconcileRegister(world.deps)).toEqual({ seen: 2, written: 2, failed: [] });
  expect(await names({})).toEqual(['某药店']);
  expect(await names({ status: 'suspended' })).toEqual(['某医院']);
  expect(await reconcileRegister(world.deps)).toEqual({ seen: 2, written: 0, failed: [] });
  expect(await rowOfCase(second, 'pharmacy')).toBeDefined();
});

test('lists are chosen by kind, agency, area and state, and turned page by page without a gap', async () => {
  const table = world.deps.table;
  const made: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    const institution = `i${n}`;
    await putInstitution(table, {
      id: institution,
      name: `第${n}诊所`,
      address: '某路',
      kind: 'medical-institution',
    });
    const caseId = await concluded(world, {
      institution,
      from: `2026-09-0${n + 1}`.slice(0, 10),
      agency: n < 3 ? 'county' : 'city',
      kind: n % 2 === 0 ? 'medical-institution' : 'retail-pharmacy',
    });
    await projectCase(world.deps, caseId);
    made.push(`第${n}诊所`);
  }
  world.moveTo('2026-09-10');
  await reconcileRegister(world.deps);
  expect(await names({ agency: 'county' })).toEqual(made.slice(0, 3));
  expect(await names({ area: 'city' })).toEqual(made);
  expect(await names({ kind: 'retail-pharmacy' })).toEqual(['第1诊所', '第3诊所', '第5诊所']);
  for (const ask of [{}, { q: 'zs' }, { on: civilDate('2026-09-09') }] satisfies Ask[]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const today: CivilDate = dateOf(world.deps.now());
      const page = must(await listRegister(table, ask, { today, limit: 3, cursor }));
      seen.push(...page.found.map(({ row }) => row.name));
      cursor = page.cursor;
    } while (cursor);
    // Finds of one start have no order among themselves.
    expect('q' in ask ? seen.sort() : seen).toEqual(made);
    expect(
      await listRegister(table, ask, { today: civilDate('2026-09-10'), limit: 3, cursor: 'bm9uc2Vuc2U' }),
    ).toBeUndefined();
  }
});
