import type { Criterion, Facts } from '../../../../domain/criterion.ts';
import type { Step } from '../../../../domain/procedure.ts';
import { fieldsOf } from '../../../../forms/form.ts';
import { formOf } from '../../../../forms/registry.ts';
import { recordsFor } from './subjects.ts';
import type { Walk, Walker } from './walker.ts';
import { factsAskedIn, wish } from './wishes.ts';

/** Values that a step could put on record, by form. */
export interface Recording {
  recorder: Step;
  forms: Readonly<Record<string, Facts>>;
}

/**
 * What could be put on record about the facts a criterion asks for: by the step itself, or by one that leaves the stage as it
 * is. The samples as they are come first, then the ordinary one with what the criterion wants.
 */
export function recordings(
  { procedure }: Walker,
  { state, subject }: Walk,
  step: Step,
  criterion: Criterion,
  known: Facts,
): Recording[] {
  const asked = factsAskedIn(criterion);
  const beside = procedure.steps.filter(
    ({ id, to, from }) => id !== step.id && from.includes(state.stage) && (to === null || to === state.stage),
  );
  return [step, ...beside].flatMap((recorder) => {
    const forms = recorder.payload.flatMap(({ kind, form }) => (kind === 'form' && form ? form : []));
    const names = (form: string) => fieldsOf(formOf(form)).map(({ name }) => name);
    if (!forms.some((form) => names(form).some((name) => asked.includes(name)))) return [];
    const samples = forms.map((form) => [form, recordsFor(form, subject.kind)] as const);
    const most = Math.max(1, ...samples.map(([, own]) => own.length));
    const plain = Array.from({ length: most }, (_, n) =>
      Object.fromEntries(samples.map(([form, own]) => [form, own[n] ?? own[0] ?? {}])),
    );
    const [ordinary = {}] = plain;
    const wished =
      wish(criterion, true, { ...known, ...Object.assign({}, ...Object.values(ordinary)) }) ?? {};
    const made = Object.fromEntries(
      Object.entries(ordinary).map(([form, values]) => {
        const mine = Object.entries(wished).filter(([name]) => names(form).includes(name));
        return [form, { ...values, ...Object.fromEntries(mine) }];
      }),
    );
    return [...plain, made].map((values) => ({ recorder, forms: values }));
  });
}
