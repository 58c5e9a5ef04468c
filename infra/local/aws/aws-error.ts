/**
 * An AWS service error on its way to the wire. AWS protocols answer a refusal as an error document, so inside an
 * emulated service a refusal is thrown once and turned into that document at the service's edge.
 */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  /** Response headers that belong to this error (for example the ones a 416 needs). */
  readonly headers: Record<string, string>;

  constructor(code: string, message: string, status = 400, headers: Record<string, string> = {}) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}

/** What every emulated service answers for an operation, parameter or field it does not have: loud, never ignored. */
export function notImplemented(what: string): AwsError {
  return new AwsError('NotImplemented', `the local edition does not implement ${what}`, 501);
}
