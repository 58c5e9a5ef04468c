import { stepOf } from '../../../domain/case/state.ts';
import type { FactValue } from '../../../domain/criterion.ts';
import type { Deps } from '../deps.ts';
import { lookAtCase } from '../load-case.ts';
import type { Registered, RegisterQuestion } from './lookup.ts';

/** What every agreement has to know of its institution: by these it is found, and its papers are addressed. */
const ALWAYS = ['unitName', 'creditCode'];

/**
 * What the case that led to this one knows, as far as this one's data asks for it: the persons in charge whom a bar may name, the
 * institution's code. It goes on record with the step that looks it up; identity numbers among it are shown nowhere.
 */
export async function application(
  { table }: Pick<Deps, 'table'>,
  { procedure, state }: RegisterQuestion,
): Promise<readonly Registered[]> {
  const from = state.history[0]?.payload.comesFrom;
  if (!from) return [];
  const link = procedure.links?.find(({ id }) => id === from.rule);
  const said = stepOf(procedure, link?.to.step ?? '')?.payload.map(({ name }) => name) ?? [];
  const supplied = (procedure.supplied ?? []).filter((one) => one.from === 'application');
  const wanted = [
    ...ALWAYS,
    ...supplied.flatMap(({ facts }) => facts),
    ...(link?.takes ?? []).filter((name) => !said.includes(name)),
  ];
  const { state: before } = await lookAtCase(table, from.caseId);
  return [...new Set(wanted)].flatMap((fact): Registered[] => {
    const value: FactValue | undefined = before.facts[fact];
    if (value === undefined || value === null || value === '') return [];
    return [{ fact, value, words: '取自定点申请。', agency: before.agency, silent: true }];
  });
}
