/**
 * Quotas of a Standard workflow, as the AWS Step Functions developer guide ("Service quotas") states them. The
 * embedded service enforces them so that what would fail in the cloud fails on one machine too.
 */

const DAY = 24 * 60 * 60 * 1000;

/** Bytes of one input, output, task result or set of arguments. */
export const MAX_PAYLOAD_BYTES = 256 * 1024;

/** Bytes of all the variables that one state assigns. */
export const MAX_ASSIGN_BYTES = 256 * 1024;

/** Bytes of all the variables that one branch can see. */
export const MAX_VARIABLES_BYTES = 10 * 1024 * 1024;

/** Events in one execution's history; the last one is the failure that says so. */
export const MAX_HISTORY_EVENTS = 25_000;

/** Milliseconds that one execution may stay open. */
export const MAX_EXECUTION_MS = 365 * DAY;

/** Milliseconds a closed execution is remembered, and its name reserved. */
export const RETENTION_MS = 90 * DAY;

/** Seconds: the largest value of Seconds, TimeoutSeconds and HeartbeatSeconds, and the default task time-out. */
export const MAX_SECONDS = 99_999_999;

/** Seconds: the largest MaxDelaySeconds of a retrier. */
export const MAX_DELAY_SECONDS = 31_622_400;

/** Branches of one inline Map that run at once when MaxConcurrency is 0. */
export const MAX_MAP_CONCURRENCY = 40;
