import { type Bus, type BusEntry, putEvents } from '../../adapters/bus.ts';
import { DELIVERIES_WAITING, OUTGOING_SOURCE } from '../../adapters/keys.ts';
import { loadMark, markTold, queueFor } from '../../adapters/outgoing.ts';
import { listSubscriptions, type SubscriptionRecord, wakeSubscription } from '../../adapters/webhooks.ts';
import { ifThere } from '../../errors.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { waiting, wants } from '../webhooks/queue.ts';
import { retrying } from '../write-case.ts';
import { type Outgoing, outgoingAfter } from './of-event.ts';

export interface TellDeps extends Deps {
  bus: Bus;
}

/**
 * Tells the world outside what happened in a case since it was last told: queues it for subscribers, in order, and puts it on
 * the bus. The bus event that asks for it is only a hint: what is told, and from where on, is on record with the case, so that
 * hints may be lost, doubled or late. Each event is on the bus at least once and queued exactly once.
 */
export async function tellOutside(deps: TellDeps, { caseId }: { caseId: string }): Promise<{ told: number }> {
  return await retrying(async () => {
    const mark = await loadMark(deps.table, caseId);
    const loaded = await ifThere(loadCase(deps.table, caseId));
    if (!loaded || loaded.state.version <= mark.told) return { told: 0 };
    const { procedure, state } = loaded;
    const outgoing = outgoingAfter(
      {
        caseId,
        procedure,
        history: state.history,
        institution: state.institution,
        ...(state.receiptNumber && { receiptNumber: state.receiptNumber }),
        origin: deps.publicOrigin ?? '',
      },
      mark.told,
    );
    const waits = outgoing.length > 0 && (await queue(deps, loaded, outgoing, mark.queued));
    const entries = outgoing.flatMap(({ events }) =>
      events.map((event): BusEntry => ({ source: OUTGOING_SOURCE, detailType: event.type, detail: event })),
    );
    if (waits) entries.push({ ...DELIVERIES_WAITING, detail: { caseId } });
    await putEvents(deps.bus, entries);
    await markTold(deps.table, caseId, state.version);
    return { told: entries.length };
  });
}

/** Queues for every subscription that wants it, one event of the history after the other. Whether anything waits now. */
async function queue(
  deps: Deps,
  { caseId, state }: LoadedCase,
  outgoing: readonly Outgoing[],
  queued: number,
): Promise<boolean> {
  const owners = [
    { kind: 'institution' as const, id: state.institution },
    ...[...new Set(outgoing.flatMap(({ agencies }) => agencies))].map((id) => ({
      kind: 'agency' as const,
      id,
    })),
  ];
  const all = (await Promise.all(owners.map((owner) => listSubscriptions(deps.table, owner)))).flat();
  if (all.length === 0) return false;
  const now = deps.now();
  const concerned = new Map<string, SubscriptionRecord['subscription']>();
  let from = queued;
  for (const { eventNumber, agencies, events } of outgoing) {
    const pending = all
      .map(({ subscription }) => subscription)
      .filter(({ owner }) => owner.kind === 'institution' || agencies.includes(owner.id))
      .flatMap((subscription) =>
        events
          .filter((event) => wants(subscription, event))
          .map((event, k) => {
            concerned.set(subscription.id, subscription);
            const agency = agencies[0] ?? state.agency;
            return waiting(subscription, event, { caseId, agency, eventNumber, k }, now);
          }),
      );
    // What an earlier try has queued is only woken again.
    if (eventNumber <= queued || pending.length === 0) continue;
    await queueFor(deps.table, caseId, { from, to: eventNumber }, pending);
    from = eventNumber;
  }
  for (const subscription of concerned.values()) await wakeSubscription(deps.table, subscription, now);
  return concerned.size > 0;
}
