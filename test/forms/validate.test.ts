import { describe, expect, test } from 'vitest';
import type { Facts } from '../../domain/criterion.ts';
import { validate } from '../../forms/read/validate.ts';
import { formOf, forms } from '../../forms/registry.ts';

const application = formOf('liaocheng/annex-02-application');
const [hospital, pharmacy] = application.samples;
const facts: Facts = { applicantKind: 'medical-institution', today: '2026-11-22' };

function withHospital(change: Record<string, unknown>) {
  return validate(application, { ...hospital?.values, ...change }, facts);
}

function messageAt(path: string, change: Record<string, unknown>): string | undefined {
  return withHospital(change).errors.find((error) => error.path === path)?.message;
}

test.each(forms.flatMap((form) => form.samples.map((sample) => [form.id, sample.id, form, sample] as const)))(
  'the sample of %s for a %s is complete and already in normal form',
  (_id, _kind, form, sample) => {
    const result = validate(form, sample.values, sample.facts);
    expect(result.errors).toEqual([]);
    expect(result.warnings.length > 0, 'warns').toBe(/(?:^|-)(?:failed|warned)$/.test(sample.id));
    expect(result.complete).toBe(true);
    expect(result.values).toEqual(sample.values);
  },
);

describe('附件2', () => {
  test('an empty form names what a medical institution must fill in, and nothing of the pharmacy half', () => {
    const { errors, complete, values } = validate(application, {}, facts);
    const fields = errors.map(({ field }) => field);
    expect(fields).toContain('unitName');
    expect(fields).toContain('beds');
    expect(fields).not.toContain('operationMode');
    expect(fields).not.toContain('inpatientDepartments');
    expect(complete).toBe(false);
    expect(values).toEqual({});
  });

  test('a pharmacy needs no medical half, and what it typed there does not count', () => {
    const { errors, values } = validate(
      application,
      { ...pharmacy?.values, beds: '很多', ownership: '私人' },
      { applicantKind: 'retail-pharmacy', today: '2026-11-22' },
    );
    expect(errors).toEqual([]);
    expect(values).not.toHaveProperty('ownership');
  });

  test('a pharmacy cannot choose 住院', () => {
    const { errors } = validate(
      application,
      { ...pharmacy?.values, designationTypes: ['住院'] },
      { applicantKind: 'retail-pharmacy', today: '2026-11-22' },
    );
    expect(errors.map(({ message }) => message).join()).toContain('“住院”不适用');
  });

  test('full-width figures, stray spaces and thousands commas are read', () => {
    const { values, errors } = withHospital({
      beds: ' １，２００ ',
      legalRepresentativeId: '９９９９９９　１９７２０６１４　１０１０',
      legalRepresentativeName: '张　三\u200b',
      unitName: ' 聊城市第２人民医院（东院）\n',
      operatingSince: '２０２６年３月２日',
    });
    expect(errors).toEqual([]);
    expect(values).toMatchObject({
      beds: 1200,
      legalRepresentativeId: '999999197206141010',
      legalRepresentativeName: '张三',
      unitName: '聊城市第2人民医院（东院）',
      operatingSince: '2026-03-02',
    });
  });

  test('住院 is chosen: without a department, or with no beds, the form is not complete', () => {
    expect(messageAt('inpatientDepartments', { inpatientDepartments: [] })).toContain('至少1行');
    expect(messageAt('inpatientDepartments', { inpatientDepartments: [{ name: ' ' }] })).toContain('至少1行');
    expect(messageAt('beds', { beds: '0' })).toContain('应大于0');
  });

  test('住院 is not chosen: departments typed earlier are kept aside and do not count', () => {
    const { values, errors } = withHospital({ designationTypes: ['门诊统筹'], beds: 0 });
    expect(errors).toEqual([]);
    expect(values).not.toHaveProperty('inpatientDepartments');
  });

  test('an answer that was taken back does not live on in the facts of the case', () => {
    const earlier = { ...facts, designationTypes: ['住院'] };
    const { designationTypes: _, ...rest } = hospital?.values ?? {};
    const fields = validate(application, { ...rest, inpatientDepartments: [] }, earlier).errors.map(
      ({ field }) => field,
    );
    expect(fields).toContain('designationTypes');
    expect(fields).not.toContain('inpatientDepartments');
  });

  test('开展床位 together more than 床位数 is an error, less a warning', () => {
    expect(messageAt('beds', { beds: 119 })).toContain('合计120张');
    const fewer = withHospital({ beds: 130 });
    expect(fewer.complete).toBe(true);
    expect(fewer.warnings.map(({ path }) => path)).toEqual(['beds']);
  });

  test('中级及以上 more than 医师数量 is named at its row as typed, empty rows counted', () => {
    const row = { code: '03', name: '内科', beds: 10, physicians: 2, physiciansMidUp: 3, nurses: 4 };
    expect(
      messageAt('inpatientDepartments[1].physiciansMidUp', { inpatientDepartments: [{}, row] }),
    ).toContain('不能多于');
    expect(
      messageAt('inpatientDepartments[2].nurses', {
        inpatientDepartments: [{}, row, { ...row, nurses: '四' }],
      }),
    ).toContain('应是数字');
  });

  test.each([
    ['operatingSince', '2026-11-23', '不能晚于今天'],
    ['operatingSince', '2026-11-21', '不能晚于申请时间'],
    ['applicationDate', '2026-12-01', '不能晚于今天'],
  ])('%s %s: %s', (field, date, words) => {
    expect(messageAt(field, { [field]: date })).toContain(words);
  });

  test('其他 asks for its words', () => {
    expect(messageAt('designationTypeOther', { designationTypeOther: '' })).toContain('其他定点类型');
    expect(withHospital({ designationTypes: ['门诊统筹'], designationTypeOther: '' }).errors).toEqual([]);
  });

  test('未定级 has no class', () => {
    expect(withHospital({ gradeLevel: '未定级' }).values).not.toHaveProperty('gradeClass');
  });
});

