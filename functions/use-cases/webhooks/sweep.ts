import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../domain/time/civil-date.ts';
import { closeLane, type Lane } from '../../adapters/webhook-deliveries.ts';
import { lanesOf } from '../../adapters/webhook-lists.ts';
import {
  claimSubscription,
  dueSubscriptions,
  holdsSubscription,
  releaseSubscription,
  type SubscriptionRecord,
  type SubscriptionRef,
} from '../../adapters/webhooks.ts';
import type { Deps } from '../deps.ts';
import type { Outlet } from './addresses.ts';
import { deliverLane, type LaneEnd } from './deliver.ts';
import { after } from './queue.ts';

export interface DeliverDeps extends Deps {
  outlet: Outlet;
  /** The machine's own clock, milliseconds: what receivers compare a message's time with. */
  machineNow: () => number;
}

/** How much one sweep does, in milliseconds and numbers. A lease outlives the function that took it. */
export interface SweepLimits {
  budget: number;
  lease: number;
  subscriptionsAtOnce: number;
  lanesAtOnce: number;
  /** After so many failures in a row the rest of a subscription waits for the next sweep. */
  strikes: number;
  timeLimit?: number;
}

export const SWEEP: SweepLimits = {
  budget: 45_000,
  lease: 180_000,
  subscriptionsAtOnce: 20,
  lanesAtOnce: 4,
  strikes: 3,
};

/** When a subscription is looked at again that had more to do than a sweep does. */
const SOON = 60_000;

/** What a sweep did. */
export interface Swept {
  delivered: number;
  failed: number;
  parked: number;
}

/**
 * Delivers whatever is due. A subscription is one sweep's alone for the time it works on it, and subscriptions do not wait for
 * each other. Whoever comes by meanwhile finds it taken and goes on.
 */
export async function sweepWebhooks(deps: DeliverDeps, limits = SWEEP): Promise<Swept> {
  const total: Swept = { delivered: 0, failed: 0, parked: 0 };
  const begun = performance.now();
  const inTime = () => performance.now() - begun < limits.budget;
  const seen = new Set<string>();
  for (;;) {
    const due = await dueSubscriptions(deps.table, deps.now(), 200);
    const fresh = due.filter(({ id }) => !seen.has(id));
    if (fresh.length === 0 || !inTime()) return total;
    for (const { id } of fresh) seen.add(id);
    const left = fresh.values();
    const work = async () => {
      for (const ref of left) {
        if (!inTime()) return;
        const { delivered, failed, parked } = await sweepSubscription(deps, ref, limits, inTime);
        total.delivered += delivered;
        total.failed += failed;
        total.parked += parked;
      }
    };
    await Promise.all(Array.from({ length: limits.subscriptionsAtOnce }, work));
  }
}

async function sweepSubscription(
  deps: DeliverDeps,
  ref: SubscriptionRef,
  limits: SweepLimits,
  inTime: () => boolean,
): Promise<Swept> {
  const total: Swept = { delivered: 0, failed: 0, parked: 0 };
  const now = deps.now();
  const lease = randomUUID();
  let record = await claimSubscription(deps.table, ref, { lease, now, until: after(now, limits.lease) });
  let strikes = 0;
  while (record) {
    const { woken, paused } = record;
    const lanes = paused ? [] : await lanesOf(deps.table, ref.id);
    const known = record;
    const due = lanes.filter((lane) => isDue(lane, known, deps.now())).sort(byTime);
    const end = await deliverAll(due, known);
    const stopped = strikes >= limits.strikes || !inTime();
    const next =
      end.paused || paused
        ? undefined
        : nextOf(await lanesOf(deps.table, ref.id), end.record, deps.now(), stopped);
    if (await releaseSubscription(deps.table, ref, { lease, woken, ...(next && { next }) })) return total;
    // Something was queued meanwhile, or it is not ours any more.
    record = await holdsSubscription(deps.table, ref, lease);
  }
  return total;

  async function deliverAll(due: readonly Lane[], known: SubscriptionRecord) {
    let current = known;
    let isPaused = false;
    const left = due.values();
    const work = async () => {
      for (const lane of left) {
        if (isPaused || strikes >= limits.strikes || !inTime()) return;
        const end: LaneEnd = await deliverLane(deps, current, lane, { inTime, timeLimit: limits.timeLimit });
        total.delivered += end.delivered;
        total.failed += end.failed;
        total.parked += end.parked;
        strikes = end.delivered > 0 ? 0 : strikes + end.failed;
        if (end.record) current = end.record;
        if (end.paused) isPaused = true;
        // Something queued since the lane was read keeps it open: the next look at the lanes finds it.
        if (end.empty) await closeLane(deps.table, current.subscription.id, lane);
      }
    };
    await Promise.all(Array.from({ length: limits.lanesAtOnce }, work));
    return { record: current, paused: isPaused };
  }
}

/** A lane is due at its time, or at once where something has arrived since it was last tried. */
function isDue({ nextAt, triedAt }: Lane, { recoveredAt }: SubscriptionRecord, now: Instant): boolean {
  return nextAt <= now || (triedAt !== undefined && recoveredAt !== undefined && triedAt < recoveredAt);
}

function byTime(a: Lane, b: Lane): number {
  return a.nextAt < b.nextAt ? -1 : 1;
}

/** When the subscription is to be looked at again; undefined while nothing waits. */
function nextOf(
  lanes: readonly Lane[],
  record: SubscriptionRecord,
  now: Instant,
  stopped: boolean,
): Instant | undefined {
  const times = lanes.map((lane) => (isDue(lane, record, now) ? now : lane.nextAt)).sort();
  const [first] = times;
  const soon = after(now, stopped ? SOON : 0);
  return first && [first, soon].sort().at(-1);
}
