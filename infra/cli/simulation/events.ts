import { z } from 'zod';
import type { PayloadField, Procedure, Step } from '../../../domain/procedure.ts';
import { WrongUse } from '../command.ts';
import { closest } from '../suggest.ts';
import { knownForm, refuseMaterials, refuseUnknown } from './applicant.ts';
import { pathOf, type Scenario, type ScenarioEvent } from './scenario.ts';

const person = { name: z.string(), organisation: z.string(), profession: z.string() };

/** What a payload field's value must look like; whether it is right in the case is the domain's to say. */
const SHAPES: Readonly<Record<Exclude<PayloadField['kind'], 'form'>, z.ZodType>> = {
  text: z.string(),
  'long-text': z.string(),
  phone: z.string(),
  date: z.string(),
  choice: z.string(),
  'unserved-notice': z.string(),
  confirm: z.boolean(),
  'material-findings': z.array(z.strictObject({ material: z.string(), finding: z.string() })),
  grounds: z.array(z.strictObject({ ground: z.string(), reason: z.string() })),
  panel: z.strictObject({
    body: z.string().optional(),
    members: z.array(
      z.strictObject({ ...person, group: z.string().optional(), interest: z.boolean().default(false) }),
    ),
  }),
  draw: z.strictObject({
    pool: z.array(z.strictObject(person)),
    exclusions: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
    size: z.number(),
  }),
  /** `all`: whoever sits on the panel, which a draw by lot decides only when it is made. */
  signatures: z.union([z.literal('all'), z.array(z.string())]),
  failure: z.strictObject({
    reasons: z.array(z.strictObject({ indicator: z.string(), finding: z.string() })),
    advice: z.array(z.string()),
  }),
  /** Names of files; each is handed in before the step is taken. */
  files: z.array(z.string()),
};

/** Looks through the events for what names nothing there is. @throws {WrongUse} with the field path. */
export function checkEvents(procedure: Procedure, { applicant, events }: Scenario): void {
  const known = procedure.materials
    .filter(({ appliesTo }) => appliesTo.includes(applicant.kind))
    .map(({ id }) => id);
  for (const [n, event] of events.entries()) {
    const where = `events[${n}]`;
    const step = stepNamed(procedure, event.step, where);
    checkPayload(procedure, step, event, where);
    refuseMaterials(event.materials, known, `${where}.materials`);
    if (event.materials.length > 0 && event.actor !== 'applicant') {
      throw new WrongUse(`${where}.materials`, '材料只由申请机构提交');
    }
    for (const [id, values] of Object.entries(event.forms)) {
      const path = `${where}.forms.${id}`;
      refuseUnknown(values, [knownForm(id, path)], path);
      if (!isAskedBy(step, id) && !isDraft(procedure, event, applicant.kind, id)) {
        throw new WrongUse(path, `“${step.label}”不填这张表`);
      }
    }
  }
}

/** Whether the step itself asks for the form (an officer's record), rather than the draft. */
export function isAskedBy(step: Step, form: string): boolean {
  return step.payload.some((field) => field.kind === 'form' && field.form === form);
}

function isDraft({ forms }: Procedure, { actor }: ScenarioEvent, kind: string, id: string): boolean {
  return (
    actor === 'applicant' && forms.some(({ form, appliesTo }) => form === id && appliesTo.includes(kind))
  );
}

function stepNamed({ steps }: Procedure, id: string, where: string): Step {
  const step = steps.find((one) => one.id === id);
  if (step) return step;
  const ids = steps.map((one) => one.id);
  const near = closest(id, ids);
  throw new WrongUse(
    `${where}.step`,
    `没有步骤“${id}”${near ? `，是不是“${near}”` : ''}。可用：${ids.join('、')}`,
  );
}

function checkPayload({ notices }: Procedure, step: Step, { payload }: ScenarioEvent, where: string): void {
  const fields = step.payload.filter(({ kind }) => kind !== 'form');
  for (const [name, value] of Object.entries(payload)) {
    const path = `${where}.payload.${name}`;
    const field = fields.find((one) => one.name === name);
    if (!field || field.kind === 'form') {
      const names = fields.map((one) => one.name).join('、') || '（无）';
      throw new WrongUse(path, `“${step.label}”没有这个字段，可用：${names}`);
    }
    const [problem] = SHAPES[field.kind].safeParse(value).error?.issues ?? [];
    if (problem)
      throw new WrongUse(
        `${where}.${pathOf(['payload', name, ...problem.path])}`,
        `“${field.label}”的内容类型不对（${problem.message}）`,
      );
    if (field.kind !== 'unserved-notice') continue;
    const ids = notices.map(({ id }) => id);
    if (!ids.includes(String(value).split('.')[0] ?? '')) {
      throw new WrongUse(path, `没有文书“${String(value)}”，可用：${ids.join('、')}`);
    }
  }
}
