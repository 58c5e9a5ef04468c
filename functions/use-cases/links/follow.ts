import { dateOf } from '../../../domain/time/civil-date.ts';
import {
  type Follow,
  type FollowOutcome,
  listFollows,
  loadFollow,
  saveFollow,
} from '../../adapters/follows.ts';
import { spread } from '../cascades/cascade.ts';
import type { Deps } from '../deps.ts';
import { retrying } from '../write-case.ts';
import { carry } from './carry.ts';
import { loadSource } from './source.ts';
import { cascadesOn, linksFrom } from './which.ts';

/**
 * Follows what one event means for other cases. It went on record with the event, so nothing is missed; every part of it is
 * done once, however often it is delivered: what was opened has an id that follows from the event, what was taken names the
 * event, what was proposed is kept under it. What fails stays on the list with its fault and is tried again every day.
 */
export async function follow(deps: Deps, { caseId, n }: Pick<Follow, 'caseId' | 'n'>): Promise<void> {
  const found = await loadFollow(deps.table, caseId, n);
  if (!found || found.state === 'done') return;
  const { fault: _fault, ...before } = found;
  const outcomes: FollowOutcome[] = before.outcomes.filter(({ kind }) => kind !== 'waiting');
  const done = new Set(outcomes.map(({ rule }) => rule));
  try {
    const source = await loadSource(deps, caseId, n);
    for (const led of linksFrom(source.loaded.procedure.id, source.event)) {
      if (!done.has(led.link.id)) outcomes.push(await retrying(() => carry(deps, source, led)));
    }
    const cascades = cascadesOn(source.loaded.procedure, source.event);
    const binding = cascades.filter((one) => one.binding === 'must');
    for (const cascade of [...binding, ...cascades.filter((one) => one.binding === 'may')]) {
      if (done.has(cascade.id)) continue;
      const bound = outcomes.filter(({ rule }) => binding.some(({ id }) => id === rule));
      outcomes.push(
        ...(await spread(
          deps,
          source,
          cascade,
          bound.map(({ caseId }) => caseId),
        )),
      );
    }
  } catch (error) {
    const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    await saveFollow(deps.table, { ...before, outcomes, fault: fault.slice(0, 300) });
    throw error;
  }
  const days = outcomes.flatMap(({ kind, on }) => (kind === 'waiting' && on ? on : []));
  const [again] = days.sort();
  await saveFollow(deps.table, { ...before, outcomes, state: again ? 'open' : 'done' }, again);
}

/** What a day's look at everything that is still to be followed came to. */
export interface FollowedUp {
  seen: number;
  failed: { caseId: string; n: number; error: string }[];
}

/** Once a day: what was lost or failed, and what has waited for this day. Whatever fails keeps nothing else waiting. */
export async function followUp(deps: Deps): Promise<FollowedUp> {
  const total: FollowedUp = { seen: 0, failed: [] };
  const today = dateOf(deps.now());
  let cursor: string | undefined;
  do {
    const page = await listFollows(deps.table, today, cursor);
    for (const { caseId, n } of page.follows) {
      total.seen += 1;
      try {
        await follow(deps, { caseId, n });
      } catch (error) {
        total.failed.push({ caseId, n, error: String(error) });
      }
    }
    cursor = page.cursor;
  } while (cursor);
  return total;
}
