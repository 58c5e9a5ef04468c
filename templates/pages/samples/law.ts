import type { Procedure } from '../../../domain/procedure.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { reckon } from '../../../domain/time/count.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { procedures } from '../../../procedures/registry.ts';
import { citationView } from '../present/citations.ts';
import { type DeadlineContext, deadlineView } from '../present/deadline.ts';
import type { CitationView, DeadlineView } from '../views.ts';

/** Samples speak with the words of a procedure that asks once for more and hears objections: quotes are never retyped. */
export const procedure = sampleProcedure();

/** The sample's today. */
export const today = civilDate('2026-09-28');

function sampleProcedure(): Procedure {
  const found = procedures.find(({ deadlines }) => deadlines.some(({ id }) => id === 'completeness-review'));
  if (!found) throw new Error('there is no procedure');
  return found;
}

/** The words of a rule, found by its id among all rules of the procedure. @throws when there is none. */
export function words(id: string): CitationView {
  const { stages, steps, deadlines, conditions, materials, refusalGrounds, notices } = procedure;
  const rules = [
    ...stages,
    ...steps,
    ...deadlines,
    ...conditions,
    ...materials,
    ...refusalGrounds,
    ...notices,
  ];
  const citation = rules.find((rule) => rule.id === id)?.citations[0];
  if (!citation) throw new Error(`no rule ${id} with a citation`);
  return citationView(citation);
}

/** A deadline of the procedure reckoned from `start`, as its card. */
export function deadline(
  id: string,
  start: string,
  context: Omit<DeadlineContext, 'procedure' | 'today' | 'calendar'>,
  on = today,
): DeadlineView {
  const found = procedure.deadlines.find((each) => each.id === id);
  if (!found) throw new Error(`no deadline ${id}`);
  const reckoning = reckon({
    length: found.length,
    rule: found.rule,
    start: civilDate(start),
    today: on,
    calendar: stateCouncil,
  });
  if (!reckoning) throw new Error(`deadline ${id} has no number`);
  return deadlineView(found, reckoning, { procedure, calendar: stateCouncil, today: on, ...context });
}
