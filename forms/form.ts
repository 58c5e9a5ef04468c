import type { Citation } from '../domain/citation.ts';
import type { Criterion, Facts } from '../domain/criterion.ts';
import type { Role } from '../domain/role.ts';
import type { LayoutPiece, PrintLayout } from './print-layout.ts';

/**
 * A form as its paper lays it down, once, for many readers: the e-form page, validation, JSON Schema, the blank and the
 * filled paper. Data, apart from `checks` and `preset`. A field's `name` is its fact's name.
 */
export interface FormDefinition {
  /** `<place>/<annex or what it is>`. */
  id: string;
  /** As the paper prints it, to the character; for a form of the system's own, its name. */
  title: string;
  /** The title as it stands on the paper, where that has a slip and `title` the right words. */
  printedTitle?: readonly LayoutPiece[];
  /** The document that contains it or whose articles it serves, e.g. "003". */
  source: string;
  /** Where in the document, e.g. `附件2`. */
  place: string;
  /** `annex`: printed as its page says. `system`: not an annex, and says so on the paper. */
  layout: 'annex' | 'system';
  filledBy: Role;
  /** One plain sentence above the form on the page. */
  intro?: string;
  sections: readonly Section[];
  /** The paper; absent for `system` forms, whose paper is laid out from their sections. */
  print?: PrintLayout;
  /** Who signs a `system` form's paper, without the colon; `填写人（签字）` when absent. */
  signedBy?: string;
  /** Set on a table of findings: what each row found, and what counts as failing. */
  evaluation?: Evaluation;
  /** What stands in an officer's form before anything is typed, from the facts of the case. */
  preset?: (facts: Facts) => Facts;
  /** What concerns more than one field. */
  checks: readonly Check[];
  /** Coherent made-up applicants: the facts around the form and the form's values. */
  samples: readonly Sample[];
}

/** Findings of an evaluation, one `choice` a matter looked at. */
export interface Evaluation {
  rows: readonly { finding: string; remark: string }[];
  /** Values of a finding that fail. */
  failing: readonly string[];
  /** The words that say what one failing row means; absent where the paper leaves that to whoever evaluates. */
  citation?: Citation;
}

export interface Sample {
  /** An applicant kind, e.g. `medical-institution`, or that and what the sample shows: `retail-pharmacy-failed`. */
  id: string;
  facts: Facts;
  values: Facts;
}

/** Fields that stand together. Ids are unique within the form. */
export interface Section {
  id: string;
  label: string;
  /** The section is left out where this answers no (for whoever it is not meant). */
  showWhen?: Criterion;
  hint?: string;
  /** The fields are `choices` over the same options: on the page the columns of one table of check boxes. */
  matrix?: true;
  fields: readonly Field[];
}

export const FIELD_KINDS = [
  'text',
  'long-text',
  'person-name',
  'id-number',
  'credit-code',
  'phone',
  'date',
  'integer',
  'number',
  'choice',
  'choices',
  'yes-no',
  'confirm',
  'table',
] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

export interface Field {
  /** The fact's name; within a table, the column's. */
  name: string;
  /** As the paper prints it, to the character. */
  label: string;
  /** Clearer words for the page, where the paper's are cramped or misprinted. */
  pageLabel?: string;
  kind: FieldKind;
  /** Always, or where this answers yes. */
  required?: boolean | Criterion;
  /** The field counts unless this answers no. */
  showWhen?: Criterion;
  /** `showWhen` in words, e.g. `申请定点类型含“住院”时填写`. */
  showWhenLabel?: string;
  options?: readonly Option[];
  columns?: readonly Field[];
  /** Tables: rows asked for at least (when the table is required) and at most. */
  minRows?: number;
  maxRows?: number;
  hint?: string;
  /** Characters at most; 200 for text and 2000 for long text when absent. */
  maxLength?: number;
  /** Numbers: the range, both ends included; from 0 when absent. */
  min?: number;
  max?: number;
  /** Numbers: what is counted, e.g. `张`. */
  unit?: string;
  /** Values for the HTML attributes of the same names. */
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel';
  /** About a person: masked when shown to anyone but its owner. */
  personal?: boolean;
  citation?: Citation;
  /** Taken from another form's field of the same applicant while this one is empty. */
  prefill?: { form: string; field: string };
}

export interface Option {
  value: string;
  /** The value itself when absent. */
  label?: string;
  hint?: string;
  /** The option is offered unless this answers no. */
  showWhen?: Criterion;
}

/** A check across fields. It sees only values that are right by themselves. */
export interface Check {
  id: string;
  citation?: Citation;
  run: (values: Facts, facts: Facts) => readonly Finding[];
}

/** What a check has to say. A warning does not keep the form from being complete. */
export interface Finding {
  /** Field name, or a path into a table such as `inpatientDepartments[0].beds` (rows as in the values given). */
  path: string;
  severity: 'error' | 'warning';
  message: string;
}

/** All fields of a form in the order of the paper. */
export function fieldsOf(form: FormDefinition): readonly Field[] {
  return form.sections.flatMap((section) => section.fields);
}

/** The words for a field on a page. */
export function labelOf(field: Field): string {
  return field.pageLabel ?? field.label;
}
