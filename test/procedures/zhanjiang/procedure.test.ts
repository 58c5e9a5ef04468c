import { expect, test } from 'vitest';
import type { Facts } from '../../../domain/criterion.ts';
import { assess, materialsRequired } from '../../../domain/eligibility.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { fieldsOf } from '../../../forms/form.ts';
import { forms } from '../../../forms/zhanjiang/index.ts';
import { contains, lawText, unspaced } from '../../../procedures/law.ts';
import { guide } from '../../../procedures/zhanjiang/guide.ts';
import { designation } from '../../../procedures/zhanjiang/procedure.ts';
import { CHECK_FORM } from '../../../procedures/zhanjiang/results.ts';
import { documents as standard } from '../../../templates/standard/index.ts';
import { documents } from '../../../templates/zhanjiang/index.ts';
import { citationsIn, objectsIn, rulesOf } from '../reading.ts';
import { CARRIED } from './catalog.ts';
import { textAt } from './places.ts';

const procedure: Procedure = designation;
const { parties = [], publications = [], panels = [], assessment = [] } = procedure;
const beside = [...parties, ...publications, ...panels, ...assessment];

/** A hospital in good order that asks for diagnosis of one disease. */
const GOOD: Facts = {
  submittedOn: '2026-11-23',
  insuranceKinds: ['城镇职工', '城乡居民'],
  inpatientDesignations: ['城镇职工', '城乡居民'],
  dialysisCentre: false,
  firstRegisteredPhysicians: 1,
  principalInCharge: true,
  beds: 99,
  insuranceStaff: 1,
  hasInsuranceDepartment: false,
  fullTimeInsuranceStaff: 0,
  policies: ['医保管理制度', '财务制度', '统计信息管理制度', '医疗质量安全核心制度'],
  hospitalGrade: '二级甲等',
  designatedCategory: '二类',
  appliedDiseases: [{ disease: '血友病', diagnosis: true, treatment: true, specialists: 2 }],
};

function computed(condition: string, change: Facts = {}): string | undefined {
  return assess(procedure, 'diagnosis', { ...GOOD, ...change }).conditions.find(
    ({ rule }) => rule.id === condition,
  )?.computed;
}

test('every quote of the guide stands at the place it names, and what is quoted from other documents stands in them', () => {
  const law = lawText('000');
  const citations = citationsIn([procedure, guide]);
  const own = citations.filter(({ source }) => source === '000');
  expect(own.length).toBeGreaterThan(150);
  expect(own.filter(({ place, quote }) => !textAt(law, place)?.includes(unspaced(quote)))).toEqual([]);
  const others = citations.filter(({ source }) => source !== '000');
  expect(others.filter(({ source, quote }) => !contains(lawText(source), quote))).toEqual([]);
});

test('a place finds its own section, group and number only', () => {
  const law = lawText('000');
  expect(textAt(law, '基本流程一（三）1')).toBe(
    '1、初评：社保经办机构组织评估组对医疗机构提交的申请资料进行初评；',
  );
  expect(textAt(law, '所需材料5')).toBe('5、纳入定点后使用医疗保障基金的预测性分析报告；');
  expect(textAt(law, '办理条件（一）5')).toContain('医疗质量安全核心制度');
  expect(textAt(law, '基本流程二')).toBe('二、网上办理流程：无');
  expect(textAt(law, '办理条件（三）')).toBeUndefined();
});

test('every requirement is carried by a rule, an assumption, or what stands beside them', () => {
  const ids = new Set([...rulesOf(procedure), ...procedure.assumptions, ...beside].map(({ id }) => id));
  const missing = Object.entries(CARRIED).filter(
    ([, rules]) => rules.length === 0 || rules.some((id) => !ids.has(id)),
  );
  expect(missing).toEqual([]);
});

test('the periods are those of the guide: 5, 90 and 7 working days, 当场 for the counter, and no number for 补正', () => {
  expect(Object.fromEntries(procedure.deadlines.map(({ id, length }) => [id, length]))).toEqual({
    'check-at-counter': { unit: 'same-working-day' },
    'accept-at-counter': { unit: 'same-working-day' },
    'tell-once': { unit: 'working-days', n: 5 },
    supplement: { unit: 'none' },
    'receive-and-evaluate': { unit: 'working-days', n: 90 },
    'feed-back-at-once': { unit: 'same-working-day' },
    'publish-list': { unit: 'working-days', n: 7 },
  });
  for (const { length, citations } of procedure.deadlines) {
    const words = unspaced(citations.map(({ quote }) => quote).join('\n'));
    if ('n' in length) expect(words).toContain(`${length.n}个工作日`);
    if (length.unit === 'same-working-day') expect(words).toContain('当场');
  }
  // 名为公示: no standstill stands in it.
  expect(procedure.deadlines.map(({ effect }) => effect.kind)).not.toContain('open');
});

test('nobody loses anything by the clock: the guide attaches no consequence to any period', () => {
  expect(procedure.deadlines.filter(({ effect }) => effect.kind !== 'escalate')).toEqual([]);
});

