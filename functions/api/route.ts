import { z } from 'zod';
import type { Owner } from '../adapters/webhooks.ts';
import type { Permission } from '../permissions.ts';
import { ownerFor } from '../use-cases/webhooks/owner.ts';
import type { Viewer } from '../viewer.ts';
import type { WebContext, WebDeps } from '../web/context.ts';
import { type Access, type Applicant, asApplicant, asOfficer, type OpenCase, openCase } from './access.ts';
import { opened, sealed } from './paged.ts';
import { type ProblemCode, problem } from './problem.ts';
import { type RequestShape, readParams, readRequest } from './request.ts';

/** One successful answer as the OpenAPI document tells it. */
export interface Answer {
  description: string;
  /** A named schema; absent for an answer without a JSON body. */
  schema?: z.ZodType;
  /** Other than `application/json`. */
  mediaType?: string;
  headers?: readonly ('ETag' | 'Location')[];
  example?: unknown;
}

/** A route as described: what is in the OpenAPI document, and what mounts it. */
export interface RouteSpec<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>
  extends RequestShape<P, Q, B> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it: `/api/cases/{caseId}`. */
  path: `/api/${string}`;
  operationId: string;
  summary: string;
  description?: string;
  /** The body's schema in the OpenAPI document, where the one it is first read with says less. */
  bodyAs?: () => z.ZodType;
  /** Examples of the body, by name. */
  examples?: () => Readonly<Record<string, unknown>>;
  answers: Readonly<Record<number, Answer>>;
  /** Problems beyond those that follow from access and request. */
  problems?: readonly ProblemCode[];
}

/** A route, ready to be mounted; its type parameters are no longer of interest. */
export interface ApiRoute extends RouteSpec<z.ZodObject, z.ZodObject, z.ZodType> {
  access: Access;
  run: (deps: WebDeps, context: WebContext) => Promise<Response>;
}

/** What a handler is given: everything read and allowed. `key` and `seen` are those of the headers it asked for. */
export interface Call<P, Q, B> {
  deps: WebDeps;
  context: WebContext;
  params: P;
  query: Q;
  body: B;
  key: string;
  seen?: number;
}

const NOTHING = z.strictObject({});

type Empty = typeof NOTHING;
type Handle<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, Granted> = (
  call: Call<z.infer<P>, z.infer<Q>, z.infer<B>> & Granted,
) => Response | Promise<Response>;
type Define<Granted, P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> = RouteSpec<
  P,
  Q,
  B
> & {
  handle: Handle<P, Q, B, Granted>;
};

/** A route for anyone. */
export function publicRoute<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  B extends z.ZodType = z.ZodUndefined,
>(spec: Define<object, P, Q, B>): ApiRoute {
  return built(spec, { kind: 'public' }, async () => ({}));
}

/** A route for whoever acts for an institution, on that institution's own things. */
export function institutionRoute<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  B extends z.ZodType = z.ZodUndefined,
>(permission: Permission, spec: Define<{ viewer: Applicant }, P, Q, B>): ApiRoute {
  return built(
    spec,
    { kind: 'institution', permission },
    signedIn(async ({ viewer }) => {
      const applicant = asApplicant(viewer, permission);
      return applicant instanceof Response ? applicant : { viewer: applicant };
    }),
  );
}

/** A route for officers, on the things of one agency. */
export function agencyRoute<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  B extends z.ZodType = z.ZodUndefined,
>(permission: Permission, spec: Define<{ viewer: Viewer; agency: string }, P, Q, B>): ApiRoute {
  return built(
    spec,
    { kind: 'agency', permission },
    signedIn(async ({ deps, context, viewer }) => {
      const agency = await asOfficer(deps, viewer, permission, context.req.query('agency') ?? viewer.agency);
      return agency instanceof Response ? agency : { viewer, agency };
    }),
  );
}

/** A route on things that institutions and agencies have alike, each their own. */
export function ownerRoute<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  B extends z.ZodType = z.ZodUndefined,
>(permission: Permission, spec: Define<{ viewer: Viewer; owner: Owner }, P, Q, B>): ApiRoute {
  return built(
    spec,
    { kind: 'owner', permission },
    signedIn(async ({ viewer }) => {
      const owner = ownerFor(viewer, permission);
      return owner ? { viewer, owner } : problem('forbidden');
    }),
  );
}

/** A route on one case, `{caseId}` in its path. */
export function caseRoute<
  P extends z.ZodObject = Empty,
  Q extends z.ZodObject = Empty,
  B extends z.ZodType = z.ZodUndefined,
>(permission: Permission, spec: Define<OpenCase, P, Q, B>): ApiRoute {
  return built(
    spec,
    { kind: 'case', permission },
    signedIn(({ deps, viewer, params }) => openCase(deps, viewer, permission, String(params.caseId))),
  );
}

interface Asking {
  deps: WebDeps;
  context: WebContext;
  params: Record<string, unknown>;
}

type Grant<Granted> = (asking: Asking) => Promise<Granted | Response>;

function signedIn<Granted>(
  grant: (asking: Asking & { viewer: Viewer }) => Promise<Granted | Response>,
): Grant<Granted> {
  return async (asking) => {
    const viewer = asking.context.get('viewer');
    return viewer
      ? await grant({ ...asking, viewer })
      : problem('sign-in', { headers: { 'www-authenticate': 'Bearer' } });
  };
}

/** Who is it, may he, is the request well made: in this order, so that nothing is told to somebody who may not. */
function built<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, Granted extends object>(
  { handle, ...spec }: Define<Granted, P, Q, B>,
  access: Access,
  grant: Grant<Granted>,
): ApiRoute {
  const paged = spec.query?.shape.cursor !== undefined;
  const run = async (deps: WebDeps, context: WebContext): Promise<Response> => {
    const params = readParams(spec.params, context);
    if (params instanceof Response) return params;
    const granted = await grant({ deps, context, params });
    if (granted instanceof Response) return granted;
    const request = await readRequest(spec, context);
    if (request instanceof Response) return request;
    const list = paged ? await opened(deps, context, spec.operationId, request.query) : undefined;
    if (list instanceof Response) return list;
    const query = list ? list.query : request.query;
    // The route's own schemas have read all three, so they are what those say.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const call = { deps, context, params, ...request, query } as Call<z.infer<P>, z.infer<Q>, z.infer<B>>;
    const response = await handle({ ...call, ...granted });
    return list ? await sealed(deps, list.scope, response) : response;
  };
  return { ...spec, access, run };
}

/** A JSON answer. What belongs to somebody is never kept by a cache. */
export function json(
  body: unknown,
  { status = 200, ...headers }: { status?: number } & Record<string, string | number> = {},
): Response {
  const named = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]);
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      ...Object.fromEntries(named),
    },
  });
}

/** For answers that are the same for everybody. */
export const PUBLIC = { 'cache-control': 'public, max-age=300' } as const;
