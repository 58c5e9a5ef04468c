import type { EventPayload } from '../../domain/case/event.ts';
import type { Facts } from '../../domain/criterion.ts';
import type { PayloadField, Step } from '../../domain/procedure.ts';
import { fieldsOf } from '../../forms/form.ts';
import { formOf } from '../../forms/registry.ts';
import type { ErrorLink, FieldView } from '../../templates/pages/views.ts';
import {
  type Draw,
  type Entries,
  fieldId,
  last,
  type Read,
  type StepContext,
  type Tried,
  UNTRIED,
} from './step-form/context.ts';
import { drawFailure, REASON, readFailure } from './step-form/failure.ts';
import { drawFiles, readFiles } from './step-form/files.ts';
import { drawGrounds, drawMaterials, readGrounds, readMaterials } from './step-form/findings.ts';
import { CANDIDATE, drawLots, drawNames, EXCLUSION, readLots } from './step-form/lots.ts';
import { drawPanel, drawSignatures, memberColumns, readPanel, readSignatures } from './step-form/people.ts';
import {
  drawChoice,
  drawConfirm,
  drawDate,
  drawLine,
  drawLongText,
  drawPhone,
  drawUnserved,
  readConfirm,
  readDate,
  readLine,
  readLongText,
  readPhone,
} from './step-form/plain.ts';
import { drawForm, type FormPart, readWholeForm } from './step-form/whole-form.ts';

export type { Entries, StepContext, StepFile, Tried } from './step-form/context.ts';
export { pressedForRows } from './step-form/rows.ts';

type Plain = Exclude<PayloadField['kind'], 'form'>;

/** A step's payload as the page shows it: fields of its own, and whole forms. */
export type StepPart = { fields: readonly FieldView[] } | { form: FormPart };

const DRAW: Record<Plain, Draw> = {
  text: drawLine,
  phone: drawPhone,
  date: drawDate,
  'long-text': drawLongText,
  confirm: drawConfirm,
  choice: drawChoice,
  'unserved-notice': drawUnserved,
  'material-findings': drawMaterials,
  grounds: drawGrounds,
  panel: drawPanel,
  draw: drawLots,
  signatures: drawSignatures,
  failure: drawFailure,
  files: drawFiles,
};

const READ: Record<Plain, Read> = {
  text: readLine,
  phone: readPhone,
  date: readDate,
  'long-text': readLongText,
  confirm: readConfirm,
  choice: readLine,
  'unserved-notice': readLine,
  'material-findings': readMaterials,
  grounds: readGrounds,
  panel: readPanel,
  draw: readLots,
  signatures: readSignatures,
  failure: readFailure,
  files: readFiles,
};

/** A step's payload in the order of its fields, with what was typed and what was wrong with it. */
export function stepParts(step: Step, context: StepContext, tried: Tried = UNTRIED): StepPart[] {
  const parts: StepPart[] = [];
  for (const field of step.payload) {
    if (field.kind === 'form') {
      parts.push({ form: drawForm(step, field, context, tried) });
      continue;
    }
    const fields = DRAW[field.kind]({ step, field, context, tried });
    const before = parts.at(-1);
    if (before && 'fields' in before) parts[parts.length - 1] = { fields: [...before.fields, ...fields] };
    else parts.push({ fields });
  }
  return parts;
}

/** The same without the forms' headings. */
export function stepFields(step: Step, context: StepContext, tried: Tried = UNTRIED): FieldView[] {
  return stepParts(step, context, tried).flatMap((part) =>
    'fields' in part ? part.fields : part.form.sections.flatMap(({ fields }) => fields),
  );
}

/** What a step's form said: the payload, and what is wrong that the page itself can tell, each with a way to it. */
export interface StepReading {
  payload: EventPayload;
  errors: Readonly<Record<string, string>>;
  links: readonly ErrorLink[];
}

/** Reads a posted step form into a payload. What was not asked for, because another answer rules it out, is left out. */
export function readStep(step: Step, context: StepContext, entries: Entries): StepReading {
  const payload: Record<string, unknown> = {};
  const forms: Record<string, Facts> = {};
  const errors: Record<string, string> = {};
  const links: ErrorLink[] = [];
  for (const field of step.payload) {
    if (!isAsked(step, field, entries)) continue;
    if (field.kind === 'form') {
      const { values, empty, links: wrong } = readWholeForm(step, field, context, entries);
      if (empty && !isRequired(field)) continue;
      forms[field.form ?? ''] = values;
      links.push(...wrong);
      if (wrong.length > 0) errors[field.name] = wrong.map(({ message }) => message).join(' ');
      continue;
    }
    const { value, error } = READ[field.kind](field, entries);
    if (value !== undefined) payload[field.name] = value;
    if (error === undefined) continue;
    errors[field.name] = error;
    links.push({ href: `#${fieldId(step, field.name)}`, message: error });
  }
  if (Object.keys(forms).length > 0) payload.forms = forms;
  return { payload, errors, links };
}

function isRequired({ required, requiredWhen }: PayloadField): boolean {
  return required || requiredWhen !== undefined;
}

/** Whether the answers given so far ask for the field. */
function isAsked(step: Step, { requiredWhen, required }: PayloadField, entries: Entries): boolean {
  if (!requiredWhen || required) return true;
  const other = step.payload.find(({ name }) => name === requiredWhen.field);
  if (!other) return true;
  const { value } = other.kind === 'form' ? { value: undefined } : READ[other.kind](other, entries);
  return (value ?? false) === requiredWhen.is;
}

/** A column of a table of the step, to stand for a new row; undefined for a table the step does not have. */
export function firstColumnOf({ payload }: Step): (table: string) => string | undefined {
  const tables = new Map(
    payload.flatMap(({ name, kind, form }): (readonly [string, string | undefined])[] => {
      if (kind === 'panel') return [[name, memberColumns(undefined)[0]?.name]];
      if (kind === 'failure') return [[name, REASON[0]?.name]];
      if (kind === 'draw') {
        const { pool, exclusions } = drawNames(name);
        return [
          [pool, CANDIDATE[0]?.name],
          [exclusions, EXCLUSION[0]?.name],
        ];
      }
      if (kind !== 'form') return [];
      return fieldsOf(formOf(form ?? '')).flatMap((field) =>
        field.kind === 'table' ? [[field.name, field.columns?.[0]?.name] as const] : [],
      );
    }),
  );
  return (table) => tables.get(table);
}

/** Kinds that need room: such a step has a page of its own. */
const ROOMY: readonly PayloadField['kind'][] = ['panel', 'draw', 'signatures', 'failure', 'files'];

/** Whether the officer takes the step on a page of its own rather than beside the case. */
export function hasOwnPage({ payload }: Step): boolean {
  const forms = payload.filter(({ kind }) => kind === 'form');
  return (
    payload.some(({ kind }) => ROOMY.includes(kind)) ||
    forms.length > 1 ||
    forms.some(
      ({ form }) =>
        formOf(form ?? '').evaluation !== undefined ||
        fieldsOf(formOf(form ?? '')).some(({ kind }) => kind === 'table'),
    )
  );
}

/** The value posted for one of the step's fields, as typed. */
export const typedIn = last;
