import { z } from 'zod';
import { OUTGOING_NAMES } from '../../use-cases/outgoing/catalogue.ts';
import { SubscriptionEntry } from '../../use-cases/webhooks/manage.ts';
import { InstantOut, NextCursor } from './common.ts';
import { registered } from './named.ts';

export const EnterWebhook = registered(
  'EnterWebhook',
  SubscriptionEntry.extend({
    types: SubscriptionEntry.shape.types.default([]).meta({ description: '事件类型；不写为全部' }),
    description: SubscriptionEntry.shape.description.default(''),
  }).meta({ title: '新的推送' }),
);

const Attempt = z.strictObject({
  at: InstantOut,
  status: z.int().optional().meta({ description: '接收方答复的 HTTP 状态；没有答复的不给' }),
  failure: z
    .enum(['name', 'address', 'tls', 'connection', 'time', 'answer'])
    .optional()
    .meta({ description: '没有得到答复的原因' }),
  excerpt: z.string().optional().meta({ description: '接收方答复的开头' }),
  milliseconds: z.int(),
});

const Delivery = z.strictObject({
  id: z.string().meta({ description: '消息编号，即请求头 webhook-id，重发时不变' }),
  type: z.string(),
  subject: z.string(),
  eventNumber: z.int(),
  queuedAt: InstantOut,
  tries: z.int(),
  last: Attempt.optional(),
});

export const Webhook = registered(
  'Webhook',
  z.strictObject({
    id: z.string(),
    url: z.string(),
    types: z.array(z.string()).meta({ description: '事件类型；空为全部' }),
    description: z.string(),
    createdAt: InstantOut,
    paused: z
      .strictObject({
        because: z.enum(['owner', 'failing', 'gone']).meta({
          description: 'owner 自行停用；failing 连续三天没有送达；gone 接收方答复 410',
        }),
        at: InstantOut,
      })
      .optional(),
    failingSince: InstantOut.optional().meta({ description: '自何时起没有一次成功' }),
    bothKeysUntil: InstantOut.optional().meta({ description: '更换密钥后，旧密钥同时签名到何时' }),
  }),
);

export const WebhookList = registered(
  'WebhookList',
  z.strictObject({ items: z.array(Webhook), next: NextCursor }),
);

export const NewWebhook = registered(
  'NewWebhook',
  Webhook.extend({
    secret: z
      .string()
      .optional()
      .meta({ description: '签名密钥（whsec_…），只给这一次；用同一个 Idempotency-Key 重试时不再给' }),
  }),
);

export const WebhookDeliveries = registered(
  'WebhookDeliveries',
  z.strictObject({
    waiting: z.array(Delivery).meta({ description: '等待推送的前50条，同一案卷的按先后排列' }),
    parked: z.array(Delivery).meta({ description: '三天没有送达、已经停止重试的' }),
    delivered: z.array(Delivery).meta({ description: '最近50条已经送达的，以及测试' }),
  }),
);

export const WebhookSecret = registered('WebhookSecret', z.strictObject({ secret: z.string() }));

export const WebhookTested = registered(
  'WebhookTested',
  z.strictObject({ delivered: z.boolean(), attempt: Attempt }),
);

export const EventTypeList = registered(
  'EventTypeList',
  z.strictObject({
    items: z.array(
      z.strictObject({
        type: z.enum(OUTGOING_NAMES),
        label: z.string(),
        description: z.string(),
        dataschema: z.string().meta({ description: '数据的 JSON Schema 所在地址' }),
      }),
    ),
    next: NextCursor,
  }),
);
