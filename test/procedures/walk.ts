import type { Citation } from '../../domain/citation.ts';
import type { Criterion } from '../../domain/criterion.ts';
import type { Procedure, Rule } from '../../domain/procedure.ts';
import type { Length } from '../../domain/time/length.ts';

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

/** Every criterion of a procedure, wherever it stands, with the rule it stands in. */
export function criteriaOf(procedure: Procedure): { rule: string; criterion: Criterion }[] {
  const tests = [...procedure.conditions, ...procedure.refusalGrounds].map(({ id, test }) => ({
    rule: id,
    criterion: test,
  }));
  const needs = procedure.materials.map(({ id, requiredWhen }) => ({ rule: id, criterion: requiredWhen }));
  const owed = procedure.steps.flatMap(({ id, notices }) =>
    notices.map(({ when }) => ({ rule: id, criterion: when })),
  );
  const guards = procedure.steps.flatMap(({ id, guards }) =>
    guards.map((guard) => ({ rule: id, criterion: guard.kind === 'facts' ? guard.criterion : undefined })),
  );
  return [...tests, ...needs, ...owed, ...guards].flatMap(({ rule, criterion }) =>
    criterion ? [{ rule, criterion }] : [],
  );
}

/** Everything of a procedure that must stand on words of its document, or on an assumption. */
export function rulesOf(procedure: Procedure): Rule[] {
  const { applicants, stages, steps, deadlines, conditions, materials, refusalGrounds, notices } = procedure;
  return [
    ...applicants,
    ...stages,
    ...steps,
    ...deadlines,
    ...conditions,
    ...materials,
    ...refusalGrounds,
    ...notices,
  ];
}
