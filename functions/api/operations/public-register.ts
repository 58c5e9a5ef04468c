import { z } from 'zod';
import { type CivilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { rowsOfInstitution } from '../../adapters/public-register.ts';
import { listPublications } from '../../adapters/register-publications.ts';
import { intervalView, publicView } from '../../use-cases/public-register/export.ts';
import { listRegister } from '../../use-cases/public-register/list.ts';
import { statusOn } from '../../use-cases/public-register/row.ts';
import { publicationHref } from '../../web/present/public-register.ts';
import { problem } from '../problem.ts';
import { json, PUBLIC, publicRoute } from '../route.ts';
import { DateText, PageQuery } from '../schemas/common.ts';
import {
  RegisterInstitution,
  RegisterPage,
  RegisterPublicationList,
  STATUSES,
} from '../schemas/public-register.ts';

const id = z.string().regex(/^[a-z0-9-]{1,100}$/);

/** The public register, open to anyone. */
export const publicRegisterRoutes = [
  publicRoute({
    method: 'get',
    path: '/api/public/register',
    operationId: 'listRegister',
    summary: '定点名录：查找，或者某一日的名单',
    description:
      '不写 status 的，只给出（当日）定点的。q 可以是名称中任意连续几个字、拼音、拼音首字母或统一社会信用代码。',
    query: z.strictObject({
      q: z
        .string()
        .max(60)
        .optional()
        .meta({ examples: ['rmyy'] }),
      status: z.enum([...STATUSES, 'all']).default('designated'),
      on: DateText.optional().meta({ description: '某一日的名单；不晚于今天', format: 'date' }),
      area: id.optional().meta({ description: '统筹区（其经办机构的编号），含下属各地' }),
      agency: id.optional().meta({ description: '经办机构的编号' }),
      kind: id.optional().meta({ description: '机构类别' }),
      procedure: z
        .string()
        .regex(/^[a-z0-9-]{1,64}\/[a-z0-9-]{1,64}$/)
        .optional(),
      disease: z.string().max(100).optional().meta({ description: '病种，写全称' }),
      ...PageQuery,
    }),
    answers: { 200: { description: '一页名录', schema: RegisterPage } },
    async handle({ deps, query }) {
      const today = dateOf(deps.now());
      const { cursor, limit, on, ...rest } = query;
      // DateText has seen to it that the text is a date.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const day = on as CivilDate | undefined;
      if (day && day > today)
        return problem('malformed', { errors: [{ parameter: 'on', detail: '不能晚于今天。' }] });
      const page = await listRegister(
        deps.table,
        { ...rest, ...(day && { on: day }) },
        { today, limit, cursor },
      );
      if (!page)
        return problem('malformed', { errors: [{ parameter: 'cursor', detail: '不是这个查询的游标。' }] });
      const { found, partial, cursor: next } = page;
      return json(
        { asOf: day ?? today, items: found.map(publicView), ...(next && { next }), partial },
        { 'cache-control': 'public, max-age=30' },
      );
    },
  }),
  publicRoute({
    method: 'get',
    path: '/api/public/register/institutions/{institution}',
    operationId: 'getRegisterInstitution',
    summary: '一家机构的各项协议和历史',
    params: z.strictObject({ institution: z.string().regex(/^[0-9a-f]{16}$/) }),
    answers: { 200: { description: '机构', schema: RegisterInstitution } },
    async handle({ deps, params }) {
      const rows = await rowsOfInstitution(deps.table, params.institution);
      const [first] = rows;
      if (!first) return problem('not-found');
      const today = dateOf(deps.now());
      const entries = rows.flatMap((row) => {
        const [earliest] = row.intervals;
        const now = statusOn(row, today);
        if (!earliest) return [];
        const { standing: _shown, ...entry } = publicView({ row, standing: earliest });
        return [
          { ...entry, ...(now && { standing: intervalView(now) }), history: row.intervals.map(intervalView) },
        ];
      });
      return json(
        { institution: first.institution, name: first.name, entries },
        { 'cache-control': 'public, max-age=30' },
      );
    },
  }),
  publicRoute({
    method: 'get',
    path: '/api/public/register/publications',
    operationId: 'listRegisterPublications',
    summary: '每月公布的名录，最近的在前',
    query: z.strictObject({ agency: id.optional(), ...PageQuery }),
    answers: { 200: { description: '公布过的名录', schema: RegisterPublicationList } },
    async handle({ deps, query: { agency, cursor, limit } }) {
      const after = cursor && Buffer.from(cursor, 'base64url').toString('utf8');
      if (after !== undefined && !/^MONTH#[\w#:+-]{1,200}$/.test(after))
        return problem('malformed', { errors: [{ parameter: 'cursor', detail: '不是这个查询的游标。' }] });
      const { publications, next } = await listPublications(deps.table, { agency, after, limit });
      const items = publications.map((made) => ({
        month: made.month,
        agency: { id: made.agency, name: made.agencyName, region: made.region },
        asOf: made.asOf,
        at: made.at,
        occasion: made.occasion,
        counts: made.counts,
        files: made.files.map(({ name, mediaType, size, sha256 }) => ({
          name,
          mediaType,
          size,
          sha256,
          href: publicationHref(made, name),
        })),
        basis: made.basis,
      }));
      return json({ items, ...(next && { next: Buffer.from(next).toString('base64url') }) }, PUBLIC);
    },
  }),
];
