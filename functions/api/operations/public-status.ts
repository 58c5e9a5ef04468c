import { dateOf } from '../../../domain/time/civil-date.ts';
import { findCase } from '../../use-cases/status/lookup.ts';
import { caseStatus } from '../../web/present/case-status.ts';
import { addressOf } from '../../web/rate-limit.ts';
import { problem } from '../problem.ts';
import { json, publicRoute } from '../route.ts';
import { CaseStatus, Pair } from '../schemas/public-side.ts';

/** Where a case stands, without an account. */
export const publicStatusRoutes = [
  publicRoute({
    method: 'post',
    path: '/api/status',
    operationId: 'getStatus',
    summary: '凭收件编号和任何一份文书的查验码查办理进度',
    description: '编号和查验码哪个不对，答复都一样。试的次数有限。',
    body: Pair,
    examples: () => ({ status: { number: '示医保收〔2026〕1号', code: '7F3K-9M2Q-X4TD' } }),
    answers: { 200: { description: '办理进度', schema: CaseStatus } },
    async handle({ deps, context, body }) {
      const now = deps.sessionNow ?? deps.now;
      const answer = await findCase({ table: deps.table, now }, body, addressOf(context));
      if (answer.kind === 'too-many') return problem('too-many');
      if (answer.kind === 'unknown') return problem('invalid', { detail: '编号和查验码对不上。' });
      const { procedure, state, head } = answer.found;
      const { stage, deadlines, papers } = caseStatus(answer.found, deps.calendar, dateOf(deps.now()));
      return json({
        procedure: procedure.id,
        institution: head.institutionName,
        agency: state.agency,
        stage: { id: state.stage, ...stage },
        deadlines: deadlines.map(({ citation: _quoted, ...deadline }) => deadline),
        papers,
      });
    },
  }),
];
