import type { EventPayload } from '../../domain/case/event.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Facts } from '../../domain/criterion.ts';
import type { Finding } from '../../domain/eligibility.ts';
import type { PayloadField, Procedure, Step } from '../../domain/procedure.ts';
import { readBody } from '../../forms/read/body.ts';
import { fieldsOnPage } from '../../forms/read/page.ts';
import { halfWidth, manyLines, oneLine } from '../../forms/read/text.ts';
import { formView } from '../../forms/read/view.ts';
import { formOf } from '../../forms/registry.ts';
import { citationView } from '../../templates/pages/present/citations.ts';
import type { FieldView } from '../../templates/pages/views.ts';
import { readForm } from '../documents/read-form.ts';
import { noticeRef } from './present/notices.ts';

/** What a step's form is drawn and read with. */
export interface StepContext {
  procedure: Procedure;
  state: CaseState;
  facts: Facts;
  /** What is computed about the grounds, to stand beside them. */
  grounds: readonly Finding[];
  /** Labels of required materials that are missing. */
  missing: readonly string[];
}

type Typed = Readonly<Record<string, string>>;
type Errors = Readonly<Record<string, string>>;

/** A step's payload as form fields, with what was typed and what was wrong with it. */
export function stepFields(
  step: Step,
  context: StepContext,
  typed: Typed = {},
  errors: Errors = {},
): FieldView[] {
  return step.payload.flatMap((field) =>
    DRAW[field.kind](field, context, typed, errors[field.name], step.id),
  );
}

/** Reads a posted step form into a payload. What was typed stays as it is for redrawing. */
export function readStep(
  step: Step,
  context: StepContext,
  entries: readonly [string, string][],
): { payload: EventPayload; typed: Typed; errors: Errors } {
  const typed = Object.fromEntries(entries.filter(([name]) => !name.startsWith('_')));
  const payload: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const field of step.payload) {
    if (field.kind === 'form') {
      const { values, error } = readWholeForm(field, context, entries);
      if (error) errors[field.name] = error;
      payload.forms = { ...(payload.forms as object), [field.form ?? '']: values };
      continue;
    }
    const value = READ[field.kind](field, entries);
    if (value !== undefined) payload[field.name] = value;
  }
  return { payload, typed, errors };
}

type Kind = PayloadField['kind'];
type Draw = (
  field: PayloadField,
  context: StepContext,
  typed: Typed,
  error: string | undefined,
  stepId: string,
) => FieldView[];

const base = (field: PayloadField, stepId: string, error: string | undefined) => ({
  id: `${stepId}-${field.name}`,
  name: field.name,
  label: field.label,
  required: field.required,
  ...(field.hint && { hint: field.hint }),
  ...(error && { error }),
});

const drawText =
  (kind: 'text' | 'phone' | 'date'): Draw =>
  (field, _context, typed, error, stepId) => [
    { ...base(field, stepId, error), kind, value: typed[field.name] ?? '', maxLength: 200 },
  ];

const drawOptions = (
  field: PayloadField,
  options: readonly { value: string; label: string }[],
  typed: Typed,
  error: string | undefined,
  stepId: string,
): FieldView[] => [
  {
    ...base(field, stepId, error),
    kind: 'choice',
    options: options.map(({ value, label }, index) => ({
      id: index === 0 ? `${stepId}-${field.name}` : `${stepId}-${field.name}-${index}`,
      value,
      label,
      checked: typed[field.name] === value || options.length === 1,
    })),
  },
];

