import { type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { inWords, isCivilDate } from '../../../domain/time/civil-date.ts';

/** One date that a new calendar moved or settled. */
export interface DateChange {
  deadline: string;
  startedBy: number;
  was: string;
  now: string;
  firm: boolean;
}

/** The dates an event recomputed; none for any other event. */
export function changesOf({ type, payload }: Pick<CaseEvent, 'type' | 'payload'>): DateChange[] {
  if (type !== ENGINE_EVENTS.datesRecomputed || !Array.isArray(payload.changes)) return [];
  return payload.changes as DateChange[];
}

/** Each recomputed date in a sentence. */
export function recomputedWords({ deadlines }: Procedure, event: CaseEvent): string[] {
  return changesOf(event).map(({ deadline, was, now, firm }) => {
    const label = deadlines.find(({ id }) => id === deadline)?.label ?? deadline;
    const standing = firm ? '已确定' : '仍为暂估';
    return was === now
      ? `“${label}”的末日${words(now)}${standing}`
      : `“${label}”的末日由${words(was)}改为${words(now)}（${standing}）`;
  });
}

function words(date: string): string {
  return isCivilDate(date) ? inWords(date) : date;
}
