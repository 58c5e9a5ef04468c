/**
 * The seam between the local HTTP listener and each emulated AWS service.
 *
 * A service answers requests that have already been authenticated (SigV4 checked by the listener), except where AWS
 * itself authenticates inside the body (an S3 presigned POST). It never reads a wall clock: `clock` gives milliseconds.
 */

/** Milliseconds since 1970, UTC. Injected so that a moved clock moves every emulated service with it. */
export type Clock = () => number;

/** One HTTP request as a service sees it; header names are lower case. */
export interface LocalRequest {
  method: string;
  /** Path and query, still percent-encoded, beginning with "/". */
  url: string;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** One HTTP answer. */
export interface LocalResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string;
}

/** An emulated service; `signingName` is the service part of a SigV4 credential scope. */
export interface LocalService {
  signingName: 'dynamodb' | 's3' | 'states' | 'events' | 'kms';
  handle(request: LocalRequest): Promise<LocalResponse>;
  close(): void | Promise<void>;
}

/** Calls a local function by its name, as Lambda's Invoke (RequestResponse) does. Rejects when the function throws. */
export type InvokeFunction = (name: string, payload: unknown) => Promise<unknown>;
