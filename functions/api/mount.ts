import { NotFound, TransactionContended, VersionConflict } from '../errors.ts';
import type { WebApp, WebContext, WebDeps } from '../web/context.ts';
import { countedFor, rateHeaders } from '../web/rate-limit.ts';
import { fault, problem } from './problem.ts';
import type { ApiRoute } from './route.ts';
import { ROUTES } from './routes.ts';

/** The JSON API under `/api`. Everything it answers that is not what was asked for is problem details. */
export function mountApi(app: WebApp, deps: WebDeps): void {
  for (const route of ROUTES) {
    app.on(route.method.toUpperCase(), pattern(route.path), (context) => guarded(deps, context, route));
  }
  for (const [path, allow] of methodsByPath()) {
    app.all(pattern(path), (context) => {
      const open = ROUTES.some((route) => route.path === path && isOpenRead(route));
      const headers = { allow, ...(open && PREFLIGHT) };
      if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers });
      return problem('method-not-allowed', { headers });
    });
  }
  app.all('/api', () => problem('not-found'));
  app.all('/api/*', () => problem('not-found'));
}

async function guarded(deps: WebDeps, context: WebContext, route: ApiRoute): Promise<Response> {
  // Officers and applicants are counted as persons, everybody else by address.
  const verdict = await countedFor(deps, context, context.get('viewer') ? 'api' : 'api-open');
  const told = verdict ? rateHeaders(verdict) : {};
  if (verdict && !verdict.allowed) return problem('too-many', { headers: told });
  const response = await run(deps, context, route);
  for (const [name, value] of Object.entries({ ...told, ...(isOpenRead(route) && OPEN_READ) }))
    response.headers.set(name, value);
  return response;
}

/** What anyone may read, any site's script may read: without cookies, and without a way to change anything. */
const OPEN_READ = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, RateLimit, RateLimit-Policy, Retry-After',
} as const;

/** What a browser asks before it sends a request of another site's script. */
const PREFLIGHT = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'If-None-Match',
  'access-control-max-age': '86400',
} as const;

const isOpenRead = ({ access, method }: ApiRoute): boolean => access.kind === 'public' && method === 'get';

async function run(deps: WebDeps, context: WebContext, route: ApiRoute): Promise<Response> {
  try {
    return await route.run(deps, context);
  } catch (error) {
    if (error instanceof NotFound) return problem('not-found');
    if (error instanceof TransactionContended || error instanceof VersionConflict) {
      return problem('busy', { headers: { 'retry-after': '1' } });
    }
    return fault(error, route.operationId, context.get('reference'));
  }
}

/** The router's way of writing a path; a name with an ending is matched together with it. */
function pattern(path: string): string {
  return path.replaceAll(/\{(\w+)\}(\.\w+)?/g, (_, name: string, ending = '') =>
    ending ? `:${name}{[^/]+\\${ending}}` : `:${name}`,
  );
}

/** What each path answers to, as `Allow` has it. HEAD goes wherever GET goes. */
function methodsByPath(): Map<string, string> {
  const found = new Map<string, string[]>();
  for (const { path, method } of ROUTES) {
    const methods = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    found.set(path, [...(found.get(path) ?? []), ...methods]);
  }
  return new Map([...found].map(([path, methods]) => [path, [...methods, 'OPTIONS'].join(', ')]));
}
