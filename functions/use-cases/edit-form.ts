import { optionsFor } from '../../domain/case/decide.ts';
import type { Facts } from '../../domain/criterion.ts';
import type { FormDefinition } from '../../forms/form.ts';
import type { FieldError } from '../../forms/read/validate.ts';
import { formOf } from '../../forms/registry.ts';
import { loadForm, saveFormOf } from '../adapters/drafts.ts';
import { readForm } from '../documents/read-form.ts';
import { VersionConflict } from '../errors.ts';
import type { Deps } from './deps.ts';
import { loadDossier } from './dossier.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { retrying } from './write-case.ts';

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
  seen: LoadedCase,
  form: FormDefinition,
  input: Record<string, unknown>,
  seenVersion: number,
): Promise<SaveOutcome> {
  let loaded = seen;
  return await retrying(async () => {
    try {
      return await saveOnce(deps, loaded, form, input, seenVersion);
    } catch (error) {
      // The case moved on meanwhile; whether the form may still be changed is asked again.
      if (error instanceof VersionConflict) loaded = await loadCase(deps.table, seen.caseId);
      throw error;
    }
  });
}

async function saveOnce(
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
  if (!(await saveFormOf(deps.table, loaded.caseId, saved, loaded.state.version))) {
    const now = await loadForm(deps.table, loaded.caseId, form.id);
    return { kind: 'stale', version: now?.version ?? 0, input: now?.input ?? {} };
  }
  const { facts } = await loadDossier(deps, loaded, { registers: false });
  const { values, errors, complete } = readForm(formOf(form.id), merged, facts);
  return { kind: 'saved', version: version + 1, values, errors, complete };
}
