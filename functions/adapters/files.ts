import {
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** The two buckets: what people upload, and what agencies issue. */
export interface Files {
  client: S3Client;
  /** For presigned requests, which would otherwise carry the checksum of an empty body. */
  presigner: S3Client;
  uploads: string;
  issued: string;
}

export function openFiles(uploads: string, issued: string, config: S3ClientConfig = {}): Files {
  const presigner = new S3Client({
    ...config,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  return { client: new S3Client(config), presigner, uploads, issued };
}

/** A file of the archive with what was said of it when it was put there. */
export interface ArchivedFile {
  body: Uint8Array;
  metadata: Readonly<Record<string, string>>;
}

/**
 * Puts a document into the archive once. When the key is taken, the bytes that are there stay: a retry never makes a
 * second document. Returns the bytes that the archive holds.
 */
export async function archiveOnce(files: Files, key: string, body: Uint8Array): Promise<Uint8Array> {
  return (await archiveFileOnce(files, key, { body, metadata: {} })).body;
}

/** The same with a few words of ASCII beside the bytes (2 KB at most), which come and stay with them. */
export async function archiveFileOnce(
  files: Files,
  key: string,
  { body, metadata }: ArchivedFile,
): Promise<ArchivedFile> {
  try {
    await files.client.send(
      new PutObjectCommand({
        Bucket: files.issued,
        Key: key,
        Body: body,
        ContentType: 'application/pdf',
        Metadata: metadata,
        IfNoneMatch: '*',
      }),
    );
    return { body, metadata };
  } catch (error) {
    if (!isTaken(error)) throw error;
    return await getFile(files, files.issued, key);
  }
}

export async function archived(files: Files, key: string): Promise<Uint8Array | undefined> {
  return (await archivedFile(files, key))?.body;
}

export async function archivedFile(files: Files, key: string): Promise<ArchivedFile | undefined> {
  try {
    return await getFile(files, files.issued, key);
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

export async function readFile(files: Files, bucket: string, key: string): Promise<Uint8Array> {
  return (await getFile(files, bucket, key)).body;
}

async function getFile(files: Files, bucket: string, key: string): Promise<ArchivedFile> {
  const { Body, Metadata } = await files.client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (!Body) throw new Error(`no body for ${key}`);
  return { body: await Body.transformToByteArray(), metadata: Metadata ?? {} };
}

/**
 * Bytes beyond a material's limit that the store still takes. It answers what is larger with a page of its own in XML, which
 * a browser without scripts would be left on; the inspection refuses the rest with a reason people can read.
 */
const SPARE = 80 * 1024 * 1024;

/**
 * A form a browser can post one file with, straight to the bucket, into exactly this prefix. `limit` and `spare` in bytes; `seconds`
 * for which it is good.
 */
export async function uploadForm(
  files: Files,
  prefix: string,
  limit: number,
  returnTo: string,
  { spare = SPARE, seconds = 3600 }: { spare?: number; seconds?: number } = {},
): Promise<{ url: string; fields: Record<string, string> }> {
  const { url, fields } = await createPresignedPost(files.presigner, {
    Bucket: files.uploads,
    // The browser puts the file's own name in place of ${filename}.
    Key: `${prefix}\${filename}`,
    Conditions: [
      ['starts-with', '$key', prefix],
      ['content-length-range', 1, limit + spare],
      ['eq', '$Content-Type', 'application/octet-stream'],
      // A script sends it empty and asks for a plain answer instead of a redirect.
      ['starts-with', '$success_action_redirect', ''],
    ],
    Fields: { 'Content-Type': 'application/octet-stream' },
    Expires: seconds,
  });
  // Not among the signed fields: the presigner would add a condition that the script could not meet.
  return { url, fields: { ...fields, success_action_redirect: returnTo } };
}

/** A link, good for five minutes, that downloads one file under the given name and type. */
export async function downloadLink(
  files: Files,
  bucket: string,
  key: string,
  as: { fileName: string; mediaType: string; inline: boolean; versionId?: string },
): Promise<string> {
  const name = `filename*=UTF-8''${encodeURIComponent(as.fileName)}`;
  return await getSignedUrl(
    files.presigner,
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      // The bytes that were inspected, whatever was posted under the key since.
      ...(as.versionId && { VersionId: as.versionId }),
      ResponseContentType: as.mediaType,
      ResponseContentDisposition: `${as.inline ? 'inline' : 'attachment'}; ${name}`,
    }),
    { expiresIn: 300 },
  );
}

function isGone(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404;
}

function isTaken(error: unknown): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;
}
