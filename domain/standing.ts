import type { Standing } from './agreement.ts';
import { stagesAlong } from './case/along.ts';
import { type CaseEvent, ENGINE_EVENTS } from './case/event.ts';
import { effectiveDay } from './case/scheduled.ts';
import type { CaseState } from './case/state.ts';
import type { Procedure } from './procedure.ts';
import { addDays, type CivilDate, dateOf, isCivilDate } from './time/civil-date.ts';

/** What the register says of a case in one span of days; both days are inside. */
export interface StandingSpan extends Pick<Standing, 'status' | 'settles'> {
  stage: string;
  from: CivilDate;
  /** Absent: until something else is on record. */
  until?: CivilDate;
  /** The event that brought it about. */
  eventNumber: number;
}

/**
 * How the case has stood in the register, oldest first and without a gap or an overlap: what counts from an earlier day takes
 * the days from what stood there before. Empty for a procedure without standings, and before there is one.
 */
export function standingHistory(
  procedure: Procedure,
  { history }: Pick<CaseState, 'history'>,
): StandingSpan[] {
  const { standings = [] } = procedure;
  if (standings.length === 0) return [];
  const stages = stagesAlong(procedure, history);
  let spans: StandingSpan[] = [];
  for (const [index, event] of history.entries()) {
    const stage = stages[index] ?? '';
    if (event.type === ENGINE_EVENTS.lapseReversed)
      spans = spans.filter(({ eventNumber }) => eventNumber !== event.payload.eventNumber);
    const standing = standings.find((one) => one.stages.includes(stage));
    const last = spans.at(-1);
    if (!standing || (last?.stage === stage && !named(standing, event))) continue;
    const from = effectiveFrom(procedure, standing, event);
    const { status, settles } = standing;
    spans = [
      ...spans.filter((span) => span.from < from),
      { status, settles, stage, from, eventNumber: event.n },
    ];
  }
  return together(spans);
}

/** How the case stands in the register on a day; undefined where it does not stand there yet. */
export function standingOn(spans: readonly StandingSpan[], day: CivilDate): StandingSpan | undefined {
  return spans.findLast(({ from }) => from <= day);
}

/** Spans of one status side by side are one: stages come and go without the register noticing. */
function together(spans: readonly StandingSpan[]): StandingSpan[] {
  const kept = spans.filter(
    (span, index) => span.status !== spans[index - 1]?.status || span.settles !== spans[index - 1]?.settles,
  );
  return kept.map((span, index) => {
    const next = kept[index + 1];
    return next ? { ...span, until: addDays(next.from, -1) } : span;
  });
}

/** The first day of the new standing: named by the data, or by the step; after a lapse, the day after its last. */
function effectiveFrom({ steps }: Procedure, standing: Standing, event: CaseEvent): CivilDate {
  const step = steps.find(({ event: type, takesEffectOn }) => type === event.type && takesEffectOn);
  const said = named(standing, event) ?? (step && effectiveDay(step, event.payload));
  if (typeof said === 'string' && isCivilDate(said)) return said;
  const { endedOn } = event.payload;
  if (typeof endedOn === 'string' && isCivilDate(endedOn)) return addDays(endedOn, 1);
  return dateOf(event.at);
}

function named({ since = [] }: Standing, { type, payload }: CaseEvent): unknown {
  const found = since.find(({ event }) => event === type);
  return found && payload[found.date];
}
