import type { StepOption } from '../../../domain/case/decide.ts';
import { stageOf } from '../../../domain/case/state.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import type { ActionView } from '../../../templates/pages/views.ts';
import type { OpenCase } from '../case-access.ts';
import { hasOwnPage, type StepContext } from '../step-form.ts';
import { drawn, type TriedStep } from './step-parts.ts';

/** A step that is open to the officer, to be taken here or on its own page. */
export function actionView(
  option: StepOption,
  context: StepContext,
  open: OpenCase,
  tried: TriedStep | undefined,
): ActionView {
  const { step } = option;
  const { caseHref, loaded } = open;
  const { procedure } = loaded;
  const mine = tried?.step === step.id ? tried : undefined;
  const pageHref = hasOwnPage(step) ? `${caseHref}/steps/${step.id}` : undefined;
  const form = drawn(step, context, open, mine);
  return {
    id: step.id,
    label: step.label,
    ...form,
    ...(pageHref && { pageHref, fields: [] }),
    errors: form.errors.map(({ href, message }) => ({
      href: href === '#main' ? `#action-${step.id}` : href,
      message,
    })),
    ...lateOf(option),
    submit: { label: step.label },
    ...previewOf(step, caseHref),
    tone: toneOf(procedure, step),
    open: mine !== undefined,
    citations: step.citations.map(citationView),
    assumptions: assumptionViews(procedure, step.assumptions),
  };
}

/** A look at the first paper the step makes. */
export function previewOf(step: Step, caseHref: string): Pick<ActionView, 'preview'> {
  return step.notices.length > 0
    ? { preview: { label: '先看文书', formaction: `${caseHref}/steps/${step.id}/preview` } }
    : {};
}

/** How weighty a step looks: one that ends the case is serious. */
export function toneOf(procedure: Procedure, step: Step): ActionView['tone'] {
  if (step.to === null) return 'plain';
  return stageOf(procedure, step.to).kind === 'final' ? 'serious' : 'main';
}

/** Why a step is still offered although the case has lapsed. */
export function lateOf({ step, lateRecord }: StepOption): { late?: string } {
  if (!lateRecord) return {};
  const done = step.payload.find(({ name }) => name === step.doneOn)?.label ?? '办理日期';
  return {
    late: `补录：此事如在${inWords(lateRecord.end)}（含当日）之前已经办成，只是没有及时登记，可以照实补录。“${done}”在期限内的，原来的逾期记录随之撤销。`,
  };
}
