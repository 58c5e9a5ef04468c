import type { Source } from './citation.ts';
import { type CivilDate, daysBetween } from './time/civil-date.ts';

/** Days before a document's last day on which officers are told (operational: no document asks for it). */
export const EXPIRY_WARNING = 90;

/** A document whose validity ends soon, or has ended. It blocks nothing: whether it was extended is for people to find out. */
export interface Expiry {
  source: Source;
  /** The last day of its validity. */
  until: CivilDate;
  /** Days from today to it; negative afterwards. */
  daysLeft: number;
  standing: 'expiring' | 'expired';
}

/** How a document's validity stands; undefined for one without an end, or whose end is further off than the warning. */
export function expiryOf(source: Source, today: CivilDate): Expiry | undefined {
  const until = source.validUntil;
  if (!until) return undefined;
  const daysLeft = daysBetween(today, until);
  if (daysLeft > EXPIRY_WARNING) return undefined;
  return { source, until, daysLeft, standing: daysLeft < 0 ? 'expired' : 'expiring' };
}
