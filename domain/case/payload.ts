import type { PayloadField, Procedure, Step } from '../procedure.ts';
import { citationsOf } from '../rule-citations.ts';
import { type Calendar, dayKind } from '../time/calendar.ts';
import { type CivilDate, dateOf, isCivilDate } from '../time/civil-date.ts';
import type { Refusal } from './decide.ts';
import type { EventPayload } from './event.ts';
import { drawCheck, failureCheck, filesCheck, panelCheck, signaturesCheck } from './payload-people.ts';
import type { CaseState } from './state.ts';

/** What a payload is judged beside. */
export interface PayloadContext {
  procedure: Procedure;
  state: CaseState;
  calendar: Calendar;
  today: CivilDate;
}

type Context = PayloadContext & { payload: EventPayload };

/** What is wrong with a value, in words for whoever typed it. */
export type Check = (value: unknown, field: PayloadField, context: Context) => string | undefined;

/** What is wrong with what an actor says with a step, field by field; shapes and lengths are checked at the door too. */
export function payloadObjections(step: Step, payload: EventPayload, beside: PayloadContext): Refusal[] {
  const { procedure } = beside;
  const context: Context = { ...beside, payload };
  return step.payload.flatMap((field) => {
    const value = field.kind === 'form' ? formValue(field, payload) : payload[field.name];
    const message = isEmpty(value)
      ? isRequired(field, payload)
        ? `${field.kind === 'choice' ? '请选择' : '请填写'}“${field.label}”。`
        : undefined
      : CHECKS[field.kind](value, field, context);
    return message
      ? [
          {
            reason: 'payload',
            message,
            citations: citationsOf(procedure, step),
            field: field.name,
          } satisfies Refusal,
        ]
      : [];
  });
}

/**
 * What the step does not ask for. It would stand in the history beside what was asked, and could be mistaken for what only
 * the engine writes: numbers, notices, forms that become facts.
 */
export function unaskedObjections(procedure: Procedure, step: Step, payload: EventPayload): Refusal[] {
  const forms = step.payload.flatMap(({ form }) => form ?? []);
  const asked = step.payload.filter(({ kind }) => kind !== 'form').map(({ name }) => name);
  // Handing in freezes the forms and the list of files into the history.
  const names = step.edits ? [...asked, 'forms', 'files'] : forms.length > 0 ? [...asked, 'forms'] : asked;
  const unasked = Object.keys(payload).filter((name) => payload[name] !== undefined && !names.includes(name));
  if (!step.edits)
    unasked.push(
      ...Object.keys(payload.forms ?? {}).filter((form) => forms.length > 0 && !forms.includes(form)),
    );
  return unasked.map((field) => ({
    reason: 'payload',
    message: `“${step.label}”没有“${field}”这一项。`,
    citations: citationsOf(procedure, step),
    field,
  }));
}

/** Whether the field must be answered here. */
function isRequired({ required, requiredWhen }: PayloadField, payload: EventPayload): boolean {
  // A box nobody ticked is a no.
  return (
    required || (requiredWhen !== undefined && (payload[requiredWhen.field] ?? false) === requiredWhen.is)
  );
}

/** A form's values; one filled in for each of several is kept under its key. */
function formValue({ form = '', keyedBy }: PayloadField, { forms, ...said }: EventPayload): unknown {
  return forms?.[keyedBy ? `${form}#${String(said[keyedBy])}` : form];
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}

const text: Check = (value, { label }) => (typeof value === 'string' ? undefined : `“${label}”应为文字。`);

const CHECKS: Record<PayloadField['kind'], Check> = {
  text,
  'long-text': text,
  phone: text,
  form: () => undefined,
  confirm: (value, { label, required }) =>
    value === true || (value === false && !required) ? undefined : `请确认“${label}”。`,
  choice: (value, { label, options = [] }) =>
    options.some((option) => option.value === value) ? undefined : `请在“${label}”的选项中选择。`,
  panel: panelCheck,
  draw: drawCheck,
  signatures: signaturesCheck,
  failure: failureCheck,
  files: filesCheck,
  date: (value, field, { procedure, today, calendar, state, payload }) => {
    const { label, notAfterToday, notBeforeToday, afterToday, notBefore, workingDay } = field;
    if (typeof value !== 'string' || !isCivilDate(value))
      return `“${label}”不是有效日期，请按 2026-11-22 的样式填写。`;
    if (notAfterToday && value > today) return `“${label}”不能晚于今天（${today}）。`;
    if (notBeforeToday && value < today) return `“${label}”不能早于今天（${today}）。`;
    if (afterToday && value <= today) return `“${label}”应晚于今天（${today}）。`;
    if (workingDay && !dayKind(calendar, value).working) return `“${label}”应为工作日。`;
    const earliest = notBefore === undefined ? undefined : payload[notBefore];
    if (typeof earliest === 'string' && value < earliest)
      return `“${label}”不能早于“${labelIn(procedure, field, notBefore ?? '')}”（${earliest}）。`;
    const made = state.notices.find(
      ({ notice, eventNumber }) => notice === payload.noticeId && eventNumber === payload.eventNumber,
    );
    return made && value < dateOf(made.owedSince)
      ? `“${label}”不能早于文书出具日（${dateOf(made.owedSince)}）。`
      : undefined;
  },
  'unserved-notice': (value, { label }, { procedure, state }) => {
    const made = state.notices.find(({ notice, eventNumber }) => `${notice}.${eventNumber}` === value);
    const needsService = procedure.notices.some(
      ({ id, receipt }) => id === made?.notice && receipt !== undefined,
    );
    // What has not been issued cannot have been delivered, and must not start the clock of whoever receives it.
    // Nor does what has been withdrawn bind anybody.
    return made?.issued && !made.withdrawn && needsService
      ? undefined
      : `“${label}”不是本案已出具、须送达的文书。`;
  },
  'material-findings': (value, { label }, { procedure, state }) =>
    offending(value, 'material', 'finding', (id) =>
      procedure.materials.some(
        (material) => material.id === id && material.appliesTo.includes(state.applicantKind),
      ),
    ) && `“${label}”须逐项选择本申请的材料并写明需要更正或补充的内容。`,
  grounds: (value, { label }, { procedure, state }) =>
    offending(value, 'ground', 'reason', (id) =>
      procedure.refusalGrounds.some(
        (ground) => ground.id === id && ground.appliesTo.includes(state.applicantKind),
      ),
    ) && `“${label}”须选择适用于本类申请机构的情形，并写明事实和理由。`,
};

/** What people call another field of the same step. */
function labelIn({ steps }: Procedure, field: PayloadField, name: string): string {
  const step = steps.find(({ payload }) => payload.includes(field));
  return step?.payload.find((other) => other.name === name)?.label ?? name;
}

/** 'offending' when an item names something that does not apply, or leaves its reason out. */
function offending(
  value: unknown,
  key: string,
  words: string,
  applies: (id: string) => boolean,
): string | undefined {
  if (!Array.isArray(value)) return 'offending';
  const good = value.every((item: Record<string, unknown> | null) => {
    const reason = item?.[words];
    return applies(String(item?.[key])) && typeof reason === 'string' && reason.trim() !== '';
  });
  return good ? undefined : 'offending';
}
