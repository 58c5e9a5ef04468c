import type { Facts } from '../../domain/criterion.ts';
import { failedOf } from '../checks/evaluation.ts';
import { type FormDefinition, fieldsOf, labelOf } from '../form.ts';
import { display } from './display.ts';

/** What a filled table of findings amounts to. */
export interface EvaluationOutcome {
  /** `open`: a row has no finding yet. `failed`: at least one failed. */
  verdict: 'passed' | 'failed' | 'open';
  /** In the order of the paper: what was looked at, what was found, and why. */
  failed: readonly { finding: string; label: string; found: string; remark: string }[];
}

/** Reads an evaluation's values in normal form; nothing for a form that evaluates nothing. */
export function outcomeOf(form: FormDefinition, values: Facts): EvaluationOutcome | undefined {
  const { evaluation } = form;
  if (!evaluation) return undefined;
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const words = (name: string) => {
    const field = fields.get(name);
    return field ? display(field, values[name]) : '';
  };
  const failed = failedOf(evaluation, values).map(({ finding, remark }) => {
    const field = fields.get(finding);
    return {
      finding,
      label: field ? labelOf(field) : finding,
      found: words(finding),
      remark: words(remark),
    };
  });
  const open = evaluation.rows.some(({ finding }) => values[finding] === undefined);
  return { verdict: failed.length > 0 ? 'failed' : open ? 'open' : 'passed', failed };
}
