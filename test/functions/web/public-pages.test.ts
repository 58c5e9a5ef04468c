import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { putAgency } from '../../../functions/adapters/directory.ts';
import { webApp } from '../../../functions/web/app.ts';
import type { WebApp } from '../../../functions/web/context.ts';
import { PUBLIC_PAGES } from '../../../functions/web/public-pages.ts';
import { procedures } from '../../../procedures/registry.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { runtime } from '../../../templates/engine/runtime.ts';
import { assets } from '../../../templates/pages/assets.ts';
import { guidePaper } from '../../../templates/pages/present/guide-paper.ts';
import { serviceGuide } from '../../../templates/standard/service-guide.ts';
import { type Exhibition, openExhibition } from '../../templates/pages/browser.ts';
import { openWorld, type World } from '../api/world.ts';

/** Bytes of a page together with every file it loads. */
const HEAVIEST = 100_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Swept {
  kind: string;
  address: string;
  status: number;
  html: string;
}

let world: World;
let app: WebApp;
let swept: Swept[];

beforeAll(async () => {
  world = await openWorld();
  // More agencies than any province has would still have to fit on a page.
  for (let n = 0; n < 60; n += 1) {
    await putAgency(world.deps.table, {
      id: `agency-${n}`,
      name: `示例市第${n}医疗保险事业中心`,
      level: 'county',
      region: `示例县${n}`,
      address: `示例大道${n}号行政服务中心一楼医疗保障综合服务窗口`,
      phone: '0635-0000000',
      numberPrefix: `示${n}`,
      demonstration: true,
    });
  }
  app = webApp(
    { ...world.deps, rateScale: 100 },
    {
      OIDC_ISSUER: 'https://id.invalid',
      OIDC_CLIENT_ID: 'web',
      OIDC_CLIENT_SECRET: 'secret',
      OIDC_REDIRECT_URI: 'https://site.invalid/sign-in/callback',
    },
  );
  swept = [];
  for (const { kind, addresses } of PUBLIC_PAGES) {
    for (const address of await addresses(world.deps)) {
      const answer = await app.request(address, { headers: { accept: 'text/html' } });
      swept.push({ kind, address, status: answer.status, html: await answer.text() });
    }
  }
});
afterAll(() => world.close());

/** What a page is to a browser that runs no scripts: only what stands in it. */
const withoutScripts = (html: string) => html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, '');

describe('every page that is open to all', () => {
  test('answers without an account, with a page that stands by itself without scripts', () => {
    expect(swept.length).toBeGreaterThan(100);
    const wrong = swept.filter(
      ({ address, status, html }) =>
        (status !== 200 && !address.startsWith('/verify')) ||
        !withoutScripts(html).includes('<h1') ||
        /<noscript>(?!<meta)/.test(html),
    );
    expect(wrong.map(({ address, status }) => `${status} ${address}`)).toEqual([]);
  });

  test('weighs less than 100 KB with its style, its script and its mark', () => {
    const beside = (html: string) =>
      assets.filter(({ path }) => html.includes(path)).reduce((sum, { body }) => sum + body.length, 0);
    const heavy = swept
      .map(({ address, html }) => ({ address, bytes: Buffer.byteLength(html) + beside(html) }))
      .filter(({ bytes }) => bytes >= HEAVIEST);
    expect(heavy).toEqual([]);
    for (const { path, etag } of assets) expect(path).toContain(etag.slice(1, -1));
  });

  test('loads nothing from elsewhere, and leads only where there is something', async () => {
    const links = new Set(
      swept.flatMap(({ html }) =>
        [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, href = '']) =>
          href.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&').replace(/#.*$/, ''),
        ),
      ),
    );
    links.delete('');
    expect([...links].filter((href) => !href.startsWith('/') || href.startsWith('//'))).toEqual([]);
    const known = new Set(swept.map(({ address }) => address));
    const lost: string[] = [];
    for (const href of links) {
      // Papers are printed and signing in is somebody else's page: what they need is not there.
      if (known.has(href) || /^\/sign-in|\.(?:pdf|d\.ts)(?:\?|$)|^\/forms\/.+\.html$/.test(href)) continue;
      const { status } = await app.request(href, { headers: { accept: 'text/html' } });
      if (status >= 400) lost.push(`${status} ${href}`);
    }
    expect(lost).toEqual([]);
  });

  test('is on the list: no other address answers to a stranger with a page', async () => {
    const listed = new Set(swept.map(({ address }) => address.split('?')[0]));
    const open: string[] = [];
    const paths = app.routes.filter(({ method, path }) => method === 'GET' && !/[:*]/.test(path));
    for (const path of new Set(paths.map((route) => route.path))) {
      const answer = await app.request(path, { headers: { accept: 'text/html' } });
      const isPage = (answer.headers.get('content-type') ?? '').startsWith('text/html');
      if (answer.status === 200 && isPage && !listed.has(path)) open.push(path);
    }
    expect(open).toEqual([]);
  });

  test('passes axe, one page of each kind, with its folded parts open', async () => {
    const one = PUBLIC_PAGES.flatMap(({ kind }) => {
      const heaviest = swept
        .filter((page) => page.kind === kind)
        .toSorted((a, b) => b.html.length - a.html.length)[0];
      return heaviest ? [{ name: 'guide' as const, sample: kind, html: heaviest.html }] : [];
    });
    let exhibition: Exhibition | undefined;
    const findings: string[] = [];
    try {
      exhibition = await openExhibition(one, { '/axe.js': AXE });
      const tab = await exhibition.browser.newPage();
      for (const page of one) {
        await tab.goto(exhibition.address(page));
        await tab.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
        await tab.addScriptTag({ url: '/axe.js' });
        // Contrast is dear to compute, and looked at where the samples are.
        const found: unknown = await tab.evaluate(
          "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 120)))",
        );
        if (Array.isArray(found))
          findings.push(...found.map((finding) => `${page.sample}: ${String(finding)}`));
      }
    } finally {
      await exhibition?.close();
    }
    expect(findings).toEqual([]);
  }, 60_000);
});

