import type { PeriodicDuty } from './agreement.ts';
import { stagesAlong } from './case/along.ts';
import { doneOn } from './case/deadlines.ts';
import { type CaseState, stageOf } from './case/state.ts';
import type { Procedure } from './procedure.ts';
import { addMonths, type CivilDate } from './time/civil-date.ts';

/** A duty of one month or year (R12). No day is given for it, so it is never late by itself. */
export interface Periodic {
  duty: PeriodicDuty;
  /** `2026`, or `2026-11`. */
  period: string;
  done: boolean;
}

const LENGTH = { year: 4, month: 7 } as const;

/** What is due in the present period and was due in the one before, as far as the case ran then; the older one first. */
export function periodicOf(procedure: Procedure, state: CaseState, today: CivilDate): Periodic[] {
  const begun = beginning(procedure, state);
  if (!begun || stageOf(procedure, state.stage).kind === 'final') return [];
  return (procedure.periodic ?? []).flatMap((duty) => {
    const { every } = duty;
    const period = (day: string) => day.slice(0, LENGTH[every]);
    const before = period(addMonths(today, every === 'year' ? -12 : -1));
    const periods = before >= period(begun) ? [before, period(today)] : [period(today)];
    const done = state.history
      .filter(({ type }) => type === duty.doneBy.event)
      .map((event) => {
        const said = duty.doneBy.field && event.payload[duty.doneBy.field];
        return typeof said === 'string' ? period(said) : period(doneOn(procedure, event));
      });
    return periods.map((one) => ({ duty, period: one, done: done.includes(one) }));
  });
}

/** The day on which the case left its draft. */
function beginning(procedure: Procedure, { history }: CaseState): CivilDate | undefined {
  const stages = stagesAlong(procedure, history);
  const first = history.find((_, index) => stageOf(procedure, stages[index] ?? '').kind !== 'draft');
  return first && doneOn(procedure, first);
}
