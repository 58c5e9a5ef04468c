import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { optionsFor, type StepOption } from '../../../domain/case/decide.ts';
import { stageOf } from '../../../domain/case/state.ts';
import { assess } from '../../../domain/eligibility.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { answers } from '../../../forms/read/answers.ts';
import { formOf } from '../../../forms/registry.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { ActionView, DeadlineView, Frame, SummaryRow } from '../../../templates/pages/views.ts';
import { loadAgency, loadInstitution } from '../../adapters/directory.ts';
import { mayOn } from '../../case-permission.ts';
import { type CaseDossier, loadDossier } from '../../use-cases/dossier.ts';
import { WORDING } from '../../wording.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import { idempotencyField, param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { askedFor, editingStep } from '../present/asked.ts';
import { countingRule } from '../present/counting.ts';
import { runningView } from '../present/deadlines.ts';
import { findingViews } from '../present/findings.ts';
import { flowOfCase } from '../present/flow.ts';
import { timelineEntries } from '../present/history.ts';
import { noticeViews, sizeInWords } from '../present/notices.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { type StepContext, stepFields } from '../step-form.ts';

/** A case as its people see it: the applicant's page, the officer's page, and one deadline explained. */
export function mountCase(app: WebApp, deps: WebDeps): void {
  app.get('/cases/:caseId', (c) =>
    withCase(deps, c, 'view-case', (open) =>
      open.viewer.role === 'applicant' ? applicantPage(deps, c, open) : drawOfficerCase(deps, c, open),
    ),
  );
  app.get('/cases/:caseId/answers', (c) => withCase(deps, c, 'view-case', (open) => handedIn(deps, c, open)));
  app.get('/cases/:caseId/deadlines/:deadline/:startedBy', (c) =>
    withCase(deps, c, 'view-case', (open) => explain(deps, c, open)),
  );
  app.get('/cases/:caseId/submitted', (c) =>
    withCase(deps, c, 'edit-draft', (open) => confirmation(deps, c, open)),
  );
}

/** The deadlines of a case as cards: those that still run first. */
export function deadlineViews(deps: WebDeps, { loaded, caseHref }: OpenCase): DeadlineView[] {
  const { procedure, state } = loaded;
  const today = dateOf(deps.now());
  const running = deadlinesOf(procedure, state, deps.calendar, today);
  const rank = { running: 0, paused: 1, passed: 2, met: 3 } as const;
  return running
    .sort((a, b) => rank[a.status] - rank[b.status])
    .map((deadline) => runningView(deadline, { procedure, state, calendar: deps.calendar, today, caseHref }));
}

async function applicantPage(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state, head } = loaded;
  if (head.stageKind === 'draft') return context.redirect(`${caseHref}/tasks`, 303);
  const [agency, dossier] = await Promise.all([
    loadAgency(deps.table, state.agency),
    loadDossier(deps, loaded),
  ]);
  const stage = stageOf(procedure, state.stage);
  const options = optionsFor(procedure, state, deps.calendar, deps.now(), 'applicant', dossier);
  const edits = editingStep(deps, loaded);
  const asked = askedFor(loaded, caseHref);
  const serve = options.find(({ step }) => step.payload.some(({ kind }) => kind === 'unserved-notice'));
  const plain = options.filter(
    ({ step, refusals }) => !step.edits && step !== serve?.step && refusals.length === 0,
  );
  const frame = await frameFor(deps, context, {
    title: head.receiptNumber ?? procedure.title,
    audience: 'applicant',
    breadcrumb: [{ href: '/applications', label: '我的申请' }],
  });
  const view = {
    institution: head.institutionName,
    kind: kindLabel(open),
    ...(state.receiptNumber && { number: state.receiptNumber }),
    agency: agency?.name ?? '',
    agencyPhone: agency?.phone ?? '',
    stage: { label: stage.label, kind: stage.kind, ...(stage.meaning && { meaning: stage.meaning }) },
    nextSteps: [
      ...(edits
        ? [{ label: edits.label, href: `${caseHref}/tasks`, text: '补齐材料、修改表单后提交', main: true }]
        : []),
      ...plain.map(({ step }) => ({ label: step.label, href: `${caseHref}/steps/${step.id}`, main: false })),
      ...(stage.kind === 'final'
        ? [
            {
              label: '以这次填写的内容为底稿重新申请',
              href: `/applications/new?copyOf=${loaded.caseId}`,
              main: true,
            },
          ]
        : []),
    ],
    ...(asked && { asked }),
    deadlines: deadlineViews(deps, open),
    notices: noticeViews(procedure, state, caseHref, serve !== undefined),
    timeline: timelineEntries(procedure, state.history),
    flow: flowOfCase(procedure, state),
    facts: caseFacts(open, agency?.name ?? ''),
    links: [{ href: `${caseHref}/answers`, label: '查看提交的内容' }],
  };
  return context.html(renderPage('case', { ...view, frame }));
}

