import { afterAll, describe, expect, test } from 'vitest';
import { preset } from '../../../forms/read/prefill.ts';
import { printModel } from '../../../forms/read/print.ts';
import { rowsOfPaper } from '../../../forms/read/print-model.ts';
import { validate } from '../../../forms/read/validate.ts';
import { formOf } from '../../../forms/registry.ts';
import { formDocuments } from '../../../functions/documents/form-documents.ts';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { diseases } from '../../../procedures/outpatient-special-diseases/diseases.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { readPdf } from '../../templates/read-pdf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const LETTER = 'outpatient-special-diseases/annex-01-application-letter';
const TABLE = 'outpatient-special-diseases/annex-02-application-form';
const facts = { applicantKind: 'medical-institution' };

/** An annex as the law file prints it, without the colon of its heading; the boxes of its rows are drawn, not written. */
function annexText(n: number): string {
  const law = unspaced(lawText('001'));
  const text = law.slice(law.lastIndexOf(`附件${n}：`), law.lastIndexOf(`附件${n + 1}：`));
  return text.replace('：', '').replaceAll('□□', '');
}

function documentOf(id: string) {
  const document = formDocuments.find((document) => document.id === id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

const HEAD = '序号病种名称申请资格（待遇认定）治疗';
const printed = (text: string) => text.replaceAll(/〔[^〕]*〕|—\d+—/gu, '');

describe('the empty paper', () => {
  test('of 附件1 has the annex’s words, all of them, in their order, on one page', async () => {
    const document = documentOf(LETTER);
    const { text, pages } = await readPdf(await renderer.pdf(document, document.blank()));
    expect(printed(text)).toBe(annexText(1));
    expect(pages).toHaveLength(1);
  });

  test('of 附件2 has the annex’s words and 108 boxes, its head again on the second page', async () => {
    const document = documentOf(TABLE);
    const { text, pages } = await readPdf(await renderer.pdf(document, document.blank()));
    expect(pages).toHaveLength(2);
    const [first = '', ...again] = printed(text).split(HEAD);
    expect(again).toHaveLength(2);
    expect(first + HEAD + again.join('')).toBe(annexText(2));
    expect(renderer.html(document, document.blank()).match(/<span class="box">/gu)).toHaveLength(108);
  });

  test('MT-I-02: the lost “诊断” of the head is noted beside it, from 第五条', () => {
    const words = rowsOfPaper(printModel(formOf(TABLE)))
      .flatMap(({ cells }) => cells)
      .flatMap(({ pieces }) => pieces.map(({ text, note }) => text ?? note ?? ''))
      .join('');
    expect(words).toContain('（待遇认定）〔应为“诊断（待遇认定）”〕');
  });
});

test('附件2 filled: the boxes ticked are those of the diseases chosen, for diagnosis and for treatment apart', () => {
  const [sample] = formOf(TABLE).samples;
  const rows = rowsOfPaper(printModel(formOf(TABLE), sample?.values)).slice(2);
  const ticked = (column: number) =>
    rows.flatMap(({ cells }, at) => (cells[column]?.pieces[0]?.box?.ticked ? [at + 1] : []));
  expect(rows).toHaveLength(54);
  expect(ticked(2)).toEqual([1, 2, 3, 11, 48]);
  expect(ticked(3)).toEqual([1, 2, 3, 8, 11, 13, 48, 49, 50]);
});

test('a long name is written out in full on 附件1, over as many lines as it takes', async () => {
  const document = documentOf(LETTER);
  const { text, pages } = await readPdf(await renderer.pdf(document, document.samples?.['long-names']?.()));
  expect(text).toContain('示例市示例区示例街道社区卫生服务中心（示例市示例区中西医结合康复医院）');
  expect(pages).toHaveLength(1);
});

describe('the checks of 附件2', () => {
  const form = formOf(TABLE);
  const found = (values: object) => validate(form, { applyingUnit: '某医院', ...values }, facts);
  const [first, second] = diseases.map(({ name }) => name);

  test('an application for no disease at all is not complete', () => {
    expect(found({}).errors.map(({ message }) => message)).toContain('请至少勾选一个病种的诊断或治疗');
    expect(found({ treatmentDiseases: [first] }).errors).toEqual([]);
  });

  test('第五条: diagnosis without treatment is warned of, not refused; either may be applied for alone', () => {
    const alone = found({ diagnosisDiseases: [first, second], treatmentDiseases: [second] });
    expect(alone.errors).toEqual([]);
    expect(alone.warnings.map(({ path, message }) => path + message).join()).toContain(
      `treatmentDiseases${first}只申请了诊断`,
    );
    expect(found({ treatmentDiseases: [first] }).warnings).toEqual([]);
    expect(found({ diagnosisDiseases: [first], treatmentDiseases: [first] }).warnings).toEqual([]);
  });

  test('every name of the list is a value of its own, whatever commas stand in it', () => {
    const all = diseases.map(({ name }) => name);
    const { values, errors } = found({ diagnosisDiseases: all, treatmentDiseases: all });
    expect(errors).toEqual([]);
    expect(values.treatmentDiseases).toEqual(all);
    for (const name of all) {
      expect(found({ treatmentDiseases: name }).values.treatmentDiseases).toEqual([name]);
    }
    expect(found({ treatmentDiseases: ['感冒'] }).errors.map(({ path }) => path)).toContain(
      'treatmentDiseases',
    );
  });
});

describe('逐病种评估结果', () => {
  const form = formOf('outpatient-special-diseases/evaluation-result');
  const [first = '', second = '', third = ''] = diseases.map(({ name }) => name);
  /** Applied for: diagnosis of the first, treatment of the second. */
  const around = { ...facts, diagnosisDiseases: [first], treatmentDiseases: [second] };
  const why = { rule: '本流程第六条（三）', reason: '未补全' };
  const row = (disease: string, diagnosis: string, treatment: string, more = {}) => ({
    disease,
    diagnosis,
    treatment,
    ...more,
  });
  const found = (...rows: object[]) =>
    validate(form, { evaluatedOn: '2026-11-20', diseaseOpinions: rows }, around).errors.map(
      ({ path }) => path,
    );

  test('begins with a row for each disease applied for, and what was not applied for is filled in', () => {
    expect(preset(form, around)).toEqual({
      diseaseOpinions: [
        { disease: first, treatment: '未申请' },
        { disease: second, diagnosis: '未申请' },
      ],
    });
    expect(preset(form, facts)).toEqual({});
  });

  test('every disease applied for has one row, and no other has any', () => {
    const other = row(second, '未申请', '符合');
    expect(found(row(first, '符合', '未申请'), other)).toEqual([]);
    expect(found(row(first, '符合', '未申请'))).toEqual(['diseaseOpinions']);
    expect(found(row(first, '符合', '未申请'), other, row(third, '符合', '符合'))).toEqual([
      'diseaseOpinions[2].disease',
    ]);
    expect(found(row(first, '符合', '未申请'), other, other)).toEqual(['diseaseOpinions[2].disease']);
  });

  test('第五条 原则上: beside a diagnosis that is granted, treatment may be granted or refused though not applied for', () => {
    const other = row(second, '未申请', '符合');
    expect(found(row(first, '符合', '符合'), other)).toEqual([]);
    expect(found(row(first, '符合', '不符合', why), other)).toEqual([]);
    expect(found(row(first, '不符合', '符合', why), other)).toEqual(['diseaseOpinions[0].treatment']);
    expect(found(row(first, '未申请', '未申请'), other)).toEqual(['diseaseOpinions[0].diagnosis']);
  });

  test('its samples answer those of 附件2', () => {
    for (const { id, values } of form.samples) {
      const applied = formOf(TABLE).samples.find((sample) => sample.id === id)?.values;
      expect(validate(form, values, { ...facts, ...applied }).errors, id).toEqual([]);
    }
  });

  test('第八条: what is refused has the rule and the reason that 附件5 prints', () => {
    expect(found(row(first, '不符合', '未申请'), row(second, '未申请', '符合'))).toEqual([
      'diseaseOpinions[0].rule',
      'diseaseOpinions[0].reason',
    ]);
  });
});
