import { afterAll, describe, expect, test } from 'vitest';
import type { FormDefinition } from '../../forms/form.ts';
import type { GridLayout, LetterLayout } from '../../forms/print-layout.ts';
import { printModel, rowsOfPaper } from '../../forms/read/print.ts';
import { formOf } from '../../forms/registry.ts';
import { formDocuments } from '../../functions/documents/form-documents.ts';
import { unspaced } from '../../procedures/law.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { readPdf } from '../templates/read-pdf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const OPTIONS = ['甲病', '乙病', '丙病'].map((value) => ({ value }));
const GRID: GridLayout = {
  type: 'dense',
  columns: [1, 4, 1, 1],
  rows: [
    {
      cells: [
        { role: 'label', pieces: ['单位'] },
        { role: 'value', span: 3, pieces: [{ field: 'unit' }] },
      ],
    },
    {
      head: true,
      cells: ['序号', '病种', '诊断', '治疗'].map((text) => ({ role: 'head', pieces: [text] })),
    },
    { matrix: [{ number: true }, { option: true }, { ticks: 'diagnosis' }, { ticks: 'treatment' }] },
    {
      apart: true,
      cells: [
        { role: 'label', rows: 2, pieces: ['备注'] },
        { role: 'words', span: 3, pieces: [{ blank: '某', filled: '聊城' }, '市', { note: '原文如此' }] },
      ],
    },
    { cells: [{ role: 'words', span: 3, pieces: ['下一行'] }] },
  ],
};
const form = (print: GridLayout | LetterLayout): FormDefinition => ({
  id: 'nowhere/form',
  title: '某申请表',
  source: '003',
  place: '附件0',
  layout: 'annex',
  filledBy: 'applicant',
  sections: [
    {
      id: 'all',
      label: '全部',
      fields: [
        { name: 'unit', label: '单位', kind: 'text' },
        { name: 'diagnosis', label: '诊断', kind: 'choices', options: OPTIONS },
        { name: 'treatment', label: '治疗', kind: 'choices', options: OPTIONS },
      ],
    },
  ],
  print,
  checks: [],
  samples: [],
});
const wordsIn = (model: ReturnType<typeof printModel>) =>
  rowsOfPaper(model).map(({ cells }) =>
    cells.map(({ pieces }) =>
      pieces
        .map(({ text, value, note, box }) => text ?? value ?? note ?? (box?.ticked ? '√' : box ? '□' : ''))
        .join(''),
    ),
  );

describe('a ruled paper', () => {
  const filled = printModel(form(GRID), { unit: '某院', diagnosis: ['乙病'], treatment: ['乙病', '丙病'] });

  test('a matrix has a row for every option and a box for every field', () => {
    expect(wordsIn(filled).slice(1, 5)).toEqual([
      ['序号', '病种', '诊断', '治疗'],
      ['1', '甲病', '□', '□'],
      ['2', '乙病', '√', '√'],
      ['3', '丙病', '□', '√'],
    ]);
  });

  test('a head is repeated over its own rows only', () => {
    expect(filled.tables.map(({ head, rows }) => [head.length, rows.length])).toEqual([
      [0, 1],
      [1, 3],
      [0, 2],
    ]);
  });

  test('a cell reaches down over the rows that leave it out', () => {
    expect(filled.tables[2]?.rows.map(({ cells }) => cells.map(({ rowSpan }) => rowSpan))).toEqual([
      [2, 1],
      [1],
    ]);
  });

  test('words that hold a place stand on the empty paper; the system’s notes go from a mended one', () => {
    expect(wordsIn(filled)[5]).toEqual(['备注', '聊城市〔原文如此〕']);
    expect(wordsIn(printModel(form(GRID)))[5]).toEqual(['备注', '某市〔原文如此〕']);
    expect(wordsIn(printModel(form(GRID), undefined, { corrected: true }))[5]).toEqual(['备注', '某市']);
  });

  test('a paper that names a field the form does not have is a fault of the definition', () => {
    const wrong = { ...GRID, supplement: ['nothing'] };
    expect(() => printModel(form(wrong), {})).toThrow('nothing');
    expect(() => printModel(form({ ...GRID, rows: [{ matrix: [{ ticks: 'x' }] }] }))).toThrow('x');
  });
});

test('a letter has its parts and no tables', () => {
  const model = printModel(
    form({
      type: 'letter',
      salutation: [{ field: 'unit', blank: 10, underline: true }, '：'],
      paragraphs: [{ pieces: ['现申请。'] }],
      annexes: { label: '附件：', items: [['甲'], ['乙']] },
      sign: [{ pieces: ['（盖章）'] }, { pieces: [{ date: null }] }],
      note: ['（联系人：）'],
    }),
    { unit: '某局' },
  );
  expect(model.type).toBe('letter');
  expect(model.tables).toEqual([]);
  expect(model.letter?.salutation?.pieces[0]?.line).toEqual({ value: '某局', width: 10 });
  expect(model.letter?.annexes?.items).toHaveLength(2);
  expect(model.letter?.sign.map(({ align }) => align)).toEqual(['center', 'center']);
});

test('附件11-1: twenty long changes run over pages, the heads repeated and no row cut', async () => {
  const change = formOf('liaocheng/annex-11-1-medical-change');
  const document = formDocuments.find(({ id }) => id === change.id);
  if (!document) throw new Error('no document');
  const changes = Array.from({ length: 20 }, (_, at) => ({
    item: '诊疗科目',
    before: `原第${at + 1}项`.padEnd(90, '科'),
    after: `现第${at + 1}项`.padEnd(90, '科'),
  }));
  const pdf = await readPdf(
    await renderer.pdf(document, { values: { ...change.samples[0]?.values, changes } }),
  );
  expect(pdf.pages.length).toBeGreaterThan(1);
  const over = pdf.pages.filter(({ text }) => text.includes('现第'));
  expect(over.length).toBeGreaterThan(1);
  for (const { text } of over) expect(text).toContain('变更项目变更前变更后');
  for (const { before, after } of changes) {
    expect(over.filter(({ text }) => text.includes(`诊疗科目${before}${after}`))).toHaveLength(1);
  }
  expect(unspaced(pdf.pages.at(-1)?.text ?? '')).toContain('实际控制人（签名）：');
});
