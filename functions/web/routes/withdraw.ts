import type { NoticeState } from '../../../domain/case/notice.ts';
import { LONGEST_REASON } from '../../../domain/case/notice-acts.ts';
import type { Notice } from '../../../domain/procedure.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { FieldView, Hidden } from '../../../templates/pages/views.ts';
import { withdrawNotice } from '../../use-cases/act-on-notice.ts';
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
import { noticeRef } from '../present/notices.ts';
import { NOT_FOUND, problemPage, refusalProblem, staleProblem } from '../problem.ts';
import { noticeAt } from './notices.ts';

/** 撤回: the reason is written, what follows is shown, and only then it is done. */
export function mountWithdraw(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId/notices/:ref/withdraw';
  app.get(path, (c) => withCase(deps, c, 'withdraw-notice', (open) => ask(deps, c, open)));
  app.post(path, (c) => withCase(deps, c, 'withdraw-notice', (open) => take(deps, c, open)));
}

interface Asked {
  reason: string;
  reissue: boolean;
  error?: string;
}

interface Found {
  notice: NoticeState;
  rule: Notice;
}

async function ask(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  tried: Asked = { reason: '', reissue: true },
): Promise<Response> {
  const found = noticeAt(open, param(context, 'ref'));
  if (!found || found.notice.withdrawn) return await problemPage(deps, context, NOT_FOUND);
  const { rule, notice } = found;
  const fields: FieldView[] = [
    {
      id: 'reason',
      name: 'reason',
      label: '撤回的理由',
      hint: '会记入办理经过，当事人也看得到。',
      required: true,
      kind: 'long-text',
      value: tried.reason,
      maxLength: LONGEST_REASON,
      ...(tried.error && { error: tried.error }),
    },
    {
      id: 'reissue',
      name: 'reissue',
      label: `同时重新出具一份${rule.label}，用新的编号和查验码`,
      required: false,
      kind: 'confirm',
      value: 'yes',
      checked: tried.reissue,
    },
  ];
  const view = {
    caption: open.loaded.head.institutionName,
    heading: `撤回${rule.label}`,
    text: notice.number ? `文书编号 ${notice.number}。下一步会请您再确认一次。` : '下一步会请您再确认一次。',
    errors: tried.error ? [{ href: '#reason', message: tried.error }] : [],
    fields,
    target: { action: hrefOf(open, notice), hidden: hiddenOf(open) },
    submit: { label: '下一步' },
    tone: 'main' as const,
    backHref: `${open.caseHref}/notices/${noticeRef(notice)}`,
    citations: [],
  };
  const frame = await frameOf(deps, context, open, view.heading);
  return context.html(renderPage('act', { ...view, frame }), tried.error ? 422 : 200);
}

async function take(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const found = noticeAt(open, param(context, 'ref'));
  if (!found) return await problemPage(deps, context, NOT_FOUND);
  const typed = Object.fromEntries(await formEntries(context));
  const asked: Asked = { reason: (typed.reason ?? '').trim(), reissue: typed.reissue === 'yes' };
  if (!asked.reason) return await ask(deps, context, open, { ...asked, error: '请写明撤回的理由' });
  if (typed._confirmed !== 'yes') return await confirm(deps, context, open, found, asked);
  const { notice, eventNumber } = found.notice;
  const version = Number(typed._version);
  const outcome = await withdrawNotice(deps, open.viewer, {
    caseId: open.loaded.caseId,
    notice,
    eventNumber,
    reason: asked.reason,
    reissue: asked.reissue,
    ...(version > 0 && { expectedVersion: version }),
  });
  if (outcome.kind === 'done') return context.redirect(`${open.caseHref}?flash=withdrawn`, 303);
  if (outcome.kind === 'stale') {
    const problem = staleProblem(open.loaded.procedure, outcome.since, '撤回文书');
    return await problemPage(deps, context, {
      ...problem,
      actions: [{ href: open.caseHref, label: '查看最新案卷' }],
    });
  }
  const wrong = outcome.refusals.find(({ field }) => field === 'reason');
  if (wrong) return await ask(deps, context, open, { ...asked, error: wrong.message });
  return await problemPage(deps, context, refusalProblem(outcome.refusals, open.caseHref));
}

/** What is about to happen, in full, with the version that the officer saw on the page before. */
async function confirm(
  deps: WebDeps,
  context: WebContext,
  open: OpenCase,
  { notice, rule }: Found,
  { reason, reissue }: Asked,
): Promise<Response> {
  const view = {
    caption: open.loaded.head.institutionName,
    heading: `确认撤回${rule.label}`,
    consequences: [
      ...(notice.number ? [`编号${notice.number}作废留存，不再使用。`] : []),
      '任何人查验这份文书，都会看到它已经不再有效。',
      ...(notice.served ? ['已经开始计算的期限不因撤回而停止。'] : []),
      reissue
        ? `随即另行出具一份${rule.label}，使用新的编号和查验码，须重新送达。`
        : '不另行出具，当事人不再持有有效的这份文书。',
    ],
    rows: [
      ...(notice.number ? [{ key: '文书编号', lines: [notice.number] }] : []),
      { key: '撤回的理由', lines: [reason] },
      { key: '另行出具', lines: [reissue ? '是' : '否'] },
    ],
    target: {
      action: hrefOf(open, notice),
      hidden: [
        ...hiddenOf(open),
        { name: '_confirmed', value: 'yes' },
        { name: 'reason', value: reason },
        ...(reissue ? [{ name: 'reissue', value: 'yes' }] : []),
      ],
    },
    submit: { label: '确认撤回' },
    backHref: `${open.caseHref}/notices/${noticeRef(notice)}`,
  };
  const frame = await frameOf(deps, context, open, view.heading);
  return context.html(renderPage('withdraw-confirm', { ...view, frame }));
}

function hiddenOf({ loaded }: OpenCase): Hidden[] {
  return [idempotencyField(), { name: '_version', value: String(loaded.state.version) }];
}

function hrefOf({ caseHref }: OpenCase, notice: NoticeState): string {
  return `${caseHref}/notices/${noticeRef(notice)}/withdraw`;
}

async function frameOf(deps: WebDeps, context: WebContext, { caseHref, loaded }: OpenCase, title: string) {
  const label = loaded.state.receiptNumber ?? loaded.procedure.title;
  return await frameFor(deps, context, {
    title,
    audience: 'officer',
    breadcrumb: [{ href: caseHref, label }],
  });
}
