import { optionsFor, type StepOption } from '../../../domain/case/decide.ts';
import type { Step } from '../../../domain/procedure.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import type { OpenCase } from '../case-access.ts';
import { param, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { NOT_FOUND, problemPage, refusalProblem } from '../problem.ts';
import { filledIn, PROPOSAL, proposalFor } from '../step-form/proposed.ts';
import { hasOwnPage } from '../step-form.ts';
import { check } from './check-answers.ts';
import { drawOfficerCase } from './officer-case.ts';
import { drawOfficerStep } from './officer-step.ts';
import { showServe } from './serve.ts';
import { drawn, statusOf, stepContextOf, type TriedStep } from './step-parts.ts';

/** A step's own page, for whoever may take it: an applicant's that is more than a click, an officer's that needs room. */
export async function showStep(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state } = loaded;
  const dossier = await loadDossier(deps, loaded);
  const option = optionsFor(
    procedure,
    state,
    deps.calendar,
    deps.now(),
    viewer.role,
    dossier,
    viewer.sub,
  ).find(({ step }) => step.id === param(context, 'step'));
  if (!option) return await problemPage(deps, context, NOT_FOUND);
  const { step, refusals } = option;
  if (step.edits) return context.redirect(`${caseHref}/check`, 303);
  if (refusals.length > 0) return await problemPage(deps, context, refusalProblem(refusals, caseHref));
  const proposal = tried
    ? undefined
    : await proposalFor(deps, loaded.caseId, step, context.req.query('proposal'));
  const shown = proposal ? filledIn(proposal) : tried;
  return viewer.role === 'applicant'
    ? await drawApplicantStep(deps, context, open, option, tried)
    : await drawOfficerStep(deps, context, open, { option, dossier, ...(shown && { tried: shown }) });
}

async function drawApplicantStep(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  { step }: StepOption,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref } = open;
  const { procedure, state } = loaded;
  const target = procedure.stages.find(({ id }) => id === step.to);
  const serious = target?.kind === 'final';
  const dossier = await loadDossier(deps, loaded);
  const frame = await frameFor(deps, context, {
    title: step.label,
    audience: 'applicant',
    breadcrumb: [{ href: caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const view = {
    caption: loaded.head.institutionName,
    heading: step.label,
    // What an end means is told as its consequence: it has not come about yet.
    text: serious ? '' : (target?.meaning ?? ''),
    ...(serious && {
      consequence: `办理后，本案的状态变为“${target.label}”，不能恢复。${target.meaning ?? ''}`,
    }),
    ...drawn(step, stepContextOf(deps, open, dossier), open, tried),
    submit: { label: step.label },
    tone: serious ? ('serious' as const) : ('main' as const),
    backHref: caseHref,
    citations: step.citations.map(citationView),
  };
  return context.html(renderPage('act', { ...view, frame }), statusOf(tried));
}

/** The page the person came from, with what was typed and what was wrong. */
export async function again(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  step: Step,
  tried: TriedStep,
): Promise<Response> {
  if (step.payload.some(({ kind }) => kind === 'unserved-notice'))
    return await showServe(deps, context, open, tried);
  if (step.edits && step.payload.length > 0) return await check(deps, context, open, tried);
  const proposed = tried.entries.some(([name]) => name === PROPOSAL);
  if (open.viewer.role !== 'applicant' && !step.edits && !hasOwnPage(step) && !proposed)
    return await drawOfficerCase(deps, context, open, tried);
  if (!step.edits) return await showStep(deps, context, open, tried);
  const refusals = tried.links.map(({ message }) => ({ reason: 'guard' as const, message, citations: [] }));
  return await problemPage(deps, context, {
    ...refusalProblem(refusals, `${open.caseHref}/tasks`),
    heading: '还不能提交',
    actions: [{ href: `${open.caseHref}/tasks`, label: '回到任务清单' }],
  });
}
