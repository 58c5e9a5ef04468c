import { loadBoardRow } from '../../adapters/board.ts';
import { loadMatterFiles } from '../../adapters/inbox-files.ts';
import { findMatter } from '../../use-cases/inbox/enquire.ts';
import { type RaisedOn, submitReport } from '../../use-cases/inbox/submit.ts';
import { readEntry } from '../../use-cases/notice-board/read.ts';
import type { WebDeps } from '../../web/context.ts';
import { addressOf } from '../../web/rate-limit.ts';
import { problem } from '../problem.ts';
import { json, publicRoute } from '../route.ts';
import { Pair, Report, ReportReceived, ReportStatus } from '../schemas/public-side.ts';

/** Objections and complaints, without an account. */
export const publicInboxRoutes = [
  publicRoute({
    method: 'post',
    path: '/api/inbox',
    operationId: 'submitReport',
    summary: '提交异议或者投诉举报',
    description: '实名的，身份与内容分开加密保存；匿名的，什么都不留。同一个幂等键重发，得到同一个答复。',
    idempotent: true,
    body: Report,
    examples: () => ({
      complaint: {
        agency: 'example-city',
        target: 'institution',
        institution: '示例大药房',
        text: '（示例）货架上的处方药没有凭处方销售。',
        identity: 'anonymous',
      },
    }),
    answers: { 201: { description: '已收到', schema: ReportReceived } },
    async handle({ deps, context, key, body: { notice, of, ...said } }) {
      const on = notice === undefined ? undefined : await raisedOn(deps, notice, of);
      if (notice !== undefined && !on) {
        return problem('invalid', {
          errors: [{ pointer: '#/notice', detail: '没有这项公示，或者它没有列这一家。' }],
        });
      }
      const now = (deps.sessionNow ?? deps.now)();
      // A key of one's own is no secret: nobody else's address gets the same answer for it.
      const sender = { address: addressOf(context), now, key: `api-key-${addressOf(context)}-${key}` };
      const outcome = await submitReport(deps, said, sender, on);
      if (outcome.kind === 'too-many') return problem('too-many');
      if (outcome.kind === 'refused') {
        const errors = outcome.errors.map(({ field, message }) => ({
          pointer: `#/${field}`,
          detail: message,
        }));
        return problem('invalid', { errors });
      }
      return json(outcome.receipt, { status: 201 });
    },
  }),
  publicRoute({
    method: 'post',
    path: '/api/inbox/status',
    operationId: 'getReportStatus',
    summary: '凭受理编号和查询码看反映的问题办到哪一步',
    body: Pair,
    examples: () => ({ pair: { number: '20260924-7K3M-9Q2X', code: '7F3K-9M2Q-X4TD' } }),
    answers: { 200: { description: '办理情况', schema: ReportStatus } },
    async handle({ deps, context, body }) {
      const now = deps.sessionNow ?? deps.now;
      const answer = await findMatter({ table: deps.table, now }, body, addressOf(context));
      if (answer.kind === 'too-many') return problem('too-many');
      if (answer.kind === 'unknown') return problem('invalid', { detail: '编号和查询码对不上。' });
      const { number, state, receivedAt, agency, answer: said } = answer.found;
      const files = (await loadMatterFiles(deps.table, number)).flatMap(
        ({ fileName, state: standing, reason }) =>
          fileName && standing !== 'awaited'
            ? [{ fileName, state: standing, ...(reason && { reason }) }]
            : [],
      );
      return json({ number, state, receivedAt, agency, ...(said && { answer: said }), files });
    },
  }),
];

async function raisedOn(
  deps: WebDeps,
  notice: string,
  of: string | undefined,
): Promise<RaisedOn | undefined> {
  const board = await readEntry(deps, notice);
  const row = board && (await loadBoardRow(deps.table, notice, of ?? board.entry.caseId));
  return row && { board, caseId: row.caseId, institution: row.name };
}
