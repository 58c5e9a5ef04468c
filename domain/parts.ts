import type { PartTrack } from './agreement.ts';
import { stagesAlong } from './case/along.ts';
import type { CaseEvent } from './case/event.ts';
import { effectiveDay } from './case/scheduled.ts';
import type { CaseState } from './case/state.ts';
import type { Procedure } from './procedure.ts';
import { type CivilDate, dateOf } from './time/civil-date.ts';

/** A person or a department with a standing of its own beside the agreement's. */
export interface PartStanding {
  track: PartTrack;
  /** What tells it from others: the values of the fields it is keyed by. */
  key: Readonly<Record<string, string>>;
  status: 'in-force' | 'suspended' | 'ended';
  since: CivilDate;
  /** The last event about it. */
  eventNumber: number;
}

/** Every part the history speaks of, as it stands now, in the order in which they first came up. */
export function partsOf(procedure: Procedure, { history }: Pick<CaseState, 'history'>): PartStanding[] {
  const stages = stagesAlong(procedure, history);
  return (procedure.parts ?? []).flatMap((track) => {
    const found = new Map<string, PartStanding>();
    for (const [index, event] of history.entries()) {
      const status = statusBy(track, event);
      if (!status || (track.during && !track.during.includes(stages[index] ?? ''))) continue;
      const key = Object.fromEntries(track.keyedBy.map((name) => [name, textIn(event, name)]));
      const step = procedure.steps.find((one) => one.event === event.type && one.takesEffectOn);
      const since = (step && effectiveDay(step, event.payload)) ?? dateOf(event.at);
      found.set(JSON.stringify(key), { track, key, status, since, eventNumber: event.n });
    }
    return [...found.values()];
  });
}

function statusBy({ suspendedBy, endedBy, resumedBy }: PartTrack, { type }: CaseEvent) {
  const statuses = { [suspendedBy]: 'suspended', [endedBy]: 'ended', [resumedBy]: 'in-force' } as const;
  return statuses[type];
}

function textIn({ payload }: CaseEvent, name: string): string {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
}
