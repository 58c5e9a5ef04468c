import type { Citation } from '../../domain/citation.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { Procedure, Rule } from '../../domain/procedure.ts';
import type { Length } from '../../domain/time/length.ts';

// Reads the data of procedures: what stands in it, wherever it stands.

/** Every object at any depth of some data, the data itself included. */
export function objectsIn(data: unknown): Record<string, unknown>[] {
  if (Array.isArray(data)) return data.flatMap(objectsIn);
  return isObject(data) ? [data, ...Object.values(data).flatMap(objectsIn)] : [];
}

function isObject(data: unknown): data is Record<string, unknown> {
  return data !== null && typeof data === 'object';
}

export function citationsIn(data: unknown): Citation[] {
  return objectsIn(data).filter(
    (object): object is Record<string, unknown> & Citation => 'quote' in object && 'place' in object,
  );
}

/** Every period with a number in it. */
export function lengthsIn(data: unknown): Extract<Length, { n: number }>[] {
  return objectsIn(data).filter(
    (object): object is Record<string, unknown> & Extract<Length, { n: number }> =>
      'unit' in object && 'n' in object,
  );
}

/** Facts the engine supplies; a row of a table may compare itself with them. */
export const BUILT_IN: readonly string[] = ['applicantKind', 'submittedOn', 'today', 'agencyLevel'];

/** Facts that only the register of agreements knows. */
export const REGISTERED: readonly string[] = ['designated', 'agreementStatus'];

/** Rules by their kind. No two rules of a kind share an id. */
export function kindsOf(procedure: Procedure): Readonly<Record<string, readonly Rule[]>> {
  return {
    applicants: procedure.applicants,
    stages: procedure.stages,
    steps: procedure.steps,
    deadlines: procedure.deadlines,
    conditions: procedure.conditions,
    materials: procedure.materials,
    refusalGrounds: procedure.refusalGrounds,
    notices: procedure.notices,
    panels: procedure.panels ?? [],
    assessment: procedure.assessment ?? [],
    standards: procedure.standards ?? [],
    persons: procedure.persons ?? [],
    parties: procedure.parties ?? [],
    publications: procedure.publications ?? [],
    gates: procedure.gates ?? [],
    exceptions: procedure.exceptions ?? [],
    transitions: procedure.transitions ?? [],
    variants: procedure.variants ?? [],
    grounds: procedure.grounds ?? [],
    derived: procedure.derived ?? [],
    supplied: procedure.supplied ?? [],
    standings: procedure.standings ?? [],
    parts: procedure.parts ?? [],
    backward: procedure.backward ?? [],
    periodic: procedure.periodic ?? [],
    duties: procedure.duties ?? [],
    links: procedure.links ?? [],
    cascades: procedure.cascades ?? [],
    importantFacts: procedure.importantFacts ?? [],
    measures: procedure.measures ?? [],
    disputeRoutes: procedure.disputeRoutes ?? [],
  };
}

/** Everything of a procedure that must stand on words of its document, or on an assumption. */
export function rulesOf(procedure: Procedure): Rule[] {
  return Object.values(kindsOf(procedure)).flat();
}

/** A criterion and the rule it stands in. */
export interface Standing {
  rule: string;
  criterion: Criterion;
}

/** Every criterion on what is known, wherever it stands. What a step itself says is judged by `saidCriteriaOf`. */
export function criteriaOf(procedure: Procedure): Standing[] {
  const { steps, deadlines, conditions, materials, refusalGrounds } = procedure;
  const { gates = [], transitions = [], standards = [], grounds = [], backward = [] } = procedure;
  const all: readonly (readonly [rule: string, criteria: readonly (Criterion | undefined)[]])[] = [
    ...conditions.map(({ id, test, when }) => [id, [test, when]] as const),
    ...refusalGrounds.map(({ id, test }) => [id, [test]] as const),
    ...materials.map(({ id, requiredWhen }) => [id, [requiredWhen]] as const),
    ...steps.map(({ id, notices }) => [id, notices.map(({ when }) => when)] as const),
    ...steps.map(
      ({ id, guards }) =>
        [id, guards.map((one) => (one.kind === 'facts' ? one.criterion : undefined))] as const,
    ),
    ...deadlines.map(({ id, when }) => [id, [when]] as const),
    ...deadlines.map(
      ({ id, effect }) =>
        [id, effect.kind === 'lapse' ? effect.notices.map(({ when }) => when) : []] as const,
    ),
    ...gates.map(({ id, closedWhen }) => [id, [closedWhen]] as const),
    ...transitions.map(({ id, test }) => [id, [test]] as const),
    ...standards.map(({ id, when, test }) => [id, [when, test]] as const),
    ...grounds.map(({ id, test }) => [id, [test]] as const),
    ...backward.map(
      ({ id, before }) => [id, before.map((one) => ('when' in one ? one.when : undefined))] as const,
    ),
  ];
  return all.flatMap(([rule, criteria]) =>
    criteria.flatMap((criterion) => (criterion ? [{ rule, criterion }] : [])),
  );
}

/** Criteria on what a step itself says in plain fields, by step. */
export function saidCriteriaOf({ steps }: Procedure): Standing[] {
  return steps.flatMap(({ id, guards }) =>
    guards.flatMap((one) => (one.kind === 'said' ? [{ rule: id, criterion: one.criterion }] : [])),
  );
}

/** Forms that applicants or officers fill in on a procedure's way. */
export function formIdsOf({ forms, steps }: Procedure): string[] {
  const filedWith = steps.flatMap(({ payload }) => payload.flatMap(({ form }) => form ?? []));
  return [...new Set([...forms.map(({ form }) => form), ...filedWith])];
}