test('办理条件（一）1: both kinds of insurance need their own inpatient designation', () => {
  const both = 'condition-1-1-inpatient-designation';
  expect(computed(both)).toBe('yes');
  expect(computed(both, { inpatientDesignations: ['城镇职工'] })).toBe('no');
  expect(computed(both, { insuranceKinds: ['城镇职工'], inpatientDesignations: ['城镇职工'] })).toBe('yes');
  expect(computed(both, { insuranceKinds: null, inpatientDesignations: [] })).toBe('unknown');
});

test('办理条件（一）2: only a dialysis centre must have run for three months, and the very day suffices', () => {
  const centre = (operatingSince: string) =>
    computed('condition-1-2-dialysis-three-months', { dialysisCentre: true, operatingSince });
  expect(computed('condition-1-2-dialysis-three-months')).toBe('yes');
  expect(centre('2026-08-23')).toBe('yes');
  expect(centre('2026-08-24')).toBe('no');
});

test('办理条件（一）4: a hundred beds are enough to need a department of its own (以上含本数)', () => {
  const managers = 'condition-1-4-insurance-managers';
  expect(computed(managers)).toBe('yes');
  expect(computed(managers, { beds: 100 })).toBe('no');
  expect(computed(managers, { beds: 100, hasInsuranceDepartment: true, fullTimeInsuranceStaff: 1 })).toBe(
    'yes',
  );
});

test('办理条件（二）: 二级甲等 suffices and 二级乙等 does not; every disease for diagnosis has its two specialists', () => {
  expect(computed('condition-2-level')).toBe('yes');
  expect(computed('condition-2-level', { hospitalGrade: '二级乙等' })).toBe('no');
  const [row] = GOOD.appliedDiseases as readonly Facts[];
  const rows = (...changes: Facts[]) =>
    computed('condition-2-specialists', {
      appliedDiseases: changes.map((change) => ({ ...row, ...change })),
    });
  expect(rows({})).toBe('yes');
  expect(rows({}, { specialists: 1 })).toBe('no');
  expect(rows({}, { diagnosis: false, specialists: 0 })).toBe('yes');
  expect(rows({}, { specialists: null })).toBe('unknown');
});

test('办理条件（二） is asked only of those who apply for diagnosis, （一） of everybody', () => {
  const { conditions } = assess(procedure, 'treatment', GOOD);
  expect(conditions.map(({ rule }) => rule.id.slice(0, 11))).toEqual(
    Array.from({ length: 8 }, () => 'condition-1'),
  );
  expect(assess(procedure, 'diagnosis', GOOD).conditions).toHaveLength(12);
});

test('所需材料 and 附表 together: eight are always handed in, two only where they are called for', () => {
  const required = (facts: Facts) =>
    materialsRequired(procedure, 'treatment', facts).filter((finding) => finding.required === 'yes').length;
  expect(required(GOOD)).toBe(8);
  expect(required({ ...GOOD, cityMaterialsPrescribed: true, armyInstitution: true })).toBe(10);
});

test('forms and papers of the procedure exist, and every one of this place is used', () => {
  const papers = new Set([...documents, ...standard].map(({ id }) => id));
  const printed = procedure.notices.flatMap(({ document, receipt }) => [
    document,
    ...(receipt ? [receipt] : []),
  ]);
  expect(printed.filter((id) => !papers.has(id))).toEqual([]);
  const named = new Set([...printed, ...publications.flatMap(({ document = [] }) => document)]);
  expect(documents.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  const asked = procedure.steps.flatMap(({ payload }) => payload.flatMap(({ form }) => form ?? []));
  expect(new Set([...procedure.forms.map(({ form }) => form), ...asked])).toEqual(
    new Set(forms.map(({ id }) => id)),
  );
  const facts = new Set(forms.flatMap(fieldsOf).map(({ name }) => name));
  for (const name of ['insuranceKinds', 'appliedDiseases', 'diseaseOpinions', 'checkedOn'])
    expect(facts.has(name), name).toBe(true);
});

test('基本流程一（三）: the panel is formed, signs, and usually goes in two or three groups; nobody with an interest sits', () => {
  const asks = (kind: string) =>
    procedure.steps.filter(({ payload }) => payload.some((field) => field.kind === kind)).map(({ id }) => id);
  const [panel] = panels;
  expect(asks('panel')).toEqual(panel?.formedBy);
  expect(asks('signatures')).toEqual(panel?.signedByAll);
  expect(panel?.groups).toEqual({ least: 2, most: 3, usually: true });
});

test('基本流程一（三）2: every row of the 资格核查表 settles one of 办理条件, and every one of them has its row', () => {
  const check = forms.find(({ id }) => id === CHECK_FORM);
  expect(assessment.map(({ field }) => field)).toEqual(check?.evaluation?.rows.map(({ finding }) => finding));
  expect(assessment.flatMap(({ conditions }) => conditions)).toEqual(
    procedure.conditions.map(({ id }) => id),
  );
});

test('办理条件: every fact a test reads is asked for in a form, or comes with the case', () => {
  const asked = procedure.forms
    .flatMap(({ form }) => forms.filter(({ id }) => id === form))
    .flatMap(fieldsOf);
  const fields = asked.flatMap(({ name, columns = [] }) => [name, ...columns.map((column) => column.name)]);
  const read = objectsIn([procedure.conditions, procedure.materials]).flatMap(({ fact, since, count }) =>
    [fact, since, count].filter((name) => typeof name === 'string'),
  );
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter((name) => !fields.includes(name))).toEqual([]);
});
