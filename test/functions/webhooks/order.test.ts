import { array, assert, asyncProperty, constantFrom, integer, nat, oneof, record } from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { millisecondsOf } from '../../../domain/time/civil-date.ts';
import { loadMark, queueFor } from '../../../functions/adapters/outgoing.ts';
import { listPending } from '../../../functions/adapters/webhook-lists.ts';
import { wakeSubscription } from '../../../functions/adapters/webhooks.ts';
import { envelope } from '../../../functions/use-cases/outgoing/envelope.ts';
import { deleteWebhook } from '../../../functions/use-cases/webhooks/manage.ts';
import { after, waiting } from '../../../functions/use-cases/webhooks/queue.ts';
import { type HOSPITAL, type Outside, openOutside } from './outside.ts';

let outside: Outside;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  outside = await openOutside();
});
afterAll(async () => {
  await outside.close();
  vi.useRealTimers();
});

let used = 0;

/** Queues the next event of a case, as its history would. */
async function happen(ref: { id: string; owner: typeof HOSPITAL }, caseId: string): Promise<void> {
  const { deps } = outside;
  const { queued } = await loadMark(deps.table, caseId);
  const [n, now] = [queued + 1, deps.now()];
  const event = envelope('https://x.invalid', {
    id: `${caseId}.${n}`,
    type: 'cn.dingdian.case.stage-changed.v1',
    agency: 'city',
    subject: caseId,
    time: now,
    data: { caseId, eventNumber: n },
  });
  const about = { caseId, agency: 'city', eventNumber: n, k: 0 };
  await queueFor(deps.table, caseId, { from: queued, to: n }, [waiting(ref, event, about, now)]);
  await wakeSubscription(deps.table, ref, now);
}

function pass(minutes: number): void {
  const later = after(outside.deps.now(), minutes * 60_000);
  outside.world.moveTo(later.slice(0, 16));
  vi.setSystemTime(millisecondsOf(outside.deps.now()));
}

const ACT = oneof(
  { weight: 3, arbitrary: record({ happens: nat(2) }) },
  {
    weight: 2,
    arbitrary: record({
      passes: integer({ min: 1, max: 400 }),
      sweeps: integer({ min: 1, max: 3 }),
    }),
  },
);

test('whatever fails, and whenever: every event arrives once the receiver is well, in order per case', async () => {
  await assert(
    asyncProperty(
      array(ACT, { minLength: 3, maxLength: 14 }),
      array(constantFrom(200, 200, 404, 500, 503, 302), { minLength: 1, maxLength: 8 }),
      async (acts, answers) => {
        used += 1;
        const cases = [0, 1, 2].map((n) => `made-up-${used}-${n}`);
        const counts = [0, 0, 0];
        let turn = 0;
        const receiver = await outside.receiver(() => {
          turn += 1;
          return answers[turn % answers.length] ?? 200;
        });
        const ref = await outside.subscribe(receiver);
        for (const act of acts) {
          if ('happens' in act) {
            await happen(ref, cases[act.happens] ?? '');
            counts[act.happens] = (counts[act.happens] ?? 0) + 1;
          } else {
            pass(act.passes);
            await Promise.all(Array.from({ length: act.sweeps }, () => outside.sweep()));
          }
        }
        receiver.behave = () => 200;
        for (let hour = 0; hour < 5; hour += 1) {
          pass(12 * 60);
          await outside.sweep();
        }
        for (const [index, caseId] of cases.entries()) {
          const numbers = receiver.taken
            .filter(({ event }) => event.data.caseId === caseId)
            .map(({ event }) => event.data.eventNumber);
          expect(numbers).toEqual(Array.from({ length: counts[index] ?? 0 }, (_, n) => n + 1));
        }
        expect(await listPending(outside.deps.table, ref.id, 1)).toEqual([]);
        await deleteWebhook(outside.deps, ref);
        receiver.close();
      },
    ),
    { numRuns: 8 },
  );
});
