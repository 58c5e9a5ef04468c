import { afterAll, describe, expect, test } from 'vitest';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { diseases } from '../../../procedures/outpatient-special-diseases/diseases.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documents } from '../../../templates/outpatient-special-diseases/index.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';

const PLACE = 'outpatient-special-diseases';
const renderer = createRenderer();
afterAll(() => renderer.close());

/** The annex as the law file prints it, its heading without the colon, to the next one's. */
function annexText(place: string): string {
  const law = unspaced(lawText('001'));
  const from = law.lastIndexOf(`${place}：`);
  if (from < 0) throw new Error(`001 has no ${place}`);
  const rest = law.slice(from + place.length + 1);
  return place + rest.slice(0, /附件\d：/u.exec(rest)?.index);
}

/** Without the system's readings of slips, and without page numbers. */
const printed = (text: string) => text.replaceAll(/〔[^〕]*〕|—\d+—/gu, '');
const document = (name: string) => documentOf(`${PLACE}/${name}`);
const paper = async (name: string, data: unknown = document(name).sample()) =>
  readPdf(await renderer.pdf(document(name), data));
const sample = (name: string) => Object(document(name).sample());
const named = (name: string, variant: string) => document(name).samples?.[variant]?.();

const annexes = documents.filter(({ layout }) => layout === 'annex');

describe.each(annexes.map((annex) => [annex.place, annex] as const))('%s', (place, annex) => {
  test('the empty paper has the annex’s words, all of them, in its order, and no others, on one page', async () => {
    const { text, pages } = await readPdf(await renderer.pdf(annex, annex.blank()));
    expect(printed(text)).toBe(annexText(place));
    expect(pages).toHaveLength(1);
  });

  test('the sample stays on one page with the seal', async () => {
    const { pages } = await readPdf(await renderer.pdf(annex, annex.sample(), { sealAnchor: true }));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.links).toHaveLength(1);
  });
});

test('MT-I-03, MT-I-04: the slips of 附件3 stand as printed with their reading beside', async () => {
  const { text } = await paper(
    'annex-03-acceptance-receipt',
    document('annex-03-acceptance-receipt').blank(),
  );
  expect(text).toContain('经办机构三目确定的查询方式）〔“三目”疑为“自行”〕');
  expect(text).toContain('服务资格资格〔应为“服务资格”〕条件');
});

test('附件3: what the agency lays down takes the place of the words in brackets; a visit not yet set is left open', async () => {
  const { text } = await paper('annex-03-acceptance-receipt');
  expect(text).not.toContain('三目');
  expect(text).toContain('现定于2026年12月8日到你单位进行现场考察和核验');
  const open = await paper(
    'annex-03-acceptance-receipt',
    named('annex-03-acceptance-receipt', 'visit-not-yet-set'),
  );
  expect(open.text).toContain('现定于年月日到你单位');
});

test('附件4: only what applies of 不齐全/不符合规定 is ticked, and the words stay the annex’s', async () => {
  const { text } = await paper('annex-04-supplement');
  expect(text).toContain('提交的材料√不齐全/不符合规定。');
  const both = await paper('annex-04-supplement', named('annex-04-supplement', 'many-materials'));
  expect(both.text).toContain('√不齐全/√不符合规定');
  expect(both.pages.length).toBeGreaterThan(1);
});

test('第七条: 附件4 needs the day the officer gives, for the document names no period', () => {
  const data = { ...sample('annex-04-supplement'), dueBy: null };
  expect(() => renderer.html(document('annex-04-supplement'), data)).toThrow(
    expect.objectContaining({ field: 'dueBy' }),
  );
});

test('附件5: 54 refused diseases run over pages, each whole with its reason, the head repeated on every page', async () => {
  const { pages, text } = await paper('annex-05-rejection', named('annex-05-rejection', 'all-diseases'));
  for (const { n, name } of diseases) {
    expect(text).toContain(
      `${unspaced(`${n}.${name}`)}审核不合格的原因经审核，不符合本流程第六条（三）的有关规定`,
    );
  }
  const rows = pages.filter(({ text: page }) => page.includes('审核不合格的原因'));
  expect(rows.length).toBeGreaterThan(2);
  for (const { text: page } of rows) expect(page).toContain('病种名称审核结果不符合我市');
  expect(text).not.toContain('例：');
});

test('附件5: a name that 附件2 does not list under its number is refused, and so is a notice that refuses nothing', () => {
  const rejection = document('annex-05-rejection');
  const given = (refused: unknown) => () =>
    renderer.html(rejection, { ...sample('annex-05-rejection'), refused });
  expect(given([{ n: 3, name: '冠心', rule: '第六条' }])).toThrow(
    expect.objectContaining({ field: 'refused.0.name' }),
  );
  expect(given([{ n: 2, name: '冠心病', rule: '第六条' }])).toThrow(
    expect.objectContaining({ field: 'refused.0.name' }),
  );
  expect(given([])).toThrow(expect.objectContaining({ field: 'refused' }));
});

test('第八条: the 补充协议 is the system’s own, ticks what is granted, and quotes the document', async () => {
  const agreement = document('supplementary-agreement');
  const { text, pages } = await paper('supplementary-agreement');
  expect(pages).toHaveLength(1);
  expect(text).toContain('系统样式，非文件附件');
  expect(text).toContain('1慢性阻塞性肺疾病√√');
  expect(text).toContain('16血友病√49');
  const law = unspaced(lawText('001'));
  const quotes = [...text.matchAll(/第[八五九]条：“([^”]+)”/gu)].map(([, quote = '']) => quote);
  expect(quotes).toHaveLength(5);
  for (const quote of quotes) expect(law).toContain(quote);
  const nothing = [{ n: 1, name: '慢性阻塞性肺疾病', diagnosis: false, treatment: false }];
  expect(() => renderer.html(agreement, { ...sample('supplementary-agreement'), granted: nothing })).toThrow(
    expect.objectContaining({ field: 'granted.0' }),
  );
});
