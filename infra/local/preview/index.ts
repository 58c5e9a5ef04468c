import type { IncomingMessage, ServerResponse } from 'node:http';
import { registerFormDocuments } from '../../../functions/documents/form-documents.ts';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import type { Renderer } from '../../../templates/engine/render.ts';
import { documentOf, registry } from '../../../templates/registry.ts';
import type { Aside } from '../http.ts';
import { documentPage, listPage } from './pages.ts';
import { print, sheet, type Variant, variantsOf } from './paper.ts';

/** Only what a document may hold: its own styles and images that are data. It runs nothing and reaches nobody. */
const SHEET_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri 'none'";

interface Answer {
  status?: number;
  type: string;
  body: string | Uint8Array;
  policy?: string;
  name?: string;
}

/** `/preview`: every document with every sample, as HTML and PDF. Local edition only; nothing of it is in a Lambda. */
export function documentsPreview(renderer: () => Renderer): Aside {
  return (request: IncomingMessage, response: ServerResponse) => {
    const path = decodePath(request.url);
    if (request.method !== 'GET' || !/^\/preview(?:\/|$)/.test(path)) return false;
    registerFormDocuments();
    answerTo(path.slice('/preview'.length), renderer())
      .catch((error: unknown): Answer => ({ status: 500, type: TEXT, body: `打不出来：${String(error)}` }))
      .then((answer) => send(response, answer))
      .catch(() => response.destroy());
    return true;
  };
}

const TEXT = 'text/plain; charset=utf-8';
const HTML = 'text/html; charset=utf-8';

async function answerTo(path: string, renderer: Renderer): Promise<Answer> {
  const [, place, paper, copy = ''] = path.split('/');
  if (!place) return { type: HTML, body: listPage(renderer), policy: PAGE_POLICY };
  const id = `${place}/${paper}`;
  if (!registry.has(id)) return NOWHERE;
  const document = documentOf(id);
  // The document's own address shows it filled in.
  const [, name, ending = ''] = /^([a-z0-9-]+)(\.html|\.sealed\.pdf|\.pdf)?$/.exec(copy || 'sample') ?? [];
  const variant = variantsOf(document).find((each) => each.id === name);
  const answer = ANSWERS[ending];
  return variant && answer ? await answer(renderer, document, variant) : NOWHERE;
}

const NOWHERE: Answer = { status: 404, type: TEXT, body: '没有这份文书或样例。' };

type AnswerOf = (
  renderer: Renderer,
  document: DocumentDefinition,
  variant: Variant,
) => Answer | Promise<Answer>;

const ANSWERS: Readonly<Record<string, AnswerOf>> = {
  '': (renderer, document, variant) => ({
    type: HTML,
    body: documentPage(renderer, document, variant),
    policy: PAGE_POLICY,
  }),
  '.html': (renderer, document, variant) => ({
    type: HTML,
    body: sheet(renderer, document, variant),
    policy: SHEET_POLICY,
  }),
  '.pdf': async (renderer, document, variant) => ({
    type: 'application/pdf',
    body: await print(renderer, document, variant, false),
    name: `${document.title}（${variant.label}）.pdf`,
  }),
  '.sealed.pdf': async (renderer, document, variant) => ({
    type: 'application/pdf',
    body: await print(renderer, document, variant, true),
    name: `${document.title}（${variant.label}，盖章样式）.pdf`,
  }),
};

function send(response: ServerResponse, { status = 200, type, body, policy, name }: Answer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(policy && { 'content-security-policy': policy }),
    ...(name && { 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}` }),
  });
  response.end(body);
}

/** The path without its query; an address that is none is nobody's. */
function decodePath(url = '/'): string {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  return pathname.replace(/\/$/, '');
}
