import type { Cascade, CaseLink } from '../../../domain/agreement.ts';
import { type CaseEvent, sayingAll } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { procedureOf, procedures } from '../../../procedures/registry.ts';

/** A link with the procedure that has it: the one in which its step is taken. */
export interface Led {
  to: Procedure;
  link: CaseLink;
}

/** Every link that leads from such an event of such a case to another. */
export function linksFrom(from: string, { type }: Pick<CaseEvent, 'type'>): Led[] {
  return [...new Set(procedures.map(({ id }) => id))].flatMap((id) => {
    const to = procedureOf(id);
    const own = (to?.links ?? []).filter((link) => link.from.procedure === from && link.from.event === type);
    return to ? own.map((link) => ({ to, link })) : [];
  });
}

/** The cascades of a procedure that such an event sets off. */
export function cascadesOn(
  { cascades = [] }: Procedure,
  event: Pick<CaseEvent, 'type' | 'payload'>,
): Cascade[] {
  return cascades.filter(({ on, where }) => on.includes(event.type) && sayingAll(where, event));
}

/** Whether an event may mean anything for another case: then that goes on record with it. */
export function hasFollowers(procedure: Procedure, event: Pick<CaseEvent, 'type' | 'payload'>): boolean {
  return linksFrom(procedure.id, event).length > 0 || cascadesOn(procedure, event).length > 0;
}
