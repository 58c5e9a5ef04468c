import type { DatabaseSync } from 'node:sqlite';
import type { Clock, LocalResponse } from '../aws/service.ts';
import type { Credentials } from '../aws/sigv4.ts';
import { element, type Markup, xmlDocument } from '../aws/xml.ts';
import type { Blobs } from './blobs.ts';
import type { Notifications } from './notifications.ts';
import type { Store } from './store.ts';

/** The parts an operation works with. */
export interface S3Context {
  db: DatabaseSync;
  store: Store;
  blobs: Blobs;
  notifications: Notifications;
  clock: Clock;
  /** The machine's clock, which the signer of a POST policy reads. */
  machineClock: Clock;
  credentials: Credentials;
}

/** One request, routed: names decoded, chunks unwrapped, parameters hoisted into a presigned URL put back as headers. */
export interface S3Call {
  method: string;
  bucket: string;
  /** Empty for a bucket operation. */
  key: string;
  query: Map<string, string>;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** Answers one operation; refusals are thrown as AwsError. */
export type Operation = (context: S3Context, call: S3Call) => LocalResponse | Promise<LocalResponse>;

const NAMESPACE = ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';

/** A 200 with an XML document. */
export function xmlResponse(root: string, content: readonly Markup[], status = 200): LocalResponse {
  const body = xmlDocument(element(root, content, NAMESPACE));
  return { status, headers: { 'content-type': 'application/xml' }, body };
}

/** An answer without a body. */
export function emptyResponse(status = 200, headers: Record<string, string> = {}): LocalResponse {
  return { status, headers, body: '' };
}

/** ISO 8601 as S3 writes it in documents. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();
