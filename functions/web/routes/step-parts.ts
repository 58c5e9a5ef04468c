import type { Refusal } from '../../../domain/case/decide.ts';
import { assess } from '../../../domain/eligibility.ts';
import type { Step } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import type { ErrorLink, Target } from '../../../templates/pages/views.ts';
import type { CaseDossier } from '../../use-cases/dossier.ts';
import { WORDING } from '../../wording.ts';
import type { OpenCase } from '../case-access.ts';
import { idempotencyField, type WebDeps } from '../context.ts';
import { type Entries, type StepContext, stepFields, type Tried } from '../step-form.ts';

/** What somebody tried and what was wrong with it, to be drawn again. */
export interface TriedStep extends Tried {
  step: string;
  links: readonly ErrorLink[];
  /** A button changed the rows of a table: nothing was wrong. */
  rows?: boolean;
}

/** What a step's form is drawn with. */
export function stepContextOf(deps: WebDeps, open: OpenCase, dossier: CaseDossier): StepContext {
  const { procedure, state } = open.loaded;
  const facts = { ...dossier.facts, ...state.facts, ...dossier.register };
  return {
    procedure,
    state,
    facts,
    today: dateOf(deps.now()),
    grounds: assess(procedure, state.applicantKind, facts, WORDING).grounds,
    missing: dossier.missingMaterials,
  };
}

/** Where a step's form is sent. */
export function targetOf(step: Step, { loaded, caseHref }: OpenCase): Target {
  return {
    action: `${caseHref}/steps/${step.id}`,
    hidden: [idempotencyField(), { name: '_version', value: String(loaded.state.version) }],
  };
}

/** A step's own form: its fields, what was wrong, and where it is sent. */
export function drawn(step: Step, context: StepContext, open: OpenCase, tried?: TriedStep) {
  return {
    errors: tried?.links ?? [],
    fields: stepFields(step, context, tried),
    target: targetOf(step, open),
  };
}

/** What was tried and refused: the reasons, each with a way to the field it is about. */
export function triedOf(
  step: Step,
  entries: Entries,
  refusals: readonly Pick<Refusal, 'message' | 'field'>[],
): TriedStep {
  const links = refusals.map(({ field, message }) => {
    const asked = step.payload.find(({ name, kind }) => name === field && kind !== 'form');
    return { href: asked ? `#${step.id}-${asked.name}` : '#main', message };
  });
  const errors = Object.fromEntries(
    refusals.flatMap(({ field, message }) => (field ? [[field, message]] : [])),
  );
  return { step: step.id, entries, errors, links };
}

/** The answer's status for a form drawn again. */
export function statusOf(tried: TriedStep | undefined): 200 | 422 {
  return tried && !tried.rows ? 422 : 200;
}
