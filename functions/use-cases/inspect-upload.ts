import { GetObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { loadUploads, recordUpload, type Upload } from '../adapters/drafts.ts';
import type { Files } from '../adapters/files.ts';
import { recordMatterFile } from '../adapters/inbox-files.ts';
import { recordArrivedFile } from '../adapters/record-files.ts';
import { ifThere } from '../errors.ts';
import { inspect } from '../uploads/inspect.ts';
import { FILES_PER_MATERIAL, uploadLimit } from '../uploads/limits.ts';
import { megabytes } from '../uploads/media.ts';
import type { Deps } from './deps.ts';
import { isEditable } from './edit-form.ts';
import { INBOX_FILES, INBOX_LIMIT, INBOX_TYPES, numberOf } from './inbox/attachments.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { RECORD_FILES, RECORD_TYPES } from './record-files.ts';

/** An object that appeared in the upload bucket. `size` in bytes. */
export interface Arrived {
  key: string;
  size: number;
  versionId?: string;
}

/** Refused uploads are kept too; beyond this many of one material somebody is playing, and the rest is ignored. */
const RECORDS_PER_MATERIAL = 100;

/** The key an upload form allows: `uploads/<caseId>/<material>/<upload>/<file name>`. */
const KEY =
  /^uploads\/(?<caseId>[\da-z]{1,64})\/(?<material>[\da-z-]{1,64})\/(?<upload>[\w-]{1,64})\/(?<fileName>[^/]+)$/;

/**
 * Inspects an upload and records it with the case, usable or refused with the reason. Telling it twice of the same object
 * changes nothing. An object that belongs to no case or material is left alone, with a line in the log.
 */
export async function inspectUpload(deps: Deps, arrived: Arrived): Promise<void> {
  // Case files are kept in the same bucket; they are the system's own.
  if (arrived.key.startsWith('case-files/')) return;
  const parts = KEY.exec(arrived.key)?.groups;
  if (!parts) return ignore('the key is not that of an upload');
  const { caseId = '', material = '', upload = '', fileName = '' } = parts;
  if (material === INBOX_FILES)
    return await inspectMatterFile(deps, arrived, { folder: caseId, upload, fileName });
  if (material === RECORD_FILES) return await inspectRecordFile(deps, arrived, { caseId, upload, fileName });
  const loaded = await ifThere(loadCase(deps.table, caseId));
  const wanted = loaded?.procedure.materials.find(
    ({ id, appliesTo }) => id === material && appliesTo.includes(loaded.state.applicantKind),
  );
  if (!loaded || !wanted) return ignore('there is no such case or material', { caseId, material, upload });
  const uploads = (await loadUploads(deps.table, caseId)).filter((other) => other.material === material);
  if (uploads.some((other) => other.upload === upload)) return;
  if (uploads.length >= RECORDS_PER_MATERIAL) return ignore('too many uploads', { caseId, material, upload });
  const name = displayed(fileName);
  const verdict =
    refusedUnread(deps, loaded, uploads, wanted.accept, arrived.size) ??
    (await read(deps.files, arrived, name, wanted.accept));
  if (!verdict) return ignore('the object is gone', { caseId, material, upload });
  await recordUpload(deps.table, caseId, {
    material,
    upload,
    fileName: name,
    size: arrived.size,
    ...verdict,
    key: arrived.key,
    ...(arrived.versionId && { versionId: arrived.versionId }),
    receivedAt: deps.now(),
  });
}

/** What an officer posted for the record: looked at as any upload, and taken only where somebody asked to post it. */
async function inspectRecordFile(
  deps: Deps,
  arrived: Arrived,
  { caseId, upload, fileName }: Record<'caseId' | 'upload' | 'fileName', string>,
): Promise<void> {
  const where = { caseId, material: RECORD_FILES, upload };
  const name = displayed(fileName);
  const verdict =
    tooLarge(RECORD_TYPES, arrived.size) ?? (await read(deps.files, arrived, name, RECORD_TYPES));
  if (!verdict) return ignore('the object is gone', where);
  const { key, size, versionId } = arrived;
  const taken = await recordArrivedFile(deps.table, caseId, upload, {
    ...verdict,
    fileName: name,
    size,
    key,
    ...(versionId && { versionId }),
    receivedAt: deps.now(),
  });
  if (!taken) ignore('nobody asked for it, or it was inspected before', where);
}

/** What came with a report: looked at as any upload, and taken only where the reporter asked to post it. */
async function inspectMatterFile(
  deps: Deps,
  arrived: Arrived,
  { folder, upload, fileName }: Record<'folder' | 'upload' | 'fileName', string>,
): Promise<void> {
  const name = displayed(fileName);
  const verdict =
    arrived.size > INBOX_LIMIT
      ? refused(
          `文件有 ${megabytes(arrived.size)}，这里的文件最大 ${megabytes(INBOX_LIMIT)}。请压缩后再上传。`,
        )
      : await read(deps.files, arrived, name, INBOX_TYPES);
  if (!verdict) return ignore('the object is gone', { material: INBOX_FILES, upload });
  const { key, size, versionId } = arrived;
  const receivedAt = deps.now();
  const taken = await recordMatterFile(deps.table, numberOf(folder), {
    ...verdict,
    upload,
    askedAt: receivedAt,
    fileName: name,
    size,
    key,
    ...(versionId && { versionId }),
    receivedAt,
  });
  if (!taken) ignore('nobody asked for it, or it was inspected before', { material: INBOX_FILES, upload });
}

type Verdict = Pick<Upload, 'state' | 'reason' | 'mediaType' | 'sha256'>;

const refused = (reason: string): Verdict => ({ state: 'refused', reason });

/** Refusals for which the content need not be fetched. Two files at once may both be the twentieth; that is no harm. */
function refusedUnread(
  deps: Deps,
  loaded: LoadedCase,
  uploads: readonly Upload[],
  accept: readonly string[],
  size: number,
): Verdict | undefined {
  if (!isEditable(deps, loaded))
    return refused('文件传到时，申请已经提交或者已经办结，没有收下。需要补充的，请等待补正通知。');
  const usable = uploads.filter(({ state }) => state === 'usable');
  if (usable.length >= FILES_PER_MATERIAL) {
    return refused(
      `这项材料已有 ${FILES_PER_MATERIAL} 个文件。请先移除不需要的，或者合并成一个 PDF 后再上传。`,
    );
  }
  return tooLarge(accept, size);
}

function tooLarge(accept: readonly string[], size: number): Verdict | undefined {
  const limit = uploadLimit(accept);
  if (size <= limit) return undefined;
  return refused(
    `文件有 ${megabytes(size)}，这项材料的文件最大 ${megabytes(limit)}。请降低扫描分辨率，或者拆成几个文件上传。`,
  );
}

/** Reads exactly the version that arrived: a later one under the same key was not inspected. */
async function read(
  files: Files,
  { key, size, versionId }: Arrived,
  fileName: string,
  accept: readonly string[],
): Promise<Verdict | undefined> {
  try {
    const { Body } = await files.client.send(
      new GetObjectCommand({ Bucket: files.uploads, Key: key, ...(versionId && { VersionId: versionId }) }),
    );
    if (!Body) throw new Error('the object has no body');
    const inspection = await inspect(await Body.transformToByteArray(), { fileName, accept, size });
    const { sha256 } = inspection;
    if (inspection.ok) return { state: 'usable', mediaType: inspection.mediaType, sha256 };
    return { ...refused(inspection.reason), sha256 };
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}

/** The name without what makes a name read differently from what it is: control and direction characters. */
function displayed(fileName: string): string {
  return fileName.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').slice(-200) || '未命名';
}

/** Never the file's name: people write names and numbers into it. */
function ignore(why: string, where: Record<string, string> = {}): void {
  console.warn(JSON.stringify({ warning: 'upload ignored', why, ...where }));
}
