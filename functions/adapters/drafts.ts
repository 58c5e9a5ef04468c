import {
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { TransactionContended, VersionConflict } from '../errors.ts';
import { keys } from './keys.ts';
import { cancellationCodes, type Table, unlessConditionFails } from './table.ts';

/** A form as somebody is filling it in: the words as typed, valid or not. */
export interface SavedForm {
  form: string;
  /** Raw input by field name, exactly as it came in. */
  input: Record<string, unknown>;
  /** Counts saves; the ETag of the form. 0 before the first save. */
  version: number;
  savedAt: string;
}

/** One uploaded file of one material. */
export interface Upload {
  material: string;
  upload: string;
  /** What the person called it. Shown, never used as a key or a type. */
  fileName: string;
  size: number;
  state: 'usable' | 'refused';
  /** Why it was refused, in plain words. */
  reason?: string;
  /** The type its content shows. */
  mediaType?: string;
  sha256?: string;
  key: string;
  versionId?: string;
  receivedAt: string;
}

export async function loadForm(table: Table, caseId: string, form: string): Promise<SavedForm | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.form(caseId, form), ConsistentRead: true }),
  );
  return Item && (Item.form as SavedForm);
}

export async function loadForms(table: Table, caseId: string): Promise<SavedForm[]> {
  return (await underCase(table, caseId, 'FORM#')).map((item) => item.form as SavedForm);
}

/** Saves a form if it still has the version the editor saw; false when somebody saved in between. */
export async function saveForm(table: Table, caseId: string, form: SavedForm): Promise<boolean> {
  return await unlessConditionFails(() =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.form(caseId, form.form), form },
        ...atVersion(form.version - 1),
      }),
    ),
  );
}

/**
 * Saves a form as `saveForm` does, but only while the case has the version on which it was found editable: what is saved
 * never lands behind a submission that has already frozen the forms.
 * @throws {VersionConflict} when the case moved on {TransactionContended}
 */
export async function saveFormOf(
  table: Table,
  caseId: string,
  form: SavedForm,
  caseVersion: number,
): Promise<boolean> {
  const TableName = table.name;
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          {
            Put: {
              TableName,
              Item: { ...keys.form(caseId, form.form), form },
              ...atVersion(form.version - 1),
            },
          },
          {
            ConditionCheck: {
              TableName,
              Key: keys.head(caseId),
              ConditionExpression: '#head.#version = :version',
              ExpressionAttributeNames: { '#head': 'head', '#version': 'version' },
              ExpressionAttributeValues: { ':version': caseVersion },
            },
          },
        ],
      }),
    );
    return true;
  } catch (error) {
    const [formCode, caseCode] = cancellationCodes(error) ?? [];
    if (formCode === 'ConditionalCheckFailed') return false;
    if (caseCode === 'ConditionalCheckFailed') throw new VersionConflict(`case ${caseId}`);
    if (formCode === undefined) throw error;
    throw new TransactionContended(`form of case ${caseId}`);
  }
}

/** The condition that a form still has the version that was read; 0 before its first save. */
export function atVersion(version: number) {
  if (version === 0) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#form.#version = :before',
    ExpressionAttributeNames: { '#form': 'form', '#version': 'version' },
    ExpressionAttributeValues: { ':before': version },
  };
}

export async function loadUploads(table: Table, caseId: string): Promise<Upload[]> {
  return (await underCase(table, caseId, 'MATERIAL#')).map((item) => item.upload as Upload);
}

/** Forms and uploads of a case in one reading; between the two in the partition stands nothing but the head. */
export async function loadPapers(
  table: Table,
  caseId: string,
): Promise<{ forms: SavedForm[]; uploads: Upload[] }> {
  const items = await pages(table, 'pk = :pk AND sk BETWEEN :first AND :last', {
    ':pk': keys.head(caseId).pk,
    ':first': 'FORM#',
    ':last': 'MATERIAL#\uffff',
  });
  const under = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
  return {
    forms: under('FORM#').map((item) => item.form as SavedForm),
    uploads: under('MATERIAL#').map((item) => item.upload as Upload),
  };
}

/** Records an inspected upload once; a second delivery of the same event changes nothing. */
export async function recordUpload(table: Table, caseId: string, upload: Upload): Promise<boolean> {
  return await unlessConditionFails(() =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.material(caseId, upload.material, upload.upload), upload },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
}

/** Takes an upload out of the application; the file itself stays in the versioned bucket. */
export async function removeUpload(
  table: Table,
  caseId: string,
  material: string,
  upload: string,
): Promise<void> {
  await table.client.send(
    new DeleteCommand({ TableName: table.name, Key: keys.material(caseId, material, upload) }),
  );
}

/** Every page of what lies beside a case under a prefix: a thousand uploads are more than one answer holds. */
async function underCase(table: Table, caseId: string, prefix: string): Promise<Record<string, unknown>[]> {
  return await pages(table, 'pk = :pk AND begins_with(sk, :prefix)', {
    ':pk': keys.head(caseId).pk,
    ':prefix': prefix,
  });
}

async function pages(
  table: Table,
  KeyConditionExpression: string,
  ExpressionAttributeValues: Record<string, string>,
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression,
        ExpressionAttributeValues,
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
