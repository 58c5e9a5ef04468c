import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { CivilDate, Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { entryId, type LogEntry, logWrite } from './register-log.ts';
import type { Table } from './table.ts';

/** A figure that holds for an agency's whole area in a calendar year, as an officer put it on record. */
export interface Figure {
  agency: string;
  year: number;
  fact: string;
  value: number;
  /** The paper or system it comes from, and the day it stands for there. */
  source: string;
  on: CivilDate;
  by: Actor;
  at: Instant;
}

/** Puts a figure on record behind those entered before; the latest counts. */
export async function putFigure(table: Table, figure: Figure, log: LogEntry): Promise<void> {
  const { agency, year, fact, at } = figure;
  await table.client.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Put: {
            TableName: table.name,
            Item: { ...keys.figure(agency, year, fact, `${at}#${entryId()}`), figure },
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
        logWrite(table.name, log),
      ],
    }),
  );
}

/** Every figure an agency has for a year, those entered later behind those entered earlier. */
export async function loadFigures(table: Table, agency: string, year: number): Promise<Figure[]> {
  const { pk, sk } = keys.figure(agency, year, '', '');
  const figures: Figure[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :year)',
        ExpressionAttributeValues: { ':pk': pk, ':year': sk.slice(0, sk.lastIndexOf('##') + 1) },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) figures.push(item.figure as Figure);
    from = page.LastEvaluatedKey;
  } while (from);
  return figures.sort((a, b) => (a.at < b.at ? -1 : 1));
}
