import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChromiumEngine } from '../../../templates/engine/chromium.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';

const engine = createChromiumEngine();
const renderer = createRenderer({ engine });
const folder = mkdtempSync(join(tmpdir(), 'dingdian-canary-'));
const secret = join(folder, 'secret.txt');
writeFileSync(secret, 'FILE-SECRET');

let connections = 0;
const server = createServer((_, response) => response.end('NET-SECRET'));
server.on('connection', () => {
  connections += 1;
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  origin = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(async () => {
  await renderer.close();
  server.close();
  rmSync(folder, { recursive: true });
});

describe('nothing leaves the page', () => {
  test('hostile markup in data prints literally', async () => {
    const document = documentOf('liaocheng/annex-04-2-supplement');
    const hostile = [
      `<img src="http://${origin}/img">`,
      `<iframe src="file://${secret}"></iframe>`,
      `<script>fetch("http://${origin}")</script>`,
      '{{agency.name}} {{{number}}}',
      '</td></table></style><link rel=stylesheet href=//x>',
      `javascript:alert(1) url(http://${origin}/css)`,
    ];
    const data = {
      ...Object(document.sample()),
      number: hostile[0],
      receiptNumber: `";}@import "http://${origin}/foot";`,
      materials: hostile.map((name) => ({ name, problem: name })),
    };
    const { text } = await readPdf(await renderer.pdf(document, data));
    for (const words of hostile) expect(text).toContain(words.replaceAll(/\s/gu, ''));
    expect(text).toContain(`@import"http://${origin}/foot"`);
    expect(connections).toBe(0);
  });

  test('even markup that reached the engine itself opens no connection, reads no file and runs no script', async () => {
    const html = `<!doctype html><html lang="zh-CN"><head><title>t</title>
      <link rel="stylesheet" href="http://${origin}/a.css"><link rel="prefetch" href="http://${origin}/b">
      <link rel="preconnect" href="http://${origin}"><link rel="dns-prefetch" href="http://${origin}">
      <link rel="icon" href="http://${origin}/favicon.ico"><meta http-equiv="refresh" content="0;url=http://${origin}/m">
      <style>@import "http://${origin}/c.css"; @font-face{font-family:f;src:url(http://${origin}/f.woff2)}
      p{font-family:f;background:url(http://${origin}/bg.png)}</style></head><body><p>仍然印出</p>
      <img src="http://${origin}/i.png"><img src="http://localhost:${origin.split(':')[1]}/i.png">
      <iframe src="http://${origin}/frame"></iframe><iframe src="file://${secret}"></iframe>
      <iframe srcdoc="<img src=http://${origin}/srcdoc>"></iframe><embed src="file://${secret}">
      <object data="http://${origin}/object"></object><video src="http://${origin}/v" poster="http://${origin}/p"></video>
      <svg><image href="http://${origin}/svg"/><use href="http://${origin}/use#a"/></svg>
      <script>document.body.append('RAN');new WebSocket('ws://${origin}/ws');fetch('http://${origin}/fetch')</script>
      <form action="http://${origin}/form"><input autofocus onfocus="document.body.append('RAN')"></form></body></html>`;
    const { text } = await readPdf(await engine.print(html, { title: 't', lang: 'zh-CN' }));
    // A second print gives whatever was under way the time to arrive, and shows that the page is itself again.
    const next = await readPdf(await engine.print('<p>下一份</p>', { title: '', lang: 'zh-CN' }));
    expect(text).toContain('仍然印出');
    expect(text).not.toMatch(/SECRET|RAN/u);
    expect(next.text).toBe('下一份');
    expect(connections).toBe(0);
  });
});
