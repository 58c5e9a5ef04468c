import { z } from 'zod';
import { type Proposal as Kept, listProposals } from '../../adapters/proposals.ts';
import { declineProposal, ruleBehind, settledBy, stepProposed } from '../../use-cases/links/proposals.ts';
import { type LoadedCase, lookAtCase } from '../../use-cases/load-case.ts';
import { actorOf } from '../../viewer.ts';
import { problem } from '../problem.ts';
import { agencyRoute, caseRoute, json } from '../route.ts';
import { CaseParams, PageQuery } from '../schemas/common.ts';
import { DeclineProposal, ProposalPage } from '../schemas/proposals.ts';

const agency = z.string().max(100).optional().meta({ description: '不写为本机构' });
const Params = z.strictObject({ ...CaseParams.shape, proposal: z.string().regex(/^[\w.-]{1,300}$/) });

/** Steps that events of other cases propose in an agency's cases. */
export const proposalRoutes = [
  agencyRoute('view-proposals', {
    method: 'get',
    path: '/api/proposals',
    operationId: 'listProposals',
    summary: '待办提示：其他案卷的事项在本机构案卷中相应要办的步骤，最早的在前',
    description: '办理就是在那件案卷中办理这一步（takeStep），提示随之了结；已经了结的不再列出。',
    query: z.strictObject({ agency, ...PageQuery }),
    answers: { 200: { description: '一页提示', schema: ProposalPage } },
    async handle({ deps, agency: whose, query: { cursor, limit } }) {
      const { items, cursor: next } = await listProposals(deps.table, whose, cursor, limit);
      const looked = await Promise.all(
        items.map(async (one) => ({ one, loaded: await lookAtCase(deps.table, one.caseId) })),
      );
      const open = looked.filter(({ one, loaded }) => !settledBy(loaded, one));
      return json({ items: open.map(({ one, loaded }) => viewOf(one, loaded)), next });
    },
  }),
  caseRoute('decline-proposal', {
    method: 'post',
    path: '/api/cases/{caseId}/proposals/{proposal}/decline',
    operationId: 'declineProposal',
    summary: '不按提示办理，理由记入案卷',
    params: Params,
    body: DeclineProposal,
    examples: () => ({ decline: { reason: '经核实，本机构的协议不受影响（示例）' } }),
    answers: { 204: { description: '已记入案卷' } },
    async handle({ deps, viewer, params, body }) {
      const { caseId, proposal: id } = params;
      const outcome = await declineProposal(deps, actorOf(viewer), { caseId, id, reason: body.reason });
      if (outcome.kind === 'gone') return problem('not-found');
      if (outcome.kind === 'refused')
        return problem('invalid', { errors: [{ pointer: '#/reason', detail: outcome.message }] });
      return new Response(null, { status: 204 });
    },
  }),
];

function viewOf(proposal: Kept, loaded: LoadedCase) {
  const { id, caseId, institutionName, step, binding = 'record', from, payload, at } = proposal;
  const wanted = stepProposed(loaded, proposal);
  return {
    id,
    caseId,
    institutionName,
    step,
    label: wanted?.label ?? step,
    binding,
    possible: wanted?.from.includes(loaded.state.stage) ?? false,
    from: { procedure: from.procedure, agency: from.agency, rule: from.rule },
    payload,
    at,
    citations: ruleBehind(proposal)?.citations ?? [],
  };
}
