import { renderPage } from '../../../templates/pages/render.ts';
import type { ParkedView, WebhooksPage } from '../../../templates/pages/views.ts';
import type { Settled } from '../../adapters/webhook-deliveries.ts';
import { listDelivered, listParked, listParkedOf, listPending } from '../../adapters/webhook-lists.ts';
import { listSubscriptions, type SubscriptionRecord } from '../../adapters/webhooks.ts';
import {
  deleteWebhook,
  deliverAgain,
  MOST_SUBSCRIPTIONS,
  pauseWebhook,
  resumeWebhook,
  rotateKey,
  testWebhook,
  webhookOf,
} from '../../use-cases/webhooks/manage.ts';
import { idempotencyField, param, type WebApp, type WebContext, type WebDeps } from '../context.ts';
import { momentInWords } from '../present/history.ts';
import {
  hostOf,
  messageView,
  parkedView,
  standingInWords,
  standingOf,
  typesInWords,
} from '../present/webhooks.ts';
import { NOT_FOUND, problemPage } from '../problem.ts';
import { sendingFrom } from '../sending.ts';
import { createFromPage, showKey, showNewWebhook } from './new-webhook.ts';
import { HOME, type Manager, webhookFrame, withWebhook, withWebhooks } from './webhook-parts.ts';

/** Messages of each kind on one page; so many are counted in the list. */
const SHOWN = 30;
const COUNTED = 100;

/** Where the events of one's own cases are sent: looking, adding, testing, stopping, changing the key, removing. */
export function mountWebhooks(app: WebApp, deps: WebDeps): void {
  app.get('/webhooks', (c) => withWebhooks(deps, c, 'view-webhooks', (manager) => list(deps, c, manager)));
  app.get('/webhooks/new', (c) =>
    withWebhooks(deps, c, 'manage-webhooks', (manager) => showNewWebhook(deps, c, manager)),
  );
  app.post('/webhooks', (c) =>
    withWebhooks(deps, c, 'manage-webhooks', (manager) => createFromPage(deps, c, manager)),
  );
  app.get('/webhooks/:webhook', (c) =>
    withWebhook(deps, c, 'view-webhooks', (manager, record) => show(deps, c, manager, record)),
  );
  for (const [name, act] of Object.entries(ACTS)) {
    app.post(`/webhooks/:webhook/${name}`, (c) =>
      withWebhook(deps, c, 'manage-webhooks', (manager, record) => act(deps, c, manager, record)),
    );
  }
  app.post('/webhooks/:webhook/parked/:message/again', (c) =>
    withWebhooks(deps, c, 'manage-webhooks', (manager) => again(deps, c, manager)),
  );
}

type Act = (
  deps: WebDeps,
  context: WebContext,
  manager: Manager,
  record: SubscriptionRecord,
) => Promise<Response>;

/** Does something and leads back to the subscription. */
const andBack =
  (act: (deps: WebDeps, record: SubscriptionRecord) => Promise<unknown>): Act =>
  async (deps, context, _manager, record) => {
    await act(deps, record);
    return context.redirect(`${HOME.href}/${record.subscription.id}?flash=done`, 303);
  };

const ACTS: Readonly<Record<string, Act>> = {
  pause: andBack((deps, { subscription }) => pauseWebhook(deps, subscription)),
  resume: andBack((deps, { subscription }) => resumeWebhook(deps, subscription)),
  test: andBack((deps, record) => testWebhook(sendingFrom(deps), record)),
  rotate: async (deps, context, manager, record) => {
    const { secret } = await rotateKey(deps, record);
    return await showKey(deps, context, manager, record.subscription, { secret, replaces: true });
  },
  delete: async (deps, context, _manager, { subscription }) => {
    await deleteWebhook(deps, subscription);
    return context.redirect(`${HOME.href}?flash=removed-webhook`, 303);
  },
};

async function list(deps: WebDeps, context: WebContext, manager: Manager): Promise<Response> {
  const { owner, ownerName, manages } = manager;
  const records = await listSubscriptions(deps.table, owner);
  const rows = await Promise.all(
    records.map(async (record) => {
      const { id, url, description, types } = record.subscription;
      const [waiting, parked] = await Promise.all([
        listPending(deps.table, id, COUNTED),
        listParked(deps.table, id, COUNTED),
      ]);
      return {
        href: `${HOME.href}/${id}`,
        url,
        description,
        types: typesInWords(types),
        standing: standingOf(record),
        waiting: countInWords(waiting.length),
        parked: countInWords(parked.length),
      };
    }),
  );
  const view: WebhooksPage = {
    caption: ownerName,
    heading: HOME.label,
    lead:
      owner.kind === 'agency'
        ? '本机构的案卷有进展时，系统向登记的地址发送一条消息。'
        : '本机构的案卷有进展时，系统向您登记的地址发送一条消息。',
    ...(manages &&
      records.length < MOST_SUBSCRIPTIONS && { add: { href: '/webhooks/new', label: '新增一个推送' } }),
    rows,
    shown: `共${rows.length}个推送，最多${MOST_SUBSCRIPTIONS}个。`,
    empty: '还没有推送。',
    parked: owner.kind === 'agency' ? await parkedOfAgency(deps, owner.id, manages) : [],
    developers: { href: '/developers/events', label: '事件目录和验签方法' },
  };
  const frame = await webhookFrame(deps, context, manager, HOME.label);
  return context.html(renderPage('webhooks', { ...view, frame }));
}

