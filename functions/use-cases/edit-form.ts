import { optionsFor } from '../../domain/case/decide.ts';
import type { Facts } from '../../domain/criterion.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { type FieldError, validate } from '../../forms/read/validate.ts';
import { formOf } from '../../forms/registry.ts';
import { loadForm, saveForm } from '../adapters/drafts.ts';
import type { Deps } from './deps.ts';
import { loadDossier } from './dossier.ts';
import type { LoadedCase } from './load-case.ts';

export type SaveOutcome =
  | { kind: 'saved'; version: number; values: Facts; errors: readonly FieldError[]; complete: boolean }
  /** Somebody saved in between; nothing was overwritten. */
  | { kind: 'stale'; version: number; input: Record<string, unknown> }
  | { kind: 'closed' };

/** Whether the applicant may change forms and files now. */
export function isEditable(deps: Deps, { procedure, state }: LoadedCase): boolean {
  const dossier = { incompleteForms: [], missingMaterials: [] };
  return optionsFor(procedure, state, deps.calendar, deps.now(), 'applicant', dossier).some(
    ({ step }) => step.edits,
  );
}

/**
 * Saves a form as typed, right or wrong: nothing that was typed is lost, and the errors are told. `input` replaces the
 * fields it names and leaves the others.
 */
export async function saveDraftForm(
  deps: Deps,
  loaded: LoadedCase,
  form: FormDefinition,
  input: Record<string, unknown>,
  seenVersion: number,
): Promise<SaveOutcome> {
  if (!isEditable(deps, loaded)) return { kind: 'closed' };
  const before = await loadForm(deps.table, loaded.caseId, form.id);
  const version = before?.version ?? 0;
  if (version !== seenVersion) return { kind: 'stale', version, input: before?.input ?? {} };
  const merged = { ...before?.input, ...input };
  const saved = { form: form.id, input: merged, version: version + 1, savedAt: deps.now() };
  if (!(await saveForm(deps.table, loaded.caseId, saved))) {
    const now = await loadForm(deps.table, loaded.caseId, form.id);
    return { kind: 'stale', version: now?.version ?? 0, input: now?.input ?? {} };
  }
  const { facts } = await loadDossier(deps, loaded);
  const { values, errors, complete } = validate(formOf(form.id), merged, facts);
  return { kind: 'saved', version: version + 1, values, errors, complete };
}
