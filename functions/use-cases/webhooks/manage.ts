import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../../domain/case/event.ts';
import { forgetDeliveries, recordTest, type Settled, unpark } from '../../adapters/webhook-deliveries.ts';
import { loadParked } from '../../adapters/webhook-lists.ts';
import {
  changeSubscription,
  createSubscription,
  deleteSubscription,
  listSubscriptions,
  loadSubscription,
  type Owner,
  type Subscription,
  type SubscriptionRecord,
  type SubscriptionRef,
  wakeSubscription,
} from '../../adapters/webhooks.ts';
import type { Deps } from '../deps.ts';
import { PING, SUBSCRIBABLE } from '../outgoing/catalogue.ts';
import { envelope } from '../outgoing/envelope.ts';
import { type Outlet, URL_FAULTS, urlFault } from './addresses.ts';
import { attemptOf, isTaken } from './deliver.ts';
import { KEPT } from './gaps.ts';
import { after, expiryOf, waiting } from './queue.ts';
import { BOTH_SIGN, keysAt, newSecret } from './signature.ts';
import type { DeliverDeps } from './sweep.ts';

/** Subscriptions of one owner at most. */
export const MOST_SUBSCRIPTIONS = 5;

/** What is said of a new subscription. */
export const SubscriptionEntry = z.strictObject({
  url: z.string().trim().min(1).max(500),
  types: z.array(z.enum(SUBSCRIBABLE)).max(SUBSCRIBABLE.length),
  description: z.string().trim().max(200),
});
export type SubscriptionEntry = z.infer<typeof SubscriptionEntry>;

export interface EntryFault {
  field: 'url' | 'types' | 'description';
  message: string;
}

/** `secret` is there once: whoever asks with the same key again gets the subscription without it. */
export type Created =
  | { kind: 'created'; subscription: Subscription; secret?: string }
  | { kind: 'refused'; errors: readonly EntryFault[] };

/** Puts a new subscription on record. The same `key` makes one subscription, however often it is sent. */
export async function createWebhook(
  deps: Deps & { outlet: Outlet },
  owner: Owner,
  actor: Actor,
  entry: SubscriptionEntry,
  key: string = randomUUID(),
): Promise<Created> {
  const fault = urlFault(deps.outlet, entry.url);
  if (fault) return refused('url', URL_FAULTS[fault]);
  const id = createHash('sha256')
    .update(JSON.stringify([owner, key]))
    .digest('hex')
    .slice(0, 20);
  const known = await listSubscriptions(deps.table, owner);
  const same = known.find(({ subscription }) => subscription.id === id);
  if (same) return { kind: 'created', subscription: same.subscription };
  if (known.length >= MOST_SUBSCRIPTIONS)
    return refused('url', `最多订阅${MOST_SUBSCRIPTIONS}个地址，请先删除不用的。`);
  const { url, types, description } = entry;
  const subscription: Subscription = {
    id,
    owner,
    url: new URL(url).href,
    types: types.length === SUBSCRIBABLE.length ? [] : [...new Set(types)],
    description,
    createdAt: deps.now(),
    createdBy: actor,
  };
  const secret = newSecret();
  const made = await createSubscription(deps.table, subscription, [{ secret }]);
  return { kind: 'created', subscription, ...(made && { secret }) };
}

function refused(field: EntryFault['field'], message: string): Created {
  return { kind: 'refused', errors: [{ field, message }] };
}

/** Stops sending; what happens meanwhile waits. */
export async function pauseWebhook({ table, now }: Deps, ref: SubscriptionRef): Promise<void> {
  const paused = { because: 'owner', at: now() };
  const condition = 'attribute_not_exists(paused)';
  await changeSubscription(table, ref, { paused }, ['gsi1pk', 'gsi1sk'], { condition });
}

/** Sends again, everything that waits at once. */
export async function resumeWebhook({ table, now }: Deps, ref: SubscriptionRef): Promise<void> {
  const at = now();
  await changeSubscription(table, ref, { recoveredAt: at, resumedAt: at }, ['paused', 'failingSince']);
  await wakeSubscription(table, ref, at);
}

/** Makes a new key. The present one goes on signing beside it for a day; keys from before end at once. */
export async function rotateKey(
  { table, now }: Deps,
  { subscription, keys }: SubscriptionRecord,
): Promise<{ secret: string }> {
  const at = now();
  const secret = newSecret();
  const [present] = keysAt(keys, at);
  const old = present ? [{ secret: present.secret, until: after(at, BOTH_SIGN) }] : [];
  await changeSubscription(table, subscription, { keys: [{ secret }, ...old] });
  return { secret };
}

/** Ends a subscription: nothing more is sent, and what waited is forgotten. */
export async function deleteWebhook({ table }: Deps, ref: SubscriptionRef): Promise<void> {
  await deleteSubscription(table, ref);
  await forgetDeliveries(table, ref.id);
}

/** Sends one test at once, and says how it went. It is not tried again. */
export async function testWebhook(deps: DeliverDeps, record: SubscriptionRecord): Promise<Settled> {
  const { subscription } = record;
  const now = deps.now();
  const id = randomUUID();
  const event = envelope(deps.publicOrigin ?? '', {
    id,
    type: PING,
    agency: subscription.owner.kind === 'agency' ? subscription.owner.id : '-',
    subject: subscription.id,
    time: now,
    data: { subscription: subscription.id },
  });
  const about = { caseId: 'test', agency: '-', eventNumber: 0, k: 0 };
  const pending = waiting(subscription, event, about, now);
  const { answer, attempt } = await attemptOf(deps, record, pending);
  const settled: Settled = {
    ...pending,
    tries: 1,
    firstTriedAt: attempt.at,
    last: attempt,
    outcome: isTaken(answer) ? 'delivered' : 'test-failed',
    at: attempt.at,
    expiresAt: expiryOf(attempt.at, KEPT.delivered),
  };
  await recordTest(deps.table, settled);
  return settled;
}

/** Queues what was given up once more, in front of what waits of the same case. False when it is not there any more. */
export async function deliverAgain({ table, now }: Deps, ref: SubscriptionRef, id: string): Promise<boolean> {
  const settled = await loadParked(table, ref.id, id);
  if (!settled) return false;
  const at = now();
  const { outcome: _outcome, at: _at, firstTriedAt: _first, last, ...delivery } = settled;
  const again = {
    ...delivery,
    tries: 0,
    expiresAt: expiryOf(at, KEPT.waiting),
    queuedAt: at,
    ...(last && { last }),
  };
  const done = await unpark(table, settled, again);
  if (done) await wakeSubscription(table, ref, at);
  return done;
}

/** One subscription of an owner, or undefined. */
export async function webhookOf(
  { table }: Deps,
  owner: Owner,
  id: string,
): Promise<SubscriptionRecord | undefined> {
  return await loadSubscription(table, { id, owner });
}
