import { expect, test } from 'vitest';
import { assess, materialsRequired } from '../../../domain/eligibility.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { provincial } from '../../../procedures/jilin/provincial/procedure.ts';
import { lengthsIn } from '../reading.ts';
import { HOSPITAL } from './cases.ts';

const procedure: Procedure = provincial;
const CATEGORIES = {
  ministry: '国家部委、省卫生健康委直接批准执业的医疗机构',
  army: '军队主管部门批准有为民医疗服务资质的军队医疗机构',
  lead: '属于省级医联体牵头医院',
  welfare: '参与政府医疗救助、慈善医疗救助、红十字会医疗救助等社会公益项目的医疗机构',
};

const failing = (change: object) =>
  assess(procedure, 'medical-institution', { ...HOSPITAL, ...change }).conditions.flatMap(
    ({ computed, rule }) => (computed === 'yes' ? [] : rule.id),
  );

test('002 has no number of days: none stands in the data, and nobody loses anything by time', () => {
  expect(lengthsIn(procedure)).toEqual([]);
  expect(procedure.deadlines.map(({ length }) => length.unit).filter((unit) => unit !== 'none')).toEqual([
    'named',
  ]);
  expect(
    procedure.deadlines.filter(({ effect }) => effect.kind === 'lapse' || effect.kind === 'bar'),
  ).toEqual([]);
});

test('002 names no number of experts either: the draw asks for it, and the data has none', () => {
  const [panel] = procedure.panels ?? [];
  expect(panel).toMatchObject({ chosen: 'at-random', thirdParty: false });
  expect(JSON.stringify(panel)).not.toMatch(/:\d/u);
});

test.each([CATEGORIES.ministry, CATEGORIES.army, CATEGORIES.welfare])(
  '第六条: a tertiary hospital in 长春 that is %s may apply; elsewhere only as a provincial specialty hospital',
  (category) => {
    const categories = [category];
    expect(failing({ categories })).toEqual([]);
    expect(failing({ categories, inChangchun: false })).toEqual(['condition-06-place']);
    expect(failing({ categories, inChangchun: false, provincialSpecialty: true })).toEqual([]);
  },
);

test('第六条（三）: the leader of a provincial alliance may apply wherever it is', () => {
  expect(failing({ categories: [CATEGORIES.lead], inChangchun: false })).toEqual([]);
});

test('第五条、第六条: none of the four kinds, not tertiary, of another sort or not designated anywhere: may not apply', () => {
  expect(failing({ categories: [] })).toEqual(['condition-06-category']);
  expect(failing({ tertiary: false, designatedInRegion: false })).toEqual([
    'condition-05',
    'condition-06-level',
  ]);
  for (const institutionType of ['综合医院', '精神专科医院', '传染病专科医院'])
    expect(failing({ institutionType })).toEqual([]);
});

test('第七条（五）: proof of welfare work is required of those who apply on its ground alone', () => {
  const proof = (categories: readonly string[]) =>
    materialsRequired(procedure, 'medical-institution', { categories }).find(
      ({ material }) => material.id === 'material-07-5',
    )?.required;
  expect(proof([CATEGORIES.welfare])).toBe('yes');
  for (const category of [CATEGORIES.ministry, CATEGORIES.army, CATEGORIES.lead])
    expect(proof([category])).toBe('no');
});
