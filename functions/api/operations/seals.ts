import { z } from 'zod';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { listAwaitingSeal } from '../../adapters/awaiting.ts';
import { keys } from '../../adapters/keys.ts';
import { INDEXES } from '../../adapters/table.ts';
import {
  approveSeal,
  type NoticeActOutcome,
  type NoticeActRequest,
  returnSeal,
  withdrawNotice,
} from '../../use-cases/act-on-notice.ts';
import { noticeRef } from '../../web/present/notices.ts';
import type { OpenCase } from '../access.ts';
import { continues } from '../cursor.ts';
import { etagOf } from '../etag.ts';
import { history } from '../present.ts';
import { problem, refusal } from '../problem.ts';
import { agencyRoute, caseRoute, json } from '../route.ts';
import { CaseParams, PageQuery } from '../schemas/common.ts';
import { AwaitingSealPage, NoticeActTaken, ReturnSeal, WithdrawNotice } from '../schemas/seals.ts';

const path = '/api/cases/{caseId}/notices/{ref}';
const params = CaseParams.extend({ ref: z.string().regex(/^[a-z0-9-]{1,60}\.\d{1,6}$/) });
const taken = {
  answers: {
    200: {
      description: '已办理；重复同一请求得到同一答复',
      schema: NoticeActTaken,
      headers: ['ETag'],
      example: { caseId: '0123456789abcdef', event: 5, version: 5 },
    },
  },
  params,
  ifMatch: 'optional',
  problems: ['refused', 'stale', 'busy'],
} as const;

/** What officers do to a document: the second person's seal, and declaring it void. */
export const sealRoutes = [
  agencyRoute('approve-seal', {
    method: 'get',
    path: '/api/seals',
    operationId: 'listAwaitingSeal',
    summary: '等待核准用印的文书，最早的在前',
    query: z.strictObject({
      agency: z.string().max(100).optional().meta({ description: '不写为本机构' }),
      ...PageQuery,
    }),
    answers: { 200: { description: '一页文书', schema: AwaitingSealPage } },
    async handle({ deps, agency, query: { cursor, limit } }) {
      if (cursor && !continues(cursor, INDEXES.byQueue, keys.seals(agency))) {
        return problem('malformed', { errors: [{ parameter: 'cursor', detail: '不是这个列表的游标。' }] });
      }
      const { items, cursor: next } = await listAwaitingSeal(deps.table, agency, cursor, limit);
      const told = items.map(({ agency: _own, procedure, procedureVersion, decidedBy, ...item }) => ({
        ...item,
        ref: noticeRef(item),
        label:
          procedureOf(procedure, procedureVersion)?.notices.find(({ id }) => id === item.notice)?.label ??
          item.notice,
        decidedBy: ROLE_LABELS[decidedBy.role],
      }));
      return json({ items: told, next });
    },
  }),
  caseRoute('approve-seal', {
    ...taken,
    method: 'post',
    path: `${path}/approve-seal`,
    operationId: 'approveSeal',
    summary: '核准用印（须由作出文书以外的人）',
    description: 'If-Match 给出案卷版本的，其后有人办过就答 412。',
    async handle({ deps, viewer, loaded, params: { ref }, seen }) {
      return answer(await approveSeal(deps, viewer, request(loaded, ref, seen)), loaded);
    },
  }),
  caseRoute('return-seal', {
    ...taken,
    method: 'post',
    path: `${path}/return-seal`,
    operationId: 'returnSeal',
    summary: '不予用印，退回经办人',
    body: ReturnSeal,
    examples: () => ({ return: { reason: '机构名称与许可证不一致。' } }),
    async handle({ deps, viewer, loaded, params: { ref }, seen, body }) {
      return answer(await returnSeal(deps, viewer, { ...request(loaded, ref, seen), ...body }), loaded);
    },
  }),
  caseRoute('withdraw-notice', {
    ...taken,
    method: 'post',
    path: `${path}/withdraw`,
    operationId: 'withdrawNotice',
    summary: '撤回文书，可以同时重新出具',
    description: '原编号作废留存，不再使用。撤回不改变案卷所处的阶段，也不停止已经起算的期限。',
    body: WithdrawNotice,
    examples: () => ({ withdraw: { reason: '文书所载地址有误。', reissue: true } }),
    async handle({ deps, viewer, loaded, params: { ref }, seen, body }) {
      return answer(await withdrawNotice(deps, viewer, { ...request(loaded, ref, seen), ...body }), loaded);
    },
  }),
];

function request({ caseId }: OpenCase['loaded'], ref: string, seen: number | undefined): NoticeActRequest {
  const [notice = '', eventNumber] = ref.split('.');
  return {
    caseId,
    notice,
    eventNumber: Number(eventNumber),
    ...(seen !== undefined && { expectedVersion: seen }),
  };
}

function answer(outcome: NoticeActOutcome, { procedure, caseId }: OpenCase['loaded']): Response {
  if (outcome.kind === 'refused') return refusal(outcome.refusals);
  const { version } = outcome.state;
  const headers = { etag: etagOf(version) };
  if (outcome.kind === 'stale') {
    return problem('stale', { version, since: history(procedure, outcome.since), headers });
  }
  return json({ caseId, event: outcome.event, version }, headers);
}
