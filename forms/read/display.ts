import type { FactValue } from '../../domain/criterion.ts';
import { inWords, isCivilDate } from '../../domain/time/civil-date.ts';
import type { Field } from '../form.ts';
import { lengthOf } from './text.ts';

/** A value in normal form as people read it on paper and on the check-your-answers page. Reading it back gives the value. */
export function display(field: Field, value: FactValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string')
    return value.map((item) => (typeof item === 'string' ? optionLabel(field, item) : '')).join('、');
  if (field.kind === 'date') return isCivilDate(value) ? inWords(value) : value;
  return field.kind === 'choice' ? optionLabel(field, value) : value;
}

/** The same, with what would identify a person replaced by stars. */
export function masked(field: Field, value: FactValue | undefined): string {
  const words = display(field, value);
  if (!field.personal) return words;
  const [head, tail] = field.kind === 'id-number' ? [3, 4] : [3, 2];
  const hidden = lengthOf(words) - head - tail;
  return hidden > 0
    ? `${words.slice(0, head)}${'*'.repeat(hidden)}${words.slice(-tail)}`
    : '*'.repeat(lengthOf(words));
}

/** The words of an option; the value itself where the form has no such option. */
export function optionLabel(field: Field, value: string): string {
  const option = field.options?.find((option) => option.value === value);
  return option?.label ?? value;
}
