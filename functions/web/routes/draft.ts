import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { TaskState, TaskView } from '../../../templates/pages/views.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { type FormStanding, loadDossier } from '../../use-cases/dossier.ts';
import { draftHints } from '../../use-cases/hints.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import type { WebApp, WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { askedFor, editingStep } from '../present/asked.ts';
import { runningView } from '../present/deadlines.ts';
import { CLOSED, problemPage } from '../problem.ts';

import { check } from './check-answers.ts';
import { paper, postForm, showForm } from './draft-form.ts';
import { here, savedInWords } from './draft-parts.ts';

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

async function tasks(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state } = loaded;
  const step = editingStep(deps, loaded, open.viewer.role);
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
  const materialTasks = dossier.materials.length > 0 ? [materialTask] : [];
  const all = [...formTasks, ...materialTasks];
  const ready = dossier.incompleteForms.length === 0;
  const today = dateOf(deps.now());
  const running = deadlinesOf(procedure, state, deps.calendar, today).find(
    ({ deadline, status }) => deadline.binds === 'applicant' && status === 'running',
  );
  const discard = procedure.steps.find(
    ({ actor, from, to }) =>
      actor.includes(open.viewer.role) &&
      from.includes(state.stage) &&
      procedure.stages.some(({ id, kind }) => id === to && kind === 'final'),
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
      ...(formTasks.length > 0 ? [{ label: '填写表单', tasks: formTasks }] : []),
      ...(materialTasks.length > 0 ? [{ label: '上传材料', tasks: materialTasks }] : []),
      {
        label: step.label,
        tasks: [
          ready
            ? checked
            : { label: checked.label, state: 'waiting' as const, hint: '表单填写完整后可以核对并提交' },
        ],
      },
    ],
    hints: state.submittedOn ? [] : draftHints(procedure, today),
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
    savedAt: savedAt ? savedInWords(savedAt) : '还没有保存过内容',
    ...(discard && { discard: { href: `${caseHref}/steps/${discard.id}`, label: '不再申请，撤回' } }),
  };
  return context.html(renderPage('task-list', { ...view, frame }));
}

function taskState({ saved, complete }: Omit<FormStanding, 'use'>): TaskState {
  if (complete) return 'done';
  return saved ? 'in-progress' : 'not-started';
}
