import { z } from 'zod';
import { ROLES } from '../../../domain/role.ts';
import {
  type CivilDate,
  civilDate,
  type Instant,
  instant,
  isCivilDate,
} from '../../../domain/time/civil-date.ts';
import { WrongUse } from '../command.ts';

/** Roles a scenario may act in: the clock and the timeline act by themselves. */
const ACTORS = ROLES.filter((role) => role !== 'clock' && role !== 'timeline');

const words = z.string().trim().min(1);
const values = z.record(z.string(), z.unknown());
const date = z.string().refine(isCivilDate, '不是存在的日期，请写成 2026-09-28 的样式').transform(civilDate);
const AT = /^(\d{4}-\d{2}-\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d))?$/;

/** A day, at ten in the morning; or a day with its hour and minute. Beijing time. */
const at = z.string().transform((text, context): Instant => {
  const [, day = '', hour = '10', minute = '00'] = AT.exec(text) ?? [];
  if (isCivilDate(day)) return instant(`${day}T${hour}:${minute}:00+08:00`);
  context.addIssue({
    code: 'custom',
    message: '不是存在的时刻，请写成 2026-09-28 或 2026-09-28T09:30 的样式',
  });
  return z.NEVER;
});

const event = z.strictObject({
  at,
  actor: z.enum(ACTORS),
  /** A step's id; where its payload names a notice, the notice's id alone means its latest copy not yet served. */
  step: words,
  payload: values.default({}),
  /** Materials handed in before the step is taken. */
  materials: z.array(words).default([]),
  /** By form: fields filled in before the step is taken, or the form the step itself asks for. */
  forms: z.record(z.string(), values).default({}),
  /** An event that turns out otherwise is a finding (exit 1). */
  expect: z.enum(['accepted', 'refused']).default('accepted'),
});

/** A scenario file: who applies, where, what happens when, until when. Unknown fields are refused. */
export const Scenario = z.strictObject({
  /** What it shows; printed first. */
  title: words.optional(),
  procedure: words,
  /** The newest when absent. */
  version: date.optional(),
  applicant: z.strictObject({
    kind: words,
    /** The sample applicant's name and address when absent. */
    institution: z.strictObject({ name: words, address: words }).optional(),
    /** What differs from the made-up sample applicant of this kind, by field name, in every form that has the field. */
    facts: values.default({}),
    /** What differs in one form. `null` empties a field. */
    forms: z.record(z.string(), values).default({}),
    /** Ids of the materials handed in with the draft, or all that concern this kind. */
    materials: z.union([z.literal('all'), z.array(words)]).default('all'),
  }),
  agency: z
    .strictObject({
      level: z.enum(['city', 'county']),
      name: words.default('示例市医疗保险经办机构'),
      /** Leading part of its document numbers. */
      numberPrefix: words.default('示例医保'),
    })
    .prefault({ level: 'city' }),
  events: z.array(event).min(1, '至少要有一件事'),
  /** The clock runs to the end of this day. */
  until: date,
});

export type Scenario = z.output<typeof Scenario>;
export type ScenarioEvent = Scenario['events'][number];

/** The last second of the scenario. */
export function endOf({ until }: { until: CivilDate }): Instant {
  return instant(`${until}T23:59:59+08:00`);
}

/** Reads a scenario. @throws {WrongUse} with every field path that is wrong. */
export function readScenario(value: unknown): Scenario {
  const result = Scenario.safeParse(value, { error: chinese });
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `${pathOf(path)}：${message}`);
    throw new WrongUse('', `情景文件不符：\n  ${problems.join('\n  ')}`);
  }
  const scenario = result.data;
  let last: string = '';
  for (const [n, { at }] of scenario.events.entries()) {
    if (at < last) throw new WrongUse(`events[${n}].at`, '早于前一件事，请按时间先后排列');
    last = at;
  }
  if (last > endOf(scenario)) throw new WrongUse('until', '早于最后一件事');
  return scenario;
}

/** `events[2].payload.findings[0]` */
export function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text.replace(/^\./, '') || '（整个文件）';
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  object: '对象',
  array: '列表',
  record: '对象',
  number: '数',
  boolean: 'true 或 false',
};

/** Zod's issues in plain Chinese; those with words of their own keep them. */
const chinese: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `没有这样的字段：${issue.keys.join('、')}`;
  if (issue.code === 'invalid_value') return `应为以下之一：${issue.values.map(String).join('、')}`;
  if (issue.code === 'invalid_union') return '应为 "all" 或者材料标识的列表';
  if (issue.code === 'too_small') return '不能为空';
  if (issue.code !== 'invalid_type') return undefined;
  return issue.input === undefined ? '必须给出' : `应为${TYPES[issue.expected] ?? issue.expected}`;
};
