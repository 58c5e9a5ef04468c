import type { Refusal } from '../../../domain/case/decide.ts';
import type { Step } from '../../../domain/procedure.ts';
import type { OpenCase } from '../case-access.ts';
import { idempotencyField } from '../context.ts';
import { stepFields } from '../step-form.ts';
import type { stepContextOf, TriedStep } from './officer-case.ts';

/** A step's own form: its fields, what was wrong, and where it is sent. */
export function drawn(
  step: Step,
  stepContext: ReturnType<typeof stepContextOf>,
  { loaded, caseHref }: OpenCase,
  tried?: TriedStep,
) {
  const fields = stepFields(step, stepContext, tried?.typed, tried?.errors);
  return {
    errors: errorLinks(step, tried),
    fields,
    target: {
      action: `${caseHref}/steps/${step.id}`,
      hidden: [idempotencyField(), { name: '_version', value: String(loaded.state.version) }],
    },
  };
}

function errorLinks(step: Step, tried: TriedStep | undefined) {
  const named = Object.entries(tried?.errors ?? {}).map(([field, message]) => ({
    href: `#${step.id}-${field}`,
    message,
  }));
  const said = named.map(({ message }) => message);
  return [
    ...named,
    ...(tried?.messages ?? [])
      .filter((message) => !said.includes(message))
      .map((message) => ({ href: '#main', message })),
  ];
}

/** What was tried and refused, to be drawn again. */
export function triedOf(
  step: Step,
  typed: Readonly<Record<string, string>>,
  refusals: readonly Refusal[],
): TriedStep {
  const errors = Object.fromEntries(
    refusals.flatMap(({ field, message }) => (field ? [[field, message]] : [])),
  );
  return { step: step.id, typed, errors, messages: refusals.map(({ message }) => message) };
}
