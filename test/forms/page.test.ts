import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../domain/citation.ts';
import type { Facts } from '../../domain/criterion.ts';
import type { Field, FormDefinition } from '../../forms/form.ts';
import { answers } from '../../forms/read/answers.ts';
import { applyRowAction, readBody } from '../../forms/read/body.ts';
import { fieldsOnPage } from '../../forms/read/page.ts';
import { prefilled, type Raw } from '../../forms/read/prefill.ts';
import { validate } from '../../forms/read/validate.ts';
import { type FieldView, type FormView, formView } from '../../forms/read/view.ts';
import { formOf, forms } from '../../forms/registry.ts';
import type { CitationView } from '../../templates/pages/views/common.ts';
import type { SectionView } from '../../templates/pages/views/form.ts';
import { typed } from './arbitrary.ts';

const application = formOf('liaocheng/annex-02-application');
const [hospital] = application.samples;
const facts: Facts = { applicantKind: 'medical-institution', today: '2026-11-22' };
const plain = { showErrors: true, cite: (citation: Citation) => citation };

const viewOf = (form: FormDefinition, raw: Raw, around = facts, sections?: string[]) =>
  formView(form, raw, around, { ...plain, ...(sections && { sections }) });
const allFields = (view: FormView) => view.sections.flatMap(({ fields }) => fields);
const fieldOf = (view: FormView, name: string) => allFields(view).find((field) => field.name === name);

/** What a browser posts of a page without scripts: every text, every ticked box, nothing of the unticked. */
function posted(fields: readonly FieldView[]): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    if (field.kind === 'table') {
      return field.rows.flatMap(({ cells }) =>
        cells.map((cell): [string, string] =>
          cell.control === 'text'
            ? [cell.name, cell.value]
            : [cell.name, cell.options.find(({ checked }) => checked)?.value ?? ''],
        ),
      );
    }
    if (field.kind === 'confirm') return field.checked ? [[field.name, field.value]] : [];
    if (field.kind === 'matrix') {
      const cells = field.rows.flatMap((row) => row.cells);
      return cells.filter(({ checked }) => checked).map(({ name, value }) => [name, value]);
    }
    if ('options' in field) {
      return field.options.filter(({ checked }) => checked).map(({ value }) => [field.name, value]);
    }
    return [[field.name, field.value]];
  });
}

function onPage(form: FormDefinition, around: Facts, values: Facts = {}): readonly Field[] {
  return fieldsOnPage(form, values, around).map(({ field }) => field);
}

describe('the page of a form', () => {
  test.each(
    forms.flatMap((form) => form.samples.map((sample) => [form.id, sample.id, form, sample] as const)),
  )('posts back what it shows: %s for a %s', (_id, _kind, form, sample) => {
    const page = onPage(form, sample.facts, sample.values);
    const body = readBody(form, posted(allFields(viewOf(form, sample.values, sample.facts))), page);
    expect(body.unknown).toEqual([]);
    expect(validate(form, body.raw, sample.facts).values).toEqual(sample.values);
  });

  test('gives every input an id and a name of its own, and fits the page templates', () => {
    for (const form of forms) {
      for (const sample of form.samples) {
        const view = formView(form, sample.values, sample.facts, {
          showErrors: true,
          cite: (citation): CitationView => ({ ...citation, title: '文件' }),
        });
        const sections: readonly SectionView[] = view.sections;
        const fields = sections.flatMap((section) => section.fields);
        const ids = fields.flatMap((field) =>
          field.kind === 'table'
            ? field.rows.flatMap(({ cells }) => cells.map(({ id }) => id))
            : 'options' in field
              ? field.options.map(({ id }) => id)
              : [field.id],
        );
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w-]*$/);
      }
    }
  });

  test('any typed text comes back in its input as it was typed', () => {
    const fields = onPage(application, facts).filter(
      ({ kind }) => !['choice', 'choices', 'confirm', 'table'].includes(kind),
    );
    fc.assert(
      fc.property(fc.constantFrom(...fields), typed, ({ name }, text) => {
        const { raw } = readBody(application, [[name, text]], []);
        expect(fieldOf(viewOf(application, raw), name)).toMatchObject({ value: text });
      }),
      { numRuns: 150 },
    );
  });

  test('any typed text comes back in its cell, right or wrong', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (texts) => {
        const entries = texts.map((text, row): [string, string] => [`outpatientRooms[${row}].name`, text]);
        const { raw } = readBody(application, entries, []);
        const table = fieldOf(viewOf(application, raw), 'outpatientRooms');
        const cells =
          table?.kind === 'table'
            ? table.rows.map(({ cells }) => cells.find(({ name }) => name.endsWith('.name')))
            : [];
        expect(cells.map((cell) => (cell && 'value' in cell ? cell.value : undefined))).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  test('errors stand at their fields and in the summary, linked to an input that is there', () => {
    const raw = {
      ...hospital?.values,
      beds: '很多',
      inpatientDepartments: [{}, { name: '内科', beds: '三' }],
    };
    const view = viewOf(application, raw);
    expect(fieldOf(view, 'beds')?.error).toContain('应是数字');
    expect(view.errors.map(({ message }) => message)).toContain(
      '住院科室第2行：“开展床位”应是数字，例如 120，不要写“张”等单位',
    );
    const table = fieldOf(view, 'inpatientDepartments');
    const cells = table?.kind === 'table' ? table.rows.flatMap(({ cells }) => cells) : [];
    const ids = new Set([...allFields(view).map(({ id }) => id), ...cells.map(({ id }) => id)]);
    for (const { href } of view.errors) expect(ids).toContain(href.slice(1));
    expect(formView(application, raw, facts, { ...plain, showErrors: false }).errors).toEqual([]);
  });

  test('a field that hangs on another of the same page is shown with its condition, on another page only when it counts', () => {
    const values = { ...hospital?.values, designationTypes: ['门诊统筹'] };
    expect(fieldOf(viewOf(application, values), 'inpatientDepartments')?.condition?.label).toContain('住院');
    expect(
      fieldOf(viewOf(application, values, facts, ['medical-institution']), 'inpatientDepartments'),
    ).toBeUndefined();
    const inpatient = viewOf(application, hospital?.values ?? {}, facts, ['medical-institution']);
    expect(fieldOf(inpatient, 'inpatientDepartments')).toBeDefined();
    expect(fieldOf(inpatient, 'inpatientDepartments')?.condition).toBeUndefined();
    expect(fieldOf(inpatient, 'unitName')).toBeUndefined();
  });

  test('the promise shows its words', () => {
    expect(fieldOf(viewOf(application, {}), 'promise')).toMatchObject({
      statement: expect.stringContaining('自动放弃'),
    });
  });
});

