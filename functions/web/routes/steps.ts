import { append } from '../../../domain/case/chain.ts';
import { decide, optionsFor, type Refusal } from '../../../domain/case/decide.ts';
import { advance } from '../../../domain/case/state.ts';
import type { Step } from '../../../domain/procedure.ts';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { type ActOutcome, act } from '../../use-cases/act.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { contextOf } from '../../use-cases/issue-notice.ts';
import { actorOf } from '../../viewer.ts';
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
import { eventLabel } from '../present/history.ts';
import { noticeRef, noticeView } from '../present/notices.ts';
import { KEY_REUSED, NOT_FOUND, problemPage, refusalProblem } from '../problem.ts';
import { readStep, stepFields } from '../step-form.ts';
import { drawOfficerCase, stepContextOf, type TriedStep } from './case.ts';
import { momentInWords } from './draft.ts';
import { pdf } from './public.ts';

/** Taking steps: an applicant's own page for each, an officer's forms on the case, and a look at the notice first. */
export function mountSteps(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId';
  app.get(`${path}/steps/:step`, (c) => withCase(deps, c, 'act', (open) => showStep(deps, c, open)));
  app.post(`${path}/steps/:step`, (c) => withCase(deps, c, 'act', (open) => take(deps, c, open)));
  app.post(`${path}/steps/:step/preview`, (c) => withCase(deps, c, 'act', (open) => preview(deps, c, open)));
  app.get(`${path}/notices/:ref/serve`, (c) => withCase(deps, c, 'act', (open) => showServe(deps, c, open)));
}

