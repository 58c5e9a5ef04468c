import { z } from 'zod';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { loadBatch, startBatch } from '../../use-cases/batch.ts';
import { problem } from '../problem.ts';
import { agencyRoute, json } from '../route.ts';
import { Batch, BatchStarted, StartBatch } from '../schemas/seals.ts';

/** One act on many, and how far it is. */
export const batchRoutes = [
  agencyRoute('run-batch', {
    method: 'post',
    path: '/api/batches',
    operationId: 'startBatch',
    summary: '批量办理：一次核准多份用印，或者对多件案卷办理同一步',
    description:
      '每一项各自判断、各自记录，一项没有办成不影响其他项。同一个 Idempotency-Key 只会得到同一批。只有不需逐件填写的步骤可以批量办理。',
    idempotent: true,
    body: StartBatch,
    examples: () => ({
      seals: {
        kind: 'approve-seal',
        items: [{ caseId: '0123456789abcdef', eventNumber: 3, notice: 'notice-1', expectedVersion: 4 }],
      },
    }),
    answers: {
      202: {
        description: '已开始，结果见所给地址',
        schema: BatchStarted,
        headers: ['Location'],
        example: { id: '0123456789abcdef01234567' },
      },
    },
    async handle({ deps, viewer, body, key }) {
      const started = await startBatch(deps, viewer, body, key);
      if (started.kind === 'started') {
        return json({ id: started.id }, { status: 202, location: `/api/batches/${started.id}` });
      }
      const { reason, message: detail } = started;
      return reason === 'role'
        ? problem('forbidden', { detail })
        : problem('invalid', { errors: [{ pointer: '#/items', detail }] });
    },
  }),
  agencyRoute('run-batch', {
    method: 'get',
    path: '/api/batches/{batchId}',
    operationId: 'getBatch',
    summary: '一批办理的进展',
    params: z.strictObject({ batchId: z.string().regex(/^[0-9a-f]{24}$/) }),
    answers: { 200: { description: '进展', schema: Batch } },
    async handle({ deps, viewer, params }) {
      const batch = await loadBatch(deps, viewer, params.batchId);
      if (!batch) return problem('not-found');
      const { startedBy, items, ...told } = batch;
      return json({
        ...told,
        startedBy: ROLE_LABELS[startedBy.role],
        items: items.map((item) => ({
          index: item.index,
          caseId: item.caseId,
          notice: item.notice,
          eventNumber: item.eventNumber,
          outcome: item.outcome,
          reason: item.reason,
          issued: item.allIssued,
          institutionName: item.institutionName,
          receiptNumber: item.receiptNumber,
          number: item.number,
        })),
      });
    },
  }),
];
