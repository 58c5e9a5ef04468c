import { z } from 'zod';
import type { Pending } from '../../adapters/webhook-deliveries.ts';
import { listDelivered, listParked, listPending } from '../../adapters/webhook-lists.ts';
import { listSubscriptions, type Owner, type SubscriptionRecord } from '../../adapters/webhooks.ts';
import { OUTGOING_NAMES, OUTGOING_TYPES, schemaPath } from '../../use-cases/outgoing/catalogue.ts';
import {
  createWebhook,
  deleteWebhook,
  deliverAgain,
  pauseWebhook,
  resumeWebhook,
  rotateKey,
  testWebhook,
  webhookOf,
} from '../../use-cases/webhooks/manage.ts';
import { actorOf } from '../../viewer.ts';
import type { WebDeps } from '../../web/context.ts';
import { sendingFrom } from '../../web/sending.ts';
import { pageOf } from '../cursor.ts';
import { pointerOf } from '../issues.ts';
import { problem } from '../problem.ts';
import { type ApiRoute, json, ownerRoute, PUBLIC, publicRoute } from '../route.ts';
import { PageQuery } from '../schemas/common.ts';
import {
  EnterWebhook,
  EventTypeList,
  NewWebhook,
  Webhook,
  WebhookDeliveries,
  WebhookList,
  WebhookSecret,
  WebhookTested,
} from '../schemas/webhooks.ts';

const Params = z.strictObject({ webhook: z.string().regex(/^[0-9a-f]{20}$/) });
const ParkedParams = Params.extend({ message: z.string().regex(/^msg_[\w-]{27}$/) });

/** So many of each list of deliveries. */
const SHOWN = 50;

