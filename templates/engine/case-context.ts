import type { Agency } from '../../domain/agency.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import type { CaseState, NoticeState } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import type { Calendar } from '../../domain/time/calendar.ts';

/** Everything a notice can say about its case, as it stood when the event that made it happened. */
export interface CaseContext {
  procedure: Procedure;
  /** The state up to and including `event`; later events do not show on the paper. */
  state: CaseState;
  event: CaseEvent;
  notice: NoticeState;
  agency: Agency;
  institution: { name: string; address: string };
  calendar: Calendar;
}
