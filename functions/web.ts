import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { instantOf } from '../domain/time/civil-date.ts';
import { createRenderer } from '../templates/engine/render.ts';
import { refreshed } from './adapters/calendar.ts';
import { registerFormDocuments } from './documents/form-documents.ts';
import { depsOf, lambda, once, outgoingOf, type Runtime } from './runtime.ts';
import { webApp } from './web/app.ts';
import type { Demonstration, WebDeps } from './web/context.ts';

/** What the local edition adds to the cloud's: a clock that can be moved. */
export interface WebExtras {
  demonstration?: Demonstration;
  renderer?: WebDeps['renderer'];
  /** The machine's own clock, which sessions live by while the other is moved. */
  machine?: () => number;
}

/** Pages and API behind an HTTP API (payload format 2.0). */
export function webHandler(
  runtime: Runtime,
  extras: WebExtras = {},
): (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2> {
  const app = once(() => {
    registerFormDocuments();
    const { env } = runtime;
    const deps: WebDeps = {
      ...depsOf(runtime),
      outlet: outgoingOf(runtime).outlet,
      renderer: extras.renderer ?? once(() => createRenderer()),
      ownOrigin: new URL(env.OIDC_REDIRECT_URI ?? 'https://invalid.invalid').origin,
      uploadOrigin: env.UPLOAD_ORIGIN ?? '',
      identityIssuer: env.OIDC_ISSUER ?? 'https://invalid.invalid',
      ...(env.IDENTITY_ORIGIN && { identityOrigin: env.IDENTITY_ORIGIN }),
      ...(Number(env.RATE_LIMIT_SCALE) > 0 && { rateScale: Number(env.RATE_LIMIT_SCALE) }),
      sessionNow: () => instantOf((extras.machine ?? runtime.clock)()),
      ...(extras.demonstration && { demonstration: extras.demonstration }),
    };
    return { deps, answer: handle(webApp(deps, env)) };
  });
  return async (event) => {
    const { deps, answer } = app();
    // A calendar that cannot be read now is read with the next request; the one in hand is at worst provisional.
    await refreshed(deps).catch((error: unknown) => console.error(error));
    return (await answer(
      event as unknown as LambdaEvent,
      {} as LambdaContext & Context,
    )) as APIGatewayProxyStructuredResultV2;
  };
}

export const handler = webHandler(lambda);
