import { z } from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import { type Json, messageOf, parseJson, sizeOf } from './json.ts';
import { MAX_PAYLOAD_BYTES } from './limits.ts';

/** A payload given as text: at most the quota's bytes. Whether it is JSON is each operation's own error. */
export const payloadText = z.string().refine((text) => Buffer.byteLength(text, 'utf8') <= MAX_PAYLOAD_BYTES, {
  error: `longer than ${MAX_PAYLOAD_BYTES} bytes`,
});

/** Parses a payload; `code` is the error of the operation for text that is not JSON. Throws AwsError. */
export function parsePayload(text: string, code: string): Json {
  let value: Json;
  try {
    value = parseJson(text);
  } catch (error) {
    throw new AwsError(code, `not JSON: ${messageOf(error)}`);
  }
  if (sizeOf(value) > MAX_PAYLOAD_BYTES) throw new AwsError(code, `longer than ${MAX_PAYLOAD_BYTES} bytes`);
  return value;
}

/** The two parameters of every list; 0 stands for the default of 100, as on AWS. */
export const paging = {
  maxResults: z
    .int()
    .min(0)
    .max(1000)
    .default(0)
    .transform((count) => count || 100),
  nextToken: z.string().optional(),
};

/** The row id a page starts from. Throws AwsError InvalidToken. */
export function pageStart(token: string | undefined, otherwise: number): number {
  if (token === undefined) return otherwise;
  if (!/^\d{1,15}$/.test(token)) throw new AwsError('InvalidToken', 'the nextToken is not one of ours');
  return Number(token);
}
