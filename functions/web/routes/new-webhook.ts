import { renderPage } from '../../../templates/pages/render.ts';
import type { Subscription } from '../../adapters/webhooks.ts';
import { OUTGOING_TYPES, SUBSCRIBABLE } from '../../use-cases/outgoing/catalogue.ts';
import { createWebhook, type EntryFault, SubscriptionEntry } from '../../use-cases/webhooks/manage.ts';
import { actorOf } from '../../viewer.ts';
import { formEntries, idempotencyField, type WebContext, type WebDeps } from '../context.ts';
import { hostOf } from '../present/webhooks.ts';
import { sendingFrom } from '../sending.ts';
import { entryField, linksTo } from './register-parts.ts';
import { HOME, type Manager, webhookFrame } from './webhook-parts.ts';

interface Typed {
  url: string;
  description: string;
  types: readonly string[];
  errors: readonly EntryFault[];
}

const EMPTY: Typed = { url: '', description: '', types: [], errors: [] };

/** Asks where events are to be sent, and which. */
export async function showNewWebhook(
  deps: WebDeps,
  context: WebContext,
  manager: Manager,
  typed = EMPTY,
): Promise<Response> {
  const values = { values: { url: typed.url, description: typed.description }, errors: typed.errors };
  const view = {
    caption: manager.ownerName,
    heading: '新增一个推送',
    text: '填写接收系统的地址。保存后给出签名密钥，只显示一次。',
    errors: linksTo(typed.errors),
    fields: [
      entryField(values, 'text', 'url', '接收地址', {
        hint: '公网上的 https 地址，例如 https://example.org/dingdian。',
      }),
      entryField(values, 'text', 'description', '用途', { required: false, hint: '例如：医院信息系统。' }),
      {
        id: 'types',
        name: 'types',
        label: '事件',
        hint: '一项也不选的，推送全部。',
        required: false,
        kind: 'choices' as const,
        options: SUBSCRIBABLE.map((value, index) => ({
          id: index === 0 ? 'types' : `types-${index}`,
          value,
          label: OUTGOING_TYPES[value].label,
          checked: typed.types.includes(value),
        })),
      },
    ],
    target: { action: HOME.href, hidden: [idempotencyField()] },
    submit: { label: '保存' },
    tone: 'main' as const,
    backHref: HOME.href,
    citations: [],
  };
  const frame = await webhookFrame(deps, context, manager, view.heading, [HOME]);
  return context.html(renderPage('act', { ...view, frame }), typed.errors.length > 0 ? 422 : 200);
}

/** Takes what was typed; shows the key, once. */
export async function createFromPage(
  deps: WebDeps,
  context: WebContext,
  manager: Manager,
): Promise<Response> {
  const pairs = await formEntries(context);
  const said = Object.fromEntries(pairs);
  const { url = '', description = '', _key: key } = said;
  const types = pairs.filter(([name]) => name === 'types').map(([, value]) => value);
  const typed = { url, description, types };
  const entry = SubscriptionEntry.safeParse(typed);
  if (!entry.success) {
    const errors = entry.error.issues.map(({ path }): EntryFault => {
      const [field] = path;
      if (field === 'description') return { field, message: '用途最多200个字。' };
      return field === 'types'
        ? { field, message: '有一种事件不能推送，请重新选择。' }
        : { field: 'url', message: '请填写接收地址，最多500个字符。' };
    });
    return await showNewWebhook(deps, context, manager, { ...typed, errors });
  }
  const { viewer, owner } = manager;
  // The key is the page's own: the same page sent twice is one subscription.
  const own = key ? [`${viewer.sub} ${key}`] : [];
  const made = await createWebhook(sendingFrom(deps), owner, actorOf(viewer), entry.data, ...own);
  if (made.kind === 'refused')
    return await showNewWebhook(deps, context, manager, { ...typed, errors: made.errors });
  const { subscription, secret } = made;
  return await showKey(deps, context, manager, subscription, { ...(secret && { secret }) });
}

/** A page with the key, which is never shown again. */
export async function showKey(
  deps: WebDeps,
  context: WebContext,
  manager: Manager,
  { id, url }: Subscription,
  { secret, replaces = false }: { secret?: string; replaces?: boolean },
): Promise<Response> {
  const view = {
    caption: hostOf(url),
    heading: secret ? '请保存签名密钥' : '已经新增',
    text: secret ? '密钥只在这一页显示一次，系统不再给出。' : '密钥已经显示过一次。没有保存的，请更换密钥。',
    ...(secret && { secret }),
    notes: [
      '接收系统用它验证消息确由本系统发出，没有被改动。',
      ...(replaces ? ['旧的密钥在24小时内同时签名，请在此期间换好。'] : []),
      '遗失或者泄露的，请更换密钥。',
    ],
    next: { href: `${HOME.href}/${id}`, label: secret ? '已保存，继续' : '继续' },
  };
  const frame = await webhookFrame(deps, context, manager, '签名密钥', [HOME]);
  return context.html(renderPage('webhook-key', { ...view, frame }));
}
