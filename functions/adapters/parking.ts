import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

/**
 * Parks a timeline's task token on the head, unless the case has moved past `version` meanwhile, or another token than the one
 * `seen` there has been parked: a request that arrives late must not lay a dead token over a live one.
 */
export async function parkToken(
  table: Table,
  caseId: string,
  { version, token, seen }: { version: number; token: string; seen: string | undefined },
): Promise<boolean> {
  const unchanged = seen === undefined ? 'attribute_not_exists(#head.#token)' : '#head.#token = :seen';
  return await changeHead(
    table,
    caseId,
    'SET #head.#token = :token',
    `#head.#version = :version AND ${unchanged}`,
    { ':token': token, ':version': version, ...(seen !== undefined && { ':seen': seen }) },
  );
}

/** Takes the parked token off the head; false when it is no longer this one. */
export async function takeToken(table: Table, caseId: string, token: string): Promise<boolean> {
  return await changeHead(table, caseId, 'REMOVE #head.#token', '#head.#token = :token', { ':token': token });
}

/** Moves the timeline to its next generation; false when somebody else did. */
export async function nextGeneration(table: Table, caseId: string, from: number): Promise<boolean> {
  return await changeHead(
    table,
    caseId,
    'SET #head.#generation = :next REMOVE #head.#token',
    '#head.#generation = :from',
    { ':from': from, ':next': from + 1 },
  );
}

async function changeHead(
  table: Table,
  caseId: string,
  change: string,
  condition: string,
  values: Record<string, unknown>,
): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.head(caseId),
        UpdateExpression: change,
        ConditionExpression: condition,
        ExpressionAttributeNames: namesIn(change + condition),
        ExpressionAttributeValues: values,
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** `#token` stands for `taskToken`; every other placeholder for the field of its own name. */
function namesIn(expression: string): Record<string, string> {
  const found = new Set(expression.match(/#\w+/g));
  return Object.fromEntries(
    [...found].map((name) => [name, name === '#token' ? 'taskToken' : name.slice(1)]),
  );
}
