import { afterAll, describe, expect, test } from 'vitest';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { documents } from '../../../templates/zhanjiang/index.ts';
import { readPdf } from '../read-pdf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const law = unspaced(lawText('000'));
const document = (name: string) => documentOf(`zhanjiang/${name}`);
const paper = async (name: string, data: unknown = document(name).sample()) =>
  readPdf(await renderer.pdf(document(name), data));
const named = (name: string, variant: string) => document(name).samples?.[variant]?.();
const sample = (name: string) => Object(document(name).sample());

describe('办事指南', () => {
  test('the rendered guide is the document’s own text in its section order, to the character; the readings come after it', async () => {
    const { text, pages } = await paper('guide');
    const [own = '', readings = ''] = text.replaceAll(/—\d+—/gu, '').split('系统说明');
    const until = law.indexOf('湛江市基本医疗保险门诊特定病种服务资格申请书：我单位');
    expect(own).toBe(law.slice(0, until));
    expect(readings).toContain('“参保人”：申请人是医疗机构，此处写作“参保人”。保留原文，理解为医疗机构。');
    expect(pages.length).toBeLessThan(4);
  });

  test('its slips are marked without a character more', () => {
    const html = renderer.html(document('guide'), {});
    for (const words of ['社保经办机构', '参保人', '公示']) {
      expect(html).toContain(`<span class="slip">${words}</span>`);
    }
  });
});

const system = documents.filter(({ layout, kind }) => layout === 'system' && kind !== 'list');

test('ZJ-I-07: what the guide only names carries its name and says that the layout is the system’s', async () => {
  expect(system.map(({ title }) => title)).toHaveLength(4);
  for (const { id, title, blank } of system) {
    const { text } = await readPdf(await renderer.pdf(documentOf(id), blank()));
    expect(law).toContain(unspaced(title));
    expect(text).toContain('系统样式，非文件附件');
    const quotes = [...text.matchAll(/(?:）|时限|流程)[一二三（）\d]*：?“([^”]+)”/gu)];
    expect(quotes.length, id).toBeGreaterThan(0);
    for (const [, quote = ''] of quotes) expect(law).toContain(quote);
  }
});

test('each sample of these papers stands on one page with its seal', async () => {
  for (const { id, sample: make } of system) {
    const { pages } = await readPdf(await renderer.pdf(documentOf(id), make(), { sealAnchor: true }));
    expect(pages, id).toHaveLength(1);
    expect(pages[0]?.links, id).toHaveLength(1);
  }
});

test('基本流程一（一）: the receipt ticks what was handed in and gives the telephone numbers of the guide', async () => {
  const { text } = await paper('acceptance-receipt');
  expect(text.match(/√/gu)).toHaveLength(7);
  expect(text).toContain('咨询电话：0759-3367913投诉电话：0759-3369915');
});

test('基本流程一（二）: the notice names no day unless the officer gives one, for the guide has no period', async () => {
  expect((await paper('supplement')).text).not.toMatch(/请于.*前/u);
  const dated = await paper('supplement', named('supplement', 'many-materials'));
  expect(dated.text).toContain('请于2026年12月4日前将补正后的材料提交至本单位');
});

test('基本流程一（三）4: every refused disease has its reason with the guide’s words, over as many pages as it takes', async () => {
  const { pages, text } = await paper('rejection', named('rejection', 'many-diseases'));
  expect(text).toContain('30示例病种30（诊断、治疗）');
  const rows = pages.filter(({ text: page }) => page.includes('示例病种'));
  expect(rows.length).toBeGreaterThan(2);
  for (const { text: page } of rows) expect(page).toContain('病种（申请资格）审核不合格的原因');
  expect(() => renderer.html(document('rejection'), { ...sample('rejection'), refused: [] })).toThrow(
    expect.objectContaining({ field: 'refused' }),
  );
});

test('基本流程一（三）4: the list says who is qualified for which disease, and runs over pages with its head', async () => {
  const { text } = await paper('qualified-list');
  expect(text).toContain('2湛江市示例血液透析中心湛江市示例区示例路2号慢性肾功能不全');
  expect(text).toContain('签订补充协议7个工作日内将名单向社会公布');
  const { pages } = await paper('qualified-list', named('qualified-list', 'many-institutions'));
  expect(pages.length).toBeGreaterThan(1);
});
