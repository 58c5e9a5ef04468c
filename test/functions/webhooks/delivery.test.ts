import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { millisecondsOf } from '../../../domain/time/civil-date.ts';
import { listDelivered, listParked, listPending } from '../../../functions/adapters/webhook-lists.ts';
import {
  claimSubscription,
  dueSubscriptions,
  loadSubscription,
  type SubscriptionRef,
} from '../../../functions/adapters/webhooks.ts';
import {
  createWebhook,
  deleteWebhook,
  deliverAgain,
  MOST_SUBSCRIPTIONS,
  pauseWebhook,
  resumeWebhook,
  rotateKey,
  testWebhook,
} from '../../../functions/use-cases/webhooks/manage.ts';
import { after } from '../../../functions/use-cases/webhooks/queue.ts';
import { APPLICANT, must } from '../use-cases/cases.ts';
import { CITY, HOSPITAL, type Outside, openOutside, type Receiver } from './outside.ts';

let outside: Outside;
let lines: string[];
beforeAll(async () => {
  // The receivers' library reads the machine's clock: it is moved with the house's.
  vi.useFakeTimers({ toFake: ['Date'] });
  outside = await openOutside();
  at('2026-09-07T10:00');
});
afterAll(async () => {
  await outside.close();
  vi.useRealTimers();
});
beforeEach(() => {
  lines = [];
  for (const way of ['log', 'error', 'warn'] as const)
    vi.spyOn(console, way).mockImplementation((...said) => void lines.push(JSON.stringify(said)));
});
const made: SubscriptionRef[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const ref of made.splice(0)) await deleteWebhook(outside.deps, ref);
});

function at(when: string): void {
  outside.world.moveTo(when);
  vi.setSystemTime(millisecondsOf(outside.deps.now()));
}

/** Lets so many minutes pass, with a sweep at the end of every so many. */
async function pass(minutes: number, every = minutes): Promise<void> {
  for (let passed = 0; passed < minutes; passed += every) {
    const later = new Date(millisecondsOf(outside.deps.now()) + every * 60_000 + 8 * 3_600_000);
    at(later.toISOString().slice(0, 16));
    await outside.sweep();
  }
}

async function subscribed(to: Receiver, owner = HOSPITAL) {
  const ref = await outside.subscribe(to, owner);
  made.push(ref);
  return ref;
}

/** The events of a case as they arrived, first arrivals only. */
const arrived = ({ taken }: Receiver, caseId: string): unknown[] => [
  ...new Set(
    taken.filter(({ event }) => event.data.caseId === caseId).map(({ event }) => event.data.eventNumber),
  ),
];

/** Hands in a case, accepts it and lets the papers come out: five events that leave the house. */
async function story(): Promise<string> {
  const caseId = await outside.submitted();
  await outside.tell(caseId);
  return caseId;
}
async function goOn(caseId: string): Promise<void> {
  await outside.accept(caseId);
  await outside.tell(caseId);
}

