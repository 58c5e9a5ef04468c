import { z } from 'zod';
import { effectInWords } from '../../../domain/effect-words.ts';
import { expiryOf } from '../../../domain/expiry.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { type CivilDate, dateOf, daysBetween, isCivilDate } from '../../../domain/time/civil-date.ts';
import { firstDayAfter, type Pause, reckon } from '../../../domain/time/count.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { UnknownFormError } from '../../../forms/errors.ts';
import { jsonSchema } from '../../../forms/read/schema.ts';
import { formOf } from '../../../forms/registry.ts';
import { procedureOf, procedures } from '../../../procedures/registry.ts';
import { serviceFacts } from '../../../procedures/service.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import { listAgencies } from '../../adapters/directory.ts';
import { pageOf } from '../cursor.ts';
import { problem } from '../problem.ts';
import { json, PUBLIC, publicRoute } from '../route.ts';
import { DateText, PageQuery, Slug } from '../schemas/common.ts';
import * as law from '../schemas/law.ts';

const [sample] = procedures;
const version = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, '应是版本的日期。')
  .optional()
  .meta({ description: '哪一版；不写为最新' });
const ProcedureParams = z.strictObject({ place: Slug, procedure: Slug });

/** The law as data, open to anyone. */
export const lawRoutes = [
  publicRoute({
    method: 'get',
    path: '/api/procedures',
    operationId: 'listProcedures',
    summary: '全部办理程序',
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页程序', schema: law.ProcedureList } },
    handle: ({ query }) =>
      json(
        pageOf(procedures.map(inShort), query, ({ id, version: edition }) => `${id} ${edition}`),
        PUBLIC,
      ),
  }),
  publicRoute({
    method: 'get',
    path: '/api/procedures/{place}/{procedure}',
    operationId: 'getProcedure',
    summary: '一个程序的全部规则，逐条附原文',
    params: ProcedureParams,
    query: z.strictObject({ version }),
    answers: { 200: { description: '规则', schema: law.Procedure } },
    handle({ deps, params, query }) {
      const found = procedureOf(`${params.place}/${params.procedure}`, query.version);
      const today = dateOf(deps.now());
      if (!found) return problem('not-found');
      return json({ ...found, service: serviceFacts(found), sources: sourcesOf(found, today) }, PUBLIC);
    },
  }),
  publicRoute({
    method: 'get',
    path: '/api/procedures/{place}/{procedure}/deadlines/{deadline}',
    operationId: 'reckonDeadline',
    summary: '推算一个期限，并说明逐日怎样计算',
    params: ProcedureParams.extend({ deadline: Slug }),
    query: z.strictObject({
      start: DateText.meta({ description: '起始事件之日', examples: ['2026-09-28'], format: 'date' }),
      pause: z
        .array(
          z.string().refine(isSpan, { error: '应是 2026-10-01..2026-10-09，仍在暂停的写 2026-10-01..。' }),
        )
        .max(10)
        .default([])
        .meta({ description: '暂停的时段，可以多次给出' }),
      today: DateText.optional().meta({ description: '以哪一天为今天；不写为系统当日', format: 'date' }),
      version,
    }),
    answers: { 200: { description: '推算结果', schema: law.ReckonedDeadline } },
    handle({ deps, params, query }) {
      const procedure = procedureOf(`${params.place}/${params.procedure}`, query.version);
      const deadline = procedure?.deadlines.find(({ id }) => id === params.deadline);
      if (!procedure || !deadline) return problem('not-found');
      const start = day(query.start);
      const today = query.today ? day(query.today) : dateOf(deps.now());
      const pauses = query.pause.map(spanOf);
      const tooLong = pauses.some(
        ({ from, until = today }) =>
          daysBetween(start, from) > FIVE_YEARS || daysBetween(start, until) > FIVE_YEARS,
      );
      if (tooLong) {
        return problem('malformed', {
          errors: [{ parameter: 'pause', detail: '暂停不能晚于起始日五年以上。' }],
        });
      }
      const reckoning = reckon({
        length: deadline.length,
        rule: deadline.rule,
        start,
        pauses,
        today,
        calendar: deps.calendar,
      });
      const readings = procedure.assumptions.filter(({ id }) => deadline.assumptions?.includes(id));
      return json(
        {
          deadline,
          length: lengthInWords(deadline.length),
          effect: effectInWords(deadline, procedure),
          today,
          reckoning: reckoning ?? null,
          effectiveOn: reckoning ? firstDayAfter(reckoning) : null,
          assumptions: readings,
        },
        query.today ? PUBLIC : {},
      );
    },
  }),
  publicRoute({
    method: 'get',
    path: '/api/agencies',
    operationId: 'listAgencies',
    summary: '经办机构名录',
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页名录', schema: law.AgencyList } },
    handle: async ({ deps, query }) => {
      const agencies = await listAgencies(deps.table);
      const items = agencies.map(
        ({ id, name, level, parent, region, handles, address, phone, demonstration }) => ({
          id,
          name,
          level,
          parent,
          region,
          handles,
          address,
          phone,
          demonstration,
        }),
      );
      return json(
        pageOf(items, query, ({ id }) => id),
        PUBLIC,
      );
    },
  }),
  publicRoute({
    method: 'get',
    path: '/api/forms/{place}/{form}',
    operationId: 'getFormSchema',
    summary: '一张表单的 JSON Schema（2020-12）',
    params: z.strictObject({ place: Slug, form: Slug }),
    answers: {
      200: {
        description: 'JSON Schema',
        schema: z.record(z.string(), z.unknown()),
        mediaType: 'application/schema+json',
      },
    },
    handle({ params }) {
      try {
        const form = formOf(`${params.place}/${params.form}`);
        return json(jsonSchema(form), { ...PUBLIC, 'content-type': 'application/schema+json' });
      } catch (error) {
        if (error instanceof UnknownFormError) return problem('not-found');
        throw error;
      }
    },
  }),
];