function caseFacts({ loaded }: OpenCase, agency: string): SummaryRow[] {
  const { state, head, procedure } = loaded;
  return [
    { key: '申请机构', lines: [head.institutionName] },
    { key: '经办机构', lines: [agency] },
    ...(state.submittedOn ? [{ key: '提交日期', lines: [inWords(state.submittedOn)] }] : []),
    { key: '适用版本', lines: [`${procedure.title}（${procedure.version} 起施行的版本）`] },
  ];
}

function kindLabel({ loaded: { procedure, state } }: OpenCase): string {
  return procedure.applicants.find(({ id }) => id === state.applicantKind)?.label ?? state.applicantKind;
}

/** What a step's form is drawn with. */
export function stepContextOf(open: OpenCase, dossier: CaseDossier): StepContext {
  const { procedure, state } = open.loaded;
  const facts = { ...dossier.facts, ...state.facts };
  return {
    procedure,
    state,
    facts,
    grounds: assess(procedure, state.applicantKind, facts, WORDING).grounds,
    missing: dossier.missingMaterials,
  };
}

/** What an officer tried and what was wrong with it, drawn back into the action's own form. */
export interface TriedStep {
  step: string;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  messages: readonly string[];
}

export async function drawOfficerCase(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state, head } = loaded;
  const [dossier, institution, mayAct, mayDownload] = await Promise.all([
    loadDossier(deps, loaded),
    loadInstitution(deps.table, state.institution),
    mayOn(deps, viewer, 'act', loaded),
    mayOn(deps, viewer, 'download-upload', loaded),
  ]);
  const stage = stageOf(procedure, state.stage);
  const options = mayAct ? optionsFor(procedure, state, deps.calendar, deps.now(), viewer.role, dossier) : [];
  const stepContext = stepContextOf(open, dossier);
  const { conditions } = assess(procedure, state.applicantKind, stepContext.facts, WORDING);
  const serve = options.find(({ step }) => step.payload.some(({ kind }) => kind === 'unserved-notice'));
  const frame = await officerFrame(deps, context, head.receiptNumber ?? head.institutionName);
  const view = {
    number: state.receiptNumber ?? '',
    institution: head.institutionName,
    kind: kindLabel(open),
    stage: { label: stage.label, kind: stage.kind, ...(stage.meaning && { meaning: stage.meaning }) },
    summary: [
      { key: '统一社会信用代码', lines: [String(stepContext.facts.creditCode ?? '未填')] },
      { key: '地址', lines: [String(stepContext.facts.unitAddress ?? institution?.address ?? '')] },
      { key: '申请定点类型', lines: typesOf(stepContext.facts.designationTypes) },
      ...(state.submittedOn ? [{ key: '收件日期', lines: [inWords(state.submittedOn)] }] : []),
    ],
    answersHref: `${caseHref}/answers`,
    deadlines: deadlineViews(deps, open),
    materials: dossier.materials.map(({ material, required, explanation, uploads }) => ({
      label: material.label,
      need: ({ yes: 'required', no: 'not-needed', unknown: 'unknown' } as const)[required],
      needText: material.requiredWhen ? explanation : '',
      files: uploads.map((upload) => ({
        name: upload.fileName,
        size: sizeInWords(upload.size),
        at: `${upload.receivedAt.slice(0, 10)} ${upload.receivedAt.slice(11, 16)}`,
        state: upload.state === 'usable' ? ('usable' as const) : ('rejected' as const),
        ...(upload.reason && { reason: upload.reason }),
        ...(mayDownload &&
          upload.state === 'usable' && { href: `${caseHref}/materials/${upload.material}/${upload.upload}` }),
        ...(upload.sha256 && { digest: upload.sha256.slice(0, 16) }),
      })),
      citations: material.citations.map(citationView),
    })),
    conditions: findingViews(procedure, conditions, state),
    grounds: findingViews(procedure, stepContext.grounds, state),
    actions: options
      .filter((option) => isOpen(option) && option !== serve)
      .map(({ step }) => actionView(step.id)),
    unavailable: options
      .filter((option) => !isOpen(option))
      .flatMap(({ step, refusals }) =>
        refusals.map(({ message, citations }) => ({
          label: step.label,
          reason: message,
          ...(citations[0] && { citation: citationView(citations[0]) }),
        })),
      ),
    notices: noticeViews(procedure, state, caseHref, serve !== undefined),
    timeline: timelineEntries(procedure, state.history),
    flow: flowOfCase(procedure, state),
  };
  return context.html(renderPage('officer-case', { ...view, frame }), tried ? 422 : 200);

  function actionView(id: string): ActionView {
    const { step } = options.find((option) => option.step.id === id) as StepOption;
    const mine = tried?.step === id ? tried : undefined;
    const fields = stepFields(step, stepContext, mine?.typed, mine?.errors);
    const notice = step.notices[0];
    return {
      id,
      label: step.label,
      target: {
        action: `${caseHref}/steps/${id}`,
        hidden: [idempotencyField(), { name: '_version', value: String(state.version) }],
      },
      fields,
      errors: (mine?.messages ?? []).map((message, index) => ({
        href: fields[index] ? `#${fields[index].id}` : `#${id}`,
        message,
      })),
      submit: { label: step.label },
      ...(notice && { preview: { label: '先看文书', formaction: `${caseHref}/steps/${id}/preview` } }),
      tone: step.to === null ? 'plain' : stageOf(procedure, step.to).kind === 'final' ? 'serious' : 'main',
      open: mine !== undefined,
      citations: step.citations.map(citationView),
    };
  }
}

