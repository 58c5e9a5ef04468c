import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Instant } from '../../domain/time/civil-date.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import type { Hidden } from '../../templates/pages/views.ts';
import type { Deps } from '../use-cases/deps.ts';
import type { Outlet } from '../use-cases/webhooks/addresses.ts';
import type { Viewer } from '../viewer.ts';

/** The movable clock that only the local edition hands in. */
export interface Demonstration {
  /** Moves forward to an instant (milliseconds since 1970) and runs what became due; false for an earlier one. */
  moveTo(milliseconds: number): Promise<boolean>;
  /** How far it runs ahead of the machine, in milliseconds. */
  ahead(): number;
}

/** What the web function works with. */
export interface WebDeps extends Deps {
  renderer: () => Renderer;
  /** The clock that sessions live by, where it is not the law's. */
  sessionNow?: () => Instant;
  /** Multiplies every rate limit's quota; 1 when absent. */
  rateScale?: number;
  demonstration?: Demonstration;
  /** Where webhooks may go, where that is more than the public internet. */
  outlet?: Outlet;
  /** Where people reach the pages: the gateway in front tells the function neither scheme nor port reliably. */
  ownOrigin: string;
  /** Where browsers post uploads to, for the content security policy. */
  uploadOrigin: string;
  /** The identity provider. */
  identityIssuer: string;
  /** Where its forms lead, where that is not the issuer's own origin. */
  identityOrigin?: string;
}

/** What a request carries through the handlers. */
export interface WebEnv {
  Variables: {
    viewer: Viewer | undefined;
    /** Shown on a problem page and written into the log line that explains it. */
    reference: string;
  };
}

export type WebContext = Context<WebEnv>;
export type WebApp = Hono<WebEnv>;

/** The hidden field that makes a form's submission happen once, however often it is sent. */
export function idempotencyField(): Hidden {
  return { name: '_key', value: randomUUID() };
}

/** A form body as pairs, in order. */
export async function formEntries(context: WebContext): Promise<[string, string][]> {
  const type = context.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return [];
  return [...new URLSearchParams(await context.req.text())];
}

/** A parameter of the path. @throws {Error} for a route that does not have it. */
export function param(context: WebContext, name: string): string {
  const value = context.req.param(name);
  if (value === undefined) throw new Error(`the route has no ${name}`);
  return value;
}
