import type { WebContext, WebDeps } from '../web/context.ts';
import { type CursorScope, openCursor, sealCursor } from './cursor.ts';
import { problem } from './problem.ts';

/** What a paged answer has. */
interface Page {
  next?: unknown;
  [member: string]: unknown;
}

/** What a list was asked: its cursor opened to the place it stands for, or the answer that says it is none of this list's. */
export async function opened(
  deps: WebDeps,
  context: WebContext,
  operation: string,
  query: unknown,
): Promise<{ scope: CursorScope; query: unknown } | Response> {
  const asked: Record<string, unknown> = { ...(typeof query === 'object' && query) };
  const { path } = context.req;
  const scope = { operation, path, query: asked, viewer: context.get('viewer')?.sub };
  if (typeof asked.cursor !== 'string') return { scope, query };
  const place = await openCursor(deps.table, scope, asked.cursor);
  if (place !== undefined && place !== '') return { scope, query: { ...asked, cursor: place } };
  return problem('malformed', { errors: [{ parameter: 'cursor', detail: '不是这个列表的游标。' }] });
}

/** The page with its way on sealed. What is no page of JSON passes as it is. */
export async function sealed(deps: WebDeps, scope: CursorScope, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.startsWith('application/json')) return response;
  const page = (await response.json()) as Page;
  const next = typeof page.next === 'string' ? await sealCursor(deps.table, scope, page.next) : undefined;
  return new Response(JSON.stringify({ ...page, next }), {
    status: response.status,
    headers: response.headers,
  });
}
