import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { entryId, type LogEntry, logWrite } from './register-log.ts';
import type { Table } from './table.ts';

/** Something about an institution that no form and no case tells, as an officer put it on record. */
export interface InstitutionFact {
  institution: string;
  fact: string;
  /** A day is `YYYY-MM-DD`. */
  value: boolean | string;
  /** The agency that put it there, and the paper or system it comes from. */
  agency: string;
  source: string;
  by: Actor;
  at: Instant;
}

/** Puts a fact on record behind those entered before; the latest counts. */
export async function putInstitutionFact(table: Table, entry: InstitutionFact, log: LogEntry): Promise<void> {
  const { institution, fact, at } = entry;
  await table.client.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName: table.name,
            Item: { ...keys.institutionFact(institution, fact, `${at}#${entryId()}`), entry },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        logWrite(table.name, log),
      ],
    }),
  );
}

/** Everything on record about an institution, those entered later behind those entered earlier; strongly consistent. */
export async function loadInstitutionFacts(table: Table, institution: string): Promise<InstitutionFact[]> {
  const { pk } = keys.institutionFact(institution, '', '');
  const entries: InstitutionFact[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :fact)',
        ExpressionAttributeValues: { ':pk': pk, ':fact': 'FACT#' },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) entries.push(item.entry as InstitutionFact);
    from = page.LastEvaluatedKey;
  } while (from);
  return entries.sort((a, b) => (a.at < b.at ? -1 : 1));
}
