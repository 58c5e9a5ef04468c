import type { Criterion, Facts } from '../../domain/criterion.ts';
import { evaluate } from '../../domain/evaluate.ts';
import { type Field, type FormDefinition, labelOf, type Option } from '../form.ts';
import { sectionsFor, standings } from './relevance.ts';

/** A field that a page shows. */
export interface PageField {
  field: Field;
  options: readonly Option[];
  /** The field hangs on another one of the same page, so it is there, and the page says when it counts. */
  condition?: { criterion: Criterion; label: string };
}

/**
 * The fields on a page: those meant for this applicant in the given sections. One that hangs on an answer given on
 * another page is there unless that answer rules it out.
 */
export function fieldsOnPage(
  form: FormDefinition,
  values: Facts,
  facts: Facts,
  sections?: readonly string[],
): readonly PageField[] {
  const meant = sectionsFor(form, facts).filter(({ id }) => !sections || sections.includes(id));
  const here = new Set(meant.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return standings(form, values, facts)
    .filter(({ field, section }) => meant.includes(section) && here.has(field.name))
    .flatMap(({ field, options, relevant }): PageField[] => {
      const { showWhen } = field;
      if (!showWhen) return [{ field, options }];
      const within = evaluate(showWhen, {}).facts.every((fact) => here.has(fact));
      if (!within) return relevant === 'no' ? [] : [{ field, options }];
      const label = field.showWhenLabel ?? `填写“${labelOf(field)}”的条件见上`;
      return [{ field, options, condition: { criterion: showWhen, label } }];
    });
}
