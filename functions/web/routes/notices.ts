import type { NoticeState } from '../../../domain/case/notice.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { formOf } from '../../../forms/registry.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { SummaryRow } from '../../../templates/pages/views.ts';
import { documentOf } from '../../../templates/registry.ts';
import { recordDisclosure } from '../../adapters/audit.ts';
import { archived } from '../../adapters/files.ts';
import { mayOn } from '../../case-permission.ts';
import { formPaper, receiptPaper } from '../../documents/case-papers.ts';
import { formKey } from '../../documents/form-key.ts';
import { actorOf } from '../../viewer.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { momentInWords } from '../present/history.ts';
import { noticeRef, noticeView } from '../present/notices.ts';
import { FORBIDDEN, NOT_FOUND, problemPage } from '../problem.ts';
import { pdf } from './public.ts';

/** A case's papers: issued documents as archived, receipts of delivery, and the forms as handed in. */
export function mountNotices(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId';
  app.get(`${path}/notices/:ref/receipt.pdf`, (c) =>
    withCase(deps, c, 'download-notice', (open) => receipt(deps, c, open)),
  );
  app.get(`${path}/notices/:file{.+\\.pdf}`, (c) =>
    withCase(deps, c, 'download-notice', (open) => issued(deps, c, open)),
  );
  app.get(`${path}/notices/:ref`, (c) => withCase(deps, c, 'view-case', (open) => about(deps, c, open)));
  app.get(`${path}/handed-in/:place/:file{.+\\.pdf}`, (c) =>
    withCase(deps, c, 'view-case', (open) => handedIn(deps, c, open)),
  );
}

/** One of the case's documents, by its name in addresses, with its rule. */
export function noticeAt({ loaded: { procedure, state } }: OpenCase, ref: string) {
  const notice = state.notices.find((made) => noticeRef(made) === ref);
  const rule = procedure.notices.find(({ id }) => id === notice?.notice);
  return notice && rule ? { notice, rule } : undefined;
}

/** The bytes of the archive, never made anew. */
async function issued(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const found = noticeAt(open, param(context, 'file').replace(/\.pdf$/, ''));
  const body = found?.notice.issued && (await archived(deps.files, found.notice.issued.key));
  if (!found || !body) return await problemPage(deps, context, NOT_FOUND);
  return pdf(body, `${found.rule.label}${found.notice.number ?? ''}.pdf`);
}

/** 送达回执 of a notice, filled with its delivery where there is one. */
async function receipt(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const found = noticeAt(open, param(context, 'ref'));
  if (!found?.rule.receipt) return await problemPage(deps, context, NOT_FOUND);
  const { notice, rule } = found;
  const receipt = rule.receipt as string;
  const body = await receiptPaper({ ...deps, renderer: deps.renderer() }, open.loaded, notice, receipt);
  return pdf(body, `${documentOf(receipt).title}（${rule.label}）.pdf`);
}

/** A form as it was handed in. */
async function handedIn(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { state, procedure } = open.loaded;
  const id = `${param(context, 'place')}/${param(context, 'file').replace(/\.pdf$/, '')}`;
  const values = state.forms[id];
  const use = procedure.forms.find(({ form }) => form === id) ?? (await recordedUse(deps, open, id));
  if (!values || !use) return await problemPage(deps, context, NOT_FOUND);
  if (open.viewer.role !== 'applicant' && procedure.forms.some(({ form }) => form === id)) {
    // The paper shows personal data in full: only for those who may see it, and never unseen.
    if (!(await mayOn(deps, open.viewer, 'reveal-personal-data', open.loaded))) {
      return await problemPage(deps, context, FORBIDDEN);
    }
    const { caseId } = open.loaded;
    await recordDisclosure(deps.table, {
      caseId,
      actor: actorOf(open.viewer),
      at: deps.now(),
      form: id,
      field: '*',
    });
  }
  const body = await formPaper(deps.renderer(), state, id);
  return pdf(body, `${use.label}.pdf`);
}

/** A form that officers recorded with a step, for those who may see the record. */
async function recordedUse(
  deps: WebDeps,
  { loaded, viewer }: OpenCase,
  id: string,
): Promise<{ label: string } | undefined> {
  const { form } = formKey(id);
  const recorded = loaded.procedure.steps.some(({ payload }) => payload.some((field) => field.form === form));
  if (!recorded || !(await mayOn(deps, viewer, 'download-record', loaded))) return undefined;
  return { label: formOf(form).title };
}

async function about(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const found = noticeAt(open, param(context, 'ref'));
  if (!found) return await problemPage(deps, context, NOT_FOUND);
  const { notice, rule } = found;
  const { procedure, state, head } = open.loaded;
  const audience = open.viewer.role === 'applicant' ? 'applicant' : 'officer';
  const frame = await frameFor(deps, context, {
    title: rule.label,
    audience,
    breadcrumb: [{ href: open.caseHref, label: state.receiptNumber ?? procedure.title }],
  });
  const view = {
    notice: noticeView(procedure, notice, state, open.caseHref, {
      serve: open.viewer.role === 'applicant' || open.viewer.role === 'receiving-clerk',
      officer: audience === 'officer',
    }),
    institution: head.institutionName,
    caseHref: open.caseHref,
    caseNumber: state.receiptNumber ?? '',
    about: [
      ...(notice.number ? [{ key: '文书编号', lines: [notice.number] }] : []),
      { key: '经办日期', lines: [inWords(dateOf(notice.owedSince))] },
      ...aboutSealing(state, notice),
      ...(notice.issued ? [{ key: '文件校验值（SHA-256）', lines: [notice.issued.sha256] }] : []),
    ],
    citations: rule.citations.map(citationView),
    ...(rule.copies && { copies: rule.copies }),
    ...(notice.code && { verification: { code: notice.code, href: `/verify/${notice.code}` } }),
    ...(!notice.withdrawn &&
      (await mayOn(deps, open.viewer, 'withdraw-notice', open.loaded)) && {
        withdrawHref: `${open.caseHref}/notices/${noticeRef(notice)}/withdraw`,
      }),
  };
  return context.html(renderPage('notice', { ...view, frame }));
}

/** When it was sealed, and what stands in whose place. */
function aboutSealing(
  { notices }: CaseState,
  { issued, approved, replaces, withdrawn, notice }: NoticeState,
): SummaryRow[] {
  const newer = notices.find(
    (made) => made.notice === notice && made.eventNumber === withdrawn?.replacedBy?.eventNumber,
  );
  const rows: [string, string | undefined][] = [
    ['核准用印', approved && momentInWords(approved.at)],
    ['签名时间', issued?.signature && momentInWords(issued.signature.signedAt)],
    ['签名证书', issued?.signature?.certificate.subject],
    ['所替代的文书', replaces?.number],
    ['替代它的文书', newer?.number],
  ];
  return rows.flatMap(([key, line]) => (line ? [{ key, lines: [line] }] : []));
}
