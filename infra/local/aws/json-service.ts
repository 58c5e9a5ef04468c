import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from './aws-error.ts';
import type { LocalRequest, LocalResponse } from './service.ts';

/** Version of the AWS JSON protocol: 1.0 for DynamoDB and Step Functions, 1.1 for KMS and EventBridge. */
export type JsonVersion = '1.0' | '1.1';

/** One operation behind its input shape. */
export interface JsonOperation {
  /** Checks and answers a parsed body. @throws AwsError */
  answer: (input: unknown) => unknown;
}

/** An operation whose input must fit `input`; make it strict, so that an unknown parameter is refused. */
export function operation<S extends z.ZodType>(
  input: S,
  run: (input: z.output<S>) => unknown,
): JsonOperation {
  return {
    answer(body) {
      const parsed = input.safeParse(body);
      if (!parsed.success) throw new AwsError('ValidationException', z.prettifyError(parsed.error));
      return run(parsed.data);
    },
  };
}

/** Wraps a body as an AWS JSON answer. */
export function jsonResponse(version: JsonVersion, status: number, body: unknown): LocalResponse {
  return {
    status,
    headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amzn-requestid': randomUUID() },
    body: JSON.stringify(body ?? {}),
  };
}

/** An AWS JSON error document. */
export function jsonError(version: JsonVersion, error: AwsError): LocalResponse {
  const response = jsonResponse(version, error.status, { __type: error.code, message: error.message });
  Object.assign(response.headers, error.headers);
  return response;
}

/**
 * Dispatches `X-Amz-Target: <prefix>.<Operation>` requests. Unknown operations answer UnknownOperationException,
 * malformed bodies SerializationException, unknown or wrong parameters ValidationException, and a fault of our own
 * InternalFailure with status 500.
 */
export function jsonService(
  prefix: string,
  version: JsonVersion,
  operations: Record<string, JsonOperation>,
): (request: LocalRequest) => Promise<LocalResponse> {
  return async (request) => {
    try {
      const [service, name = ''] = (request.headers['x-amz-target'] ?? '').split('.');
      const found = service === prefix && Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (request.method !== 'POST' || found === undefined) {
        throw new AwsError(
          'UnknownOperationException',
          `the local edition does not implement ${prefix}.${name}`,
        );
      }
      return jsonResponse(version, 200, await found.answer(parseBody(request.body)));
    } catch (error) {
      if (error instanceof AwsError) return jsonError(version, error);
      return jsonError(version, new AwsError('InternalFailure', String(error), 500));
    }
  };
}

function parseBody(body: Uint8Array): unknown {
  try {
    return body.length === 0 ? {} : JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new AwsError('SerializationException', 'the request body is not JSON');
  }
}
