import { z } from 'zod';
import { loadAgency } from '../../adapters/directory.ts';
import { json, publicRoute } from '../route.ts';
import { InstantOut } from '../schemas/common.ts';
import { registered } from '../schemas/named.ts';

const Health = registered('Health', z.strictObject({ status: z.literal('ok'), now: InstantOut }));

/** Whether the service is there and reaches its table. */
export const healthRoute = publicRoute({
  method: 'get',
  path: '/api/health',
  operationId: 'health',
  summary: '服务是否可用',
  answers: {
    200: { description: '可用', schema: Health, example: { status: 'ok', now: '2026-11-22T10:00:00+08:00' } },
  },
  async handle({ deps }) {
    // Nobody's id: what counts is that the table answers.
    await loadAgency(deps.table, '-');
    return json({ status: 'ok', now: deps.now() });
  },
});
