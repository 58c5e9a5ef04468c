/** Error names the interpreter itself raises; a machine may name no other `States.` error. */
export const RESERVED_ERRORS = [
  'States.ALL',
  'States.DataLimitExceeded',
  'States.HeartbeatTimeout',
  'States.NoChoiceMatched',
  'States.QueryEvaluationError',
  'States.Runtime',
  'States.TaskFailed',
  'States.Timeout',
] as const;

/** What went wrong in a state, as Retry, Catch and the execution's history see it. A value, never thrown across states. */
export interface Failure {
  error: string;
  cause: string;
}

/** Thrown inside one state's evaluation and turned into a `Failure` at its edge. */
export class StateError extends Error {
  readonly failure: Failure;
  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = 'StateError';
    this.failure = { error, cause };
  }
}

/** A `States.QueryEvaluationError`, the name AWS gives to every fault of a JSONata expression or its result's type. */
export function queryError(cause: string): StateError {
  return new StateError('States.QueryEvaluationError', cause);
}

/** A `States.DataLimitExceeded`: a payload over its quota. */
export function dataLimit(what: string, limit: number): StateError {
  return new StateError(
    'States.DataLimitExceeded',
    `The state's ${what} is larger than the maximum of ${limit} bytes.`,
  );
}

// AWS: wildcards never match these; DataLimitExceeded may be named, Runtime always ends the execution.
const TERMINAL = ['States.DataLimitExceeded', 'States.Runtime'];

/** Whether a retrier's or catcher's ErrorEquals list matches an error name. */
export function matches(errorEquals: readonly string[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  if (errorEquals.includes(error)) return true;
  if (TERMINAL.includes(error)) return false;
  if (errorEquals.includes('States.ALL')) return true;
  if (error === 'States.HeartbeatTimeout' && errorEquals.includes('States.Timeout')) return true;
  return errorEquals.includes('States.TaskFailed') && error !== 'States.Timeout';
}
