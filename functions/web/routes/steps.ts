import type { Step } from '../../../domain/procedure.ts';
import { type ActOutcome, act } from '../../use-cases/act.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { actorOf } from '../../viewer.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import { formEntries, param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { KEY_REUSED, NOT_FOUND, problemPage, refusalProblem, staleProblem } from '../problem.ts';
import { PROPOSAL, proposalFor } from '../step-form/proposed.ts';
import { type Entries, firstColumnOf, pressedForRows, readStep } from '../step-form.ts';
import { preview } from './preview.ts';
import { showServe } from './serve.ts';
import { again, showStep } from './step-page.ts';
import { stepContextOf, triedOf } from './step-parts.ts';

/** Taking steps: an applicant's own page for each, an officer's forms on the case, and a look at the notice first. */
export function mountSteps(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId';
  app.get(`${path}/steps/:step`, (c) => withCase(deps, c, 'act', (open) => showStep(deps, c, open)));
  app.post(`${path}/steps/:step`, (c) => withCase(deps, c, 'act', (open) => take(deps, c, open)));
  app.post(`${path}/steps/:step/preview`, (c) => withCase(deps, c, 'act', (open) => preview(deps, c, open)));
  app.get(`${path}/notices/:ref/serve`, (c) => withCase(deps, c, 'act', (open) => showServe(deps, c, open)));
}

async function take(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const entries = await formEntries(context);
  const control = (name: string) => entries.findLast(([each]) => each === name)?.[1];
  const step = loaded.procedure.steps.find(({ id }) => id === param(context, 'step'));
  const key = control('_key');
  if (!step || !key) return await problemPage(deps, context, NOT_FOUND);
  const changed = pressedForRows(entries, firstColumnOf(step));
  if (changed) {
    const tried = { step: step.id, entries: changed, errors: {}, links: [], rows: true };
    return await again(deps, context, open, step, tried);
  }
  const dossier = await loadDossier(deps, loaded);
  const { payload, errors, links } = readStep(step, stepContextOf(deps, open, dossier), entries);
  if (links.length > 0) {
    return await again(deps, context, open, step, { step: step.id, entries, errors, links });
  }
  const seen = Number(control('_version'));
  const proposal = await proposalFor(deps, loaded.caseId, step, control(PROPOSAL));
  const from = proposal?.from;
  const outcome = await act(deps, {
    caseId: loaded.caseId,
    actor: actorOf(viewer),
    act: { step: step.id, payload },
    ...(Number.isInteger(seen) && seen > 0 && { seenVersion: seen }),
    ...(from && { comesFrom: { caseId: from.caseId, event: from.event, rule: from.rule } }),
    idempotencyKey: key,
  });
  return await answer(deps, context, open, step, entries, outcome, caseHref);
}

async function answer(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  step: Step,
  entries: Entries,
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
    case 'stale':
      return await problemPage(deps, context, {
        ...staleProblem(open.loaded.procedure, outcome.since, step.label),
        actions: [{ href: caseHref, label: '查看最新案卷' }],
      });
    case 'refused': {
      const fresh = { ...open, loaded: { ...open.loaded, state: outcome.state } };
      if (outcome.refusals.every(({ reason }) => reason === 'payload' || reason === 'guard')) {
        return await again(deps, context, fresh, step, triedOf(step, entries, outcome.refusals));
      }
      return await problemPage(deps, context, refusalProblem(outcome.refusals, caseHref));
    }
  }
}
