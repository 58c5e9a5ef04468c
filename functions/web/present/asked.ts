import { optionsFor } from '../../../domain/case/decide.ts';
import type { Step } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import type { LoadedCase } from '../../use-cases/load-case.ts';
import type { WebDeps } from '../context.ts';

const EMPTY = { incompleteForms: [], missingMaterials: [] };

/** The step that hands in forms and files, while it is open: the applicant's, or the clerk's at the window. */
export function editingStep(
  deps: WebDeps,
  { procedure, state }: LoadedCase,
  role: Role = 'applicant',
): Step | undefined {
  return optionsFor(procedure, state, deps.calendar, deps.now(), role, EMPTY).find(({ step }) => step.edits)
    ?.step;
}

/** What the agency asked for and the applicant still owes: the latest findings on materials of this stage. */
export function askedFor(
  { procedure, state }: LoadedCase,
  caseHref: string,
): { text: string; items: { material: string; label: string; finding: string; href: string }[] } | undefined {
  const asking = procedure.steps.find(
    ({ payload, to }) => to === state.stage && payload.some(({ kind }) => kind === 'material-findings'),
  );
  const field = asking?.payload.find(({ kind }) => kind === 'material-findings');
  const event = state.history.findLast(({ type }) => type === asking?.event);
  const findings = field && event?.payload[field.name];
  if (!Array.isArray(findings)) return undefined;
  const items = (findings as { material: string; finding: string }[]).map(({ material, finding }) => ({
    material,
    label: procedure.materials.find(({ id }) => id === material)?.label ?? material,
    finding,
    href: `${caseHref}/materials#${material}`,
  }));
  return { text: '经办机构要求一次性补齐下列材料：', items };
}
