import { originOf } from '../../../domain/case/notice.ts';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { approveSeal, type NoticeActOutcome, returnSeal } from '../../use-cases/act-on-notice.ts';
import { listContexts } from '../../use-cases/batch-list.ts';
import { contextOf, rendered } from '../../use-cases/notice-paper.ts';
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
import { momentInWords } from '../present/history.ts';
import { noticeRef } from '../present/notices.ts';
import { NOT_FOUND, problemPage, refusalProblem, staleProblem } from '../problem.ts';
import { noticeAt } from './notices.ts';
import { pdf } from './public.ts';
import { isAwaiting, OWN } from './seals.ts';

const QUEUE = '/officer/seals';

/** One document before its seal: looked at, sealed, or sent back with a reason. */
export function mountSeal(app: WebApp, deps: WebDeps): void {
  const path = `${QUEUE}/:caseId`;
  app.get(`${path}/:file{.+\\.pdf}`, (c) =>
    withCase(deps, c, 'approve-seal', (open) => paper(deps, c, open)),
  );
  app.get(`${path}/:ref`, (c) => withCase(deps, c, 'approve-seal', (open) => show(deps, c, open)));
  app.post(`${path}/:ref/approve`, (c) =>
    withCase(deps, c, 'approve-seal', async (open) => {
      const outcome = await approveSeal(deps, open.viewer, await requestOf(c, open));
      return await answer(deps, c, open, outcome, 'sealed');
    }),
  );
  app.post(`${path}/:ref/return`, (c) =>
    withCase(deps, c, 'return-seal', async (open) => {
      const reason = (await controls(c)).reason ?? '';
      const outcome = await returnSeal(deps, open.viewer, { ...(await requestOf(c, open)), reason });
      const wrong = outcome.kind === 'refused' && outcome.refusals.find(({ field }) => field === 'reason');
      if (wrong) return await show(deps, c, open, { value: reason, error: wrong.message });
      return await answer(deps, c, open, outcome, 'returned');
    }),
  );
}

async function controls(context: WebContext): Promise<Record<string, string>> {
  return Object.fromEntries(await formEntries(context));
}

async function requestOf(context: WebContext, { loaded }: OpenCase) {
  const [, notice = '', eventNumber] = /^(.+)\.(\d+)$/.exec(param(context, 'ref')) ?? [];
  const version = Number((await controls(context))._version);
  return {
    caseId: loaded.caseId,
    notice,
    eventNumber: Number(eventNumber),
    ...(version > 0 && { expectedVersion: version }),
  };
}

async function answer(
  deps: WebDeps,
  context: WebContext,
  { loaded: { procedure } }: OpenCase,
  outcome: NoticeActOutcome,
  flash: string,
): Promise<Response> {
  if (outcome.kind === 'done') return context.redirect(`${QUEUE}?flash=${flash}`, 303);
  const actions = [{ href: QUEUE, label: '回到待用印文书' }];
  const problem =
    outcome.kind === 'stale'
      ? staleProblem(procedure, outcome.since, '用印')
      : refusalProblem(outcome.refusals, QUEUE);
  return await problemPage(deps, context, { ...problem, actions });
}

/** The document as it would be sealed. */
async function paper(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const found = noticeAt(open, param(context, 'file').replace(/\.pdf$/, ''));
  if (!found || !isAwaiting(found.notice)) return await problemPage(deps, context, NOT_FOUND);
  const document = documentOf(found.rule.document);
  const about = await contextOf(deps, open.loaded, found.notice);
  const renderer = deps.renderer();
  return pdf(
    await rendered(
      { ...deps, renderer },
      about,
      found.rule,
      document,
      await listContexts(deps, found.notice),
    ),
    `未盖章-${found.rule.label}.pdf`,
  );
}

async function show(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried: { value: string; error?: string } = { value: '' },
): Promise<Response> {
  const found = noticeAt(open, param(context, 'ref'));
  if (!found) return await problemPage(deps, context, NOT_FOUND);
  const { loaded, viewer } = open;
  const { notice, rule } = found;
  const { state, head } = loaded;
  if (!isAwaiting(notice)) return context.redirect(`${open.caseHref}/notices/${noticeRef(notice)}`, 303);
  const href = `${QUEUE}/${loaded.caseId}/${noticeRef(notice)}`;
  const decided = [notice.eventNumber, originOf(state.notices, notice)].flatMap(
    (n) => state.history[n - 1] ?? [],
  );
  const hidden = [idempotencyField(), { name: '_version', value: String(state.version) }];
  const [event] = decided;
  const view = {
    title: rule.label,
    institution: head.institutionName,
    src: `${href}.pdf`,
    pdf: { href: `${href}.pdf`, label: '单独打开 PDF' },
    about: [
      ...(notice.number ? [{ key: '文书编号', lines: [notice.number] }] : []),
      ...(state.receiptNumber ? [{ key: '收件编号', lines: [state.receiptNumber] }] : []),
      ...(event
        ? [{ key: '谁决定的', lines: [`${ROLE_LABELS[event.actor.role]}，${momentInWords(event.at)}`] }]
        : []),
      ...(notice.replaces?.number ? [{ key: '所替代的文书', lines: [notice.replaces.number] }] : []),
    ],
    ...(decided.some(({ actor }) => actor.id === viewer.sub) && { blocked: OWN }),
    approve: { action: `${href}/approve`, hidden, label: '用印，正式出具' },
    giveBack: { action: `${href}/return`, hidden, label: '退回', ...tried },
    errors: tried.error ? [{ href: '#reason', message: tried.error }] : [],
    backHref: QUEUE,
  };
  const breadcrumb = [{ href: QUEUE, label: '待用印文书' }];
  const frame = await frameFor(deps, context, { title: rule.label, audience: 'officer', breadcrumb });
  return context.html(renderPage('seal', { ...view, frame }), tried.error ? 422 : 200);
}