describe('the body of a posted form', () => {
  test('an unticked box of the page empties the field; silence about other fields leaves them alone', () => {
    const body = readBody(application, [['unitName', '甲']], onPage(application, facts));
    expect(body.raw).toMatchObject({
      unitName: '甲',
      designationTypes: [],
      promise: '',
      inpatientDepartments: [],
    });
    expect(body.raw).not.toHaveProperty('gradeLevel');
    expect(body.raw).not.toHaveProperty('drugsSold');
  });

  test('names that the form does not have are told, buttons are kept apart', () => {
    const body = readBody(
      application,
      [
        ['_do', 'add:outpatientRooms'],
        ['nonsense', '1'],
        ['beds[0].x', '1'],
        ['outpatientRooms', '1'],
        ['outpatientRooms[0].floor', '1'],
        ['outpatientRooms[99999].name', '1'],
        ['__proto__', '1'],
      ],
      [],
    );
    expect(body.unknown).toEqual([
      'nonsense',
      'beds[0].x',
      'outpatientRooms',
      'outpatientRooms[0].floor',
      'outpatientRooms[99999].name',
    ]);
    expect(body.controls).toMatchObject({ _do: 'add:outpatientRooms' });
    expect(body.raw).toEqual({});
  });

  test('rows close up where a script took some out', () => {
    const entries: [string, string][] = [
      ['outpatientRooms[4].name', '丙'],
      ['outpatientRooms[1].name', '乙'],
    ];
    expect(readBody(application, entries, []).raw).toEqual({
      outpatientRooms: [{ name: '乙' }, { name: '丙' }],
    });
  });

  test('rows are added and taken out by buttons; a button that makes no sense does nothing', () => {
    const raw = { outpatientRooms: [{ name: '甲' }, { name: '乙' }] };
    expect(applyRowAction(application, raw, 'remove:outpatientRooms:0')).toEqual({
      outpatientRooms: [{ name: '乙' }],
    });
    expect(applyRowAction(application, raw, 'add:outpatientRooms')).toEqual({
      outpatientRooms: [{ name: '甲' }, { name: '乙' }, {}],
    });
    expect(applyRowAction(application, {}, 'add:outpatientRooms')).toEqual({ outpatientRooms: [{}, {}] });
    expect(applyRowAction(application, raw, 'add:unitName')).toBeUndefined();
    expect(applyRowAction(application, raw, 'drop:outpatientRooms')).toBeUndefined();
  });
});

test('附件3 takes the names from 附件2 until it has its own', () => {
  const others = { [application.id]: hospital?.values ?? {} };
  const letter = formOf('liaocheng/annex-03-commitment');
  expect(prefilled(letter, {}, others)).toEqual({
    institutionName: '聊城市东昌府区柳园路示例医院',
    pharmacyName: '聊城市东昌府区柳园路示例医院',
    commitmentSigner: '示例甲',
  });
  expect(prefilled(letter, { institutionName: '乙' }, others)).toMatchObject({ institutionName: '乙' });
});

test('answers are words, and masked ones do not show whose they are', () => {
  const groups = answers(application, hospital?.values ?? {}, facts, { mask: true });
  const rows = new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.name, row.lines])));
  expect(rows.get('operatingSince')).toEqual(['2026年3月2日']);
  expect(rows.get('designationTypes')).toEqual(['住院、门诊统筹、其他']);
  expect(rows.get('beds')).toEqual(['120张']);
  expect(rows.get('promise')).toEqual(['已确认']);
  expect(rows.get('legalRepresentativeId')).toEqual(['999***********1010']);
  expect(groups.map(({ section }) => section)).not.toContain('retail-pharmacy');
  expect(groups.flatMap(({ tables }) => tables)[0]?.rows[0]?.slice(0, 3)).toEqual(['03', '内科', '40']);
});