function countInWords(count: number): string {
  if (count === 0) return '没有';
  return count >= COUNTED ? `${COUNTED}条以上` : `${count}条`;
}

async function parkedOfAgency(deps: WebDeps, agency: string, manages: boolean): Promise<ParkedView[]> {
  const parked = await listParkedOf(deps.table, agency, SHOWN);
  return await Promise.all(
    parked.map(async (one) => {
      const record = await webhookOf(deps, one.owner, one.subscription);
      const receiver = record ? hostOf(record.subscription.url) : '';
      return { ...parkedView(one, receiver), ...(manages && { again: againTarget(one) }) };
    }),
  );
}

function againTarget({ subscription, id }: Settled) {
  return { action: `${HOME.href}/${subscription}/parked/${id}/again`, hidden: [idempotencyField()] };
}

/** Whoever subscribed may try again, and whoever manages the agency of the case. */
async function again(deps: WebDeps, context: WebContext, { owner }: Manager): Promise<Response> {
  const [subscription, id] = [param(context, 'webhook'), param(context, 'message')];
  const own = await webhookOf(deps, owner, subscription);
  if (own) {
    const done = await deliverAgain(deps, own.subscription, id);
    if (!done) return await problemPage(deps, context, NOT_FOUND);
    return context.redirect(`${HOME.href}/${subscription}?flash=done`, 303);
  }
  const parked = owner.kind === 'agency' ? await listParkedOf(deps.table, owner.id, 1_000) : [];
  const found = parked.find((one) => one.subscription === subscription && one.id === id);
  const done = found && (await deliverAgain(deps, { id: found.subscription, owner: found.owner }, found.id));
  if (!done) return await problemPage(deps, context, NOT_FOUND);
  return context.redirect(`${HOME.href}?flash=done`, 303);
}

async function show(
  deps: WebDeps,
  context: WebContext,
  manager: Manager,
  record: SubscriptionRecord,
): Promise<Response> {
  const { subscription, paused, keys } = record;
  const { id, url, types, description, createdAt } = subscription;
  const now = deps.now();
  const [waiting, parked, delivered] = await Promise.all([
    listPending(deps.table, id, SHOWN),
    listParked(deps.table, id, SHOWN),
    listDelivered(deps.table, id, SHOWN),
  ]);
  const to = (act: string) => ({ action: `${HOME.href}/${id}/${act}`, hidden: [idempotencyField()] });
  const old = keys.find(({ until }) => until !== undefined && until > now)?.until;
  const heading = hostOf(url);
  const simple = { errors: [], fields: [] };
  const view = {
    caption: HOME.label,
    heading,
    standing: standingOf(record),
    warnings: standingInWords(record),
    rows: [
      { key: '接收地址', lines: [url] },
      ...(description ? [{ key: '用途', lines: [description] }] : []),
      { key: '事件', lines: [typesInWords(types)] },
      { key: '新增于', lines: [momentInWords(createdAt)] },
      ...(old ? [{ key: '旧密钥', lines: [`同时签名到${momentInWords(old)}`] }] : []),
    ],
    buttons: manager.manages
      ? [
          paused
            ? { ...to('resume'), label: '恢复发送', tone: 'main' as const }
            : { ...to('pause'), label: '停用', tone: 'secondary' as const },
          { ...to('test'), label: '发送一条测试', tone: 'secondary' as const },
        ]
      : [],
    waiting: waiting.map(messageView),
    waitingText: waiting.length === SHOWN ? `显示前${SHOWN}条。` : '',
    parked: parked.map((one) => ({
      ...parkedView(one, heading),
      ...(manager.manages && { again: againTarget(one) }),
    })),
    delivered: delivered.map(messageView),
    forms: manager.manages
      ? [
          {
            ...simple,
            title: '更换签名密钥',
            text: '新的密钥立即开始签名，旧的密钥在24小时内同时签名。',
            target: to('rotate'),
            submit: { label: '更换密钥' },
            tone: 'secondary' as const,
          },
          {
            ...simple,
            title: '删除这个推送',
            text: '不再发送，等待和停滞的消息一并删除。',
            target: to('delete'),
            submit: { label: '删除' },
            tone: 'serious' as const,
          },
        ]
      : [],
    back: { href: HOME.href, label: '返回事件推送' },
  };
  const frame = await webhookFrame(deps, context, manager, heading, [HOME]);
  return context.html(renderPage('webhook', { ...view, frame }));
}
