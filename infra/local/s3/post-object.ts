import { AwsError } from '../aws/aws-error.ts';
import type { LocalRequest } from '../aws/service.ts';
import { element } from '../aws/xml.ts';
import { emptyResponse, type Operation, type S3Call, xmlResponse } from './context.ts';
import { checkPolicy } from './post-policy.ts';
import { refuseUnknownHeaders } from './routes.ts';
import type { ObjectVersion } from './store.ts';
import { storeObject, writtenHeaders } from './write.ts';

/** Form fields that become what a PutObject header would be. */
const HEADER_FIELDS =
  /^(content-type|cache-control|content-disposition|content-encoding|content-language|expires)$|^x-amz-/;
const POLICY_FIELDS = new Set(['x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature']);
/** The one substitution S3 makes in the key field. */
const FILE_NAME = /\$\{filename\}/g;
const MAX_FIELDS_BYTES = 20_000;

interface Form {
  fields: Map<string, string>;
  file: File;
}

/** POST Object: a browser's upload form. Its policy is the only authentication, so it is checked before anything else. */
export const postObject: Operation = async (context, call) => {
  const { bucket } = call;
  context.store.settings(bucket);
  const { fields, file } = await readForm(call);
  checkPolicy(fields, bucket, file.size, context.credentials, [context.clock, context.machineClock]);
  const headers = Object.fromEntries(
    [...fields].filter(([name]) => HEADER_FIELDS.test(name) && !POLICY_FIELDS.has(name)),
  );
  const tagging = fields.get('tagging');
  if (tagging !== undefined || fields.has('acl'))
    throw new AwsError('NotImplemented', 'form fields tagging and acl', 501);
  refuseUnknownHeaders('PutObject', headers);
  const key = (fields.get('key') ?? '').replaceAll(FILE_NAME, () => file.name);
  if (key === '') throw new AwsError('InvalidArgument', 'Bucket POST must contain a field named key');
  const body = new Uint8Array(await file.arrayBuffer());
  const version = await storeObject(context, { bucket, key, headers, body }, 'Post');
  const location = `http://${call.headers.host ?? 'localhost'}/${bucket}/${encodeURIComponent(key)}`;
  const written = { ...writtenHeaders(context, version), location };
  return answer(fields, version, written);
};

function answer(fields: Map<string, string>, version: ObjectVersion, headers: Record<string, string>) {
  const redirect = fields.get('success_action_redirect');
  if (redirect !== undefined && URL.canParse(redirect)) {
    const target = new URL(redirect);
    target.searchParams.set('bucket', version.bucket);
    target.searchParams.set('key', version.key);
    target.searchParams.set('etag', version.etag);
    return emptyResponse(303, { ...headers, location: target.href });
  }
  const status = fields.get('success_action_status');
  if (status === '200') return emptyResponse(200, headers);
  if (status !== '201') return emptyResponse(204, headers);
  const document = xmlResponse(
    'PostResponse',
    [
      element('Location', headers.location ?? ''),
      element('Bucket', version.bucket),
      element('Key', version.key),
      element('ETag', version.etag),
    ],
    201,
  );
  Object.assign(document.headers, headers);
  return document;
}

/** Reads multipart/form-data; as in S3 the file must come last and fields after it are ignored. */
async function readForm({ headers, body }: Pick<S3Call, 'headers' | 'body'> | LocalRequest): Promise<Form> {
  const fields = new Map<string, string>();
  let form: FormData;
  try {
    const init = { headers: { 'content-type': headers['content-type'] ?? '' } };
    form = await new Response(Buffer.from(body), init).formData();
  } catch {
    throw new AwsError(
      'MalformedPOSTRequest',
      'The body of your POST request is not well-formed multipart/form-data.',
    );
  }
  let size = 0;
  for (const [name, value] of form) {
    if (name.toLowerCase() === 'file') {
      if (typeof value === 'string') return { fields, file: new File([value], '') };
      return { fields, file: value };
    }
    if (typeof value !== 'string')
      throw new AwsError('InvalidArgument', `the field ${name} must not be a file`);
    if (fields.has(name.toLowerCase()))
      throw new AwsError('InvalidArgument', `the field ${name} is given twice`);
    size += Buffer.byteLength(name) + Buffer.byteLength(value);
    if (size > MAX_FIELDS_BYTES)
      throw new AwsError(
        'MaxPostPreDataLengthExceededError',
        'Your POST request fields preceding the upload file were too large.',
      );
    fields.set(name.toLowerCase(), value);
  }
  throw new AwsError('InvalidArgument', 'POST requires exactly one file upload per request.');
}
