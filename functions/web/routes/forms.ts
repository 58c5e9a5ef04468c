import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import { renderPage } from '../../../templates/pages/render.ts';
import type { BlankPaperView } from '../../../templates/pages/views.ts';
import { documentOf, registry } from '../../../templates/registry.ts';
import { param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { blankHref, papersBySource, papersOfNoSource, placeOf, sheetHref } from '../present/papers.ts';
import { publicPrinter } from '../printed.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';

/** Only what a paper may hold: its own styles and images that are data. It runs nothing and reaches nobody. */
const SHEET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** 表格下载: blank copies of every form and notice, for everybody. */
export function mountForms(app: WebApp, deps: WebDeps): void {
  const print = publicPrinter(deps);
  app.get('/forms', (context) => list(deps, context));
  app.get('/forms/:place/:file{.+\\.pdf}', async (context) => {
    const id = `${param(context, 'place')}/${param(context, 'file').replace(/\.pdf$/, '')}`;
    if (!registry.has(id)) return await problemPage(deps, context, NOT_FOUND);
    const document = documentOf(id);
    return await print(context, {
      document,
      data: document.blank(),
      fileName: `${document.title}（空表）.pdf`,
    });
  });
  // What an applicant fills in, filled in with made-up data: nobody's words, and no paper that anybody issued.
  app.get('/samples/:place/:file{.+\\.pdf}', async (context) => {
    const id = `${param(context, 'place')}/${param(context, 'file').replace(/\.pdf$/, '')}`;
    if (!registry.has(id) || documentOf(id).kind !== 'form')
      return await problemPage(deps, context, NOT_FOUND);
    const document = documentOf(id);
    return await print(context, {
      document,
      data: document.sample(),
      fileName: `${document.title}（样例）.pdf`,
    });
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
