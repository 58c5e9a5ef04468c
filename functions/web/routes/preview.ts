import { append } from '../../../domain/case/chain.ts';
import { decide } from '../../../domain/case/decide.ts';
import { advance } from '../../../domain/case/state.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { documentOf } from '../../../templates/registry.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { contextOf } from '../../use-cases/issue-notice.ts';
import { actorOf } from '../../viewer.ts';
import type { OpenCase } from '../case-access.ts';
import { formEntries, param, type WebContext, type WebDeps } from '../context.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { readStep } from '../step-form.ts';
import { pdf } from './public.ts';
import { again } from './step-page.ts';
import { stepContextOf, triedOf } from './step-parts.ts';

/** The first notice the step would make, as it would look now; nothing is written and no number is taken. */
export async function preview(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, viewer } = open;
  const { procedure } = loaded;
  const entries = await formEntries(context);
  const step = procedure.steps.find(({ id }) => id === param(context, 'step'));
  if (!step) return await problemPage(deps, context, NOT_FOUND);
  const dossier = await loadDossier(deps, loaded);
  const { payload, errors, links } = readStep(step, stepContextOf(deps, open, dossier), entries);
  if (links.length > 0) {
    return await again(deps, context, open, step, { step: step.id, entries, errors, links });
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
  if (!decision.ok) return await again(deps, context, open, step, triedOf(step, entries, decision.refusals));
  const history = decision.state.history;
  const state = advance(procedure, decision.state, append(history, [decision.event]));
  const notice =
    state.notices.at(-1) && state.notices.find(({ eventNumber }) => eventNumber === state.version);
  const rule = procedure.notices.find(({ id }) => id === notice?.notice);
  if (!notice || !rule) return await problemPage(deps, context, NOT_FOUND);
  // The number is taken when the step is.
  const numbered = rule.numberType ? { ...notice, number: '（预览，出具时编号）' } : notice;
  const caseContext = await contextOf(deps, { procedure, state }, numbered);
  const document = documentOf(rule.document);
  const body = await deps
    .renderer()
    .pdf(document, document.fromCase?.(caseContext) ?? {}, { date: dateOf(deps.now()) });
  return pdf(body, `预览-${document.title}.pdf`);
}
