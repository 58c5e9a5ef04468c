import { renderPage } from '../../../templates/pages/render.ts';
import { loadBoardRow } from '../../adapters/board.ts';
import { loadAgency } from '../../adapters/directory.ts';
import type { RaisedOn } from '../../use-cases/inbox/submit.ts';
import { idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { BOARD, boardCitations, boardHeading, boardHref, periodLines } from '../present/board.ts';
import { channelView } from '../present/channel.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { entryOf } from './notice-board.ts';
import { linksTo, type Typed } from './register-parts.ts';
import { PROMISES, reporterFields, takeReport } from './report-parts.ts';

/** Objecting to somebody whom a public notice names, without an account. */
export function mountObjection(app: WebApp, deps: WebDeps): void {
  const path = `${BOARD.href}/:notice/objection`;
  app.get(path, async (context) => {
    const on = await raisedOn(deps, context);
    return on
      ? await draw(deps, context, on, { values: {}, errors: [] }, 200)
      : await problemPage(deps, context, NOT_FOUND);
  });
  app.post(path, async (context) => {
    const on = await raisedOn(deps, context);
    return on
      ? await takeReport(deps, context, on, (typed, status) => draw(deps, context, on, typed, status))
      : await problemPage(deps, context, NOT_FOUND);
  });
}

/** The notice of the address, and whom of those it names it is about; the one it names where it names one. */
async function raisedOn(deps: WebDeps, context: WebContext): Promise<RaisedOn | undefined> {
  const board = await entryOf(deps, context);
  if (!board) return undefined;
  const { id, list, caseId } = board.entry;
  const of = context.req.query('of') ?? (list ? '' : caseId);
  if (!/^[\da-z]{1,64}$/.test(of)) return undefined;
  const row = await loadBoardRow(deps.table, id, of);
  return row && { board, caseId: row.caseId, institution: row.name };
}

async function draw(
  deps: WebDeps,
  context: WebContext,
  { board, caseId, institution }: RaisedOn,
  typed: Typed,
  status: 200 | 422 | 429,
): Promise<Response> {
  const agency = await loadAgency(deps.table, board.state.agency);
  const open = board.standing === 'open';
  const page = { href: boardHref(board.entry.id), label: boardHeading(board) };
  const heading = open ? '对公示反映问题' : '反映问题';
  const frame = await frameFor(deps, context, {
    title: heading,
    audience: 'public',
    breadcrumb: [BOARD, page],
  });
  const view = {
    caption: page.label,
    heading,
    lead: open
      ? '公示期内收到的反映，经办机构都要核查。'
      : '这项公示的期限已过，或者没有公示期。您的反映照样受理，按投诉举报办理。',
    about: [
      { key: '机构', lines: [institution] },
      { key: '公示', lines: periodLines(board) },
    ],
    errors: linksTo(typed.errors),
    fields: reporterFields(typed),
    target: { action: `${page.href}/objection?of=${caseId}`, hidden: [idempotencyField()] },
    submit: { label: '提交' },
    promises: PROMISES,
    citations: boardCitations(board),
    channels: [channelView(agency)],
    back: { href: page.href, label: '返回' },
  };
  return context.html(renderPage('report', { ...view, frame }), status);
}