/** Where the events of one's own cases are sent. */
export const webhookRoutes: readonly ApiRoute[] = [
  publicRoute({
    method: 'get',
    path: '/api/event-types',
    operationId: 'listEventTypes',
    summary: '可以推送的事件类型（CloudEvents 1.0）',
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页事件类型', schema: EventTypeList } },
    handle({ deps, query }) {
      const types = OUTGOING_NAMES.map((type) => {
        const { label, description } = OUTGOING_TYPES[type];
        return { type, label, description, dataschema: `${deps.publicOrigin ?? ''}${schemaPath(type)}` };
      });
      return json(
        pageOf(types, query, ({ type }) => type),
        PUBLIC,
      );
    },
  }),
  ownerRoute('view-webhooks', {
    method: 'get',
    path: '/api/webhooks',
    operationId: 'listWebhooks',
    summary: '本机构的推送',
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页推送', schema: WebhookList } },
    handle: async ({ deps, owner, query }) => {
      const own = (await listSubscriptions(deps.table, owner)).map((one) => view(deps, one));
      return json(pageOf(own, query, ({ id }) => id));
    },
  }),
  ownerRoute('manage-webhooks', {
    method: 'post',
    path: '/api/webhooks',
    operationId: 'createWebhook',
    summary: '新增一个推送',
    description:
      '按 Standard Webhooks 签名。签名密钥只在这次答复里给出。同一案卷的事件按先后送达，不同案卷互不等待；至少送达一次，请按 webhook-id 去重。',
    idempotent: true,
    body: EnterWebhook,
    examples: () => ({
      all: { url: 'https://example.org/dingdian', types: [], description: '示例接收系统' },
    }),
    answers: { 201: { description: '已新增', schema: NewWebhook, headers: ['Location'] } },
    async handle({ deps, viewer, owner, body, key }) {
      const { outlet } = sendingFrom(deps);
      const made = await createWebhook(
        { ...deps, outlet },
        owner,
        actorOf(viewer),
        body,
        `${viewer.sub} ${key}`,
      );
      if (made.kind === 'refused') {
        return problem('invalid', {
          errors: made.errors.map(({ field, message }) => ({ pointer: pointerOf([field]), detail: message })),
        });
      }
      const record = await webhookOf(deps, owner, made.subscription.id);
      if (!record) return problem('not-found');
      return json(
        { ...view(deps, record), ...(made.secret && { secret: made.secret }) },
        { status: 201, location: `/api/webhooks/${made.subscription.id}` },
      );
    },
  }),
  ownerRoute('view-webhooks', {
    method: 'get',
    path: '/api/webhooks/{webhook}',
    operationId: 'getWebhook',
    summary: '一个推送',
    params: Params,
    answers: { 200: { description: '推送', schema: Webhook } },
    handle: ({ deps, owner, params }) =>
      on(deps, owner, params.webhook, (record) => json(view(deps, record))),
  }),
  ownerRoute('view-webhooks', {
    method: 'get',
    path: '/api/webhooks/{webhook}/deliveries',
    operationId: 'listWebhookDeliveries',
    summary: '一个推送等待、送达和停滞的消息',
    params: Params,
    answers: { 200: { description: '消息', schema: WebhookDeliveries } },
    handle: ({ deps, owner, params }) =>
      on(deps, owner, params.webhook, async ({ subscription: { id } }) => {
        const [waiting, parked, delivered] = await Promise.all([
          listPending(deps.table, id, SHOWN),
          listParked(deps.table, id, SHOWN),
          listDelivered(deps.table, id, SHOWN),
        ]);
        const views = (all: readonly Pending[]) => all.map(deliveryView);
        return json({ waiting: views(waiting), parked: views(parked), delivered: views(delivered) });
      }),
  }),
  ...(['pause', 'resume'] as const).map((act) =>
    ownerRoute('manage-webhooks', {
      method: 'post',
      path: `/api/webhooks/{webhook}/${act}`,
      operationId: `${act}Webhook`,
      summary: act === 'pause' ? '停用一个推送；其间的事件留着' : '恢复一个推送；留着的事件立即推送',
      params: Params,
      answers: { 200: { description: '推送', schema: Webhook } },
      handle: ({ deps, owner, params }) =>
        on(deps, owner, params.webhook, async ({ subscription }) => {
          await (act === 'pause' ? pauseWebhook : resumeWebhook)(deps, subscription);
          return await on(deps, owner, params.webhook, (record) => json(view(deps, record)));
        }),
    }),
  ),
  ownerRoute('manage-webhooks', {
    method: 'post',
    path: '/api/webhooks/{webhook}/rotate',
    operationId: 'rotateWebhookKey',
    summary: '更换签名密钥',
    description: '新的密钥只在这次答复里给出；旧的密钥在24小时内同时签名。',
    params: Params,
    answers: { 200: { description: '新的密钥', schema: WebhookSecret } },
    handle: ({ deps, owner, params }) =>
      on(deps, owner, params.webhook, async (record) => json(await rotateKey(deps, record))),
  }),
  ownerRoute('manage-webhooks', {
    method: 'post',
    path: '/api/webhooks/{webhook}/test',
    operationId: 'testWebhook',
    summary: '立即发送一条测试',
    params: Params,
    answers: { 200: { description: '接收方的答复', schema: WebhookTested } },
    handle: ({ deps, owner, params }) =>
      on(deps, owner, params.webhook, async (record) => {
        const { outcome, last } = await testWebhook(sendingFrom(deps), record);
        return json({ delivered: outcome === 'delivered', attempt: last });
      }),
  }),
  ownerRoute('manage-webhooks', {
    method: 'post',
    path: '/api/webhooks/{webhook}/parked/{message}/again',
    operationId: 'deliverWebhookAgain',
    summary: '重新推送一条停滞的消息',
    params: ParkedParams,
    answers: { 202: { description: '已重新排队' } },
    handle: ({ deps, owner, params }) =>
      on(deps, owner, params.webhook, async ({ subscription }) =>
        (await deliverAgain(deps, subscription, params.message))
          ? new Response(null, { status: 202, headers: { 'cache-control': 'private, no-store' } })
          : problem('not-found'),
      ),
  }),
  ownerRoute('manage-webhooks', {
    method: 'delete',
    path: '/api/webhooks/{webhook}',
    operationId: 'deleteWebhook',
    summary: '删除一个推送；等待的消息不再发送',
    params: Params,
    answers: { 204: { description: '已删除' } },
    handle: ({ deps, owner, params }) =>
      on(deps, owner, params.webhook, async ({ subscription }) => {
        await deleteWebhook(deps, subscription);
        return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
      }),
  }),
];

/** Runs a handler on one of the owner's own; somebody else's does not exist. */
async function on(
  deps: WebDeps,
  owner: Owner,
  id: string,
  handle: (record: SubscriptionRecord) => Response | Promise<Response>,
): Promise<Response> {
  const record = await webhookOf(deps, owner, id);
  return record ? await handle(record) : problem('not-found');
}

function view({ now }: WebDeps, { subscription, paused, failingSince, keys }: SubscriptionRecord) {
  const { id, url, types, description, createdAt } = subscription;
  const both = keys.find(({ until }) => until !== undefined && until > now())?.until;
  return {
    id,
    url,
    types,
    description,
    createdAt,
    ...(paused && { paused }),
    ...(failingSince && { failingSince }),
    ...(both && { bothKeysUntil: both }),
  };
}

function deliveryView({ id, type, subject, eventNumber, queuedAt, tries, last }: Pending) {
  return { id, type, subject, eventNumber, queuedAt, tries, ...(last && { last }) };
}
