/**
 * Faults of the machine, one class a cause. What a person may not do is never an exception: it is a refusal value
 * that carries its citation.
 */

/** Somebody else wrote the case first; load it again and decide again. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
}

/** A number series, or the transaction as a whole, was contended; trying again is safe. */
export class TransactionContended extends Error {
  override name = 'TransactionContended';
}

/** The same Idempotency-Key is already on record; `recorded` is the answer given then. */
export class AlreadyDone extends Error {
  override name = 'AlreadyDone';
  readonly recorded: unknown;
  constructor(recorded: unknown) {
    super('this request was answered before');
    this.recorded = recorded;
  }
}

/** There is no such case, form, material or notice. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** A history on disk that its procedure cannot have produced. `fsck` says more; nothing is repaired silently. */
export class BrokenHistory extends Error {
  override name = 'BrokenHistory';
}

/** A paper that many cases share cannot be printed yet: the act of many goes on, or another case is printing it. */
export class ListNotReady extends Error {
  override name = 'ListNotReady';
}

/** Why a certificate may not sign at an instant. */
export type CertificateFault =
  | 'none'
  | 'other-name'
  | 'not-yet-valid'
  | 'expired'
  | 'revoked'
  | 'usage'
  | 'weak'
  | 'untrusted'
  | 'unreadable';

/** An agency has no certificate that may sign at that instant. The message is for the officer, in Chinese. */
export class CertificateRefused extends Error {
  override name = 'CertificateRefused';
  readonly fault: CertificateFault;
  constructor(fault: CertificateFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

/** The signing service answered with a signature that the agency's certificate does not confirm: nothing was sealed. */
export class KeyMismatch extends Error {
  override name = 'KeyMismatch';
}

/** The time-stamp authority did not answer, or its stamp is not for this signature: nothing was sealed. */
export class TimestampFailed extends Error {
  override name = 'TimestampFailed';
}

/** A sealed file did not pass the house's own verification: it is not let out. The message is for the officer, in Chinese. */
export class SealNotBelieved extends Error {
  override name = 'SealNotBelieved';
}

/** What was looked for, or undefined where it is not there. Any other error stays one. */
export async function ifThere<T>(looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
