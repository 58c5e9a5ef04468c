import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { TransactionContended, VersionConflict } from '../errors.ts';
import { keys } from './keys.ts';
import { cancellationCodes, isConditionFailure, type Table } from './table.ts';
import { type Pending, pendingWrites } from './webhook-deliveries.ts';

/** How far a case has been told outside. What is queued for subscribers is put on the bus afterwards. */
export interface OutgoingMark {
  queued: number;
  told: number;
}

/** The mark of a case, strongly consistent; nothing told yet where there is none. */
export async function loadMark(table: Table, caseId: string): Promise<OutgoingMark> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.outgoing(caseId), ConsistentRead: true }),
  );
  return { queued: Number(Item?.queued ?? 0), told: Number(Item?.told ?? 0) };
}

/** Queues what one event of a case means for subscribers and moves the mark, all or nothing. @throws {VersionConflict} */
export async function queueFor(
  table: Table,
  caseId: string,
  { from, to }: { from: number; to: number },
  pending: readonly Pending[],
): Promise<void> {
  const TableName = table.name;
  const mark = {
    Update: {
      TableName,
      Key: keys.outgoing(caseId),
      UpdateExpression: 'SET queued = :to',
      ConditionExpression: from === 0 ? 'attribute_not_exists(queued) OR queued = :from' : 'queued = :from',
      ExpressionAttributeValues: { ':to': to, ':from': from },
    },
  };
  try {
    await table.client.send(
      new TransactWriteCommand({ TransactItems: [mark, ...pendingWrites(TableName, pending)] }),
    );
  } catch (error) {
    const codes = cancellationCodes(error);
    if (!codes) throw error;
    if (codes[0] === 'ConditionalCheckFailed') throw new VersionConflict(`outgoing events of ${caseId}`);
    throw new TransactionContended(codes.join(','));
  }
}

/** Everything up to `to` is on the bus, and queued as well. */
export async function markTold(table: Table, caseId: string, to: number): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.outgoing(caseId),
        UpdateExpression: 'SET told = :to, queued = :to',
        ConditionExpression: 'attribute_not_exists(queued) OR queued <= :to',
        ExpressionAttributeValues: { ':to': to },
      }),
    );
  } catch (error) {
    // Somebody else has gone further meanwhile, and will say so.
    if (!isConditionFailure(error)) throw error;
  }
}
