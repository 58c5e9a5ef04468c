import { type Field, labelOf, type Option } from '../form.ts';
import { normalise } from './normalise.ts';
import type { OptionView, TextFieldView } from './view-types.ts';

const YES_NO: readonly Option[] = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

/** What to put back into an input: the text as it was typed, or a value sent as JSON in words. */
export function asTyped(raw: unknown): string {
  if (raw === undefined || raw === null) return '';
  if (typeof raw === 'string') return raw;
  return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : JSON.stringify(raw);
}

/** The options of a field with what was chosen. */
export function optionViews(
  field: Field,
  offered: readonly Option[],
  raw: unknown,
  id: string,
): OptionView[] {
  const value = normalise(field, raw);
  const chosen =
    field.kind === 'yes-no' ? [value === true ? 'yes' : value === false ? 'no' : ''] : [value].flat();
  return (field.kind === 'yes-no' ? YES_NO : offered).map((option, at) => ({
    id: at === 0 ? id : `${id}-${at + 1}`,
    value: option.value,
    label: option.label ?? option.value,
    ...(option.hint !== undefined && { hint: option.hint }),
    checked: chosen.includes(option.value),
  }));
}

const INPUTMODES: Partial<Record<Field['kind'], string>> = {
  integer: 'numeric',
  number: 'decimal',
  phone: 'tel',
};

type TextAttributes = Pick<TextFieldView, 'autocomplete' | 'inputmode' | 'unit'>;

/** Attributes of a one-line input. No maxlength: what is too long is kept and explained, not cut off while pasting. */
export function textAttributes(field: Field): TextAttributes {
  const inputmode = field.inputmode ?? INPUTMODES[field.kind];
  return {
    ...(field.autocomplete !== undefined && { autocomplete: field.autocomplete }),
    ...(inputmode !== undefined && { inputmode }),
    ...(field.unit !== undefined && { unit: field.unit }),
  };
}

/** A column's head on the page, with its unit. */
export function columnLabel(column: Field): string {
  return column.unit === undefined ? labelOf(column) : `${labelOf(column)}（${column.unit}）`;
}
