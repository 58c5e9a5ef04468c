import type { FormDefinition } from '../../../forms/form.ts';
import { answers } from '../../../forms/read/answers.ts';
import { inSummary } from '../../../forms/read/view.ts';
import { formOf } from '../../../forms/registry.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import type { OpenCase } from '../case-access.ts';
import type { WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { editingStep } from '../present/asked.ts';
import { CLOSED, problemPage } from '../problem.ts';
import { here } from './draft-parts.ts';
import { drawn, statusOf, stepContextOf, type TriedStep } from './step-parts.ts';

/** Everything that is about to be handed in, and what the step itself asks beside it. */
export async function check(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref } = open;
  const step = editingStep(deps, loaded, open.viewer.role);
  if (!step) return await problemPage(deps, context, CLOSED);
  const dossier = await loadDossier(deps, loaded);
  const asked = drawn(step, stepContextOf(deps, open, dossier), open, tried);
  const incomplete = dossier.forms.flatMap(({ use, errors: found, saved }) => {
    const form = formOf(use.form);
    if (!saved) return [{ href: `${caseHref}/forms/${use.form}`, message: `${use.label}还没有填写` }];
    return found.map((error) => ({
      href: `${caseHref}/forms/${use.form}?part=${sectionOf(form, error.field)}&errors=1`,
      message: `${use.label}：${inSummary(form, error)}`,
    }));
  });
  const warnings = dossier.missingMaterials.map(
    (label) =>
      `“${label}”还没有可用的文件。${step.guards.some(({ kind }) => kind === 'materials-complete') ? '材料齐全后才能提交。' : '现在可以提交，但经办机构会要求补正。'}`,
  );
  const frame = await frameFor(deps, context, {
    title: '核对并提交',
    audience: 'applicant',
    breadcrumb: here(open),
  });
  const view = {
    caption: loaded.procedure.title,
    heading: '核对并提交',
    errors: [...asked.errors, ...incomplete],
    fields: asked.fields,
    warnings,
    groups: dossier.forms.flatMap(({ use, values }) =>
      answers(formOf(use.form), values, dossier.facts, { mask: false }).map(
        ({ section, label, rows, tables }) => ({
          label: `${use.label} · ${label}`,
          changeHref: `${caseHref}/forms/${use.form}?part=${section}`,
          rows: rows.map(({ key, lines }) => ({ key, lines: lines.length > 0 ? lines : ['（未填）'] })),
          tables,
        }),
      ),
    ),
    materials: dossier.materials
      .filter(({ required, uploads }) => required !== 'no' || uploads.length > 0)
      .map(({ material, uploads }) => ({
        label: material.label,
        files: uploads.filter(({ state }) => state === 'usable').map(({ fileName }) => fileName),
        changeHref: `${caseHref}/materials#${material.id}`,
      })),
    target: asked.target,
    submit: { label: step.label },
    back: { href: `${caseHref}/tasks`, label: '返回任务清单' },
  };
  return context.html(renderPage('check-answers', { ...view, frame }), statusOf(tried));
}

function sectionOf(form: FormDefinition, field: string): string {
  return form.sections.find(({ fields }) => fields.some(({ name }) => name === field))?.id ?? '';
}
