import { z } from 'zod';
import { archived } from '../../adapters/files.ts';
import { noticeRef } from '../../web/present/notices.ts';
import { pageOf } from '../cursor.ts';
import { notices } from '../present.ts';
import { problem } from '../problem.ts';
import { caseRoute, json } from '../route.ts';
import { NoticeList } from '../schemas/cases.ts';
import { CaseParams, PageQuery } from '../schemas/common.ts';

const path = '/api/cases/{caseId}/notices';

/** A case's documents. */
export const noticeRoutes = [
  caseRoute('view-case', {
    method: 'get',
    path,
    operationId: 'listNotices',
    summary: '案卷的文书',
    params: CaseParams,
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页文书，最早的在前', schema: NoticeList } },
    handle: ({ loaded, viewer, query }) =>
      json(pageOf(notices(loaded, viewer.role), query, ({ ref }) => ref)),
  }),
  caseRoute('download-notice', {
    method: 'get',
    path: `${path}/{ref}.pdf`,
    operationId: 'downloadNotice',
    summary: '下载一份文书（PDF，归档原件）',
    params: CaseParams.extend({ ref: z.string().regex(/^[a-z0-9-]{1,60}\.\d{1,6}$/) }),
    answers: { 200: { description: '文书', mediaType: 'application/pdf', headers: ['ETag'] } },
    async handle({ deps, loaded: { procedure, state }, params }) {
      const notice = state.notices.find((made) => noticeRef(made) === params.ref);
      if (!notice) return problem('not-found');
      const { issued, number = '', notice: id } = notice;
      if (!issued) {
        return problem('not-found', {
          detail: '文书正在生成，请稍后再取。',
          headers: { 'retry-after': '5' },
        });
      }
      const body = await archived(deps.files, issued.key);
      if (!body) throw new Error('an issued document is not in the archive');
      const name = `${procedure.notices.find((rule) => rule.id === id)?.label ?? id}${number}.pdf`;
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': 'application/pdf',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          'cache-control': 'private, no-store',
          etag: `"${issued.sha256}"`,
        },
      });
    },
  }),
];
