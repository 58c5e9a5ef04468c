import type { Head } from './cases.ts';
import { keys } from './keys.ts';

/** Writes a case's head in the transaction of its events, if it has the version they were decided on; 0 for a new case. */
export function headWrite(TableName: string, head: Head, expectedVersion: number) {
  const { taskToken: _parked, generation: _generation, ...written } = head;
  if (expectedVersion === 0) {
    return {
      Put: {
        TableName,
        Item: {
          ...keys.head(head.caseId),
          ...indexed(head),
          head: { ...written, generation: head.generation },
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    };
  }
  // The token and the generation belong to the timeline; an act never overwrites them.
  const index = indexed(head);
  const optional = [
    'receiptNumber',
    'submittedOn',
    'nextDueAt',
    'dates',
    'noticesAwaitingSeal',
    'noticesReturned',
  ] as const;
  const set: string[] = [];
  const remove: string[] = [];
  const values: Record<string, unknown> = { ':expected': expectedVersion };
  // Several field names are reserved words of DynamoDB, so every one goes through a placeholder.
  const names: Record<string, string> = { '#head': 'head' };
  const named = (field: string) => {
    names[`#${field}`] = field;
    return `#head.#${field}`;
  };
  for (const [field, value] of Object.entries(written)) {
    if (value === undefined) continue;
    set.push(`${named(field)} = :${field}`);
    values[`:${field}`] = value;
  }
  for (const field of optional) if (head[field] === undefined) remove.push(named(field));
  for (const field of ['gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk', 'gsi3pk', 'gsi3sk'] as const) {
    const value = index[field];
    if (value === undefined) remove.push(field);
    else {
      set.push(`${field} = :${field}`);
      values[`:${field}`] = value;
    }
  }
  return {
    Update: {
      TableName,
      Key: keys.head(head.caseId),
      UpdateExpression: `SET ${set.join(', ')}${remove.length > 0 ? ` REMOVE ${remove.join(', ')}` : ''}`,
      ConditionExpression: '#head.#version = :expected',
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  };
}

/** The index attributes of a head. Drafts are in nobody's queue. */
function indexed(
  head: Head,
): Partial<Record<'gsi1pk' | 'gsi1sk' | 'gsi2pk' | 'gsi2sk' | 'gsi3pk' | 'gsi3sk', string>> {
  const owner = { gsi2pk: keys.owner(head.institution), gsi2sk: `${head.createdAt}#${head.caseId}` };
  if (head.stageKind === 'draft') return owner;
  const due = head.stageKind === 'open' ? (head.nextDueAt ?? '9999') : head.updatedAt;
  const queue = { gsi1pk: keys.queue(head.agency, head.stageKind), gsi1sk: `${due}#${head.caseId}` };
  // Final cases with a notice still owed stay among the open ones, so that reconcile sees them.
  const open =
    head.stageKind === 'open' || head.noticesOwed > 0 ? { gsi3pk: keys.open, gsi3sk: head.caseId } : {};
  return { ...owner, ...queue, ...open };
}
