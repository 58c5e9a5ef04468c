import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthlyReminder, REMINDER_MARK, remindersOf } from '../../../domain/case/reminders.ts';
import { addDays, civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { loadHead } from '../../../functions/adapters/cases.ts';
import { loadAgency, putAgency } from '../../../functions/adapters/directory.ts';
import { caseReminders, draftHints, officerHints } from '../../../functions/use-cases/hints.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { procedures } from '../../../procedures/registry.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, done, freshKey, insist, must } from './cases.ts';
import { LISTING, registered } from './fixture.ts';

let world: World;
let remove: () => void;
/** In force from October: what is filed before stays on the version of January. */
const NEXT = { ...LISTING, version: '2026-10-01', title: '测试用的申请（新）' };
beforeAll(async () => {
  remove = registered(LISTING, NEXT);
  world = await openWorld();
});
afterAll(async () => {
  remove();
  await world.close();
});

async function draft(): Promise<string> {
  const request = {
    procedure: NEXT,
    agency: 'city',
    applicantKind: 'medical-institution',
    actor: APPLICANT,
    idempotencyKey: freshKey(),
  };
  return must(await insist(() => startApplication(world.deps, request)));
}

const load = (caseId: string) => loadCase(world.deps.table, caseId);

describe('two versions of a procedure', () => {
  test('a case stays on the version it was begun under; a draft after the day takes the new one, an old draft is told of it', async () => {
    const before = await draft();
    const filed = await draft();
    await done(world.deps, filed, APPLICANT, 'submit');
    const { procedure } = await load(before);
    expect(procedure.version).toBe('2026-01-01');
    expect(draftHints(procedure, civilDate('2026-09-30'))).toEqual([]);
    world.moveTo('2026-10-08');
    const [hint] = draftHints(procedure, civilDate('2026-10-08'));
    expect(hint).toContain('这份申请按“2026年1月1日起施行的版本”填写，现在已有“2026年10月1日起施行的版本”');
    expect((await load(await draft())).procedure.title).toBe('测试用的申请（新）');
    await done(world.deps, before, APPLICANT, 'submit');
    for (const caseId of [before, filed]) {
      expect((await load(caseId)).procedure.version).toBe('2026-01-01');
      expect((await loadHead(world.deps.table, caseId)).procedureVersion).toBe('2026-01-01');
    }
  });
});

describe('duties without a number', () => {
  test('文件未规定: an agency sets a reminder for itself; it comes due and is never overdue', async () => {
    world.moveTo('2026-10-09');
    const caseId = await draft();
    await done(world.deps, caseId, APPLICANT, 'submit');
    const { deps } = world;
    expect(await caseReminders(deps, await load(caseId))).toEqual([]);
    const city = must(await loadAgency(deps.table, 'city'));
    const reminders = [{ procedure: LISTING.id, deadline: 'publish', workingDays: 3 }];
    await insist(() => putAgency(deps.table, { ...city, reminders }));
    const reminder = { deadline: 'publish', label: '公示', startedBy: 2, provisional: false, by: 'agency' };
    // Saturday the 10th is worked in return for the week before.
    expect(await caseReminders(deps, await load(caseId))).toEqual([
      { ...reminder, on: '2026-10-13', due: false },
    ]);
    world.moveTo('2026-10-13');
    expect(await caseReminders(deps, await load(caseId))).toEqual([
      { ...reminder, on: '2026-10-13', due: true },
    ]);
    await world.runUntil('2026-10-20');
    const head = await loadHead(deps.table, caseId);
    expect([head.overdue, head.nextDueAt]).toEqual([false, undefined]);
    expect(REMINDER_MARK).toBe('内部提醒，非文件规定');
  });

  test('a day that an officer named with the act is remembered too', async () => {
    const { procedure, state } = await load(await draft());
    const step = must(procedure.steps.find(({ id }) => id === 'submit'));
    const field = {
      name: 'dueBy',
      label: '希望在哪一天前',
      kind: 'date',
      required: false,
      notBeforeToday: true,
    } as const;
    const asking = { ...procedure, steps: [{ ...step, payload: [field] }, ...procedure.steps.slice(1)] };
    const event = { ...must(state.history[0]), n: 2, type: 'submitted', payload: { dueBy: '2026-11-02' } };
    const named = { ...state, stage: 'assessed', version: 2, history: [...state.history, event] };
    const today = civilDate('2026-11-02');
    expect(remindersOf(asking, named, {}, stateCouncil, today)).toMatchObject([
      { on: '2026-11-02', due: true, by: 'officer' },
    ]);
  });

  test('R12: what is due every month is remembered on its last working day', () => {
    expect(monthlyReminder(stateCouncil, civilDate('2026-10-08'))).toEqual({
      on: '2026-10-30',
      provisional: false,
    });
    expect(monthlyReminder(stateCouncil, civilDate('2026-02-10'))).toEqual({
      on: '2026-02-28',
      provisional: false,
    });
    expect(monthlyReminder(stateCouncil, civilDate('2026-12-10')).provisional).toBe(true);
  });
});

test('officers are told from November on that the next year’s days off are not on record', () => {
  const at = (day: string) =>
    officerHints([], {
      calendar: stateCouncil,
      now: () => `${day}T10:00:00+08:00` as ReturnType<typeof world.deps.now>,
    });
  expect(at('2026-10-31')).toEqual([]);
  expect(at('2026-11-01').join()).toContain('2027年放假安排尚未登记');
  const expiring = officerHints(procedures, {
    calendar: stateCouncil,
    now: () => `${addDays(civilDate('2027-06-01'), -90)}T10:00:00+08:00` as ReturnType<typeof world.deps.now>,
  });
  expect(expiring.join()).toContain('还有90天');
});