describe('bad input', () => {
  test('a field or a column that the form does not have is named', () => {
    const { errors } = withHospital({ bedz: 3, inpatientDepartments: [{ name: '内科', floor: 2 }] });
    expect(errors.find(({ path }) => path === 'bedz')?.message).toContain('没有“bedz”');
    expect(errors.find(({ path }) => path === 'inpatientDepartments[0]')?.message).toContain('floor');
  });

  test.each([
    [{ beds: { $gt: 0 } }],
    [{ beds: [1] }],
    [{ unitName: 7 }],
    [{ unitName: ['a'] }],
    [{ designationTypes: { a: 1 } }],
    [{ inpatientDepartments: 'x' }],
    [{ inpatientDepartments: [1, null, 'x', []] }],
    [{ promise: 'maybe' }],
    [{ gradeLevel: '四级' }],
    [{ beds: '12.5' }],
    [{ beds: '-1' }],
    [{ beds: '一百二十' }],
    [{ unitName: '长'.repeat(101) }],
    [{ unitName: 'a\ud800' }],
    [{ contactName: '张3' }],
    [JSON.parse('{"__proto__": 1}')],
  ])('%j is an error, not a crash', (change) => {
    const result = withHospital(change);
    expect(result.errors.length).toBeGreaterThan(0);
    expect(result.complete).toBe(false);
  });

  test('what is right is kept as values even where other fields are wrong', () => {
    expect(withHospital({ beds: '很多' }).values).toMatchObject({ unitName: hospital?.values.unitName });
  });
});

test('受理核查记录 may be left empty: nothing is required of the clerk', () => {
  const form = formOf('liaocheng/acceptance-checks');
  expect(validate(form, {}, facts)).toEqual({ values: {}, errors: [], warnings: [], complete: true });
  expect(validate(form, { fraudFoundOn: '2027-01-01' }, facts).errors[0]?.message).toContain('不能晚于今天');
  expect(validate(form, { personDiscredited: 'no', quotaOverrunPercent: '-2.5' }, facts).values).toEqual({
    personDiscredited: false,
    quotaOverrunPercent: -2.5,
  });
});
