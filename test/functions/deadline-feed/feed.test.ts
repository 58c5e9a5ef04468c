import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { putAgency } from '../../../functions/adapters/directory.ts';
import { headWrite } from '../../../functions/adapters/head-write.ts';
import { entriesOf } from '../../../functions/use-cases/deadline-feed/entries.ts';
import {
  calendarFor,
  calendarOf,
  newFeed,
  ownFeed,
  revokeFeed,
} from '../../../functions/use-cases/deadline-feed/feed.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { done, itemsOf, must, officer, submitted } from '../use-cases/cases.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
const CITY = {
  id: 'city',
  name: '某市医保中心',
  level: 'city',
  region: '某市',
  address: '某路1号',
  phone: '0000',
} as const;
const agency = { ...CITY, numberPrefix: '某医保', demonstration: true };
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The calendar as a calendar program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      on: event.startDate.toString(),
      allDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
    };
  });
}

const CLERK = { sub: 'clerk-1', agency: 'city' };

describe('a private calendar', () => {
  test('第十二条: a case handed in stands there on the last day of its review, and moves when the period begins anew', async () => {
    const caseId = await submitted(world.deps);
    const token = await newFeed(world.deps, CLERK);
    const [first] = read(must(await calendarFor(world.deps, token)));
    const { receiptNumber = '' } = (await loadCase(world.deps.table, caseId)).state;
    expect(first).toMatchObject({ allDay: true, on: '2026-09-14', sequence: 2 });
    expect(first?.summary).toContain(receiptNumber);
    expect(first?.description).toContain(`https://verify.invalid/cases/${caseId}`);
    expect(first?.description).not.toContain('某医院');
    await done(world.deps, caseId, officer(), 'accept');
    const after = read(must(await calendarFor(world.deps, token)));
    expect(after.map(({ uid }) => uid)).not.toContain(first?.uid);
    expect(after[0]?.sequence).toBe(3);
  });

  test('a date that moves moves its entry, under the same id; provisional and overdue ones say so', async () => {
    world.moveTo('2026-09-28');
    const caseId = await submitted(world.deps);
    const loaded = await loadCase(world.deps.table, caseId);
    const { calendar } = world.deps;
    const without = { arrangements: calendar.arrangements.filter(({ year }) => year !== 2026) };
    const days = (one: typeof calendar) =>
      new Map(entriesOf(loaded, {}, one, dateOf(world.deps.now())).map((entry) => [entry.uid, entry]));
    const [known, unknown] = [days(calendar), days(without)];
    expect([...known.keys()]).toEqual([...unknown.keys()]);
    const moved = [...known.values()].filter(({ uid, on }) => unknown.get(uid)?.on !== on);
    expect(moved.length).toBeGreaterThan(0);
    for (const { uid } of moved) expect(unknown.get(uid)?.summary).toMatch(/^【暂估】/);
    const late = entriesOf(loaded, {}, calendar, civilDate('2027-02-01'));
    expect(late.map(({ summary }) => summary)).toContainEqual(expect.stringMatching(/^【已超期】/));
  });

  test('a reminder of the agency’s own says that no document names the day', async () => {
    const caseId = await submitted(world.deps);
    const loaded = await loadCase(world.deps.table, caseId);
    const deadlines = loaded.procedure.deadlines.map((one) => ({
      ...one,
      length: { unit: 'none' } as const,
    }));
    const procedure = { ...loaded.procedure, deadlines };
    const reminders = deadlines.map(({ id }) => ({ procedure: procedure.id, deadline: id, workingDays: 3 }));
    const entries = entriesOf(
      { ...loaded, procedure },
      { reminders },
      world.deps.calendar,
      dateOf(world.deps.now()),
    );
    expect(entries.length).toBeGreaterThan(0);
    for (const { summary } of entries) expect(summary).toMatch(/^【内部提醒，非文件规定】/);
  });

  test('its address ends when a new one is made, when it is revoked and after a year', async () => {
    const old = await newFeed(world.deps, CLERK);
    const other = await newFeed(world.deps, { sub: 'clerk-2', agency: 'city' });
    const token = await newFeed(world.deps, CLERK);
    expect(await calendarFor(world.deps, old)).toBeUndefined();
    expect(await calendarFor(world.deps, token)).toContain('BEGIN:VCALENDAR');
    await revokeFeed(world.deps, CLERK);
    expect(await calendarFor(world.deps, token)).toBeUndefined();
    expect(await ownFeed(world.deps, CLERK)).toBeUndefined();
    for (const wrong of ['', 'x', 'a'.repeat(43), '../secret']) {
      expect(await calendarFor(world.deps, wrong)).toBeUndefined();
    }
    world.moveTo('2027-09-28T09:00');
    expect(await calendarFor(world.deps, other)).toBeDefined();
    world.moveTo('2027-09-28T11:00');
    expect(await calendarFor(world.deps, other)).toBeUndefined();
    // The token itself stands nowhere in the table.
    expect(old).not.toBe(token);
  });

  test('an agency with very many open cases gets those that come first, and the second reading is at once', async () => {
    await putAgency(world.deps.table, { ...agency, id: 'busy' });
    const caseId = await submitted(world.deps);
    const { head } = await loadCase(world.deps.table, caseId);
    const items = await itemsOf(world.deps, caseId, 'EVENT#');
    const copies = Array.from({ length: 60 }, (_, n) => `copy-${String(n).padStart(3, '0')}`).flatMap(
      (id) => {
        const { Item } = must(headWrite('t', { ...head, caseId: id, agency: 'busy' }, 0).Put);
        return [Item, ...items.map((item) => ({ ...item, pk: `CASE#${id}` }))];
      },
    );
    for (let from = 0; from < copies.length; from += 25) {
      const requests = copies.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
      const RequestItems = { [world.deps.table.name]: requests };
      await world.deps.table.client.send(new BatchWriteCommand({ RequestItems }));
    }
    const text = await calendarOf(world.deps, { ...agency, id: 'busy' }, 40);
    expect(text).toContain('只列出最先到期的40个案卷');
    expect(new Set(read(text).map(({ uid }) => uid)).size).toBe(40);
    world.breakAt();
    expect(await calendarOf(world.deps, { ...agency, id: 'busy' }, 40)).toBe(text);
    // The list of the cases is read again, their histories are not.
    expect(world.calls.length).toBeLessThan(3);
  });
});
