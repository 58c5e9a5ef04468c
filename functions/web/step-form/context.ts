import type { CaseState } from '../../../domain/case/state.ts';
import type { Criterion, Facts } from '../../../domain/criterion.ts';
import type { Finding } from '../../../domain/eligibility.ts';
import type { PayloadField, Procedure, Step } from '../../../domain/procedure.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import type { FieldView } from '../../../templates/pages/views.ts';

/** What a step's form is drawn and read with. */
export interface StepContext {
  procedure: Procedure;
  state: CaseState;
  facts: Facts;
  today: CivilDate;
  /** What is computed about the grounds, to stand beside them. */
  grounds: readonly Finding[];
  /** Labels of required materials that are missing. */
  missing: readonly string[];
  /** Files that this officer has uploaded for the record and no act has taken up yet. */
  files?: readonly StepFile[];
}

/** A file that may be put on record with an act. `size` in bytes. */
export interface StepFile {
  upload: string;
  fileName: string;
  size: number;
}

/** A form's body as pairs, in order. */
export type Entries = readonly (readonly [string, string])[];

/** What was posted and what was wrong with it; nothing typed is lost. */
export interface Tried {
  entries: Entries;
  /** By the name of the payload's field. */
  errors: Readonly<Record<string, string>>;
}

export const UNTRIED: Tried = { entries: [], errors: {} };

/** What a kind of field needs to be drawn. */
export interface Drawing {
  step: Step;
  field: PayloadField;
  context: StepContext;
  tried: Tried;
}

/** Draws one field of a payload as fields of a page. */
export type Draw = (drawing: Drawing) => readonly FieldView[];

/** Reads one field: its value, undefined where nothing was said, and what is wrong that only the page can tell. */
export type Read = (field: PayloadField, entries: Entries) => { value: unknown; error?: string };

/** The last value posted under a name. */
export function last(entries: Entries, name: string): string | undefined {
  return entries.findLast(([each]) => each === name)?.[1];
}

/** Every value posted under a name. */
export function every(entries: Entries, name: string): string[] {
  return entries.filter(([each]) => each === name).map(([, value]) => value);
}

/** The id of a step's field, to which errors lead. */
export function fieldId(step: Step, name: string): string {
  return `${step.id}-${name}`;
}

/** What all kinds of fields have in common. */
export function base({ step, field, tried }: Drawing) {
  const error = tried.errors[field.name];
  const { requiredWhen } = field;
  const asked = requiredWhen && step.payload.find(({ name }) => name === requiredWhen.field);
  return {
    id: fieldId(step, field.name),
    name: field.name,
    label: field.label,
    required: field.required || requiredWhen !== undefined,
    ...(field.hint && { hint: field.hint }),
    ...(error && { error }),
    ...(requiredWhen && {
      condition: {
        criterion: criterionOf(requiredWhen),
        label:
          typeof requiredWhen.is === 'boolean'
            ? `${requiredWhen.is ? '' : '没有'}勾选“${asked?.label ?? requiredWhen.field}”的填写`
            : `“${asked?.label ?? requiredWhen.field}”为“${answerLabel(asked, requiredWhen.is)}”时填写`,
      },
    }),
  };
}

/** As the page evaluates it: a box is ticked with `yes`, and one that is not ticked says nothing. */
function criterionOf({ field, is }: NonNullable<PayloadField['requiredWhen']>): Criterion {
  const ticked = { fact: field, is: is === true || is === false ? 'yes' : is };
  return is === false ? { not: ticked } : ticked;
}

function answerLabel(field: PayloadField | undefined, value: string): string {
  return field?.options?.find((option) => option.value === value)?.label ?? value;
}
