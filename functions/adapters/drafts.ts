import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

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
  const before = form.version - 1;
  return await unlessConditionFails(() =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.form(caseId, form.form), form },
        ConditionExpression: before === 0 ? 'attribute_not_exists(pk)' : '#form.#version = :before',
        ...(before > 0 && {
          ExpressionAttributeNames: { '#form': 'form', '#version': 'version' },
          ExpressionAttributeValues: { ':before': before },
        }),
      }),
    ),
  );
}

export async function loadUploads(table: Table, caseId: string): Promise<Upload[]> {
  return (await underCase(table, caseId, 'MATERIAL#')).map((item) => item.upload as Upload);
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

async function underCase(table: Table, caseId: string, prefix: string): Promise<Record<string, unknown>[]> {
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': keys.head(caseId).pk, ':prefix': prefix },
      ConsistentRead: true,
    }),
  );
  return Items ?? [];
}

async function unlessConditionFails(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