describe('the guide', () => {
  const pages = (procedure: string) =>
    swept.filter(({ kind, address }) => kind === 'guide' && address.includes(encodeURIComponent(procedure)));

  test('广东 第十一条: there is one of every procedure in force, for each kind of applicant, and it quotes the duty', () => {
    for (const { id, applicants } of procedures) {
      for (const { id: kind } of applicants) {
        const parts = pages(id).filter(({ address }) => address.includes(`kind=${kind}`));
        const text = parts.map(({ html }) => html).join('');
        for (const heading of [
          '事项概要',
          '办理流程',
          '收费',
          '结果送达',
          '办理地点和时间',
          '咨询和投诉',
          '常见问题',
        ])
          expect(text, `${id} ${kind} ${heading}`).toContain(heading);
      }
    }
    const guangdong = pages('guangdong/designation')
      .map(({ html }) => html)
      .join('');
    expect(guangdong).toContain('应当向社会公布定点医疗机构申请指引');
  });

  test('what a document does not say of cost is marked as the house’s reading; what 湛江 says is quoted', () => {
    const silent = pages('liaocheng/designation').find(({ address }) => address.includes('part=places'));
    expect(silent?.html).toMatch(/系统说明<\/span>文件没有设定收费项目：不收费/);
    const said = pages('zhanjiang/special-disease-designation').find(({ address }) =>
      address.includes('part=places'),
    );
    expect(said?.html).toMatch(/<p>不收费<\/p>/);
    expect(said?.html).toContain('0759-3369915');
  });

  test('第十四条（后）（三）: whether the public notice counts in the time for the assessment comes from the pauses and the ways', () => {
    const time =
      pages('guangdong/designation').find(({ address }) => address.includes('part=time'))?.html ?? '';
    const special = time.split('特殊环节')[1] ?? '';
    expect(special).toContain('不计入');
    expect(special).toContain('公示');
    const guide = pages('zhanjiang/special-disease-designation').find(({ address }) =>
      address.includes('part=time'),
    );
    expect(guide?.html.split('特殊环节')[1]).toContain('计入“受理、评估”（90个工作日）');
  });

  test('an agreement’s years are told: grounds, renewal, settlement, ways to dispute, each with its words', () => {
    const years = pages('liaocheng/agreement').filter(({ address }) => address.includes('part=years'));
    expect(years.length).toBeGreaterThan(0);
    for (const { html } of years) {
      for (const words of ['中止协议的情形', '解除协议的情形', '期满以前', '3个月以前', '第二十九条'])
        expect(html).toContain(words);
    }
  });

  test('there is a whole one on paper, with every section, every quote in print and every reading', () => {
    const renderer = createRenderer();
    for (const procedure of procedures) {
      const nowhere = () => undefined;
      const links = { kind: String, part: String, readings: String, blank: nowhere, sample: nowhere };
      const kind = procedure.applicants[0]?.id ?? '';
      const data = {
        procedure,
        kind,
        links,
        agencies: [{ name: '甲', region: '乙', address: '丙', phone: '1' }],
      };
      // Refused by name: a field that is not there, a character that no font has.
      const html = renderer.html(serviceGuide, guidePaper(data, civilDate('2026-09-28')));
      const rules = [...procedure.conditions, ...(procedure.grounds ?? [])].filter(({ appliesTo }) =>
        appliesTo.includes(kind),
      );
      for (const { quote } of rules.flatMap(({ citations }) => citations))
        expect(unspaced(html), procedure.id).toContain(unspaced(escaped(quote)));
      for (const { title } of procedure.assumptions) expect(html, procedure.id).toContain(escaped(title));
    }
  });
});

const unspaced = (text: string) => text.replaceAll(/\s/g, '');
const escaped = (text: string) => runtime.escapeExpression(text);
