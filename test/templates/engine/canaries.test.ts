import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerFormDocuments } from '../../../functions/documents/form-documents.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { loadRegistry } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';
import { canaries, infest } from './canaries.ts';

const registry = await loadRegistry();
registerFormDocuments(registry);
const renderer = createRenderer();

const folder = mkdtempSync(join(tmpdir(), 'dingdian-canaries-'));
const file = join(folder, 'secret.txt');
writeFileSync(file, 'FILE-SECRET');
// Read later than written: a file system that keeps account of reading does so from here on.
utimesSync(file, 1, 2);

const heard: string[] = [];
const server = createServer((request, response) => {
  heard.push(request.url ?? '');
  response.end('NET-SECRET');
});
server.on('connection', () => heard.push('connection'));
let payloads: string[] = [];
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  payloads = canaries({ origin: `127.0.0.1:${port}`, file });
});
afterAll(async () => {
  await renderer.close();
  server.close();
  rmSync(folder, { recursive: true });
});

const all = registry.documents();
/** Forms are printed by one template; a few of them stand for all. */
const forms = all.filter(({ template }) => template === 'forms/grid.hbs').filter((_, i) => i % 5 === 0);
const documents = [...all.filter(({ template }) => template !== 'forms/grid.hbs'), ...forms].map(
  (document, turn) => [document.id, document, turn] as const,
);

describe('whatever stands in the fields of a document is printed as it is, and nothing is fetched', () => {
  let fields = 0;

  test.each(documents)('%s', async (_, document, turn) => {
    const { data, planted, fits } = infest(document.data, document.sample(), payloads, turn);
    expect(fits).toBe(true);
    const { text } = await readPdf(await renderer.pdf(document, data, { verifyAt: 'https://a.example' }));
    // Some fields are for another state of the paper, and a page's edge may cut a text: most are there to the letter.
    const shown = planted.filter((payload) => text.includes(payload.replaceAll(/\s/gu, '')));
    expect(shown.length).toBeGreaterThanOrEqual(planted.length * 0.6);
    expect(renderer.html(document, data)).not.toMatch(
      /<(?:img|iframe|script|meta http|link|svg>|use|image)/u,
    );
    expect(text).not.toMatch(/FILE-SECRET|NET-SECRET/u);
    fields += shown.length;
  });

  test('many fields were tried, no connection was made, and the file was not read', () => {
    expect(fields).toBeGreaterThan(300);
    expect(heard).toEqual([]);
    expect(statSync(file).atimeMs).toBe(1000);
  });
});

describe('characters that hide or turn the text around them', () => {
  test.each(['\u202e', '\u2066', '\u200b', '\u00ad', '\ufeff', '\u0000', '\u2028'])(
    '%j is refused by name, in whichever field it stands',
    (character) => {
      for (const [, document] of documents.slice(0, 8)) {
        const { data, planted, fits } = infest(document.data, document.sample(), [`某${character}院`], 0);
        if (!fits || planted.length === 0) continue;
        expect(() => renderer.html(document, data)).toThrow(
          expect.objectContaining({ name: 'MissingGlyphError', character }),
        );
      }
    },
  );
});
