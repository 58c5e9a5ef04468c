import type { Criterion, Facts } from '../../domain/criterion.ts';
import { type Answer, evaluate } from '../../domain/evaluate.ts';
import { type Field, type FormDefinition, fieldsOf, type Option, type Section } from '../form.ts';

/** How a field stands for this applicant and these answers. */
export interface Standing {
  section: Section;
  field: Field;
  /** `no`: it does not count and is neither asked for nor kept among the values. `unknown`: it hangs on an answer not given yet. */
  relevant: Answer;
  required: boolean;
  options: readonly Option[];
}

/** Every field's standing, in order. Values of fields that do not count are no longer facts for the fields after them. */
export function standings(form: FormDefinition, values: Facts, facts: Facts): Standing[] {
  const known: Record<string, Facts[string]> = { ...beside(form, facts), ...values };
  const entries = form.sections.flatMap((section) => section.fields.map((field) => ({ section, field })));
  return entries.map(({ section, field }) => {
    const relevant = both(answer(section.showWhen, known), answer(field.showWhen, known));
    if (relevant === 'no') delete known[field.name];
    const wanted =
      typeof field.required === 'object' ? answer(field.required, known) === 'yes' : field.required === true;
    return {
      section,
      field,
      relevant,
      required: wanted && relevant === 'yes',
      options: (field.options ?? []).filter((option) => answer(option.showWhen, known) !== 'no'),
    };
  });
}

/** Facts from outside the form. A field that was emptied must not live on in what the case was told of it before. */
export function beside(form: FormDefinition, facts: Facts): Facts {
  const own = new Set(fieldsOf(form).map(({ name }) => name));
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !own.has(name)));
}

/** Sections that are for this applicant (their criteria only; answers within are not looked at). */
export function sectionsFor(form: FormDefinition, facts: Facts): readonly Section[] {
  return form.sections.filter((section) => answer(section.showWhen, facts) !== 'no');
}

function answer(criterion: Criterion | undefined, facts: Facts): Answer {
  return criterion ? evaluate(criterion, facts).answer : 'yes';
}

function both(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' ? b : a;
}
