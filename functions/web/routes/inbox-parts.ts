import { loadMatter, type Matter } from '../../adapters/inbox.ts';
import { mayHandle } from '../../use-cases/inbox/handle.ts';
import type { Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import { param, type WebContext, type WebDeps } from '../context.ts';
import { FORBIDDEN, NOT_FOUND, problemPage } from '../problem.ts';

/** The officers' list of what was reported. */
export const INBOX = { href: '/officer/inbox', label: '异议和投诉举报' };

/** An officer with a matter to look into. */
export interface InboxOfficer {
  viewer: Viewer;
  matter: Matter;
}

export const STALE = {
  status: 409,
  heading: '这件事刚刚有人办过',
  text: '您打开页面之后，又有了新的办理记录。您填写的内容没有提交，请看过最新情况再办。',
} as const;

/** Runs a handler on the matter of the address, for officers who may look into it. To all others it does not exist. */
export async function withMatter(
  deps: WebDeps,
  context: WebContext,
  handle: (officer: InboxOfficer) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  if (!viewer.agency) return await problemPage(deps, context, FORBIDDEN);
  const number = param(context, 'number');
  const matter = /^\d{8}-[\dA-Z]{4}-[\dA-Z]{4}$/.test(number)
    ? await loadMatter(deps.table, number)
    : undefined;
  if (!matter || !mayHandle(viewer, matter)) return await problemPage(deps, context, NOT_FOUND);
  return await handle({ viewer, matter });
}
