import type { Frame, Link } from '../../../templates/pages/views.ts';
import { loadAgency, loadInstitution } from '../../adapters/directory.ts';
import type { Owner, SubscriptionRecord } from '../../adapters/webhooks.ts';
import type { Permission } from '../../permissions.ts';
import { webhookOf } from '../../use-cases/webhooks/manage.ts';
import { ownerFor } from '../../use-cases/webhooks/owner.ts';
import type { Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { param, type WebContext, type WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { FORBIDDEN, NOT_FOUND, problemPage } from '../problem.ts';

export const HOME = { href: '/webhooks', label: '事件推送' };

/** Somebody with the right to the webhooks of an institution or an agency. */
export interface Manager {
  viewer: Viewer;
  owner: Owner;
  ownerName: string;
  /** May change something, not only look. */
  manages: boolean;
}

/** Runs a handler for whoever has the right to webhooks, on those of the own institution or agency. */
export async function withWebhooks(
  deps: WebDeps,
  context: WebContext,
  permission: Extract<Permission, 'view-webhooks' | 'manage-webhooks'>,
  handle: (manager: Manager) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const owner = ownerFor(viewer, permission);
  if (!owner) return await problemPage(deps, context, FORBIDDEN);
  const load = owner.kind === 'agency' ? loadAgency : loadInstitution;
  const ownerName = (await load(deps.table, owner.id))?.name ?? owner.id;
  const manages = ownerFor(viewer, 'manage-webhooks') !== undefined;
  return await handle({ viewer, owner, ownerName, manages });
}

/** The same on one of them; somebody else's does not exist. */
export async function withWebhook(
  deps: WebDeps,
  context: WebContext,
  permission: Extract<Permission, 'view-webhooks' | 'manage-webhooks'>,
  handle: (manager: Manager, record: SubscriptionRecord) => Promise<Response>,
): Promise<Response> {
  return await withWebhooks(deps, context, permission, async (manager) => {
    const record = await webhookOf(deps, manager.owner, param(context, 'webhook'));
    return record ? await handle(manager, record) : await problemPage(deps, context, NOT_FOUND);
  });
}

export async function webhookFrame(
  deps: WebDeps,
  context: WebContext,
  { owner }: Pick<Manager, 'owner'>,
  title: string,
  up: readonly Link[] = [],
): Promise<Frame> {
  const isAgency = owner.kind === 'agency';
  const top = isAgency ? { href: '/queue', label: '办件列表' } : { href: '/applications', label: '我的申请' };
  return await frameFor(deps, context, {
    title,
    audience: isAgency ? 'officer' : 'applicant',
    breadcrumb: [top, ...up],
  });
}
