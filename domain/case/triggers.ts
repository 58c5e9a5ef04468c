import type { Prior, Trigger } from '../deadline.ts';
import { addDays, type CivilDate, civilDate, dateOf, isCivilDate } from '../time/civil-date.ts';
import { type CaseEvent, ENGINE_EVENTS, sayingAll } from './event.ts';

/** Whether the event is what the trigger waits for. */
export function triggers({ event: type, where }: Trigger, event: CaseEvent): boolean {
  return event.type === type && sayingAll(where, event);
}

/** Whether it is the delivery of a notice that a later one has replaced: that is on record, but starts no clock any more. */
export function isSuperseded(
  { n: at, type, payload: delivery }: CaseEvent,
  history: readonly CaseEvent[],
): boolean {
  if (type !== ENGINE_EVENTS.noticeServed) return false;
  return history.some(
    ({ n, payload: { notices = [] } }) =>
      n < at &&
      n > Number(delivery.eventNumber) &&
      notices.some(({ notice }) => notice === delivery.noticeId),
  );
}

/** Whether the event says the day on which a period began before it: of several forms, the one that was handed in does. */
export function saysDay({ form, date }: Prior, { payload }: CaseEvent): boolean {
  const value = (form ? payload.forms?.[form] : payload)?.[date];
  return typeof value === 'string' && isCivilDate(value);
}

/** The day from which the event makes a period count. @throws {RangeError} when the day it names is none. */
export function startDate(
  { date, form, dayAfter }: Pick<Trigger, 'date' | 'form' | 'dayAfter'>,
  { at, payload }: CaseEvent,
): CivilDate {
  const said = form ? payload.forms?.[form] : payload;
  const day = date ? civilDate(String(said?.[date])) : dateOf(at);
  return dayAfter ? addDays(day, 1) : day;
}
