import type { Item } from './model.ts';

/** Why one action of a transaction was, or was not, the cause of its cancellation. */
export interface CancellationReason {
  Code: string;
  Message?: string;
  Item?: Item;
}

/**
 * A request that DynamoDB would answer with status 400. It is thrown, not returned, so that the surrounding SQL
 * transaction rolls back; the service turns it into the answer. Anything else thrown is a fault of the machine.
 */
export class Refusal extends Error {
  readonly type: string;
  readonly extra: Record<string, unknown>;

  constructor(type: string, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.name = 'Refusal';
    this.type = type;
    this.extra = extra;
  }
}

const API = 'com.amazonaws.dynamodb.v20120810#';

/** ValidationException: the request can never succeed as it stands. */
export function invalid(message: string): Refusal {
  return new Refusal('com.amazon.coral.validate#ValidationException', message);
}

/** ValidationException for what AWS accepts and this emulation does not: better loud than silently ignored. */
export function notImplemented(what: string): Refusal {
  return invalid(`not implemented by the embedded DynamoDB: ${what}`);
}

/** UnknownOperationException. */
export function unknownOperation(): Refusal {
  return new Refusal('com.amazon.coral.service#UnknownOperationException', '');
}

/** SerializationException: the body is not what the operation takes. */
export function unreadable(message: string): Refusal {
  return new Refusal('com.amazon.coral.service#SerializationException', message);
}

/** ResourceNotFoundException. */
export function notFound(message = 'Requested resource not found'): Refusal {
  return new Refusal(`${API}ResourceNotFoundException`, message);
}

/** ResourceInUseException. */
export function inUse(message: string): Refusal {
  return new Refusal(`${API}ResourceInUseException`, message);
}

/** ConditionalCheckFailedException; `item` is what was found, when the request asked to see it. */
export function conditionFailed(item?: Item): Refusal {
  return new Refusal(
    `${API}ConditionalCheckFailedException`,
    'The conditional request failed',
    item ? { Item: item } : {},
  );
}

/** TransactionCanceledException with one reason an action, in the request's order. */
export function canceled(reasons: CancellationReason[]): Refusal {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  return new Refusal(
    `${API}TransactionCanceledException`,
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    { CancellationReasons: reasons },
  );
}

/** IdempotentParameterMismatchException: a token came again with another transaction. */
export function tokenMismatch(): Refusal {
  return new Refusal(
    `${API}IdempotentParameterMismatchException`,
    'The provided client token was already used with different parameters',
  );
}

/** TransactionConflictException: only ever made by the test mode, since calls here never overlap. */
export function conflict(): Refusal {
  return new Refusal(`${API}TransactionConflictException`, 'Transaction is ongoing for the item');
}

/** ProvisionedThroughputExceededException: only ever made by the test mode. */
export function throttled(): Refusal {
  return new Refusal(
    `${API}ProvisionedThroughputExceededException`,
    'The level of configured provisioned throughput for the table was exceeded',
  );
}
