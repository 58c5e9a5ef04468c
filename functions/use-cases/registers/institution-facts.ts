import type { SuppliedFact } from '../../../domain/agreement.ts';
import type { Actor } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, inWords, isCivilDate } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { loadInstitution } from '../../adapters/directory.ts';
import {
  type InstitutionFact,
  loadInstitutionFacts,
  putInstitutionFact,
} from '../../adapters/institution-facts.ts';
import type { Deps } from '../deps.ts';
import type { EntryOutcome } from './keep.ts';
import type { Registered, RegisterQuestion } from './lookup.ts';
import { comparedWith, factsAsked } from './wanted.ts';

/** Something about an institution that a document's rules turn on and only a person can put on record. */
export interface InstitutionFactKind {
  fact: string;
  label: string;
  /** What it is: yes or no, a day, or one of these words. */
  value: 'yes-no' | 'date' | readonly string[];
  rules: readonly { procedure: Procedure; supplied: SuppliedFact }[];
}

/** Every such fact of these procedures, each once. */
export function institutionFactKinds(of: readonly Procedure[] = procedures): InstitutionFactKind[] {
  const kinds = new Map<string, InstitutionFactKind>();
  for (const procedure of of) {
    for (const supplied of (procedure.supplied ?? []).filter(({ from }) => from === 'institution-register')) {
      for (const fact of supplied.facts) {
        const before = kinds.get(fact);
        kinds.set(fact, {
          fact,
          label: before?.label ?? supplied.label,
          value: before?.value ?? comparedWith(procedure, fact),
          rules: [...(before?.rules ?? []), { procedure, supplied }],
        });
      }
    }
  }
  return [...kinds.values()];
}

/** What officers put on record about the institution, as far as the procedure asks for it. */
export async function institutionFacts(
  { table }: Pick<Deps, 'table'>,
  { procedure, state }: RegisterQuestion,
): Promise<readonly Registered[]> {
  const asked = factsAsked(procedure);
  const kinds = institutionFactKinds().filter(({ fact }) => asked.has(fact));
  if (kinds.length === 0) return [];
  const entries = await loadInstitutionFacts(table, state.institution);
  return kinds.flatMap(({ fact, label }): Registered[] => {
    const entry = entries.findLast((one) => one.fact === fact);
    if (!entry) return [];
    return [{ fact, value: entry.value, words: wordsOf(label, entry), agency: entry.agency }];
  });
}

function wordsOf(label: string, { value, at, source }: InstitutionFact): string {
  return `${label}：${valueInWords(value)}。${inWords(dateOf(at))}由经办人员登记，来源：${source}。`;
}

/** 是, 否, or the day or word itself. */
export function valueInWords(value: InstitutionFact['value']): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return isCivilDate(value) ? inWords(value) : value;
}

/** Puts a fact about an institution on record, with whoever entered it and from where. */
export async function enterInstitutionFact(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  actor: Actor & { agency: string },
  entry: { institution: string; fact: string; value: string; source: string },
): Promise<EntryOutcome<InstitutionFact>> {
  const { institution, fact } = entry;
  const source = entry.source.trim();
  const at = now();
  const kind = institutionFactKinds().find((one) => one.fact === fact);
  const value = kind && readValue(kind, entry.value.trim());
  const stranger = !(await loadInstitution(table, institution));
  const late = typeof value === 'string' && isCivilDate(value) && value > dateOf(at);
  const errors = [
    ...(stranger ? [{ field: 'institution', message: '没有这个机构。' }] : []),
    ...(kind ? [] : [{ field: 'fact', message: '没有这一项。' }]),
    ...(kind && value === undefined ? [{ field: 'value', message: '请按要求填写。' }] : []),
    ...(late ? [{ field: 'value', message: '日期不能晚于今天。' }] : []),
    ...(source === '' ? [{ field: 'source', message: '请填写来源。' }] : []),
    ...(source.length > 500 ? [{ field: 'source', message: '来源最多500个字。' }] : []),
  ];
  if (errors.length > 0 || value === undefined) return { kind: 'refused', errors };
  const { agency } = actor;
  const made: InstitutionFact = { institution, fact, value, agency, source, by: actor, at };
  await putInstitutionFact(table, made, {
    agency,
    at,
    by: actor,
    did: 'institution-fact-entered',
    what: `${institution} ${fact}`,
    why: source,
  });
  return { kind: 'done', entry: made };
}

function readValue({ value }: InstitutionFactKind, typed: string): boolean | string | undefined {
  if (value === 'yes-no') return typed === 'yes' ? true : typed === 'no' ? false : undefined;
  if (value === 'date') return isCivilDate(typed) ? typed : undefined;
  return value.includes(typed) ? typed : undefined;
}
