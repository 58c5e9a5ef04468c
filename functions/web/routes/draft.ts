import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import type { FormDefinition } from '../../../forms/form.ts';
import { answers } from '../../../forms/read/answers.ts';
import { applyRowAction, readBody } from '../../../forms/read/body.ts';
import { fieldsOnPage } from '../../../forms/read/page.ts';
import { prefilled } from '../../../forms/read/prefill.ts';
import { sectionsFor } from '../../../forms/read/relevance.ts';
import { formView, inSummary } from '../../../forms/read/view.ts';
import { formOf } from '../../../forms/registry.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ErrorLink, FormPage, TaskState, TaskView } from '../../../templates/pages/views.ts';
import { documentOf } from '../../../templates/registry.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { loadForm } from '../../adapters/drafts.ts';
import { type CaseDossier, type FormStanding, loadDossier } from '../../use-cases/dossier.ts';
import { isEditable, saveDraftForm } from '../../use-cases/edit-form.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import {
  formEntries,
  idempotencyField,
  param,
  type WebApp,
  type WebContext,
  type WebDeps,
} from '../context.ts';
import { frameFor } from '../frame.ts';
import { askedFor, editingStep } from '../present/asked.ts';
import { runningView } from '../present/deadlines.ts';
import { CLOSED, NOT_FOUND, problemPage, wantsJson } from '../problem.ts';
import { pdf } from './public.ts';

/** Filling in: the task list, the forms part by part, and checking the answers. */
export function mountDraft(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId';
  app.get(`${path}/tasks`, (c) => withCase(deps, c, 'edit-draft', (open) => tasks(deps, c, open)));
  app.get(`${path}/forms/:place/:form`, (c) =>
    withCase(deps, c, 'edit-draft', (open) => showForm(deps, c, open)),
  );
  app.post(`${path}/forms/:place/:form`, (c) =>
    withCase(deps, c, 'edit-draft', (open) => postForm(deps, c, open)),
  );
  app.get(`${path}/forms/:place/:form/paper.pdf`, (c) =>
    withCase(deps, c, 'edit-draft', (open) => paper(deps, c, open)),
  );
  app.get(`${path}/check`, (c) => withCase(deps, c, 'edit-draft', (open) => check(deps, c, open)));
}

const here = ({ loaded, caseHref }: OpenCase) => [
  { href: '/applications', label: '我的申请' },
  { href: loaded.head.stageKind === 'draft' ? `${caseHref}/tasks` : caseHref, label: loaded.procedure.title },
];

async function tasks(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state } = loaded;
  const step = editingStep(deps, loaded);
  if (!step)
    return await problemPage(deps, context, { ...CLOSED, actions: [{ href: caseHref, label: '查看案卷' }] });
  const [dossier, agency] = await Promise.all([
    loadDossier(deps, loaded),
    loadAgency(deps.table, state.agency),
  ]);
  const asked = askedFor(loaded, caseHref);
  const formTasks = dossier.forms.map(({ use, ...standing }) => ({
    label: use.label,
    href: `${caseHref}/forms/${use.form}`,
    state: taskState(standing),
  }));
  const missing = dossier.missingMaterials.length;
  const uploaded = dossier.materials.some(({ uploads }) => uploads.length > 0);
  const materialTask: TaskView = {
    label: '上传材料',
    href: `${caseHref}/materials`,
    hint: missing > 0 ? `还有${missing}类必须提供的材料没有可用的文件` : '必须提供的材料都已上传',
    state: missing === 0 ? 'done' : uploaded ? 'in-progress' : 'not-started',
  };
  const checked: TaskView = { label: '核对并提交', href: `${caseHref}/check`, state: 'not-started' };
  const all = [...formTasks, materialTask];
  const ready = dossier.incompleteForms.length === 0;
  const today = dateOf(deps.now());
  const running = deadlinesOf(procedure, state, deps.calendar, today).find(
    ({ deadline, status }) => deadline.binds === 'applicant' && status === 'running',
  );
  const frame = await frameFor(deps, context, {
    title: '填写申请',
    audience: 'applicant',
    breadcrumb: here(open).slice(0, 1),
  });
  const savedAt = dossier.forms
    .flatMap(({ saved }) => saved?.savedAt ?? [])
    .sort()
    .at(-1);
  const view = {
    heading: procedure.title,
    caption: procedure.applicants.find(({ id }) => id === state.applicantKind)?.label ?? '',
    agency: agency?.name ?? '',
    done: all.filter(({ state: standing }) => standing === 'done').length,
    total: all.length,
    groups: [
      { label: '填写表单', tasks: formTasks },
      { label: '上传材料', tasks: [materialTask] },
      {
        label: step.label,
        tasks: [
          ready
            ? checked
            : { label: checked.label, state: 'waiting' as const, hint: '表单填写完整后可以核对并提交' },
        ],
      },
    ],
    ...(asked && { asked }),
    ...(running && {
      deadline: runningView(running, { procedure, state, calendar: deps.calendar, today, caseHref }),
    }),
    submit: {
      label: '核对并提交',
      ...(ready && { href: `${caseHref}/check` }),
      blockedBy: dossier.forms
        .filter(({ complete }) => !complete)
        .map(({ use }) => ({ href: `${caseHref}/forms/${use.form}`, message: `${use.label}尚未填写完整` })),
    },
    savedAt: savedAt ? `${savedAt.slice(0, 10)} ${savedAt.slice(11, 16)}` : '',
    discard: { href: `${caseHref}/steps/withdraw`, label: '不再申请，撤回' },
  };
  return context.html(renderPage('task-list', { ...view, frame }));
}

