import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { CaseFilePage } from '../../../templates/pages/views.ts';
import { recordDisclosure } from '../../adapters/audit.ts';
import { type CaseFileOrder, loadOrders } from '../../adapters/case-files.ts';
import { downloadLink } from '../../adapters/files.ts';
import { mayOrderAgain, orderCaseFile } from '../../use-cases/case-file.ts';
import { actorOf } from '../../viewer.ts';
import { type OpenCase, withCase } from '../case-access.ts';
import { idempotencyField, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { sizeInWords } from '../present/notices.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** 卷宗: a case bound into one PDF for its agency. It holds personal data in full, so each look is put on record. */
export function mountCaseFile(app: WebApp, deps: WebDeps): void {
  const path = '/cases/:caseId/case-file';
  app.get(path, (c) => withCase(deps, c, 'compile-case-file', (open) => show(deps, c, open)));
  app.post(path, (c) => withCase(deps, c, 'compile-case-file', (open) => order(deps, c, open)));
  app.get(`${path}.pdf`, (c) => withCase(deps, c, 'compile-case-file', (open) => download(deps, c, open)));
}

async function show(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const { loaded, caseHref } = open;
  const [latest] = await loadOrders(deps.table, loaded.caseId);
  const current = latest?.version === loaded.state.version && !mayOrderAgain(latest, deps.now());
  const waits = latest?.state === 'waiting' && !mayOrderAgain(latest, deps.now());
  const caption = loaded.state.receiptNumber ?? loaded.head.institutionName;
  const frame = await frameFor(deps, context, {
    title: '卷宗',
    audience: 'officer',
    breadcrumb: [
      { href: '/queue', label: '办件列表' },
      { href: caseHref, label: caption },
    ],
  });
  const view: CaseFilePage = {
    caption,
    heading: '卷宗',
    ...(latest && { order: orderView(latest, current, caseHref) }),
    ...(!current &&
      !waits && {
        target: { action: `${caseHref}/case-file`, hidden: [idempotencyField()] },
        submit: { label: latest ? '重新生成卷宗' : '生成卷宗' },
      }),
    backHref: caseHref,
  };
  return context.html(
    renderPage('case-file', { ...view, frame: { ...frame, ...(waits && { refresh: 3 }) } }),
  );
}

function orderView(
  { at, state, file, reason }: CaseFileOrder,
  current: boolean,
  caseHref: string,
): NonNullable<CaseFilePage['order']> {
  if (state === 'waiting') return { title: '正在汇编', text: '通常只要几秒。这一页会自己更新。', rows: [] };
  if (!file) return { title: '没有生成', text: reason ?? '', rows: [] };
  const left = file.absent > 0 ? `；未并入 ${file.absent} 件` : '';
  return {
    title: '卷宗已生成',
    text: current ? '此后案卷有新的记录时，可以再生成一份。' : '生成之后案卷又有新的记录，可以重新生成。',
    rows: [
      { key: '汇编时间', lines: [`${inWords(dateOf(at))} ${at.slice(11, 16)}`] },
      { key: '内容', lines: [`${file.papers} 件，${file.pages} 页${left}`] },
      { key: '文件校验值（SHA-256）', lines: [file.sha256] },
    ],
    download: { href: `${caseHref}/case-file.pdf`, label: `下载卷宗（${sizeInWords(file.size)}）` },
  };
}

async function order(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  await recorded(deps, open);
  await orderCaseFile(deps, open.viewer, open.loaded);
  return context.redirect(`${open.caseHref}/case-file`, 303);
}

async function download(deps: WebDeps, context: WebContext, open: OpenCase): Promise<Response> {
  const orders = await loadOrders(deps.table, open.loaded.caseId);
  const file = orders.find(({ state }) => state === 'ready')?.file;
  if (!file) return await problemPage(deps, context, NOT_FOUND);
  await recorded(deps, open);
  const fileName = `卷宗 ${open.loaded.state.receiptNumber ?? open.loaded.caseId}.pdf`;
  return context.redirect(
    await downloadLink(deps.files, deps.files.uploads, file.key, {
      fileName,
      mediaType: 'application/pdf',
      inline: false,
    }),
    303,
  );
}

async function recorded(deps: WebDeps, { loaded, viewer }: OpenCase): Promise<void> {
  const { caseId } = loaded;
  const disclosure = { caseId, actor: actorOf(viewer), at: deps.now(), form: 'case-file', field: '*' };
  await recordDisclosure(deps.table, disclosure);
}
