import { z } from 'zod';
import type { Facts, FactValue } from '../../domain/criterion.ts';
import { creditCodeProblem } from '../checks/credit-code.ts';
import { dateProblem } from '../checks/date.ts';
import { idNumberProblem } from '../checks/id-number.ts';
import { phoneProblem } from '../checks/phone.ts';
import { type Field, type FieldKind, labelOf } from '../form.ts';
import { lengthOf } from './text.ts';

/** Rows of a table at most, where the definition says nothing. */
export const MOST_ROWS = 300;
const LARGEST = 1e12;

type ValueSchema = z.ZodType<FactValue>;

const cache = new WeakMap<Field, ValueSchema>();

/** What a field's value in normal form must be: the one place both validation and JSON Schema are made from. */
export function fieldSchema(field: Field): ValueSchema {
  const known = cache.get(field);
  if (known) return known;
  const schema = SCHEMAS[field.kind](field).meta(describing(field));
  cache.set(field, schema);
  return schema;
}

/** A row of a table. Columns are required only by `true`. */
export function rowSchema(columns: readonly Field[]): z.ZodType<Facts> {
  const shape = columns.map((column) => {
    const schema = fieldSchema(column);
    return [column.name, column.required === true ? schema : schema.optional()] as const;
  });
  return z.strictObject(Object.fromEntries(shape), {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `表中没有这些栏目：${issue.keys.join('、')}`
        : '这一行应是一组栏目',
  });
}

/** The words for a value that is missing. */
export function missingMessage(field: Field): string {
  const label = labelOf(field);
  if (field.kind === 'confirm') return `请确认“${label}”`;
  if (field.kind === 'choice' || field.kind === 'choices' || field.kind === 'yes-no')
    return `请选择“${label}”`;
  if (field.kind === 'table') return `请填写“${label}”，至少${field.minRows ?? 1}行`;
  return `请填写“${label}”`;
}

const SCHEMAS: Record<FieldKind, (field: Field) => ValueSchema> = {
  text: (field) => text(field, field.maxLength ?? 200),
  'long-text': (field) => text(field, field.maxLength ?? 2000),
  'person-name': (field) =>
    text(field, field.maxLength ?? 60).refine((name) => !/\d/.test(name), {
      error: `“${labelOf(field)}”里不应有数字，请填写姓名`,
    }),
  'id-number': (field) => patterned(field, /^\d{17}[\dX]$/, idNumberProblem),
  'credit-code': (field) => patterned(field, /^[0-9A-HJ-NPQRTUWXY]{18}$/, creditCodeProblem),
  phone: (field) =>
    patterned(field, /^(?:1[3-9]\d{9}|0\d{2,3}-[2-9]\d{6,7}(?:-\d{1,6})?|[48]00-\d{3}-\d{4})$/, phoneProblem),
  date: (field) => patterned(field, /^\d{4}-\d{2}-\d{2}$/, dateProblem).meta({ format: 'date' }),
  integer: (field) =>
    number(field)
      .refine(Number.isInteger, { error: `“${labelOf(field)}”应是整数` })
      .meta({ type: 'integer' }),
  number: (field) => number(field),
  choice: (field) => z.enum(values(field), { error: (issue) => optionMessage(field, issue.input) }),
  choices: (field) =>
    z
      .array(z.enum(values(field), { error: (issue) => optionMessage(field, issue.input) }), {
        error: (issue) => absent(field, issue.input) ?? `“${labelOf(field)}”应是选项的列表`,
      })
      .min(1, missingMessage(field))
      .refine((list) => new Set(list).size === list.length, { error: `“${labelOf(field)}”有重复的选项` })
      .meta({ uniqueItems: true }),
  'yes-no': (field) =>
    z.boolean({ error: (issue) => absent(field, issue.input) ?? `“${labelOf(field)}”请选择“是”或“否”` }),
  confirm: (field) => z.literal(true, { error: () => missingMessage(field) }),
  table: (field) =>
    z
      .array(rowSchema(field.columns ?? []), {
        error: (issue) => absent(field, issue.input) ?? `“${labelOf(field)}”应是若干行`,
      })
      .min(field.minRows ?? 0, `“${labelOf(field)}”至少填写${field.minRows ?? 0}行`)
      .max(
        field.maxRows ?? MOST_ROWS,
        `“${labelOf(field)}”最多${field.maxRows ?? MOST_ROWS}行，更多的请作为附件上传`,
      ),
};

function text(field: Field, longest: number) {
  return z
    .string({ error: (issue) => absent(field, issue.input) ?? `“${labelOf(field)}”应是文字` })
    .min(1, missingMessage(field))
    .refine((value) => value.isWellFormed(), { error: `“${labelOf(field)}”里有无法识别的字符，请重新输入` })
    .refine((value) => lengthOf(value) <= longest, {
      error: (issue) => `“${labelOf(field)}”最多${longest}个字，现在有${lengthOf(String(issue.input))}个字`,
    })
    .meta({ maxLength: longest });
}

/** A pattern for JSON Schema and the check that explains itself; one message comes out. */
function patterned(field: Field, pattern: RegExp, problem: (value: string) => string | undefined) {
  return z
    .string({ error: (issue) => absent(field, issue.input) ?? `“${labelOf(field)}”应是文字` })
    .regex(pattern, {
      error: (issue) => problem(String(issue.input)) ?? `“${labelOf(field)}”格式不对`,
      abort: true,
    })
    .refine((value) => problem(value) === undefined, {
      error: (issue) => problem(String(issue.input)) ?? '',
    });
}

function number(field: Field) {
  const [low, high] = [field.min ?? 0, field.max ?? LARGEST];
  const unit = field.unit ?? '';
  return z
    .number({
      error: (issue) =>
        absent(field, issue.input) ?? `“${labelOf(field)}”应是数字，例如 120，不要写“${unit || '个'}”等单位`,
    })
    .min(low, `“${labelOf(field)}”不能小于${low}${unit}`)
    .max(high, `“${labelOf(field)}”不能大于${high}${unit}，请核对`);
}

function absent(field: Field, input: unknown): string | undefined {
  return input === undefined ? missingMessage(field) : undefined;
}

function optionMessage(field: Field, input: unknown): string {
  return absent(field, input) ?? `“${labelOf(field)}”没有“${String(input)}”这一选项，请重新选择`;
}

function values(field: Field): string[] {
  return (field.options ?? []).map(({ value }) => value);
}

function describing(field: Field): { title: string; description?: string } {
  const words = [field.hint, field.showWhenLabel].filter((part) => part !== undefined).join('；');
  return { title: labelOf(field), ...(words && { description: words }) };
}
