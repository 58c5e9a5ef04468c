import { afterAll, describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../forms/form.ts';
import { outcomeOf } from '../../../forms/read/evaluation.ts';
import { preset } from '../../../forms/read/prefill.ts';
import { validate } from '../../../forms/read/validate.ts';
import { formOf } from '../../../forms/registry.ts';
import { forms } from '../../../forms/zhanjiang/index.ts';
import { formDocuments } from '../../../functions/documents/form-documents.ts';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { conditions, diagnosisConditions } from '../../../procedures/zhanjiang/conditions.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { readPdf } from '../../templates/read-pdf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const law = unspaced(lawText('000'));
const facts = { applicantKind: 'diagnosis', today: '2026-12-20' };
const CHECK = formOf('zhanjiang/qualification-check');

function documentOf(id: string) {
  const document = formDocuments.find((document) => document.id === id);
  if (!document) throw new Error(`no document ${id}`);
  return document;
}

const blankOf = async (id: string) => readPdf(await renderer.pdf(documentOf(id), documentOf(id).blank()));
const sampleOf = (id: string, sample: string) =>
  forms.find((form) => form.id === id)?.samples.find((candidate) => candidate.id === sample)?.values ?? {};

test('the empty 申请书 has the words of the letter behind the guide, all of them, on one page', async () => {
  const { text, pages } = await blankOf('zhanjiang/application-letter');
  const letter = law.slice(law.indexOf('湛江市基本医疗保险门诊特定病种服务资格申请书：我单位'));
  expect(text.replaceAll(/—\d+—/gu, '')).toBe(letter);
  expect(pages).toHaveLength(1);
});

test('a filled 申请书 stays on one page, with long names too', async () => {
  const document = documentOf('zhanjiang/application-letter');
  for (const data of [document.sample(), document.samples?.['long-names']?.()]) {
    expect((await readPdf(await renderer.pdf(document, data))).pages).toHaveLength(1);
  }
});

test('ZJ-I-07: the forms that are only named say that their layout is the system’s, under the document’s name', async () => {
  const system = forms.filter(({ id, layout }) => layout === 'system' && id !== 'zhanjiang/self-check');
  expect(system).toHaveLength(3);
  for (const { id, title } of system) {
    const { text } = await blankOf(id);
    expect(law).toContain(unspaced(title));
    expect(text).toContain('系统样式，非文件附件');
  }
});

test('the rows of 资格核查表 are 办理条件（一） 1 to 8 and （二）, in the guide’s words and order', async () => {
  const { text } = await blankOf(CHECK.id);
  let at = 0;
  for (const { citations } of [...conditions, ...diagnosisConditions]) {
    const words = unspaced(citations[0].quote).replace(/^\d、/u, '');
    at = text.indexOf(words, at);
    expect(at, words).toBeGreaterThan(0);
  }
  expect(fieldsOf(CHECK).filter(({ name }) => name.endsWith('Finding'))).toHaveLength(12);
});

describe('资格核查表', () => {
  test('says how many conditions were not met, without deciding anything', () => {
    const { errors, warnings } = validate(CHECK, sampleOf(CHECK.id, 'failed'), facts);
    expect(errors).toEqual([]);
    expect(warnings.map(({ message }) => message).join()).toMatch(/有2项不合格/u);
    expect(outcomeOf(CHECK, sampleOf(CHECK.id, 'failed'))?.verdict).toBe('failed');
    expect(outcomeOf(CHECK, sampleOf(CHECK.id, 'treatment'))?.verdict).toBe('passed');
  });

  test('办理条件（二） does not apply where no disease is applied for with diagnosis, and the table begins so', () => {
    const applied = (diagnosis: boolean) => ({
      ...facts,
      appliedDiseases: [{ disease: '血友病', diagnosis, treatment: true }],
    });
    expect(preset(CHECK, applied(true))).toEqual({ checkedFor: ['治疗', '诊断'] });
    expect(preset(CHECK, applied(false))).toMatchObject({
      checkedFor: ['治疗'],
      diagnosis4Finding: '不适用',
    });
  });

  test('基本流程一（三）2: what fails is explained, and the finding is told the institution at once', () => {
    const values = {
      ...sampleOf(CHECK.id, 'diagnosis'),
      condition1Finding: '不符合',
      fedBack: '否',
    };
    const { errors, warnings } = validate(CHECK, values, facts);
    expect(errors.map(({ path }) => path)).toEqual(['condition1Remark']);
    expect(warnings.map(({ message }) => message).join()).toContain('应当场向在场负责人反馈');
  });
});

describe('申请表', () => {
  const form = formOf('zhanjiang/application-form');
  const found = (row: object) =>
    validate(
      form,
      {
        applyingUnit: '某医院',
        insuranceKinds: ['城镇职工'],
        appliedDiseases: [{ disease: '血友病', ...row }],
      },
      facts,
    );

  test('a disease is applied for with diagnosis, treatment or both', () => {
    expect(found({ diagnosis: false, treatment: false }).errors.map(({ path }) => path)).toEqual([
      'appliedDiseases[0].treatment',
    ]);
    expect(found({ diagnosis: false, treatment: true }).errors).toEqual([]);
  });

  test('办理条件（二）: an application for treatment cannot ask for a diagnosis in its table', () => {
    const values = sampleOf(form.id, 'diagnosis');
    const errors = (applicantKind: string) => validate(form, values, { ...facts, applicantKind }).errors;
    expect(errors('diagnosis')).toEqual([]);
    expect(errors('treatment').map(({ path }) => path)).toEqual(
      [0, 1, 2].map((at) => `appliedDiseases[${at}].diagnosis`),
    );
  });

  test('办理条件（二）: fewer than two specialists for a diagnosis is warned of', () => {
    expect(found({ diagnosis: true, treatment: true, specialists: 1 }).warnings).toHaveLength(1);
    expect(found({ diagnosis: true, treatment: true, specialists: 2 }).warnings).toEqual([]);
    expect(found({ diagnosis: false, treatment: true, specialists: 1 }).warnings).toEqual([]);
  });
});

describe('考察报告', () => {
  const form = formOf('zhanjiang/visit-report');
  const values = sampleOf(form.id, 'diagnosis');
  const applied = { ...facts, appliedDiseases: [{ disease: '血友病', diagnosis: true, treatment: false }] };
  const found = (...diseaseOpinions: object[]) =>
    validate(form, { ...values, diseaseOpinions }, applied).errors.map(({ path }) => path);

  test('基本流程一（三）4: a disease found wanting needs its condition and its reason, for the notice has to say them', () => {
    expect(validate(form, values, facts).errors).toEqual([]);
    expect(found({ disease: '血友病', diagnosis: '不符合', treatment: '未申请' })).toEqual([
      'diseaseOpinions[0].condition',
      'diseaseOpinions[0].reason',
    ]);
  });

  test('its samples answer those of the 申请表', () => {
    for (const { id, values: own, facts: around } of form.samples) {
      const asked = sampleOf('zhanjiang/application-form', id);
      expect(validate(form, own, { ...around, ...asked }).errors, id).toEqual([]);
    }
  });

  test('begins with the diseases applied for, and answers each as it was applied for', () => {
    expect(preset(form, { ...applied, unitName: '湛江市示例医院' })).toEqual({
      reportedInstitution: '湛江市示例医院',
      diseaseOpinions: [{ disease: '血友病', treatment: '未申请' }],
    });
    expect(found({ disease: '血友病', diagnosis: '符合', treatment: '未申请' })).toEqual([]);
    expect(found({ disease: '血友病', diagnosis: '未申请', treatment: '符合' })).toEqual([
      'diseaseOpinions[0].diagnosis',
      'diseaseOpinions[0].treatment',
    ]);
    expect(found({ disease: '高血压病', diagnosis: '符合', treatment: '符合' })).toEqual([
      'diseaseOpinions',
      'diseaseOpinions[0].disease',
    ]);
  });
});

describe('办理条件自查表', () => {
  const form = formOf('zhanjiang/self-check');
  const missing = (applicantKind: string, values: object) =>
    validate(form, { ...values }, { ...facts, applicantKind }).errors.map(({ path }) => path);

  test('办理条件（二）: grade and category are asked of those who apply for diagnosis only', () => {
    const { hospitalGrade: _grade, designatedCategory: _category, ...rest } = sampleOf(form.id, 'diagnosis');
    expect(missing('treatment', rest)).toEqual([]);
    expect(missing('diagnosis', rest)).toEqual(['hospitalGrade', 'designatedCategory']);
  });

  test('办理条件（一）2: only a dialysis centre says since when it has been running', () => {
    const values = sampleOf(form.id, 'diagnosis');
    expect(missing('diagnosis', { ...values, dialysisCentre: true })).toEqual(['operatingSince']);
    expect(missing('diagnosis', { ...values, dialysisCentre: true, operatingSince: '2027-01-01' })).toEqual([
      'operatingSince',
    ]);
  });
});