describe('delivery', () => {
  test('a receiver that is down for 48 hours gets every event once it is back, in order per case and signed anew', async () => {
    const receiver = await outside.receiver(() => 503);
    const ref = await subscribed(receiver);
    const cases = [await story(), await story(), await story()];
    await outside.sweep();
    for (const caseId of cases) {
      await pass(8 * 60, 120);
      await goOn(caseId);
    }
    await pass(24 * 60, 120);
    expect(receiver.taken).toEqual([]);
    expect((await loadSubscription(outside.deps.table, ref))?.paused).toBeUndefined();
    receiver.behave = () => 204;
    // Nobody waits for the twelve hours of the longest gap to end in every case: the first success opens the way.
    await pass(12 * 60, 120);
    for (const caseId of cases) expect(arrived(receiver, caseId)).toEqual([2, 3]);
    const ids = receiver.taken.map(({ id }) => id);
    expect(new Set(ids).size).toBe(6);
    const tries = receiver.seen.filter(({ id }) => id === ids[0]);
    expect(tries.length).toBeGreaterThan(6);
    expect(new Set(tries.map(({ body }) => body)).size).toBe(1);
    expect(new Set(tries.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(tries.length);
    expect(await listPending(outside.deps.table, ref.id, 10)).toEqual([]);
    expect(await dueSubscriptions(outside.deps.table, outside.deps.now(), 10)).toEqual([]);
    expect(await listDelivered(outside.deps.table, ref.id, 10)).toHaveLength(6);
  });

  test('what failed is refused by the receiver’s library once it is old, which is why each try is signed as of its time', async () => {
    const receiver = await outside.receiver();
    await subscribed(receiver);
    await story();
    await outside.sweep();
    const [first] = receiver.seen;
    const library = new Webhook(must(receiver.secrets[0]));
    const headers = must(first).headers as Record<string, string>;
    expect(() => library.verify(must(first).body, headers)).not.toThrow();
    expect(() => library.verify(`${must(first).body} `, headers)).toThrow('No matching signature');
    await pass(6);
    expect(() => library.verify(must(first).body, headers)).toThrow('too old');
  });

  test('one case that a receiver will not take keeps neither another case nor another subscriber waiting', async () => {
    const [stubborn, other] = [await outside.receiver(), await outside.receiver()];
    await subscribed(stubborn);
    await subscribed(other, CITY);
    const [bad, good] = [await story(), await story()];
    await goOn(bad);
    await goOn(good);
    stubborn.behave = ({ body }) => (body.includes(bad) ? 500 : 200);
    await outside.sweep();
    expect(arrived(stubborn, good)).toEqual([2, 3]);
    expect(arrived(stubborn, bad)).toEqual([]);
    // The later event of that case has not been tried: it waits for the earlier one.
    expect(new Set(stubborn.seen.filter(({ body }) => body.includes(bad)).map(({ id }) => id)).size).toBe(1);
    expect(arrived(other, bad)).toEqual([2, 3]);
    stubborn.behave = () => 200;
    await pass(5);
    expect(arrived(stubborn, bad)).toEqual([2, 3]);
  });

  test('a receiver that says nothing holds up nobody else, and no sweep longer than its time', async () => {
    const [slow, quick] = [await outside.receiver(() => 'hang'), await outside.receiver()];
    const ref = await subscribed(slow);
    await subscribed(quick, CITY);
    const cases = await Promise.all(Array.from({ length: 3 }, () => story()));
    const begun = performance.now();
    await outside.sweep({ timeLimit: 300, lanesAtOnce: 1 });
    expect(performance.now() - begun).toBeLessThan(2_500);
    for (const caseId of cases) expect(arrived(quick, caseId)).toEqual([2]);
    expect((await listPending(outside.deps.table, ref.id, 1))[0]?.last).toMatchObject({ failure: 'time' });
  });

  test('two sweeps at once deliver nothing twice, and one that died leaves its work to the next', async () => {
    const receiver = await outside.receiver();
    const ref = await subscribed(receiver);
    await Promise.all(Array.from({ length: 3 }, () => story()));
    const [a, b, c] = await Promise.all([outside.sweep(), outside.sweep(), outside.sweep()]);
    expect(a.delivered + b.delivered + c.delivered).toBe(3);
    expect(receiver.seen).toHaveLength(3);
    await story();
    const now = outside.deps.now();
    await claimSubscription(outside.deps.table, ref, { lease: 'dead', now, until: after(now, 180_000) });
    await outside.sweep();
    expect(receiver.seen).toHaveLength(3);
    await pass(4);
    expect(receiver.seen).toHaveLength(4);
  });
});

describe('giving up', () => {
  test('after three days of nothing but failures an event is parked and sending stops; resumed, all of it arrives', async () => {
    const receiver = await outside.receiver(() => ({ status: 500, body: '<b>坏了</b>\u0000\n10.0.0.1' }));
    const ref = await subscribed(receiver);
    const caseId = await story();
    await goOn(caseId);
    await pass(80 * 60, 240);
    const record = must(await loadSubscription(outside.deps.table, ref));
    expect(record.paused?.because).toBe('failing');
    const [parked] = await listParked(outside.deps.table, ref.id, 10);
    expect(parked).toMatchObject({ last: { status: 500, excerpt: '<b>坏了</b> 10.0.0.1' } });
    const tried = receiver.seen.length;
    expect(tried).toBeGreaterThan(8);
    await pass(24 * 60, 720);
    expect(receiver.seen).toHaveLength(tried);
    receiver.behave = () => 200;
    expect(await deliverAgain(outside.deps, ref, must(parked).id)).toBe(true);
    expect(await deliverAgain(outside.deps, ref, must(parked).id)).toBe(false);
    await resumeWebhook(outside.deps, ref);
    await outside.sweep();
    expect(arrived(receiver, caseId)).toEqual([2, 3]);
    expect(await listParked(outside.deps.table, ref.id, 10)).toEqual([]);
  });

  test('410 Gone stops sending at once; a redirect is a failure and is not followed', async () => {
    const [gone, moved] = [await outside.receiver(() => 410), await outside.receiver(() => 302)];
    const ref = await subscribed(gone);
    const elsewhere = await subscribed(moved, CITY);
    await story();
    await outside.sweep();
    expect((await loadSubscription(outside.deps.table, ref))?.paused?.because).toBe('gone');
    expect(moved.seen).toHaveLength(1);
    expect((await listPending(outside.deps.table, elsewhere.id, 1))[0]?.last).toMatchObject({ status: 302 });
  });
});

describe('managing', () => {
  test('stopped, events wait; resumed, they arrive in order', async () => {
    const receiver = await outside.receiver();
    const ref = await subscribed(receiver);
    await pauseWebhook(outside.deps, ref);
    const caseId = await story();
    await goOn(caseId);
    await pass(60);
    expect(receiver.seen).toEqual([]);
    await resumeWebhook(outside.deps, ref);
    await outside.sweep();
    expect(arrived(receiver, caseId)).toEqual([2, 3]);
  });

  test('after a new key the old one signs as well for 24 hours, and then no more', async () => {
    const receiver = await outside.receiver();
    const ref = await subscribed(receiver);
    const [old] = receiver.secrets;
    const { secret } = await rotateKey(outside.deps, must(await loadSubscription(outside.deps.table, ref)));
    const headers = async () => {
      await testWebhook(outside.deps, must(await loadSubscription(outside.deps.table, ref)));
      return must(receiver.seen.at(-1));
    };
    const verified = ({ body, headers: given }: Awaited<ReturnType<typeof headers>>, key = '') => {
      try {
        return new Webhook(key).verify(body, given as Record<string, string>) !== undefined;
      } catch {
        return false;
      }
    };
    const both = await headers();
    expect([verified(both, old), verified(both, secret)]).toEqual([true, true]);
    await pass(24 * 60);
    receiver.secrets = [secret];
    const one = await headers();
    expect([verified(one, old), verified(one, secret)]).toEqual([false, true]);
  });

  test('a subscriber gets the events of its own cases from its beginning on, of the types it asked for', async () => {
    const before = await story();
    const [own, foreign] = [await outside.receiver(), await outside.receiver()];
    at('2026-12-01T10:00');
    const entry = { url: own.url, types: ['cn.dingdian.notice.issued.v1' as const], description: '' };
    const one = await createWebhook(outside.deps, HOSPITAL, APPLICANT, entry, 'k');
    if (one.kind === 'refused') throw new Error('refused');
    made.push(one.subscription);
    own.secrets.push(must(one.secret));
    await subscribed(foreign, { kind: 'institution', id: 'pharmacy' });
    // The same request again makes no second subscription, and does not show the key again.
    expect(await createWebhook(outside.deps, HOSPITAL, APPLICANT, entry, 'k')).toEqual({
      kind: 'created',
      subscription: one.subscription,
    });
    await goOn(before);
    await outside.world.invoke('wake', { detail: { caseId: before } });
    await outside.world.runFor(5);
    vi.setSystemTime(millisecondsOf(outside.deps.now()));
    await outside.tell(before);
    await outside.sweep();
    expect(new Set(own.taken.map(({ event }) => event.type))).toEqual(new Set(entry.types));
    expect(foreign.seen).toEqual([]);
  });

  test('no owner has more than a handful', async () => {
    const { url } = await outside.receiver();
    for (let n = 0; n < MOST_SUBSCRIPTIONS; n += 1) {
      const one = await createWebhook(outside.deps, CITY, APPLICANT, { url, types: [], description: '' });
      if (one.kind === 'created') made.push(one.subscription);
    }
    const more = await createWebhook(outside.deps, CITY, APPLICANT, { url, types: [], description: '' });
    expect(more).toMatchObject({ kind: 'refused' });
  });

  test('no key is ever logged', async () => {
    const receiver = await outside.receiver(() => 500);
    const ref = await subscribed(receiver);
    await story();
    await outside.sweep();
    await rotateKey(outside.deps, must(await loadSubscription(outside.deps.table, ref)));
    expect(lines.join('\n')).not.toMatch(/whsec_|v1,/);
  });
});