const DRAW: Record<Kind, Draw> = {
  text: drawText('text'),
  phone: drawText('phone'),
  date: drawText('date'),
  'long-text': (field, _context, typed, error, stepId) => [
    { ...base(field, stepId, error), kind: 'long-text', value: typed[field.name] ?? '', maxLength: 2000 },
  ],
  confirm: (field, _context, typed, error, stepId) => [
    { ...base(field, stepId, error), kind: 'confirm', value: 'yes', checked: typed[field.name] === 'yes' },
  ],
  choice: (field, _context, typed, error, stepId) =>
    drawOptions(field, field.options ?? [], typed, error, stepId),
  'unserved-notice': (field, { procedure, state }, typed, error, stepId) => {
    const open = state.notices.filter(
      ({ issued, withdrawn, notice }) =>
        issued && !withdrawn && procedure.notices.find(({ id }) => id === notice)?.receipt,
    );
    const options = open.map((notice) => {
      const label = procedure.notices.find(({ id }) => id === notice.notice)?.label ?? notice.notice;
      return { value: noticeRef(notice), label: `${label}${notice.number ? `（${notice.number}）` : ''}` };
    });
    return drawOptions(field, options, typed, error, stepId);
  },
  'material-findings': (field, { procedure, state, missing }, typed, error, stepId) => [
    {
      ...base(field, stepId, error),
      kind: 'findings',
      textLabel: '需要怎样补正',
      items: procedure.materials
        .filter(({ appliesTo }) => appliesTo.includes(state.applicantKind))
        .map(({ id, label, citations }, index) => ({
          ...finding(field, stepId, index, id, typed),
          label,
          ...(missing.includes(label) && { computed: '须提交而尚无可用的文件', suggested: true }),
          ...(citations[0] && { citation: citationView(citations[0]) }),
        })),
    },
  ],
  grounds: (field, { grounds }, typed, error, stepId) => [
    {
      ...base(field, stepId, error),
      kind: 'findings',
      textLabel: '事实和理由',
      items: grounds.map(({ rule, computed, explanation }, index) => ({
        ...finding(field, stepId, index, rule.id, typed),
        label: rule.label,
        computed: explanation,
        suggested: computed === 'yes',
        ...(rule.citations[0] && { citation: citationView(rule.citations[0]) }),
      })),
    },
  ],
  form: (field, { facts }, typed, error, stepId) => {
    const { sections } = formView(formOf(field.form ?? ''), typed, facts, {
      cite: citationView,
      showErrors: error !== undefined,
    });
    const prefixed = (id: string) => `${stepId}-${id}`;
    return sections.flatMap(({ fields }) => fields.map((one) => ({ ...one, id: prefixed(one.id) })));
  },
};

function finding(field: PayloadField, stepId: string, index: number, id: string, typed: Typed) {
  const textName = `${field.name}.${id}`;
  return {
    id: index === 0 ? `${stepId}-${field.name}` : `${stepId}-${field.name}-${index}`,
    name: `${field.name}~${id}`,
    value: 'yes',
    textName,
    checked: typed[`${field.name}~${id}`] === 'yes',
    text: typed[textName] ?? '',
  };
}

type Read = (field: PayloadField, entries: readonly [string, string][]) => unknown;

const last = (entries: readonly [string, string][], name: string): string | undefined =>
  entries.findLast(([each]) => each === name)?.[1];

const readWith =
  (tidy: (text: string) => string): Read =>
  ({ name }, entries) => {
    const value = last(entries, name);
    return value === undefined || value.trim() === '' ? undefined : tidy(value);
  };

const readFindings =
  (key: string, words: string): Read =>
  ({ name }, entries) =>
    entries
      .filter(([each, value]) => each.startsWith(`${name}~`) && value === 'yes')
      .map(([each]) => {
        const id = each.slice(name.length + 1);
        return { [key]: id, [words]: manyLines(last(entries, `${name}.${id}`) ?? '') };
      });

const READ: Record<Exclude<Kind, 'form'>, Read> = {
  text: readWith(oneLine),
  phone: readWith((text) => halfWidth(oneLine(text))),
  date: readWith(isoDate),
  'long-text': readWith(manyLines),
  choice: readWith(oneLine),
  'unserved-notice': readWith(oneLine),
  confirm: ({ name }, entries) => last(entries, name) === 'yes',
  'material-findings': readFindings('material', 'finding'),
  grounds: readFindings('ground', 'reason'),
};

function readWholeForm(
  field: PayloadField,
  { facts }: StepContext,
  entries: readonly [string, string][],
): { values: Facts; error?: string } {
  const form = formOf(field.form ?? '');
  const shown = fieldsOnPage(form, {}, facts).map(({ field: one }) => one);
  const { raw } = readBody(form, entries, shown);
  const { values, errors } = readForm(form, raw, facts);
  const [first] = errors;
  return { values, ...(first && { error: errors.map(({ message }) => message).join(' ') }) };
}

/** `2026年9月3日`, `2026/9/3` and `2026.9.3` are read as `2026-09-03`; anything else stays as typed and is refused. */
function isoDate(text: string): string {
  const match = /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*日?$/.exec(halfWidth(oneLine(text)));
  if (!match) return text;
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
}
