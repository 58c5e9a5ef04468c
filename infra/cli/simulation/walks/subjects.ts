import type { Facts, FactValue } from '../../../../domain/criterion.ts';
import type { Procedure } from '../../../../domain/procedure.ts';
import { type CivilDate, civilDate } from '../../../../domain/time/civil-date.ts';
import { type FormDefinition, fieldsOf, type Sample } from '../../../../forms/form.ts';
import { formOf } from '../../../../forms/registry.ts';

/** Whose case a walk is: an applicant of a kind at an agency of a level, with the forms of the draft filled in. */
export interface Subject {
  kind: string;
  level: 'city' | 'county';
  /** Values of the draft's forms, by form. */
  forms: Readonly<Record<string, Facts>>;
}

/**
 * Walks begin on the samples' own day two years earlier, so that even the longest lies in years whose calendar is known. All
 * dates in samples move with it.
 */
const YEARS_BACK = 2;
export const FIRST_DAY = civilDate('2024-11-22');

/** The field that holds the day of the application. */
const DAY_OF_APPLICATION = 'applicationDate';

/** Everybody who may apply: each kind at an agency of each level, and each other sample of the kind at a city's. */
export function subjectsOf(procedure: Procedure): Subject[] {
  return procedure.applicants.flatMap(({ id: kind }) => {
    const uses = procedure.forms.filter(({ appliesTo }) => appliesTo.includes(kind));
    const samples = uses.map(({ form }) => [form, fitting(formOf(form), kind)] as const);
    const names = [...new Set(samples.flatMap(([, own]) => own.map(({ id }) => id)))];
    const drafts = (names.length > 0 ? names : [kind]).map((name) =>
      Object.fromEntries(
        samples.map(([form, own]) => [
          form,
          valuesOf(formOf(form), own.find(({ id }) => id === name) ?? own[0]),
        ]),
      ),
    );
    const [first = {}, ...others] = drafts;
    return [
      { kind, level: 'city' as const, forms: first },
      { kind, level: 'county' as const, forms: first },
      ...others.map((forms) => ({ kind, level: 'city' as const, forms })),
    ];
  });
}

/** The samples of an officer's form that suit the kind of applicant, ordinary ones first. */
export function recordsFor(form: string, kind: string): Facts[] {
  const definition = formOf(form);
  return fitting(definition, kind).map((sample) => valuesOf(definition, sample));
}

/** The subject with some facts changed, in whichever of its forms has them; undefined where none has. */
export function changed(subject: Subject, facts: Facts): Subject | undefined {
  let found = false;
  const forms = Object.fromEntries(
    Object.entries(subject.forms).map(([form, values]) => {
      const own = fieldsOf(formOf(form)).map(({ name }) => name);
      const mine = Object.entries(facts).filter(([name]) => own.includes(name));
      found ||= mine.length > 0;
      return [form, { ...values, ...Object.fromEntries(mine) }];
    }),
  );
  return found ? { ...subject, forms } : undefined;
}

/** The samples of a form that suit a kind of applicant, its own first; all of them where none is its own. */
export function fitting({ samples }: FormDefinition, kind: string): Sample[] {
  const own = samples.filter(
    ({ id, facts }) => id === kind || id.startsWith(`${kind}-`) || facts.applicantKind === kind,
  );
  const rest = samples.filter((sample) => !own.includes(sample));
  return own.length > 0 ? own.sort((a, b) => Number(b.id === kind) - Number(a.id === kind)) : rest;
}

function valuesOf(form: FormDefinition, sample: Sample | undefined): Facts {
  const values: Record<string, FactValue | undefined> = { ...earlier(sample?.values ?? {}) };
  if (fieldsOf(form).some(({ name }) => name === DAY_OF_APPLICATION)) values[DAY_OF_APPLICATION] = FIRST_DAY;
  return values;
}

/** A sample's values with every date in them moved back. */
function earlier(values: Facts): Facts {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, moved(value)]));
}

function moved(value: FactValue | undefined): FactValue | undefined {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? yearsBack(value) : value;
  if (!Array.isArray(value)) return value;
  return value.map((one: string | Facts) =>
    typeof one === 'string' ? one : earlier(one),
  ) as unknown as FactValue;
}

function yearsBack(date: string): CivilDate {
  return civilDate(`${Number(date.slice(0, 4)) - YEARS_BACK}${date.slice(4)}`);
}