/** Values for path parameters that exist, for the document's examples. */
export const LAW_EXAMPLES: Readonly<Record<string, string>> = {
  place: sample?.id.split('/')[0] ?? '',
  procedure: sample?.id.split('/')[1] ?? '',
  deadline: sample?.deadlines.find(({ length }) => 'n' in length)?.id ?? '',
  form: sample?.forms[0]?.form.split('/')[1] ?? '',
};

const FIVE_YEARS = 5 * 366;

function inShort({ id, version: edition, title, region, source, applicants }: Procedure) {
  const kinds = applicants.map(({ id: kind, label }) => ({ id: kind, label }));
  return { id, version: edition, title, region, source: sourceOf(source), applicants: kinds };
}

/** The documents that a procedure's rules quote. */
function sourcesOf(procedure: Procedure, today: CivilDate) {
  const rules = [
    ...procedure.applicants,
    ...procedure.stages,
    ...procedure.steps,
    ...procedure.deadlines,
    ...procedure.conditions,
    ...procedure.materials,
    ...procedure.refusalGrounds,
    ...procedure.notices,
  ];
  const quoted = rules.flatMap(({ citations }) => citations.map(({ source }) => source));
  return [...new Set([procedure.source, ...quoted])].map((id) => {
    const source = sourceOf(id);
    const { until, daysLeft, standing } = expiryOf(source, today) ?? {};
    return { ...source, ...(until && { expiry: { until, daysLeft, standing } }) };
  });
}

/** The schema has seen to it that the text is a date. */
function day(text: string) {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: ${text}`);
  return text;
}

const inRange = (date: string): boolean => DateText.safeParse(date).success;

function isSpan(text: string): boolean {
  const [from = '', until = '', ...rest] = text.split('..');
  return (
    rest.length === 0 &&
    text.includes('..') &&
    inRange(from) &&
    (until === '' || (inRange(until) && from <= until))
  );
}

function spanOf(text: string): Pause {
  const [from = '', until = ''] = text.split('..');
  return { from: day(from), ...(until !== '' && { until: day(until) }) };
}
