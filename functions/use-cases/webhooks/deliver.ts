import type { Instant } from '../../../domain/time/civil-date.ts';
import {
  type Attempt,
  type Lane,
  type Pending,
  postpone,
  settlePending,
} from '../../adapters/webhook-deliveries.ts';
import { waitingIn } from '../../adapters/webhook-lists.ts';
import { changeSubscription, type SubscriptionRecord } from '../../adapters/webhooks.ts';
import { CLOUD_EVENT_JSON } from '../outgoing/envelope.ts';
import { gapAfter, KEPT, TRIED_FOR } from './gaps.ts';
import { type Answer, post } from './post.ts';
import { after, expiryOf } from './queue.ts';
import { isPast, keysAt, signedHeaders } from './signature.ts';
import type { DeliverDeps } from './sweep.ts';

/** How far a lane came. */
export interface LaneEnd {
  delivered: number;
  failed: number;
  parked: number;
  /** Nothing waits in it any more. */
  empty: boolean;
  /** Sending was stopped for the whole subscription. */
  paused: boolean;
  /** The subscription as it stands now, where that has changed. */
  record?: SubscriptionRecord;
}

/** One attempt, signed as of now. */
export async function attemptOf(
  deps: DeliverDeps,
  { subscription: { url }, keys }: SubscriptionRecord,
  { id, body }: Pick<Pending, 'id' | 'body'>,
  timeLimit?: number,
): Promise<{ answer: Answer; attempt: Attempt }> {
  const at = deps.now();
  const signed = signedHeaders(keysAt(keys, at), { id, body, milliseconds: deps.machineNow() });
  const headers = { ...signed, 'content-type': CLOUD_EVENT_JSON };
  const answer = await post(deps.outlet, { url, headers, body }, timeLimit);
  return { answer, attempt: { at, ...answer } };
}

export function isTaken({ status, failure }: Pick<Answer, 'status' | 'failure'>): boolean {
  return failure === undefined && status !== undefined && status >= 200 && status < 300;
}

const GONE = 410;

/** Delivers what waits of one case, in order, until something fails: the later never overtakes the earlier. */
export async function deliverLane(
  deps: DeliverDeps,
  known: SubscriptionRecord,
  { caseId }: Lane,
  { inTime, timeLimit }: { inTime: () => boolean; timeLimit?: number | undefined },
): Promise<LaneEnd> {
  const { table } = deps;
  const { id: subscription } = known.subscription;
  const end: LaneEnd = { delivered: 0, failed: 0, parked: 0, empty: false, paused: false };
  let record = known;
  for (;;) {
    const waits = await waitingIn(table, subscription, caseId);
    if (waits.length === 0) return { ...end, empty: true, record };
    for (const pending of waits) {
      if (!inTime()) return { ...end, record };
      const { answer, attempt } = await attemptOf(deps, record, pending, timeLimit);
      const tried = withAttempt(pending, attempt);
      if (isTaken(answer)) {
        await settlePending(table, pending, {
          ...tried,
          outcome: 'delivered',
          at: attempt.at,
          expiresAt: expiryOf(attempt.at, KEPT.delivered),
        });
        end.delivered += 1;
        record = await arrived(deps, record, attempt.at);
        continue;
      }
      end.failed += 1;
      record = await missed(deps, record, attempt.at);
      if (answer.status === GONE) {
        await postpone(table, tried, attempt.at);
        await pause(deps, record, 'gone', attempt.at);
        return { ...end, paused: true, record };
      }
      if (!isGivenUp(tried, record, attempt.at)) {
        await postpone(table, tried, after(attempt.at, gapAfter(tried.tries)));
        return { ...end, record };
      }
      await settlePending(table, pending, {
        ...tried,
        outcome: 'parked',
        at: attempt.at,
        expiresAt: expiryOf(attempt.at, KEPT.waiting),
      });
      end.parked += 1;
      if (isPast(record.failingSince ?? attempt.at, TRIED_FOR, attempt.at)) {
        await pause(deps, record, 'failing', attempt.at);
        return { ...end, paused: true, record };
      }
    }
  }
}

function withAttempt(pending: Pending, last: Attempt): Pending {
  return { ...pending, tries: pending.tries + 1, firstTriedAt: pending.firstTriedAt ?? last.at, last };
}

/** Three days of trying are over; they begin anew when sending is resumed. */
function isGivenUp({ firstTriedAt }: Pending, { resumedAt }: SubscriptionRecord, now: Instant): boolean {
  const since = [firstTriedAt ?? now, resumedAt ?? ''].sort().at(-1);
  return isPast((since ?? now) as Instant, TRIED_FOR, now);
}

/** A receiver that took nothing for so long was down, and is back: what it missed need not wait for its turn. */
const OUTAGE = 5 * 60_000;

/** Something arrived: after an outage, what failed meanwhile is due at once. */
async function arrived(
  { table }: DeliverDeps,
  record: SubscriptionRecord,
  at: Instant,
): Promise<SubscriptionRecord> {
  if (!record.failingSince) return record;
  const { failingSince: _over, ...rest } = record;
  const back = isPast(record.failingSince, OUTAGE, at) ? { recoveredAt: at } : {};
  await changeSubscription(table, record.subscription, back, ['failingSince']);
  return { ...rest, ...back };
}

async function missed(
  { table }: DeliverDeps,
  record: SubscriptionRecord,
  at: Instant,
): Promise<SubscriptionRecord> {
  if (record.failingSince) return record;
  await changeSubscription(table, record.subscription, { failingSince: at });
  return { ...record, failingSince: at };
}

async function pause(
  { table }: DeliverDeps,
  { subscription }: SubscriptionRecord,
  because: 'failing' | 'gone',
  at: Instant,
): Promise<void> {
  await changeSubscription(table, subscription, { paused: { because, at } }, ['gsi1pk', 'gsi1sk']);
}
