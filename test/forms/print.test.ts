import { afterAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../forms/checks/across.ts';
import { type PrintModel, type PrintPiece, printModel, rowsOfPaper } from '../../forms/read/print.ts';
import { formOf, forms } from '../../forms/registry.ts';
import { formDocuments, registerFormDocuments } from '../../functions/documents/form-documents.ts';
import { lawText, unspaced } from '../../procedures/law.ts';
import { DocumentDataError } from '../../templates/engine/errors.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { createRegistry } from '../../templates/registry.ts';
import { readPdf } from '../templates/read-pdf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const application = formOf('liaocheng/annex-02-application');
const [hospital, pharmacy] = application.samples;

const wordsOf = (pieces: readonly PrintPiece[]): string =>
  pieces
    .map(
      (piece) =>
        (piece.text ?? '') +
        (piece.value ?? '') +
        (piece.line?.value ?? '') +
        (piece.note ?? '') +
        wordsOf(piece.box?.pieces ?? []),
    )
    .join('');
const textOf = (model: PrintModel): string =>
  unspaced(
    [
      model.place ?? '',
      wordsOf(model.heading.pieces),
      ...[...model.above, ...rowsOfPaper(model).flatMap(({ cells }) => cells), ...model.below].map(
        ({ pieces }) => wordsOf(pieces),
      ),
    ].join(' '),
  );

/** The annex's page in the document: from its heading to the next. Ruled lines and boxes are drawn, not written. */
function annex(place: string): string {
  const text = lawText('003');
  const heading = new RegExp(`^${place.replace('附件', '附件 ?')}$`, 'mu').exec(text);
  if (!heading) throw new Error(`003 has no ${place}`);
  const rest = text.slice(heading.index + heading[0].length);
  const page = rest.slice(0, /^附件 ?\d/mu.exec(rest)?.index).replaceAll(/<[^>]*>/gu, '');
  return unspaced(place + page).replaceAll('_', '');
}

/** Without the system's notes on misprints. */
const printed = (text: string) => text.replaceAll(/〔(?:应为|列错位|疑漏)[^〕]*〕/g, '');

const ANNEXES = forms
  .filter(({ id, layout }) => id.startsWith('liaocheng/') && layout === 'annex')
  .map((form) => [form.place, form] as const);

test('of 聊城 every annex that is filled in is here', () => {
  const places = ['2', '3', '7-1', '7-2', '8-1', '8-2', '10', '11-1', '11-2', '12'];
  expect(ANNEXES.map(([place]) => place)).toEqual(places.map((number) => `附件${number}`));
});

describe('the empty paper', () => {
  test.each(ANNEXES)(
    'of %s has the words of the annex, all of them, in their order and no others',
    (place, form) => {
      expect(printed(textOf(printModel(form)))).toBe(annex(place));
    },
  );

  test.each(ANNEXES)('of %s as PDF has the same words on one A4 page', async (place, { id }) => {
    const document = formDocuments.find((document) => document.id === id);
    if (!document) throw new Error(`no document ${id}`);
    const pdf = await readPdf(await renderer.pdf(document, document.blank()));
    expect(pdf.pages).toHaveLength(1);
    expect(Math.round(pdf.pages[0]?.width ?? 0)).toBe(210);
    expect(Math.round(pdf.pages[0]?.height ?? 0)).toBe(297);
    expect(printed(pdf.text)).toBe(annex(place));
    expect(pdf.lang).toBe('zh-CN');
    expect(pdf.title).toBe(document.title);
  });

  test('LC-I-16: the misprints stand as printed with their mending beside, or mended when asked', () => {
    const original = textOf(printModel(application));
    expect(original).toContain('所提供的材料准备〔应为“准确”〕、真实、有效');
    expect(original).toContain('医疗机构机构等级〔应为“医疗机构等级”〕');
    const corrected = textOf(printModel(application, undefined, { corrected: true }));
    expect(corrected).toContain('所提供的材料准确、真实、有效');
    expect(corrected).not.toContain('〔');
  });
});

describe('the filled paper', () => {
  test.each(ANNEXES)(
    'of %s has every word of the annex, in order, among what was filled in',
    (place, form) => {
      for (const { values, facts } of form.samples) {
        const filled = textOf(printModel(form, values, { facts }));
        let at = 0;
        // Beds of outpatient rooms are struck out where a room is filled in, so not in the same rows as on the empty paper;
        // XX holds the place of the city's name.
        for (const letter of annex(place).replaceAll(/---|XX/g, '')) {
          at = filled.indexOf(letter, at) + 1;
          expect(at, letter).toBeGreaterThan(0);
        }
      }
    },
  );

  test('prints the half that does not apply empty', () => {
    const rows = rowsOfPaper(printModel(application, pharmacy?.values));
    const boxes = rows.flatMap(({ cells }) =>
      cells.flatMap(({ pieces }) => pieces.flatMap(({ box }) => (box ? [box] : []))),
    );
    const ticked = boxes.filter(({ ticked }) => ticked).map(({ pieces }) => wordsOf(pieces));
    expect(ticked).toEqual([
      '医保个人账户',
      '其他:谈判药（特药）',
      '单体',
      '西药',
      '中成药',
      '中药饮片',
      '特药',
      '3类',
    ]);
  });

  test('writes the class of a grade at the grade that applies', () => {
    const text = textOf(printModel(application, hospital?.values));
    expect(text).toContain('三级等二级乙等一级等未定级');
  });

  test('可添加附表: what does not fit the form goes on numbered to sheets of its own', () => {
    const [row] = rowsOf(hospital?.values.inpatientDepartments);
    const many = Array.from({ length: 31 }, (_, at) => ({ ...row, name: `第${at + 1}科` }));
    const model = printModel(application, { ...hospital?.values, inpatientDepartments: many });
    expect(model.sheets).toHaveLength(2);
    const names = model.sheets.flatMap(({ rows }) =>
      rows.map(({ cells }) =>
        cells
          .slice(0, 3)
          .map(({ pieces }) => wordsOf(pieces))
          .join(),
      ),
    );
    expect(names[0]).toBe('6,03,第6科');
    expect(names.at(-1)).toBe('31,03,第31科');
    expect(names).toHaveLength(26);
    expect(textOf(model)).toContain('余见附表');
  });

  test.each(
    formDocuments.flatMap((document) => [
      [document.id, 'first', document, document.sample] as const,
      ...Object.entries(document.samples ?? {}).map(
        ([name, make]) => [document.id, name, document, make] as const,
      ),
    ]),
  )('%s prints its sample %s', async (id, _name, document, make) => {
    const form = formOf(id);
    const pdf = await readPdf(await renderer.pdf(document, make()));
    const heading = printModel(form)
      .heading.pieces.map(({ text }) => text ?? '')
      .join('');
    expect(pdf.pages.length).toBeLessThanOrEqual(form.layout === 'annex' && form.source === '003' ? 1 : 4);
    expect(printed(pdf.text)).toContain(unspaced(heading));
    expect(pdf.text.includes('系统样式，非文件附件')).toBe(form.layout === 'system');
  });

  test('values are printed as text, whatever they contain', () => {
    const document = formDocuments.find(({ id }) => id === application.id);
    if (!document) throw new Error('no document');
    const html = renderer.html(document, { values: { unitName: '<script>alert(1)</script>{{title}}' } });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  test('data that is wrong is refused by the name of its field; what is missing is left to the pen', () => {
    const document = formDocuments.find(({ id }) => id === application.id);
    if (!document) throw new Error('no document');
    expect(() => renderer.html(document, { values: {} })).not.toThrow();
    const bad = () =>
      renderer.html(document, {
        values: { inpatientDepartments: [{ code: '03', name: '内科', beds: '三' }] },
      });
    expect(bad).toThrow(DocumentDataError);
    expect(bad).toThrow('values.inpatientDepartments[0].beds');
    expect(() => renderer.html(document, { values: { bedz: 1 } })).toThrow('values.bedz');
    expect(() => renderer.html(document, { value: {} })).toThrow(DocumentDataError);
  });
});

test('the forms join the documents of the house under their own ids, once', () => {
  const registry = createRegistry();
  registerFormDocuments(registry);
  registerFormDocuments(registry);
  expect(registry.documents().map(({ id }) => id)).toEqual(forms.map(({ id }) => id));
});
