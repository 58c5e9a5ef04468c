import type { Procedure } from '../procedure.ts';
import type { Calendar } from '../time/calendar.ts';
import { type CivilDate, dateOf, type Instant } from '../time/civil-date.ts';
import { deadlinesOf, type RunningDeadline } from './deadlines.ts';
import { type Actor, ENGINE_EVENTS, type NewEvent } from './event.ts';
import type { CaseState } from './state.ts';

/** A last day as people were last told it. `firm`: no missing paper of the State Council could move it. */
export interface DateOnRecord {
  deadline: string;
  /** The event that started it. */
  startedBy: number;
  end: CivilDate;
  firm: boolean;
}

/** What a new calendar does to one date: moves it, settles it, or both. */
export interface DateChange {
  deadline: string;
  startedBy: number;
  was: CivilDate;
  now: CivilDate;
  /** Whether the new date is final. */
  firm: boolean;
}

const CLOCK: Actor = { role: 'clock', id: 'clock' };

/** Rules whose end no calendar moves: waits, bans, terms and spans are neither longer nor shorter for a day off. */
const FIXED: readonly string[] = ['R4', 'R5', 'R9', 'R10'];

/**
 * The dates a calendar can still move: of what runs, or has run out without being on record. The end of a paused period is
 * nobody's date yet: it moves with every day until the pause is over.
 */
export function datesOnRecord(deadlines: readonly RunningDeadline[]): DateOnRecord[] {
  return deadlines.flatMap(({ deadline, startedBy, reckoning, status, endedBy, recorded }) => {
    const settled = recorded || endedBy !== undefined || status === 'met' || status === 'paused';
    if (settled || !reckoning || FIXED.includes(deadline.rule)) return [];
    return { deadline: deadline.id, startedBy, end: reckoning.end, firm: reckoning.firm };
  });
}

/**
 * The engine's event for the dates on record that today's calendar reckons otherwise, or undefined where all stand. It comes
 * before whatever else happens in the case, so that nobody meets the end of a period whose new date was never told.
 */
export function recompute(
  procedure: Procedure,
  state: CaseState,
  onRecord: readonly DateOnRecord[],
  calendar: Calendar,
  now: Instant,
): NewEvent | undefined {
  if (onRecord.length === 0) return undefined;
  const current = datesOnRecord(deadlinesOf(procedure, state, calendar, dateOf(now)));
  const changes = onRecord.flatMap(({ deadline, startedBy, end: was, firm: before }): DateChange[] => {
    const found = current.find((one) => one.deadline === deadline && one.startedBy === startedBy);
    if (!found || (found.end === was && found.firm === before)) return [];
    return [{ deadline, startedBy, was, now: found.end, firm: found.firm }];
  });
  if (changes.length === 0) return undefined;
  const at = now > state.lastAt ? now : state.lastAt;
  return { type: ENGINE_EVENTS.datesRecomputed, at, actor: CLOCK, payload: { changes } };
}

/** The changes an event of that kind tells, oldest first; none for any other event. */
export function changesIn({ type, payload }: Pick<NewEvent, 'type' | 'payload'>): readonly DateChange[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `recompute` alone
  return type === ENGINE_EVENTS.datesRecomputed ? (payload.changes as readonly DateChange[]) : [];
}
