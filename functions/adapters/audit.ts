import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Somebody looked at personal data in full: who, when, what; never the data itself. */
export interface Disclosure {
  caseId: string;
  actor: Actor;
  at: Instant;
  /** The form, and the field or `*` for the whole paper. */
  form: string;
  field: string;
}

/** Puts a disclosure on record before anything is shown. */
export async function recordDisclosure(table: Table, disclosure: Disclosure): Promise<void> {
  const { caseId, at } = disclosure;
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.disclosure(caseId, at, randomUUID()), disclosure },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}