/** A step without open objections; one that only lacks its payload is open. */
function isOpen({ refusals }: StepOption): boolean {
  return refusals.length === 0;
}

function typesOf(value: unknown): string[] {
  return Array.isArray(value) ? [value.join('、')] : ['未填'];
}

export async function officerFrame(deps: WebDeps, context: WebContext, title: string): Promise<Frame> {
  const breadcrumb = [{ href: '/queue', label: '办件列表' }];
  return await frameFor(deps, context, { title, audience: 'officer', breadcrumb });
}

async function handedIn(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { state, procedure } = loaded;
  const audience = viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: '提交的内容',
    audience,
    breadcrumb: [{ href: caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const mask = viewer.role !== 'applicant';
  const uses = procedure.forms.filter(({ form }) => state.forms[form]);
  const view = {
    caption: loaded.head.institutionName,
    heading: '提交的内容',
    groups: uses.flatMap(({ form, label }) =>
      answers(formOf(form), state.forms[form] ?? {}, state.facts, { mask }).map(
        ({ label: section, rows, tables }) => ({
          label: `${label} · ${section}`,
          rows: rows.filter(({ lines }) => lines.length > 0).map(({ key, lines }) => ({ key, lines })),
          tables,
        }),
      ),
    ),
    downloads: uses.map(({ form, label }) => ({
      href: `${caseHref}/handed-in/${form}.pdf`,
      label: `${label}（PDF）`,
    })),
    back: { href: caseHref, label: '返回案卷' },
    notes: mask ? [{ key: '说明', lines: ['身份证号等个人信息已作遮盖显示。'] }] : [],
  };
  return context.html(renderPage('answers', { ...view, frame }));
}

async function explain(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { procedure } = open.loaded;
  const id = `${param(context, 'deadline')}-${param(context, 'startedBy')}`;
  const view = deadlineViews(deps, open).find((deadline) => deadline.id === id);
  const rule = procedure.deadlines.find((deadline) => deadline.id === param(context, 'deadline'));
  if (!view || !rule) return await problemPage(deps, context, NOT_FOUND);
  const audience = open.viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: view.label,
    audience,
    breadcrumb: [{ href: open.caseHref, label: open.loaded.state.receiptNumber ?? procedure.title }],
  });
  const papers = [...new Set(view.days.flatMap(({ paper }) => paper ?? []))];
  const page = {
    heading: '这个日期是怎么算的',
    caption: view.label,
    deadline: { ...view, assumptions: assumptionViews(procedure, rule.assumptions) },
    rule: { ...countingRule(rule.rule), citations: rule.citations.map(citationView) },
    papers,
    back: { href: open.caseHref, label: '返回案卷' },
  };
  return context.html(renderPage('deadline', { ...page, frame }));
}

async function confirmation(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state } = loaded;
  if (!state.receiptNumber || !state.submittedOn) return context.redirect(`${caseHref}/tasks`, 303);
  const agency = await loadAgency(deps.table, state.agency);
  const submission = state.history.find(({ payload }) => payload.number === state.receiptNumber);
  const frame = await frameFor(deps, context, { title: '已提交', audience: 'applicant' });
  const view = {
    heading: '申请已提交',
    numberLabel: '收件编号',
    number: state.receiptNumber,
    institution: loaded.head.institutionName,
    at: submission ? `${inWords(dateOf(submission.at))} ${submission.at.slice(11, 16)}` : '',
    agency: agency?.name ?? '',
    agencyPhone: agency?.phone ?? '',
    next: [
      ...deadlineViews(deps, open)
        .filter(({ state: standing }) => standing === 'running' || standing === 'due-today')
        .map(({ binds, label, end, citations }) => ({
          text: `${binds}：${label}`,
          by: `最迟${end}`,
          ...(citations[0] && { citation: citations[0] }),
        })),
      { text: '通知书出具后可在案卷中下载；请在收到后登记送达回执，期限从送达之日起计算。' },
    ],
    downloads: procedure.forms
      .filter(({ form }) => state.forms[form])
      .map(({ form, label }) => ({ href: `${caseHref}/handed-in/${form}.pdf`, label })),
    caseHref,
  };
  return context.html(renderPage('confirmation', { ...view, frame }));
}
