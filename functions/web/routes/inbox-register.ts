import { dateOf } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { mayOn } from '../../case-permission.ts';
import { act } from '../../use-cases/act.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { registeredAs, reportSteps } from '../../use-cases/inbox/handle.ts';
import { loadCase } from '../../use-cases/load-case.ts';
import { actorOf } from '../../viewer.ts';
import {
  formEntries,
  idempotencyField,
  param,
  type WebApp,
  type WebContext,
  type WebDeps,
} from '../context.ts';
import { frameFor } from '../frame.ts';
import { FORBIDDEN, NOT_FOUND, problemPage } from '../problem.ts';
import { type Entries, readStep, stepFields } from '../step-form.ts';
import { INBOX, type InboxOfficer, withMatter } from './inbox-parts.ts';
import { stepContextOf, type TriedStep, triedOf } from './step-parts.ts';

/** Putting a report on the record of its case, by the step its procedure has for that: the text, never who made it. */
export function mountInboxRegister(app: WebApp, deps: WebDeps): void {
  const path = `${INBOX.href}/:number/register/:step`;
  app.get(path, (c) => withMatter(deps, c, (officer) => withStep(deps, c, officer, draw)));
  app.post(path, (c) => withMatter(deps, c, (officer) => withStep(deps, c, officer, register)));
}

/** The step, with the case it would be taken in. */
interface Registering extends InboxOfficer {
  loaded: Awaited<ReturnType<typeof loadCase>>;
  step: ReturnType<typeof reportSteps>[number];
}

async function withStep(
  deps: WebDeps,
  context: WebContext,
  officer: InboxOfficer,
  handle: (deps: WebDeps, context: WebContext, registering: Registering) => Promise<Response>,
): Promise<Response> {
  const { viewer, matter } = officer;
  if (!matter.caseId || matter.registered || matter.state === 'concluded')
    return await problemPage(deps, context, NOT_FOUND);
  const loaded = await loadCase(deps.table, matter.caseId);
  if (!(await mayOn(deps, viewer, 'act', loaded))) return await problemPage(deps, context, FORBIDDEN);
  const step = reportSteps(loaded, viewer.role).find(({ id }) => id === param(context, 'step'));
  if (!step) return await problemPage(deps, context, NOT_FOUND);
  return await handle(deps, context, { ...officer, loaded, step });
}

async function draw(
  deps: WebDeps,
  context: WebContext,
  { viewer, matter, loaded, step }: Registering,
  tried?: TriedStep,
): Promise<Response> {
  const href = `${INBOX.href}/${matter.number}`;
  const open = { viewer, loaded, caseHref: `/cases/${loaded.caseId}` };
  const dossier = await loadDossier(deps, loaded);
  const received = dateOf(matter.receivedAt);
  const prefilled: Entries = step.payload.flatMap(({ name, kind, notAfterToday }) => {
    if (name === step.takesReport) return [[name, matter.text] as const];
    return kind === 'date' && notAfterToday ? [[name, received] as const] : [];
  });
  const said = tried ?? { entries: prefilled, errors: {} };
  const asked = { ...step, payload: step.payload.filter(({ kind }) => kind !== 'files') };
  const frame = await frameFor(deps, context, {
    title: step.label,
    audience: 'officer',
    breadcrumb: [INBOX, { href, label: matter.number }],
  });
  const view = {
    caption: `${loaded.head.institutionName} ${loaded.head.receiptNumber ?? ''}`,
    heading: step.label,
    text: '登记进案卷的只有反映的内容，没有反映人。请删去内容里能看出反映人是谁的话。',
    errors: tried?.links ?? [],
    fields: stepFields(asked, stepContextOf(deps, open, dossier), said),
    target: {
      action: `${href}/register/${step.id}`,
      hidden: [idempotencyField(), { name: '_version', value: String(loaded.state.version) }],
    },
    submit: { label: step.label },
    tone: 'main' as const,
    backHref: href,
    citations: step.citations.map(citationView),
  };
  return context.html(renderPage('act', { ...view, frame }), tried ? 422 : 200);
}

async function register(deps: WebDeps, context: WebContext, registering: Registering): Promise<Response> {
  const { viewer, matter, loaded, step } = registering;
  const entries = await formEntries(context);
  const said = Object.fromEntries(entries);
  const open = { viewer, loaded, caseHref: `/cases/${loaded.caseId}` };
  const reading = readStep(step, stepContextOf(deps, open, await loadDossier(deps, loaded)), entries);
  if (reading.links.length > 0) {
    const { errors, links } = reading;
    return await draw(deps, context, registering, { step: step.id, entries, errors, links });
  }
  const outcome = await act(deps, {
    caseId: loaded.caseId,
    actor: actorOf(viewer),
    act: { step: step.id, payload: reading.payload },
    // One report is put on record once, whoever presses twice.
    idempotencyKey: `inbox ${matter.number}`,
    ...(/^\d{1,6}$/.test(said._version ?? '') && { seenVersion: Number(said._version) }),
  });
  if (outcome.kind === 'refused')
    return await draw(deps, context, registering, triedOf(step, entries, outcome.refusals));
  if (outcome.kind !== 'done') {
    const message = '案卷刚刚有了新的办理记录，请看过最新情况再登记';
    return await draw(deps, context, registering, triedOf(step, entries, [{ message }]));
  }
  await registeredAs(deps, viewer, matter, outcome.result.event);
  return context.redirect(`${INBOX.href}/${matter.number}?flash=done`, 303);
}
