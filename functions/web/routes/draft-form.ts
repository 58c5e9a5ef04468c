import { dateOf } from '../../../domain/time/civil-date.ts';
import type { FormDefinition } from '../../../forms/form.ts';
import { applyRowAction, readBody } from '../../../forms/read/body.ts';
import { fieldsOnPage } from '../../../forms/read/page.ts';
import { prefilled } from '../../../forms/read/prefill.ts';
import { sectionsFor } from '../../../forms/read/relevance.ts';
import { formView } from '../../../forms/read/view.ts';
import { formOf } from '../../../forms/registry.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ErrorLink, FormPage } from '../../../templates/pages/views.ts';
import { documentOf } from '../../../templates/registry.ts';
import { loadForm } from '../../adapters/drafts.ts';
import { type CaseDossier, loadDossier } from '../../use-cases/dossier.ts';
import { isEditable, saveDraftForm } from '../../use-cases/edit-form.ts';
import type { OpenCase } from '../case-access.ts';
import { formEntries, idempotencyField, param, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { blankHref } from '../present/papers.ts';
import { CLOSED, NOT_FOUND, problemPage, wantsJson } from '../problem.ts';
import { here, savedInWords } from './draft-parts.ts';
import { pdf } from './public.ts';

function formOfPath({ loaded }: OpenCase, context: WebContext): FormDefinition | undefined {
  const id = `${param(context, 'place')}/${param(context, 'form')}`;
  const used = loaded.procedure.forms.some(
    ({ form, appliesTo }) => form === id && appliesTo.includes(loaded.state.applicantKind),
  );
  return used ? formOf(id) : undefined;
}

/** A form's parts for this applicant, and the one the address asks for. */
function partsOf(form: FormDefinition, dossier: CaseDossier, asked: string | undefined) {
  const sections = sectionsFor(form, dossier.facts);
  const current = sections.find(({ id }) => id === asked) ?? sections[0];
  if (!current) throw new Error(`form ${form.id} has no part for this applicant`);
  return { sections, current, next: sections[sections.indexOf(current) + 1] };
}

/** A part of a form to fill in. */
export async function showForm(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const form = formOfPath(open, context);
  if (!form) return await problemPage(deps, context, NOT_FOUND);
  if (!isEditable(deps, open.loaded)) return await problemPage(deps, context, CLOSED);
  return await drawForm(deps, context, open, form, { showErrors: context.req.query('errors') === '1' });
}

async function drawForm(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  form: FormDefinition,
  { showErrors, status = 200 }: { showErrors: boolean; status?: 200 | 409 | 422 },
): Promise<Response> {
  const dossier = await loadDossier(deps, open.loaded);
  const standing = dossier.forms.find(({ use }) => use.form === form.id);
  const others = Object.fromEntries(dossier.forms.map(({ use, values }) => [use.form, values]));
  const input = prefilled(form, standing?.saved?.input ?? {}, others);
  const { sections, current, next } = partsOf(form, dossier, context.req.query('part'));
  const drawn = formView(form, input, dossier.facts, {
    sections: [current.id],
    showErrors,
    cite: citationView,
  });
  const action = `${open.caseHref}/forms/${form.id}`;
  const wrong = new Set((standing?.errors ?? []).map(({ field }) => field));
  const version = standing?.saved?.version ?? 0;
  const savedAt = standing?.saved?.savedAt;
  const stale: ErrorLink[] =
    status === 409
      ? [{ href: '#main', message: '这张表刚刚在别处保存过，下面是最新内容，请核对后再改。' }]
      : [];
  const view: FormPage = {
    caption: open.loaded.procedure.title,
    heading: sections.length > 1 ? current.label : form.title,
    origin:
      form.layout === 'annex' ? `${form.place}《${form.title}》` : `${form.title}（系统样式，非文件附件）`,
    errors: [...stale, ...drawn.errors],
    warnings: drawn.warnings,
    sections: drawn.sections,
    target: {
      action: `${action}?part=${current.id}`,
      hidden: [idempotencyField(), { name: '_saved', value: String(version) }],
    },
    autosave: `${action}?part=${current.id}`,
    ...(savedAt && { savedAt: savedInWords(savedAt) }),
    save: { label: next ? '保存并继续' : '保存并完成', name: '_do', value: 'save' },
    later: { label: '保存，稍后再填', name: '_do', value: 'later' },
    parts: sections.map((section) => ({
      href: `${action}?part=${section.id}`,
      label: section.label,
      current: section.id === current.id,
      state: !standing?.saved
        ? ('not-started' as const)
        : section.fields.some(({ name }) => wrong.has(name))
          ? ('in-progress' as const)
          : ('done' as const),
    })),
    blank: { href: blankHref(form.id), label: '下载空表' },
  };
  const frame = await frameFor(deps, context, {
    title: form.title,
    audience: 'applicant',
    breadcrumb: here(open),
  });
  return context.html(renderPage('form', { ...view, frame }), status);
}

/** Saves a part of a form, right or wrong, and goes on to the next. */
export async function postForm(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const form = formOfPath(open, context);
  if (!form) return await problemPage(deps, context, NOT_FOUND);
  const dossier = await loadDossier(deps, open.loaded);
  const { current, next } = partsOf(form, dossier, context.req.query('part'));
  const before = await loadForm(deps.table, open.loaded.caseId, form.id);
  const standing = dossier.forms.find(({ use }) => use.form === form.id);
  const shown = fieldsOnPage(form, standing?.values ?? {}, dossier.facts, [current.id]).map(
    ({ field }) => field,
  );
  const { raw, controls, unknown } = readBody(form, await formEntries(context), shown);
  if (unknown.length > 0) {
    const text = `页面提交了表中没有的内容（${unknown.slice(0, 3).join('、')}），没有保存。请刷新页面后再试。`;
    return await problemPage(deps, context, { status: 400, heading: '页面内容不对', text });
  }
  const button = controls._do ?? '';
  const rows = /^(add|remove):/.test(button)
    ? applyRowAction(form, { ...before?.input, ...raw }, button)
    : undefined;
  const outcome = await saveDraftForm(deps, open.loaded, form, rows ?? raw, Number(controls._saved ?? 0));
  if (outcome.kind === 'closed') return await problemPage(deps, context, CLOSED);
  if (wantsJson(context)) {
    if (outcome.kind === 'stale') return context.json({ title: '别处已保存', status: 409 }, 409);
    const savedAt = deps.now();
    const hidden = [{ name: '_saved', value: String(outcome.version) }];
    return context.json({ savedAt: savedInWords(savedAt), hidden });
  }
  if (outcome.kind === 'stale')
    return await drawForm(deps, context, open, form, { showErrors: false, status: 409 });
  const address = `${open.caseHref}/forms/${form.id}`;
  if (rows) return context.redirect(`${address}?part=${current.id}`, 303);
  if (button === 'later') return context.redirect(`${open.caseHref}/tasks?flash=saved`, 303);
  const names = new Set(shown.map(({ name }) => name));
  if (outcome.errors.some(({ field }) => names.has(field))) {
    return await drawForm(deps, context, open, form, { showErrors: true, status: 422 });
  }
  return context.redirect(
    next ? `${address}?part=${next.id}&flash=saved` : `${open.caseHref}/tasks?flash=saved`,
    303,
  );
}

/** The form as the paper to sign and seal, filled with what is valid so far. */
export async function paper(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const form = formOfPath(open, context);
  if (!form) return await problemPage(deps, context, NOT_FOUND);
  const dossier = await loadDossier(deps, open.loaded);
  const values = dossier.forms.find(({ use }) => use.form === form.id)?.values ?? {};
  const document = documentOf(form.id);
  const { applicantKind, receiptNumber } = open.loaded.state;
  const data = { values, applicantKind, ...(receiptNumber && { receiptNumber }) };
  const body = await deps.renderer().pdf(document, data, { date: dateOf(deps.now()) });
  return pdf(body, `${form.title}.pdf`);
}
