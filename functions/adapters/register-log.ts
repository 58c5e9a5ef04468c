import { randomBytes } from 'node:crypto';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** One change that an officer made to an agency's registers: who, when, what, on what grounds. */
export interface LogEntry {
  agency: string;
  at: Instant;
  by: Actor;
  did:
    | 'bar-entered'
    | 'bar-ended'
    | 'bar-discharged'
    | 'figure-entered'
    | 'institution-fact-entered'
    | 'register-published';
  /** The bar's id, `<year> <fact>` of a figure, or `<institution> <fact>`. */
  what: string;
  /** The source or the reason given. */
  why: string;
}

/** An id that sorts behind those made before it, also within one second of the clock that cases live by. */
export function entryId(): string {
  const microseconds = Math.round((performance.timeOrigin + performance.now()) * 1000);
  return `${microseconds.toString(36).padStart(11, '0')}${randomBytes(4).toString('hex')}`;
}

/** A line of the log, in the transaction of what it tells. */
export function logWrite(TableName: string, entry: LogEntry) {
  return {
    Put: {
      TableName,
      Item: { ...keys.registerLog(entry.agency, entry.at, entryId()), entry },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}

/** A page of what officers did to an agency's registers, the latest first; `after` is the `next` of the page before. */
export async function pageOfLog(
  table: Table,
  agency: string,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ entries: LogEntry[]; next?: string }> {
  const { pk, sk } = keys.registerLog(agency, '', '');
  const log = sk.slice(0, sk.indexOf('#') + 1);
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :log)',
      ExpressionAttributeValues: { ':pk': pk, ':log': log },
      ScanIndexForward: false,
      Limit: limit,
      ...(after !== undefined && {
        ExclusiveStartKey: { pk, sk: `${log}${Buffer.from(after, 'base64url').toString('utf8')}` },
      }),
    }),
  );
  const entries = Items.map((item) => item.entry as LogEntry);
  const last: unknown = LastEvaluatedKey?.sk;
  return typeof last === 'string'
    ? { entries, next: Buffer.from(last.slice(log.length)).toString('base64url') }
    : { entries };
}
