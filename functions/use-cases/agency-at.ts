import type { CaseEvent, NewEvent } from '../../domain/case/event.ts';

/**
 * The agency that had the case when event `n` was decided. What an act brings about is that agency's, even where the same act
 * hands the case over: the other's numbers, seal and signature begin with the next event.
 */
export function agencyAt(history: readonly CaseEvent[], n: number): string {
  const before = history.slice(0, Math.max(n - 1, 1));
  const handed = before.findLast(({ payload }) => payload.handedTo !== undefined);
  return handed?.payload.handedTo ?? String(history[0]?.payload.agency);
}

/** The agencies that decide further events of a case that is with `agency`, one an event. */
export function agenciesOf(agency: string, events: readonly Pick<NewEvent, 'payload'>[]): string[] {
  let current = agency;
  return events.map(({ payload }) => {
    const own = current;
    current = payload.handedTo ?? current;
    return own;
  });
}
