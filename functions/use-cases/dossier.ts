import type { Dossier } from '../../domain/case/decide.ts';
import type { CaseState } from '../../domain/case/state.ts';
import type { Facts } from '../../domain/criterion.ts';
import { materialsRequired } from '../../domain/eligibility.ts';
import type { FormUse, Material, Procedure } from '../../domain/procedure.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import type { FieldError } from '../../forms/read/validate.ts';
import { formOf } from '../../forms/registry.ts';
import { loadAgency } from '../adapters/directory.ts';
import { loadPapers, type SavedForm, type Upload } from '../adapters/drafts.ts';
import { readForm } from '../documents/read-form.ts';
import { WORDING } from '../wording.ts';
import type { Deps } from './deps.ts';
import type { LoadedCase } from './load-case.ts';
import { askRegisters, type Registered } from './registers/lookup.ts';

/** A form of the case as it stands now. */
export interface FormStanding {
  use: FormUse;
  saved?: SavedForm;
  values: Facts;
  errors: readonly FieldError[];
  complete: boolean;
}

/** A material of the case as it stands now. */
export interface MaterialStanding {
  material: Material;
  required: 'yes' | 'no' | 'unknown';
  explanation: string;
  uploads: readonly Upload[];
}

/** The forms and materials beside the history, judged for completeness. */
export interface CaseDossier extends Dossier {
  forms: readonly FormStanding[];
  materials: readonly MaterialStanding[];
  /** What is known now: the history, the forms as they stand, the registers. */
  facts: Facts;
  register: Facts;
  /** What the registers know, with who put it there. */
  registered: readonly Registered[];
  /** What a submission freezes: the forms' values, and the files by their hashes. */
  snapshot: { forms: Record<string, Facts>; files: readonly Record<string, string | number>[] };
}

const UNASKED = { facts: {}, entries: [] } as const;

/** A case's papers as they stand. `registers: false` leaves out what registers know, for what does not turn on it. */
export async function loadDossier(
  deps: Deps,
  { caseId, procedure, state }: LoadedCase,
  { registers = true } = {},
): Promise<CaseDossier> {
  const [{ forms: saved, uploads }, agency] = await Promise.all([
    loadPapers(deps.table, caseId),
    loadAgency(deps.table, state.agency),
  ]);
  const today = dateOf(deps.now());
  const builtIn: Facts = {
    ...state.facts,
    today,
    submittedOn: state.submittedOn ?? today,
    // The list is the agency's; what is not on it nobody may pledge.
    ...(procedure.materials.some(({ pledgedIn }) => pledgedIn) && {
      pledgeMatters: agency?.pledgeMatters ?? [],
    }),
  };
  const { forms, facts: declared } = readings(procedure, state, saved, builtIn);
  const register = registers
    ? await askRegisters(deps, { caseId, procedure, state, facts: declared })
    : UNASKED;
  const facts: Facts = { ...declared, ...register.facts };
  const materials = materialsRequired(procedure, state.applicantKind, facts, WORDING).map(
    ({ material, required, explanation }) => ({
      material,
      required,
      explanation,
      uploads: uploads.filter((upload) => upload.material === material.id),
    }),
  );
  const usable = uploads.filter(({ state: standing }) => standing === 'usable');
  return {
    forms,
    materials,
    facts,
    register: register.facts,
    registered: register.entries,
    ...(agency?.parent && { parentAgency: agency.parent }),
    incompleteForms: forms.filter(({ complete }) => !complete).map(({ use }) => use.label),
    missingMaterials: materials
      .filter(
        ({ material, required }) =>
          required === 'yes' && !usable.some((upload) => upload.material === material.id),
      )
      .map(({ material }) => material.label),
    snapshot: {
      forms: Object.fromEntries(forms.map(({ use, values }) => [use.form, values])),
      files: usable.map(({ material, upload, fileName, size, sha256 = '', mediaType = '', key }) => ({
        material,
        upload,
        fileName,
        size,
        sha256,
        mediaType,
        key,
      })),
    },
  };
}

/** What the forms amount to, with the key of what they were read from. */
interface Readings {
  key: string;
  forms: FormStanding[];
  facts: Facts;
}

/** A state never changes, and pages look at the same one again and again; their forms are read once. */
const remembered = new WeakMap<CaseState, Readings>();

function readings(
  procedure: Procedure,
  state: CaseState,
  saved: readonly SavedForm[],
  builtIn: Facts,
): Readings {
  const versions = saved.map(({ form, version, savedAt }) => [form, version, savedAt]);
  const key = JSON.stringify([builtIn.today, builtIn.pledgeMatters, versions]);
  const known = remembered.get(state);
  if (known?.key === key) return known;
  const uses = procedure.forms.filter(({ appliesTo }) => appliesTo.includes(state.applicantKind));
  // Forms may ask for fields of one another, so the facts of a first reading are given to the second.
  const first = read(uses, saved, builtIn);
  const facts: Facts = Object.assign({}, builtIn, ...first.map(({ values }) => values));
  const found = { key, facts, forms: read(uses, saved, facts) };
  remembered.set(state, found);
  return found;
}

function read(uses: readonly FormUse[], saved: readonly SavedForm[], facts: Facts): FormStanding[] {
  return uses.map((use) => {
    const draft = saved.find(({ form }) => form === use.form);
    const { values, errors, complete } = readForm(formOf(use.form), draft?.input ?? {}, facts);
    return { use, values, errors, complete: complete && draft !== undefined, ...(draft && { saved: draft }) };
  });
}
