import type { Citation } from '../../domain/citation.ts';
import type { Criterion } from '../../domain/criterion.ts';

/** A form as plain objects for a page. `C` is whatever the page makes of a citation. */
export interface FormView<C = Citation> {
  id: string;
  title: string;
  place: string;
  layout: 'annex' | 'system';
  intro?: string;
  /** In the order of the page; `href` is `#` and the id of the input. */
  errors: readonly { href: string; message: string }[];
  warnings: readonly string[];
  sections: readonly SectionView<C>[];
}

export interface SectionView<C = Citation> {
  id: string;
  label: string;
  hint?: string;
  fields: readonly FieldView<C>[];
}

interface FieldBase<C> {
  /** The id of the input; errors link to it. */
  id: string;
  /** The name of the input. */
  name: string;
  label: string;
  hint?: string;
  error?: string;
  warning?: string;
  required: boolean;
  /** When the field matters, as long as that hangs on fields of the same page. */
  condition?: { criterion: Criterion; label: string };
  citation?: C;
}

export interface TextFieldView<C = Citation> extends FieldBase<C> {
  kind: 'text' | 'person-name' | 'id-number' | 'credit-code' | 'phone' | 'date' | 'integer' | 'number';
  /** As typed. */
  value: string;
  autocomplete?: string;
  inputmode?: string;
  maxLength?: number;
  unit?: string;
}

export interface LongTextFieldView<C = Citation> extends FieldBase<C> {
  kind: 'long-text';
  value: string;
  maxLength?: number;
  /** Lines shown at first; 5 when absent. */
  lines?: number;
}

export interface OptionView {
  /** The first option has the field's own id. */
  id: string;
  value: string;
  label: string;
  hint?: string;
  checked: boolean;
}

export interface OptionsFieldView<C = Citation> extends FieldBase<C> {
  kind: 'choice' | 'yes-no' | 'choices';
  options: readonly OptionView[];
}

export interface ConfirmFieldView<C = Citation> extends FieldBase<C> {
  kind: 'confirm';
  /** Posted when ticked. */
  value: string;
  checked: boolean;
  /** The words agreed to. */
  statement?: string;
}

/** A cell: one line of text, or a list to choose from. */
export type CellView<C = Citation> =
  | (Omit<TextFieldView<C>, 'hint' | 'condition'> & { control: 'text' })
  | (FieldBase<C> & { kind: 'choice' | 'yes-no'; control: 'select'; options: readonly OptionView[] });

export interface TableFieldView<C = Citation> extends FieldBase<C> {
  kind: 'table';
  columns: readonly { name: string; label: string; required: boolean; narrow: boolean; hint?: string }[];
  rows: readonly { index: number; label: string; cells: readonly CellView<C>[] }[];
  canAdd: boolean;
  canRemove: boolean;
  addLabel: string;
}

/** Check boxes in a table: a row an option, a column a field of kind `choices`. */
export interface MatrixFieldView<C = Citation> extends FieldBase<C> {
  kind: 'matrix';
  /** `id` is that of the column's first box; errors link to it. */
  columns: readonly {
    id: string;
    name: string;
    label: string;
    required: boolean;
    hint?: string;
    error?: string;
    warning?: string;
  }[];
  rows: readonly {
    number: number;
    label: string;
    hint?: string;
    /** One a column, in their order; `label` names option and column. */
    cells: readonly { id: string; name: string; value: string; checked: boolean; label: string }[];
  }[];
}

export type FieldView<C = Citation> =
  | TextFieldView<C>
  | LongTextFieldView<C>
  | OptionsFieldView<C>
  | ConfirmFieldView<C>
  | TableFieldView<C>
  | MatrixFieldView<C>;
