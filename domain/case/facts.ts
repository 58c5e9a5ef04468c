import type { Facts } from '../criterion.ts';
import type { Procedure } from '../procedure.ts';
import { dateOf, type Instant } from '../time/civil-date.ts';
import { derivedFacts } from './derived.ts';
import type { EventPayload } from './event.ts';
import { type CaseState, factsWith } from './state.ts';

/**
 * What is known at `now`: what the forms say, what an act adds to them, what the registers know, what the history amounts to,
 * and today's date.
 */
export function factsNow(
  procedure: Procedure,
  state: CaseState,
  now: Instant,
  adds: Pick<EventPayload, 'forms' | 'register'> = {},
): Facts {
  return { ...factsWith(state.facts, adds), ...derivedFacts(procedure, state), today: dateOf(now) };
}
