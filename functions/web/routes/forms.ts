import { createHash } from 'node:crypto';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { BlankPaperView } from '../../../templates/pages/views.ts';
import { documentOf, registry } from '../../../templates/registry.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { blankHref, papersBySource, papersOfNoSource, placeOf, sheetHref } from '../present/papers.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** Prints kept in memory: as many as one function's visitors ask for again. */
const KEPT = 40;

/** Only what a paper may hold: its own styles and images that are data. It runs nothing and reaches nobody. */
const SHEET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** 表格下载: blank copies of every form and notice, for everybody. */
export function mountForms(app: WebApp, deps: WebDeps): void {
  const prints = new Map<string, Promise<Uint8Array>>();
  app.get('/forms', (context) => list(deps, context));
  app.get('/forms/:place/:file{.+\\.pdf}', async (context) => {
    const id = `${param(context, 'place')}/${param(context, 'file').replace(/\.pdf$/, '')}`;
    if (!registry.has(id)) return await problemPage(deps, context, NOT_FOUND);
    return await blankPaper(deps, context, documentOf(id), prints);
  });
  app.get('/forms/:place/:file{.+\\.html}', async (context) => {
    const id = `${param(context, 'place')}/${param(context, 'file').replace(/\.html$/, '')}`;
    if (!registry.has(id)) return await problemPage(deps, context, NOT_FOUND);
    const document = documentOf(id);
    return context.html(deps.renderer().html(document, document.blank()), 200, {
      'content-security-policy': SHEET_POLICY,
      'cache-control': 'public, max-age=300',
    });
  });
}

/** A blank copy is the same until its template changes: the tag is taken from what would be printed, before printing. */
async function blankPaper(
  deps: WebDeps,
  context: WebContext,
  document: DocumentDefinition,
  prints: Map<string, Promise<Uint8Array>>,
): Promise<Response> {
  const data = document.blank();
  const hash = createHash('sha256').update(deps.renderer().html(document, data)).digest('base64url');
  const headers = { etag: `"${hash.slice(0, 22)}"`, 'cache-control': 'public, max-age=300' };
  if (context.req.header('if-none-match') === headers.etag) return context.body(null, 304, headers);
  const print = prints.get(hash) ?? deps.renderer().pdf(document, data, {});
  prints.delete(hash);
  prints.set(hash, print);
  for (const [oldest] of prints) if (prints.size > KEPT) prints.delete(oldest);
  try {
    const name = encodeURIComponent(`${document.title}（空表）.pdf`);
    return context.body(new Uint8Array(await print), 200, {
      ...headers,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${name}`,
    });
  } catch (error) {
    // What failed is tried anew by the next visitor.
    prints.delete(hash);
    throw error;
  }
}

async function list(deps: WebDeps, context: WebContext): Promise<Response> {
  const frame = await frameFor(deps, context, { title: '表格下载', audience: 'public' });
  // What binds a case file together is no paper that anybody fills in.
  const others = papersOfNoSource().filter(({ place }) => place !== '');
  const view = {
    heading: '表格下载',
    lead: '各份文件的申请表、评估表、通知书的空白样式，打印出来就能填。能在网上办的，直接在网上填，系统会逐项核对。',
    documents: [
      ...papersBySource().map(({ source, papers }) => ({
        id: source.id,
        title: source.title,
        ...(source.number && { number: source.number }),
        issuers: source.issuers,
        groups: groupsOf(papers),
      })),
      ...(others.length > 0
        ? [{ id: 'other', title: '各办法通用', issuers: [], groups: groupsOf(others) }]
        : []),
    ],
  };
  return context.html(renderPage('forms', { ...view, frame }));
}

const GROUPS = [
  { label: '填写的表', has: (kind: DocumentDefinition['kind']) => kind === 'form' },
  { label: '经办机构出具的文书', has: (kind: DocumentDefinition['kind']) => kind !== 'form' },
];

function groupsOf(papers: readonly DocumentDefinition[]) {
  return GROUPS.map(({ label, has }) => ({
    label,
    papers: papers.filter(({ kind }) => has(kind)).map(paperView),
  })).filter((group) => group.papers.length > 0);
}

function paperView(document: DocumentDefinition): BlankPaperView {
  return {
    place: placeOf(document),
    title: document.title,
    system: document.layout === 'system',
    ...(document.copies && { copies: document.copies }),
    href: blankHref(document.id),
    pageHref: sheetHref(document.id),
  };
}
