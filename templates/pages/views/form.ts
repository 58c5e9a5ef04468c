import type { Button, CitationView, ErrorLink, Link, SummaryRow, Target } from './common.ts';

/** What every field has. `value` is the text as typed, so that nothing is lost on an error. */
export interface FieldBase {
  /** Unique in the page; errors link to it. Dots and brackets of the name replaced by hyphens. */
  id: string;
  name: string;
  label: string;
  hint?: string;
  error?: string;
  /** Something to look at that does not stop anybody. */
  warning?: string;
  required: boolean;
  /** When the field matters; evaluated again in the browser. Shown with `label` when scripts are off. */
  condition?: { criterion: unknown; label: string };
  citation?: CitationView;
}

/** Kinds answered in one line of text. */
export const TEXT_KINDS = [
  'text',
  'person-name',
  'id-number',
  'credit-code',
  'phone',
  'date',
  'integer',
  'number',
] as const;

export interface TextField extends FieldBase {
  kind: (typeof TEXT_KINDS)[number];
  value: string;
  autocomplete?: string;
  inputmode?: string;
  maxLength?: number;
  /** Printed behind the box, e.g. `张`. */
  unit?: string;
}

export interface LongTextField extends FieldBase {
  kind: 'long-text';
  value: string;
  maxLength?: number;
  /** Lines shown at first; 5 when absent. */
  lines?: number;
}

export interface OptionView {
  /** Unique in the page; the first one's is the field's own id, so that errors reach it. */
  id: string;
  value: string;
  label: string;
  hint?: string;
  checked: boolean;
}

/** Radios (`choice`, `yes-no`) or checkboxes (`choices`). */
export interface OptionsField extends FieldBase {
  kind: 'choice' | 'yes-no' | 'choices';
  options: readonly OptionView[];
}

/** One checkbox that says a person agrees; `statement` holds the words agreed to. */
export interface ConfirmField extends FieldBase {
  kind: 'confirm';
  /** Value posted when ticked. */
  value: string;
  checked: boolean;
  statement?: string;
}

/** Rows of cells. Buttons are posted as `_do` = `add:<name>` or `remove:<name>:<index>`. */
export interface TableField extends FieldBase {
  kind: 'table';
  columns: readonly { name: string; label: string; required: boolean; narrow?: boolean; hint?: string }[];
  rows: readonly { index: number; label: string; cells: readonly CellField[] }[];
  canAdd: boolean;
  canRemove: boolean;
  /** E.g. `再加一个科室`. */
  addLabel: string;
}

/** A cell's field: one line of text, or one choice, drawn as a select. */
export type CellField = TextField | OptionsField;

/** Ticked items each with words: materials that lack something, grounds that hold. */
export interface FindingsField extends FieldBase {
  kind: 'findings';
  /** Asked beside each ticked item, e.g. `需要怎样补正`. */
  textLabel: string;
  items: readonly {
    id: string;
    /** Name and value of the checkbox, name of the text. */
    name: string;
    value: string;
    textName: string;
    checked: boolean;
    text: string;
    label: string;
    /** What the system computed, in words. */
    computed?: string;
    /** `true` marks the computed words as speaking for ticking. */
    suggested?: boolean;
    citation?: CitationView;
    error?: string;
  }[];
}

/** Check boxes in a table: a row an option, a column a question asked of every option. */
export interface MatrixField extends FieldBase {
  kind: 'matrix';
  /** `id` is that of the column's first box. */
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
    cells: readonly { id: string; name: string; value: string; checked: boolean; label: string }[];
  }[];
}

/** One row of an evaluation: what is looked at, the finding, and a remark. What was computed stands beside it and decides nothing. */
export interface AssessedField extends FieldBase {
  kind: 'assessed';
  options: readonly OptionView[];
  remark?: TextField | LongTextField;
  computed: readonly {
    label: string;
    answer: 'yes' | 'no' | 'unknown' | 'not-concerned';
    text: string;
    citation?: CitationView;
  }[];
}

export type FieldView =
  | TextField
  | LongTextField
  | OptionsField
  | ConfirmField
  | TableField
  | FindingsField
  | MatrixField
  | AssessedField;

export interface SectionView {
  id: string;
  label: string;
  hint?: string;
  condition?: { criterion: unknown; label: string };
  fields: readonly FieldView[];
}

/** One form, or one of its parts, to be filled in. */
export interface FormPage {
  caption: string;
  heading: string;
  /** E.g. `附件2`, and the paper's own title. */
  origin?: string;
  errors: readonly ErrorLink[];
  warnings: readonly string[];
  sections: readonly SectionView[];
  target: Target;
  /** Saved behind the person's back while typing; answers JSON `{ savedAt, hidden? }`. */
  autosave?: string;
  savedAt?: string;
  save: Button;
  /** Save whatever there is and go back to the list. */
  later: Button;
  parts: readonly (Link & { current: boolean; state: TaskState })[];
  blank?: Link;
}

export type TaskState = 'not-started' | 'in-progress' | 'done' | 'needs-change' | 'waiting';

export interface TaskView {
  label: string;
  href?: string;
  hint?: string;
  state: TaskState;
}

/** A file handed in. */
export interface FileView {
  name: string;
  size: string;
  at: string;
  state: 'checking' | 'usable' | 'rejected';
  /** Why it was refused, and what to do. */
  reason?: string;
  href?: string;
  remove?: Target;
}

/**
 * A presigned POST: fields are sent first, the file last. Where the store redirects (`success_action_redirect`), its
 * policy must allow any value (`starts-with ""`): scripts send it empty, because they follow no redirects.
 */
export interface UploadView extends Target {
  /** Value of the input's `accept`. */
  accept: string;
  maxBytes: number;
  /** Where the browser goes when scripts sent the file; the POST itself redirects there otherwise. */
  after: string;
}

export interface MaterialView {
  id: string;
  /** Verbatim. */
  label: string;
  need: 'required' | 'conditional' | 'not-needed' | 'unknown';
  /** When and why, e.g. `您申请了住院，须提供`. */
  needText: string;
  citations: readonly CitationView[];
  hint?: string;
  /** E.g. `PDF、JPG、PNG，每个不超过20 MB`. */
  acceptText: string;
  files: readonly FileView[];
  upload?: UploadView;
  /** What the agency found wrong. */
  finding?: string;
  error?: string;
  /** A form to print, sign and scan. */
  download?: Link;
}

/** A part of the check-your-answers page. */
export interface AnswersView {
  label: string;
  changeHref: string;
  rows: readonly SummaryRow[];
  tables: readonly {
    label: string;
    columns: readonly string[];
    rows: readonly (readonly string[])[];
  }[];
}
