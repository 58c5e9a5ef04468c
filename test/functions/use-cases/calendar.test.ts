import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { changesIn } from '../../../domain/case/recompute.ts';
import { civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { putPaper, refreshed } from '../../../functions/adapters/calendar.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { checkArrangement } from '../../../functions/use-cases/calendar-check.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { openWorld, type World } from '../world.ts';
import { INVENTED_2027 } from './arrangements.ts';
import { done, events, expectSound, officer, submitted } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Accepted on National Day: three months to upload end on New Year's Day, whose paper is not published. */
async function accepted(): Promise<string> {
  world.moveTo('2026-10-01');
  const caseId = await submitted(world.deps);
  await done(world.deps, caseId, officer(), 'accept');
  await world.invoke('wake', { detail: { caseId } });
  await world.runFor(1);
  return caseId;
}

const changes = async (caseId: string) =>
  (await loadCase(world.deps.table, caseId)).state.history.flatMap(changesIn);

describe('an arrangement of a further year', () => {
  test('moves and settles provisional dates of open cases, tells it once in each, and the timers follow', async () => {
    const waiting = await accepted();
    const acting = await accepted();
    const before = await loadHead(world.deps.table, waiting);
    expect(before.nextDueAt).toBe('2027-01-02T00:00:00+08:00');
    const told = { deadline: 'assessment', startedBy: 3, end: '2027-01-01', firm: false };
    expect(before.dates).toContainEqual(told);

    await putPaper(world.deps.table, { arrangement: INVENTED_2027, at: world.deps.now() });
    // A minute later every function reads it.
    world.moveTo('2026-11-09');
    await refreshed(world.deps);
    // Whoever acts first tells the new dates before his own act.
    await done(world.deps, acting, officer(), 'serve', {
      notice: 'annex-04-1.3',
      servedOn: '2026-11-09',
      method: '直接送达',
      recipient: '某人',
    });
    const types = await events(world.deps, acting);
    expect(types.slice(-2)).toEqual(['dates-recomputed', 'notice-served']);

    expect(await world.invoke('reconcile')).toMatchObject({ seen: 2, recomputed: 1, failed: 0 });
    expect(await world.invoke('reconcile')).toMatchObject({ seen: 2, recomputed: 0 });
    for (const caseId of [waiting, acting]) {
      const found = await changes(caseId);
      expect(found.filter(({ deadline }) => deadline === 'assessment')).toEqual([
        { deadline: 'assessment', startedBy: 3, was: '2027-01-01', now: '2027-01-04', firm: true },
      ]);
      const { dates = [] } = await loadHead(world.deps.table, caseId);
      expect(dates).toContainEqual({ ...told, end: '2027-01-04', firm: true });
      await expectSound(world.deps, caseId);
    }
    expect((await loadHead(world.deps.table, waiting)).nextDueAt).toBe('2027-01-05T00:00:00+08:00');
    await world.runUntil('2027-01-05T00:01');
    const { state, procedure } = await loadCase(world.deps.table, waiting);
    const last = state.history.at(-1);
    expect([last?.type, last?.at]).toEqual(['deadline-passed', '2027-01-05T00:00:00+08:00']);
    const running = deadlinesOf(procedure, state, world.deps.calendar, dateOf(world.deps.now()));
    expect(running.find(({ deadline }) => deadline.id === 'assessment')?.reckoning?.firm).toBe(true);
  });

  test('a paper that amends the year moves firm dates too, and only on the days it names', async () => {
    world.moveTo('2027-01-15');
    const caseId = await submitted(world.deps);
    const dates = async () => (await loadHead(world.deps.table, caseId)).dates;
    const review = { deadline: 'completeness-review', startedBy: 2, end: '2027-01-22' };
    await putPaper(world.deps.table, { arrangement: INVENTED_2027, at: world.deps.now() });
    world.moveTo('2027-01-15T10:02');
    await world.invoke('reconcile');
    expect(await dates()).toEqual([{ ...review, firm: true }]);
    await putPaper(world.deps.table, {
      arrangement: {
        year: 2027,
        paper: { title: '国务院办公厅关于调整2027年放假安排的通知', publishedOn: civilDate('2027-01-15') },
        holidays: [{ name: '临时放假', from: civilDate('2027-01-20'), to: civilDate('2027-01-20') }],
        makeUpWorkdays: [],
      },
      at: world.deps.now(),
    });
    world.moveTo('2027-01-15T10:04');
    await world.invoke('reconcile');
    expect((await changes(caseId)).at(-1)).toMatchObject({
      was: '2027-01-22',
      now: '2027-01-25',
      firm: true,
    });
  });
});

describe('an arrangement is held against the week and the law before it comes on record', () => {
  const check = (change: Partial<typeof INVENTED_2027>) =>
    checkArrangement({ ...INVENTED_2027, ...change }, stateCouncil);

  test('国务院令第795号: every year on record is in order, and so is the one of these tests', () => {
    for (const arrangement of [...stateCouncil.arrangements, INVENTED_2027]) {
      expect(checkArrangement(arrangement, { arrangements: [] })).toEqual({ wrong: [], odd: [] });
    }
  });

  test('a weekday cannot be worked in return, a day off not be worked, a holiday not lie in another year', () => {
    const holidays = [
      ...INVENTED_2027.holidays,
      { name: '国庆节', from: civilDate('2028-10-01'), to: civilDate('2028-10-02') },
    ];
    const { wrong } = check({
      holidays,
      makeUpWorkdays: ['2027-02-22', '2027-02-06', '2027-02-22'].map(civilDate),
    });
    expect(wrong).toEqual([
      '“国庆节”不在2027年（元旦可以从上年12月开始）。',
      '调休上班日2027-02-22是周一，本来就上班，请核对日期。',
      '2027-02-06既放假又上班。',
      '调休上班日2027-02-22写了两次。',
    ]);
  });

  test('a slip of the pen shows in the balance of days or in a festival that misses its day', () => {
    const [newYear, spring, ...others] = INVENTED_2027.holidays;
    const slipped = { ...spring, name: '春节', from: civilDate('2027-03-05'), to: civilDate('2027-03-11') };
    expect(check({ holidays: [newYear, slipped, ...others].flatMap((one) => one ?? []) }).odd).toEqual([
      '“春节”的放假日期里没有春节本身（01-21至02-21之间）。',
    ]);
    expect(check({ makeUpWorkdays: INVENTED_2027.makeUpWorkdays.slice(1) }).odd).toEqual([
      '放假占用的周一至周五减去调休上班日共14天，法定节假日应为13天，请逐日核对。',
    ]);
  });
});

test('a function whose reading of the calendar is a minute old does not take a date back that another has settled', async () => {
  const own = await openWorld();
  try {
    own.moveTo('2026-12-31');
    const caseId = await submitted(own.deps);
    // Read a moment before the paper comes on record, and within the minute after it.
    await refreshed(own.deps);
    await putPaper(own.deps.table, { arrangement: INVENTED_2027, at: own.deps.now() });
    await own.invoke('reconcile');
    expect(await events(own.deps, caseId)).toEqual(['drafted', 'submitted', 'dates-recomputed']);
    await done(own.deps, caseId, officer(), 'accept');
    expect(await events(own.deps, caseId)).toEqual(['drafted', 'submitted', 'dates-recomputed', 'accepted']);
  } finally {
    await own.close();
  }
});
