import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one table and the client that speaks to it. */
export interface Table {
  name: string;
  client: DynamoDBDocumentClient;
}

/** Names of the table's indexes; `keys.ts` says what each holds. Their keys are `<name>pk` and `<name>sk`. */
export const INDEXES = { byQueue: 'gsi1', byOwner: 'gsi2', open: 'gsi3' } as const;

export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(config), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { name, client };
}

/** Whether a single write failed on its condition. */
export function isConditionFailure(error: unknown): boolean {
  return error instanceof ConditionalCheckFailedException;
}

/** For a cancelled transaction, the reason code of each item in order; undefined for any other error. */
export function cancellationCodes(error: unknown): (string | undefined)[] | undefined {
  return error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).map(({ Code }) => Code)
    : undefined;
}

/** Whether the write was done; false where its condition did not hold. */
export async function unlessConditionFails(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
