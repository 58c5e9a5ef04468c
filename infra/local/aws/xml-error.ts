import { randomUUID } from 'node:crypto';
import type { AwsError } from './aws-error.ts';
import type { LocalResponse } from './service.ts';
import { element, xmlDocument } from './xml.ts';

/** An S3 error document. */
export function xmlError(error: AwsError): LocalResponse {
  const body = xmlDocument(
    element('Error', [
      element('Code', error.code),
      element('Message', error.message),
      element('RequestId', randomUUID()),
    ]),
  );
  return { status: error.status, headers: { 'content-type': 'application/xml', ...error.headers }, body };
}
