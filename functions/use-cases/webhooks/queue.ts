import { createHash } from 'node:crypto';
import { type Instant, instantOf, millisecondsOf } from '../../../domain/time/civil-date.ts';
import type { Pending } from '../../adapters/webhook-deliveries.ts';
import type { Subscription } from '../../adapters/webhooks.ts';
import type { CloudEvent } from '../outgoing/envelope.ts';
import { KEPT } from './gaps.ts';

/** An instant so many milliseconds later. */
export function after(at: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(at) + milliseconds);
}

/** Seconds since 1970, as DynamoDB's TTL wants them. */
export function expiryOf(at: Instant, milliseconds: number): number {
  return Math.floor((millisecondsOf(at) + milliseconds) / 1000);
}

/** The `webhook-id` of an event for a subscription: the same however often either side comes by. */
export function messageId(subscription: string, { source, id }: Pick<CloudEvent, 'source' | 'id'>): string {
  const digest = createHash('sha256').update(JSON.stringify([subscription, source, id]));
  return `msg_${digest.digest('base64url').slice(0, 27)}`;
}

/** An event as it waits for a subscription. */
export function waiting(
  { id: subscription, owner }: Pick<Subscription, 'id' | 'owner'>,
  event: CloudEvent,
  about: { caseId: string; agency: string; eventNumber: number; k: number },
  now: Instant,
): Pending {
  return {
    ...about,
    subscription,
    owner,
    id: messageId(subscription, event),
    type: event.type,
    subject: event.subject,
    body: JSON.stringify(event),
    queuedAt: now,
    tries: 0,
    expiresAt: expiryOf(now, KEPT.waiting),
  };
}

/** Whether a subscription wants an event: of a type it asked for, and recorded since it is there. */
export function wants(
  { types, createdAt }: Pick<Subscription, 'types' | 'createdAt'>,
  { type, time }: Pick<CloudEvent, 'type' | 'time'>,
): boolean {
  return time >= createdAt && (types.length === 0 || types.includes(type));
}
