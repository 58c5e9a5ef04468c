import { createHmac, randomBytes } from 'node:crypto';
import { type Instant, millisecondsOf } from '../../../domain/time/civil-date.ts';
import type { SigningKey } from '../../adapters/webhooks.ts';

const PREFIX = 'whsec_';

/** A new key, as a receiver's library takes it: 32 random bytes. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`;
}

/** The keys that sign at an instant: the present one, and one that was replaced less than a day ago. */
export function keysAt(keys: readonly SigningKey[], now: Instant): SigningKey[] {
  return keys.filter(({ until }) => until === undefined || now < until);
}

/**
 * Headers of one message after Standard Webhooks. `milliseconds` is when it is sent: a receiver refuses what is older than a few
 * minutes, so that every attempt is signed anew.
 */
export function signedHeaders(
  keys: readonly SigningKey[],
  message: { id: string; milliseconds: number; body: string },
): Record<string, string> {
  const timestamp = String(Math.floor(message.milliseconds / 1000));
  const text = `${message.id}.${timestamp}.${message.body}`;
  const signatures = keys.map(({ secret }) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
  });
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

/** How long an old key goes on signing beside the new one, in milliseconds. */
export const BOTH_SIGN = 24 * 3_600_000;

/** Whether an instant is at least so many milliseconds after another. */
export function isPast(since: Instant, milliseconds: number, now: Instant): boolean {
  return millisecondsOf(now) - millisecondsOf(since) >= milliseconds;
}
