import type { Instant } from '../../../domain/time/civil-date.ts';
import { endSession, loadSession, prolongSession } from '../../adapters/sessions.ts';
import type { Table } from '../../adapters/table.ts';
import { Viewer } from '../../viewer.ts';
import type { WebApp, WebContext } from '../context.ts';
import { type TokenReader, tokenReader } from './bearer.ts';
import { ownCookie } from './cookies.ts';
import type { SessionParts } from './parts.ts';
import { badToken, PROBLEMS, type ProblemWriter, plainProblem } from './problems.ts';
import { ProviderUnavailable, relyingParty } from './relying-party.ts';
import { mayChange } from './same-origin.ts';
import { settingsOf } from './settings.ts';
import { finishSignIn, startSignIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { prolonged, seconds } from './span.ts';

/** What sessions need. `now` is the clock sessions live by; `problem` writes refusals in the product's look. */
export interface SessionDeps {
  table: Table;
  now: () => Instant;
  env: Readonly<Record<string, string | undefined>>;
  problem?: ProblemWriter;
}

/**
 * Puts signing in before every route mounted after it: `viewer` is set from the session's cookie or from a bearer token,
 * what other sites send is refused, and /sign-in, /sign-in/callback and /sign-out are there.
 * @throws {Error} when the environment does not say how to sign in
 */
export function mountSession(app: WebApp, { table, now, env, problem = plainProblem }: SessionDeps): void {
  const settings = settingsOf(env);
  const provider = relyingParty(settings);
  const session = ownCookie('session', settings.secure);
  const parts: SessionParts = {
    table,
    now,
    settings,
    provider,
    session,
    binding: ownCookie('sign-in', settings.secure),
    problem,
    end: async (context) => {
      const id = session.read(context);
      return id ? await endSession(table, id) : undefined;
    },
  };
  const readToken = tokenReader(provider);
  app.use(async (context, next) => (await admit(parts, readToken, context)) ?? (await next()));
  app.get('/sign-in', (context) => orUnavailable(parts, context, startSignIn));
  app.get('/sign-in/callback', (context) => orUnavailable(parts, context, finishSignIn));
  app.post('/sign-out', (context) => signOut(parts, context));
  app.get('/sign-out', (context) => problem(context, PROBLEMS.wrongMethod));
}

/** Finds out who is asking; answers itself when the request must not go on. */
async function admit(
  parts: SessionParts,
  readToken: TokenReader,
  context: WebContext,
): Promise<Response | undefined> {
  const authorization = context.req.header('authorization');
  // A token is nothing a browser sends by itself, so neither its cookies nor its origin matter.
  if (authorization !== undefined) return await admitByToken(parts, readToken, context, authorization);
  const id = parts.session.read(context);
  const allowed = mayChange({
    method: context.req.method,
    site: context.req.header('sec-fetch-site'),
    origin: context.req.header('origin'),
    own: parts.settings.redirectUri.origin,
    cookie: id !== undefined,
  });
  if (!allowed) return await parts.problem(context, PROBLEMS.otherSite);
  context.set('viewer', id === undefined ? undefined : await viewerOf(parts, id));
  return undefined;
}

async function admitByToken(
  parts: SessionParts,
  readToken: TokenReader,
  context: WebContext,
  authorization: string,
): Promise<Response | undefined> {
  try {
    const viewer = await readToken(authorization);
    context.set('viewer', viewer);
    return viewer ? undefined : badToken();
  } catch (error) {
    return await unavailable(parts, context, error);
  }
}

/** The viewer of a session that still lasts; using it makes it last longer. */
async function viewerOf({ table, now }: SessionParts, id: string): Promise<Viewer | undefined> {
  const session = await loadSession(table, id);
  if (!session || session.expiresAt <= seconds(now())) return undefined;
  // An older release may have recorded what today's no longer knows.
  const viewer = Viewer.safeParse(session.viewer);
  if (!viewer.success) return undefined;
  const until = prolonged(session, now());
  if (until !== undefined) await prolongSession(table, id, until);
  return viewer.data;
}

async function orUnavailable(
  parts: SessionParts,
  context: WebContext,
  handle: (parts: SessionParts, context: WebContext) => Promise<Response>,
): Promise<Response> {
  context.header('cache-control', 'no-store');
  try {
    return await handle(parts, context);
  } catch (error) {
    return await unavailable(parts, context, error);
  }
}

async function unavailable(parts: SessionParts, context: WebContext, error: unknown): Promise<Response> {
  if (!(error instanceof ProviderUnavailable)) throw error;
  console.error(JSON.stringify({ fault: error.name, message: error.message, cause: String(error.cause) }));
  return await parts.problem(context, PROBLEMS.unavailable);
}
