import { z } from 'zod';
import { openApiDocument } from './openapi.ts';
import { batchRoutes } from './operations/batches.ts';
import { caseRoutes } from './operations/cases.ts';
import { formRoutes } from './operations/forms.ts';
import { lawRoutes } from './operations/law.ts';
import { noticeRoutes } from './operations/notices.ts';
import { proposalRoutes } from './operations/proposals.ts';
import { publicBoardRoutes } from './operations/public-board.ts';
import { publicInboxRoutes } from './operations/public-inbox.ts';
import { publicRegisterRoutes } from './operations/public-register.ts';
import { publicStatusRoutes } from './operations/public-status.ts';
import { recordFileRoutes } from './operations/record-files.ts';
import { registerRoutes } from './operations/registers.ts';
import { sealRoutes } from './operations/seals.ts';
import { healthRoute } from './operations/service.ts';
import { settlementRoutes } from './operations/settlements.ts';
import { stepRoutes } from './operations/steps.ts';
import { uploadRoutes } from './operations/uploads.ts';
import { webhookRoutes } from './operations/webhooks.ts';
import { windowRoutes } from './operations/window.ts';
import { type ApiRoute, json, PUBLIC, publicRoute } from './route.ts';

const documentRoute: ApiRoute = publicRoute({
  method: 'get',
  path: '/api/openapi.json',
  operationId: 'getOpenApi',
  summary: '本说明（OpenAPI 3.1）',
  answers: { 200: { description: '接口说明', schema: z.record(z.string(), z.unknown()) } },
  handle: ({ deps }) => json(openApiDocument(ROUTES, deps), PUBLIC),
});

/** The one table of the API: what is mounted, who may call it, and what the OpenAPI document says. */
export const ROUTES: readonly ApiRoute[] = [
  ...lawRoutes,
  ...caseRoutes,
  ...windowRoutes,
  ...formRoutes,
  ...uploadRoutes,
  ...stepRoutes,
  ...noticeRoutes,
  ...recordFileRoutes,
  ...registerRoutes,
  ...publicRegisterRoutes,
  ...settlementRoutes,
  ...proposalRoutes,
  ...sealRoutes,
  ...batchRoutes,
  ...webhookRoutes,
  ...publicBoardRoutes,
  ...publicStatusRoutes,
  ...publicInboxRoutes,
  documentRoute,
  healthRoute,
];