async function showStep(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state } = loaded;
  const dossier = await loadDossier(deps, loaded);
  const option = optionsFor(procedure, state, deps.calendar, deps.now(), viewer.role, dossier).find(
    ({ step }) => step.id === param(context, 'step'),
  );
  if (!option) return await problemPage(deps, context, NOT_FOUND);
  const { step, refusals } = option;
  if (step.edits) return context.redirect(`${caseHref}/check`, 303);
  if (refusals.length > 0) return await problemPage(deps, context, refusalProblem(refusals, caseHref));
  const target = procedure.stages.find(({ id }) => id === step.to);
  const serious = target?.kind === 'final';
  const audience = viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: step.label,
    audience,
    breadcrumb: [{ href: caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const view = {
    caption: loaded.head.institutionName,
    heading: step.label,
    text: target?.meaning ?? '',
    ...(serious && { consequence: `办理后本案转为“${target.label}”，不能恢复。` }),
    ...drawn(step, stepContextOf(open, dossier), open, tried),
    submit: { label: step.label },
    tone: serious ? ('serious' as const) : ('main' as const),
    backHref: caseHref,
    citations: step.citations.map(citationView),
  };
  return context.html(renderPage('act', { ...view, frame }), tried ? 422 : 200);
}

function drawn(
  step: Step,
  stepContext: ReturnType<typeof stepContextOf>,
  { loaded, caseHref }: OpenCase,
  tried?: TriedStep,
) {
  const fields = stepFields(step, stepContext, tried?.typed, tried?.errors);
  return {
    errors: errorLinks(step, tried),
    fields,
    target: {
      action: `${caseHref}/steps/${step.id}`,
      hidden: [idempotencyField(), { name: '_version', value: String(loaded.state.version) }],
    },
  };
}

function errorLinks(step: Step, tried: TriedStep | undefined) {
  const named = Object.entries(tried?.errors ?? {}).map(([field, message]) => ({
    href: `#${step.id}-${field}`,
    message,
  }));
  const said = named.map(({ message }) => message);
  return [
    ...named,
    ...(tried?.messages ?? [])
      .filter((message) => !said.includes(message))
      .map((message) => ({ href: '#main', message })),
  ];
}

async function showServe(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state } = loaded;
  const ref = tried?.typed.notice ?? param(context, 'ref');
  const notice = state.notices.find((made) => noticeRef(made) === ref);
  const step = procedure.steps.find(
    ({ payload, from, actor }) =>
      payload.some(({ kind }) => kind === 'unserved-notice') &&
      from.includes(state.stage) &&
      actor.includes(viewer.role),
  );
  if (!notice?.issued || !step) return await problemPage(deps, context, NOT_FOUND);
  const dossier = await loadDossier(deps, loaded);
  const typed = { notice: ref, servedOn: dateOf(deps.now()), ...tried?.typed };
  const view = drawn(step, stepContextOf(open, dossier), open, {
    step: step.id,
    typed,
    errors: {},
    messages: [],
    ...tried,
  });
  const audience = viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: '送达回执',
    audience,
    breadcrumb: [{ href: caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const field = step.payload.find(({ kind }) => kind === 'unserved-notice')?.name;
  const page = {
    ...view,
    // The address says which notice it is; the others are not to be chosen here.
    fields: view.fields.filter(({ name }) => name !== field),
    target: { ...view.target, hidden: [...view.target.hidden, { name: field ?? 'notice', value: ref }] },
    notice: noticeView(procedure, notice, state, caseHref, false),
    institution: loaded.head.institutionName,
    caption: state.receiptNumber ?? '',
    heading: step.label,
    text: '期限从这里登记的送达日期起计算，请照实填写。',
    submit: { label: '登记送达' },
    tone: 'main' as const,
    backHref: caseHref,
    citations: step.citations.map(citationView),
  };
  return context.html(renderPage('serve-notice', { ...page, frame }), tried ? 422 : 200);
}

async function take(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const entries = await formEntries(context);
  const control = (name: string) => entries.findLast(([each]) => each === name)?.[1];
  const step = loaded.procedure.steps.find(({ id }) => id === param(context, 'step'));
  const key = control('_key');
  if (!step || !key) return await problemPage(deps, context, NOT_FOUND);
  const dossier = await loadDossier(deps, loaded);
  const { payload, typed, errors } = readStep(step, stepContextOf(open, dossier), entries);
  if (Object.keys(errors).length > 0) {
    return await again(deps, context, open, step, { step: step.id, typed, errors, messages: [] });
  }
  const seen = Number(control('_version'));
  const outcome = await act(deps, {
    caseId: loaded.caseId,
    actor: actorOf(viewer),
    act: { step: step.id, payload },
    ...(Number.isInteger(seen) && seen > 0 && { seenVersion: seen }),
    idempotencyKey: key,
  });
  return await answer(deps, context, open, step, typed, outcome, caseHref);
}

async function answer(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  step: Step,
  typed: Readonly<Record<string, string>>,
  outcome: ActOutcome,
  caseHref: string,
): Promise<Response> {
  switch (outcome.kind) {
    case 'done': {
      if (step.numberType) return context.redirect(`${caseHref}/submitted`, 303);
      const served = step.payload.some(({ kind }) => kind === 'unserved-notice');
      return context.redirect(`${caseHref}?flash=${served ? 'served' : 'done'}`, 303);
    }
    case 'key-reused':
      return await problemPage(deps, context, {
        ...KEY_REUSED,
        actions: [{ href: caseHref, label: '回到案卷' }],
      });
    case 'stale': {
      const [first] = outcome.since;
      return await problemPage(deps, context, {
        status: 409,
        heading: '这件事刚刚有人办过',
        text: '您打开页面之后，案卷有了新的办理记录。您填写的内容没有提交，请看过最新情况再办。',
        ...(first && {
          changed: {
            by: ROLE_LABELS[first.actor.role],
            at: momentInWords(first.at),
            rows: outcome.since.map((event) => ({
              label: momentInWords(event.at),
              theirs: eventLabel(open.loaded.procedure, event),
              yours: step.label,
            })),
          },
        }),
        actions: [{ href: caseHref, label: '查看最新案卷' }],
      });
    }
    case 'refused': {
      const fresh = { ...open, loaded: { ...open.loaded, state: outcome.state } };
      if (outcome.refusals.every(({ reason }) => reason === 'payload' || reason === 'guard')) {
        return await again(deps, context, fresh, step, triedOf(step, typed, outcome.refusals));
      }
      return await problemPage(deps, context, refusalProblem(outcome.refusals, caseHref));
    }
  }
}

function triedOf(
  step: Step,
  typed: Readonly<Record<string, string>>,
  refusals: readonly Refusal[],
): TriedStep {
  const errors = Object.fromEntries(
    refusals.flatMap(({ field, message }) => (field ? [[field, message]] : [])),
  );
  return { step: step.id, typed, errors, messages: refusals.map(({ message }) => message) };
}

/** The page the person came from, with what was typed and what was wrong. */
async function again(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  step: Step,
  tried: TriedStep,
): Promise<Response> {
  if (step.payload.some(({ kind }) => kind === 'unserved-notice'))
    return await showServe(deps, context, open, tried);
  if (open.viewer.role !== 'applicant') return await drawOfficerCase(deps, context, open, tried);
  if (!step.edits) return await showStep(deps, context, open, tried);
  const refusals = tried.messages.map((message) => ({ reason: 'guard' as const, message, citations: [] }));
  return await problemPage(deps, context, {
    ...refusalProblem(refusals, `${open.caseHref}/tasks`),
    heading: '还不能提交',
    actions: [{ href: `${open.caseHref}/tasks`, label: '回到任务清单' }],
  });
}

/** The first notice the step would make, as it would look now; nothing is written and no number is taken. */
async function preview(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, viewer } = open;
  const { procedure } = loaded;
  const entries = await formEntries(context);
  const step = procedure.steps.find(({ id }) => id === param(context, 'step'));
  if (!step) return await problemPage(deps, context, NOT_FOUND);
  const dossier = await loadDossier(deps, loaded);
  const { payload, typed, errors } = readStep(step, stepContextOf(open, dossier), entries);
  if (Object.keys(errors).length > 0) {
    return await again(deps, context, open, step, { step: step.id, typed, errors, messages: [] });
  }
  const decision = decide(
    procedure,
    loaded.state,
    deps.calendar,
    deps.now(),
    actorOf(viewer),
    { step: step.id, payload },
    dossier,
  );
  if (!decision.ok) return await again(deps, context, open, step, triedOf(step, typed, decision.refusals));
  const history = decision.state.history;
  const state = advance(procedure, decision.state, append(history, [decision.event]));
  const notice =
    state.notices.at(-1) && state.notices.find(({ eventNumber }) => eventNumber === state.version);
  const rule = procedure.notices.find(({ id }) => id === notice?.notice);
  if (!notice || !rule) return await problemPage(deps, context, NOT_FOUND);
  const caseContext = await contextOf(deps, { procedure, state }, notice);
  const document = documentOf(rule.document);
  const body = await deps
    .renderer()
    .pdf(document, document.fromCase?.(caseContext) ?? {}, { date: dateOf(deps.now()) });
  return pdf(body, `预览-${document.title}.pdf`);
}
