import { mayOn } from '../case-permission.ts';
import type { Permission } from '../permissions.ts';
import { type LoadedCase, loadCase, lookAtCase } from '../use-cases/load-case.ts';
import type { Viewer } from '../viewer.ts';
import { param, type WebContext, type WebDeps } from './context.ts';
import { FORBIDDEN, problemPage, SIGN_IN_FIRST } from './problem.ts';

/** A case the viewer may see, with the viewer. */
export interface OpenCase {
  viewer: Viewer;
  loaded: LoadedCase;
  caseHref: string;
}

/**
 * Runs a handler on the case of the address if the viewer has the permission on it. Somebody else's case answers as if
 * it did not exist to institutions, and says so to officers.
 */
export async function withCase(
  deps: WebDeps,
  context: WebContext,
  permission: Permission,
  handle: (open: OpenCase) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const load = context.req.method === 'GET' ? lookAtCase : loadCase;
  const loaded = await load(deps.table, param(context, 'caseId'));
  if (!(await mayOn(deps, viewer, permission, loaded))) return await problemPage(deps, context, FORBIDDEN);
  return await handle({ viewer, loaded, caseHref: `/cases/${loaded.caseId}` });
}

/** Sends a person to sign in and back; API clients are told. */
export async function signIn(deps: WebDeps, context: WebContext): Promise<Response> {
  const readable = context.req.method === 'GET' && (context.req.header('accept') ?? '').includes('text/html');
  if (!readable) return await problemPage(deps, context, SIGN_IN_FIRST);
  const here = new URL(context.req.url);
  return context.redirect(`/sign-in?returnTo=${encodeURIComponent(here.pathname + here.search)}`, 303);
}
