import { z } from 'zod';
import type { WebContext } from '../web/context.ts';
import { idempotencyKeyIn, versionIn } from './etag.ts';
import { bodyErrors, inChinese, queryErrors } from './issues.ts';
import { readJson } from './json.ts';
import { problem } from './problem.ts';

/** Bytes of a body at most. */
export const LARGEST_BODY = 1_000_000;

/** The shape of one request: what it must have and may have, and nothing else. */
export interface RequestShape<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  params?: P;
  query?: Q;
  body?: B;
  /** Asks for an Idempotency-Key. */
  idempotent?: boolean;
  ifMatch?: 'required' | 'optional';
}

/** The names in the path; what cannot be one of ours does not exist. */
export function readParams(
  params: z.ZodObject | undefined,
  context: WebContext,
): Record<string, unknown> | Response {
  if (!params) return {};
  // A name with an ending (`{ref}.pdf`) is matched whole; the ending is the route's.
  const raw = Object.entries(context.req.param()).map(([name, value]) => [name, value.replace(/\.pdf$/, '')]);
  const result = params.safeParse(Object.fromEntries(raw));
  return result.success ? result.data : problem('not-found');
}

/** Query, headers and body, read strictly in this order; the first that is wrong is the answer. */
export async function readRequest<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(
  shape: RequestShape<P, Q, B>,
  context: WebContext,
): Promise<Response | { query: unknown; key: string; seen?: number; body: unknown }> {
  const query = readQuery(shape.query ?? z.strictObject({}), context);
  if (query instanceof Response) return query;
  const key = shape.idempotent ? idempotencyKeyIn(context.req.header('idempotency-key')) : '';
  if (key === undefined)
    return problem('key-missing', {
      errors: [{ header: 'Idempotency-Key', detail: '缺少，或者格式不对。' }],
    });
  const seen = shape.ifMatch ? versionIn(context.req.header('if-match')) : 'absent';
  if (seen === 'unreadable') {
    const errors = [{ header: 'If-Match', detail: '应是读取时得到的一个 ETag，例如 "3"。' }];
    return problem('malformed', { errors });
  }
  if (seen === 'absent' && shape.ifMatch === 'required') return problem('version-missing');
  const body = shape.body ? await readBody(shape.body, context) : undefined;
  if (body instanceof Response) return body;
  return { query, key, body, ...(seen !== 'absent' && { seen }) };
}

function readQuery(schema: z.ZodObject, context: WebContext): unknown {
  const raw = Object.entries(context.req.queries()).map(([name, values]) => {
    const many = schema.shape[name] !== undefined && takesMany(schema.shape[name]);
    return [name, many || values.length > 1 ? values : values[0]];
  });
  const result = schema.safeParse(Object.fromEntries(raw), { error: inChinese });
  return result.success ? result.data : problem('malformed', { errors: queryErrors(result.error) });
}

/** Whether a parameter may be given several times. */
export function takesMany(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return takesMany(schema.unwrap());
  return schema instanceof z.ZodArray;
}

async function readBody(schema: z.ZodType, context: WebContext): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) return problem('media-type');
  if (Number(context.req.header('content-length') ?? 0) > LARGEST_BODY) return tooLarge();
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (bytes.byteLength > LARGEST_BODY) return tooLarge();
  const json = readJson(bytes);
  if (!json.ok) return problem('malformed', { detail: json.detail });
  const result = schema.safeParse(json.value, { error: inChinese });
  return result.success ? result.data : problem('invalid', { errors: bodyErrors(result.error) });
}

function tooLarge(): Response {
  return problem('too-large', { detail: `请求正文最多 ${LARGEST_BODY / 1_000_000} MB。` });
}
