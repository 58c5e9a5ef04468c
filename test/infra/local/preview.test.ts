import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../infra/local/http.ts';
import { documentsPreview } from '../../../infra/local/preview/index.ts';
import { createRenderer, type Renderer } from '../../../templates/engine/render.ts';
import { registry } from '../../../templates/registry.ts';
import { readPdf } from '../../templates/read-pdf.ts';

const NOTICE = '/preview/liaocheng/annex-04-1-acceptance';
let renderer: Renderer;
let server: Server;
let origin: string;

beforeAll(async () => {
  renderer = createRenderer({ chromium: { browsers: 1 } });
  const elsewhere = () => () => Promise.resolve({ statusCode: 404, body: 'the web function' });
  const served = await serve(
    elsewhere,
    0,
    documentsPreview(() => renderer),
  );
  server = served.server;
  origin = `http://127.0.0.1:${served.port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await renderer.close();
});

const get = async (path: string) => {
  const answer = await fetch(`${origin}${path}`);
  return { answer, text: await answer.clone().text() };
};

describe('the preview of all documents', () => {
  test('every document of the house is listed under its official document, with its empty copy and its samples', async () => {
    const { text } = await get('/preview');
    expect(registry.documents().length).toBeGreaterThan(8);
    for (const { id, samples = {} } of registry.documents()) {
      for (const copy of ['blank', 'sample', ...Object.keys(samples).map((name) => `sample-${name}`)])
        expect(text, id).toContain(`href="/preview/${id}/${copy}.pdf"`);
    }
    expect(text).toContain('聊医保发〔2023〕18号');
    expect(text.indexOf('附件4-1')).toBeLessThan(text.indexOf('附件4-2'));
  });

  test('a document is shown in a frame in which nothing runs and from which nothing is fetched', async () => {
    const page = await get(`${NOTICE}/sample`);
    expect(page.text).toContain(`src="${NOTICE}/sample.html"`);
    expect(page.text).toMatch(/<iframe[^>]* sandbox>/);
    const { answer, text } = await get(`${NOTICE}/sample.html`);
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    );
    expect(text).toContain('受理通知书');
  });

  test('empty, filled and sealed come as PDF; only what has a place for a seal is offered sealed', async () => {
    const [blank, filled, sealed] = await Promise.all(
      ['blank', 'sample', 'sample.sealed'].map(async (copy) => {
        const answer = await fetch(`${origin}${NOTICE}/${copy}.pdf`);
        expect(answer.headers.get('content-type')).toBe('application/pdf');
        return new Uint8Array(await answer.arrayBuffer());
      }),
    );
    for (const pdf of [blank, filled, sealed])
      expect((await readPdf(pdf as Uint8Array)).text).toContain('受理通知书');
    expect(sealed?.length).toBeGreaterThan(filled?.length ?? 0);
    const { text } = await get('/preview');
    expect(text).toContain(`${NOTICE}/sample.sealed.pdf`);
    expect(text).not.toContain('annex-05-1-materials-medical-institution/sample.sealed.pdf');
  });

  test('what is not there is said so, and other addresses are left to the service', async () => {
    for (const path of [
      '/preview/nowhere/at-all',
      `${NOTICE}/other`,
      `${NOTICE}/sample.exe`,
      '/preview/..%2f',
    ])
      expect((await get(path)).answer.status, path).toBe(404);
    expect((await get('/previews')).text).toBe('the web function');
  });
});