function taskState({ saved, complete }: Omit<FormStanding, 'use'>): TaskState {
  if (complete) return 'done';
  return saved ? 'in-progress' : 'not-started';
}

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

async function showForm(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
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
    sections: drawn.sections as FormPage['sections'],
    target: {
      action: `${action}?part=${current.id}`,
      hidden: [idempotencyField(), { name: '_saved', value: String(version) }],
    },
    autosave: `${action}?part=${current.id}`,
    ...(savedAt && { savedAt: `${savedAt.slice(0, 10)} ${savedAt.slice(11, 16)}` }),
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
    blank: { href: `/guide/papers/${form.id}/blank.pdf`, label: '下载空表' },
  };
  const frame = await frameFor(deps, context, {
    title: form.title,
    audience: 'applicant',
    breadcrumb: here(open),
  });
  return context.html(renderPage('form', { ...view, frame }), status);
}

async function postForm(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
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
    return context.json({ savedAt: `${savedAt.slice(0, 10)} ${savedAt.slice(11, 16)}`, hidden });
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
async function paper(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
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

async function check(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const step = editingStep(deps, loaded);
  if (!step) return await problemPage(deps, context, CLOSED);
  const dossier = await loadDossier(deps, loaded);
  const errors = dossier.forms.flatMap(({ use, errors: found, saved }) => {
    const form = formOf(use.form);
    if (!saved) return [{ href: `${caseHref}/forms/${use.form}`, message: `${use.label}还没有填写` }];
    return found.map((error) => ({
      href: `${caseHref}/forms/${use.form}?part=${sectionOf(form, error.field)}&errors=1`,
      message: `${use.label}：${inSummary(form, error)}`,
    }));
  });
  const warnings = dossier.missingMaterials.map(
    (label) => `“${label}”还没有可用的文件。现在可以提交，但经办机构会要求补正。`,
  );
  const frame = await frameFor(deps, context, {
    title: '核对并提交',
    audience: 'applicant',
    breadcrumb: here(open),
  });
  const view = {
    caption: loaded.procedure.title,
    heading: '核对并提交',
    errors,
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
    target: {
      action: `${caseHref}/steps/${step.id}`,
      hidden: [idempotencyField(), { name: '_version', value: String(loaded.state.version) }],
    },
    submit: { label: step.label },
    back: { href: `${caseHref}/tasks`, label: '返回任务清单' },
  };
  return context.html(renderPage('check-answers', { ...view, frame }));
}

function sectionOf(form: FormDefinition, field: string): string {
  return form.sections.find(({ fields }) => fields.some(({ name }) => name === field))?.id ?? '';
}

/** `2026年9月28日 10:21` of an instant. */
export function momentInWords(at: string): string {
  return `${inWords(dateOf(at as Parameters<typeof dateOf>[0]))} ${at.slice(11, 16)}`;
}
