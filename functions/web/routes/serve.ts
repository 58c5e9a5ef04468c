import { dateOf } from '../../../domain/time/civil-date.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import type { OpenCase } from '../case-access.ts';
import { param, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { noticeRef, noticeView } from '../present/notices.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { typedIn } from '../step-form.ts';
import { drawn, statusOf, stepContextOf, type TriedStep } from './step-parts.ts';

/** 送达回执 of one notice, to be filled in. */
export async function showServe(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried?: TriedStep,
): Promise<Response> {
  const { loaded, caseHref, viewer } = open;
  const { procedure, state } = loaded;
  const step = procedure.steps.find(
    ({ payload, from, actor }) =>
      payload.some(({ kind }) => kind === 'unserved-notice') &&
      from.includes(state.stage) &&
      actor.includes(viewer.role),
  );
  const field = step?.payload.find(({ kind }) => kind === 'unserved-notice')?.name ?? 'notice';
  const ref = (tried && typedIn(tried.entries, field)) ?? param(context, 'ref');
  const notice = state.notices.find((made) => noticeRef(made) === ref);
  if (!notice?.issued || !step) return await problemPage(deps, context, NOT_FOUND);
  const dossier = await loadDossier(deps, loaded);
  const offered = [
    [field, ref],
    ['servedOn', dateOf(deps.now())],
  ] as const;
  const drawing = stepContextOf(deps, open, dossier);
  const view = drawn(
    step,
    drawing,
    open,
    tried ?? { step: step.id, entries: offered, errors: {}, links: [] },
  );
  const audience = viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: '送达回执',
    audience,
    breadcrumb: [{ href: caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const page = {
    ...view,
    // The address says which notice it is; the others are not to be chosen here.
    fields: view.fields.filter(({ name }) => name !== field),
    target: { ...view.target, hidden: [...view.target.hidden, { name: field, value: ref }] },
    notice: noticeView(procedure, notice, state, caseHref, {
      serve: false,
      officer: viewer.role !== 'applicant',
    }),
    institution: loaded.head.institutionName,
    caption: state.receiptNumber ?? '',
    heading: step.label,
    text: '期限从这里登记的送达日期起计算，请照实填写。',
    submit: { label: '登记送达' },
    tone: 'main' as const,
    backHref: caseHref,
    citations: step.citations.map(citationView),
  };
  return context.html(renderPage('serve-notice', { ...page, frame }), statusOf(tried));
}
