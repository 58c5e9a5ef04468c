import { z } from 'zod';
import { type OnBoard, readBoard, readEntry, readNamed } from '../../use-cases/notice-board/read.ts';
import { boardHeading, boardHref } from '../../web/present/board.ts';
import { problem } from '../problem.ts';
import { json, publicRoute } from '../route.ts';
import { PageQuery } from '../schemas/common.ts';
import { PublicNoticeNames, PublicNoticePage } from '../schemas/public-side.ts';

/** What agencies make public, for anyone: the board, and whom an entry names. */
export const publicBoardRoutes = [
  publicRoute({
    method: 'get',
    path: '/api/public-notices',
    operationId: 'listPublicNotices',
    summary: '公示公告，最近的在前',
    description: '公示期按读取的那一刻推算：到期自行结束，没有谁去关闭它。',
    query: z.strictObject({
      agency: z.string().max(100).optional().meta({ description: '只看一个经办机构的' }),
      ...PageQuery,
    }),
    answers: { 200: { description: '一页公示公告', schema: PublicNoticePage } },
    async handle({ deps, query: { agency, cursor, limit } }) {
      const page = await readBoard(deps, {
        limit,
        ...(agency !== undefined && { agency }),
        ...(cursor !== undefined && { cursor }),
      });
      return json({ items: page.items.map(noticeView), next: page.cursor });
    },
  }),
  publicRoute({
    method: 'get',
    path: '/api/public-notices/{notice}',
    operationId: 'getPublicNotice',
    summary: '一项公示公告和它所列的机构',
    params: z.strictObject({ notice: z.string().regex(/^[\da-f]{24}$/) }),
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '公示公告，机构分页', schema: PublicNoticeNames } },
    async handle({ deps, params, query: { cursor, limit } }) {
      const found = await readEntry(deps, params.notice);
      if (!found) return problem('not-found');
      const page = await readNamed(deps, found, { limit, ...(cursor !== undefined && { cursor }) });
      const items = page.named.map(({ row: { caseId: of, name, kind, address }, left }) => ({
        of,
        name,
        ...(kind && { kind }),
        address,
        left,
      }));
      return json({ notice: noticeView(found), items, next: page.cursor });
    },
  }),
];

function noticeView(one: OnBoard) {
  const { entry, procedure, number, standing, period, published } = one;
  return {
    id: entry.id,
    title: boardHeading(one),
    procedure: procedure.id,
    agency: entry.agency,
    ...(number && { number }),
    on: entry.on,
    standing,
    ...(period && {
      period: {
        from: period.from,
        until: period.until,
        provisional: period.provisional,
        explanation: period.running.reckoning?.explanation,
      },
    }),
    href: boardHref(entry.id),
    citations: published.publications.flatMap(({ citations }) => [...citations]),
  };
}
