import { AwsError } from '../aws/aws-error.ts';
import type { Clock } from '../aws/service.ts';
import {
  ALGORITHM,
  type Credentials,
  parseAmzDate,
  parseScope,
  sameSignature,
  signText,
} from '../aws/sigv4.ts';

/** The fields of a POST form before its file, by lower-case name. */
export type FormFields = ReadonlyMap<string, string>;

type Condition =
  | { kind: 'eq' | 'starts-with'; field: string; value: string }
  | { kind: 'length'; min: number; max: number };

interface Policy {
  expiration: number;
  conditions: Condition[];
}

/** Fields a policy need not mention. */
const UNCOVERED = new Set(['x-amz-signature', 'file', 'policy']);
const SIGNATURE_FIELDS = ['policy', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature'];

/**
 * Checks the policy of a presigned POST in full: signature, expiry (good by either clock, see authenticate.ts), every
 * condition, and that every field of the form is covered by one.
 *
 * @throws AwsError AccessDenied, SignatureDoesNotMatch, EntityTooLarge, EntityTooSmall and the like
 */
export function checkPolicy(
  fields: FormFields,
  bucket: string,
  fileSize: number,
  credentials: Credentials,
  clocks: readonly Clock[],
): void {
  checkSignature(fields, credentials);
  const { expiration, conditions } = readPolicy(fields.get('policy') ?? '');
  const signedAt = parseAmzDate(fields.get('x-amz-date') ?? '');
  if (!clocks.some((clock) => clock() < expiration && signedAt <= clock() + 15 * 60_000)) {
    throw denied('Invalid according to Policy: Policy expired.');
  }
  const values = new Map([...fields, ['bucket', bucket] as const]);
  const named = fields.get('bucket');
  if (named !== undefined && named !== bucket) throw denied('the bucket field names another bucket');
  for (const condition of conditions) checkCondition(condition, values, fileSize);
  const covered = new Set(conditions.map((condition) => ('field' in condition ? condition.field : '')));
  const extra = [...fields.keys()].filter(
    (name) => !covered.has(name) && !UNCOVERED.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw denied(`Invalid according to Policy: Extra input fields: ${extra.join(', ')}`);
}

function checkSignature(fields: FormFields, credentials: Credentials): void {
  const missing = SIGNATURE_FIELDS.filter((name) => !fields.has(name));
  if (missing.length > 0) throw denied(`the form lacks ${missing.join(', ')}`);
  const scope = parseScope(fields.get('x-amz-credential') ?? '');
  if (fields.get('x-amz-algorithm') !== ALGORITHM || scope?.service !== 's3')
    throw denied('the form is not signed for S3');
  if (scope.accessKeyId !== credentials.accessKeyId) {
    throw new AwsError(
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
      403,
    );
  }
  if (!(fields.get('x-amz-date') ?? '').startsWith(scope.date))
    throw denied('the date is not the one in the credential');
  const expected = signText(credentials.secretAccessKey, scope, fields.get('policy') ?? '');
  if (!sameSignature(expected, fields.get('x-amz-signature') ?? '')) {
    throw new AwsError('SignatureDoesNotMatch', 'The policy signature does not match the one provided.', 403);
  }
}

function checkCondition(condition: Condition, values: ReadonlyMap<string, string>, fileSize: number): void {
  if (condition.kind === 'length') {
    if (fileSize > condition.max)
      throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size');
    if (fileSize < condition.min)
      throw new AwsError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    return;
  }
  const { kind, field, value } = condition;
  const given = values.get(field);
  const list = field === 'content-type' && kind === 'starts-with' ? given?.split(',') : [given ?? ''];
  const holds =
    kind === 'eq' ? given === value : (list ?? ['']).every((part) => part.trimStart().startsWith(value));
  if (!holds)
    throw denied(
      `Invalid according to Policy: Policy Condition failed: ["${kind}", "$${field}", "${value}"]`,
    );
}

function readPolicy(encoded: string): Policy {
  let document: { expiration?: unknown; conditions?: unknown };
  try {
    document = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'));
  } catch {
    throw invalidPolicy('it is not base64 JSON');
  }
  const { expiration, conditions } = document;
  const expires = typeof expiration === 'string' ? Date.parse(expiration) : Number.NaN;
  if (Number.isNaN(expires) || !Array.isArray(conditions))
    throw invalidPolicy('it lacks expiration or conditions');
  return { expiration: expires, conditions: conditions.flatMap(readCondition) };
}

function readCondition(source: unknown): Condition[] {
  if (Array.isArray(source)) {
    const [kind, name, value] = source as unknown[];
    const operator = String(kind).toLowerCase();
    if (operator === 'content-length-range' && Number.isInteger(name) && Number.isInteger(value)) {
      return [{ kind: 'length', min: Number(name), max: Number(value) }];
    }
    const known = operator === 'eq' || operator === 'starts-with';
    if (
      known &&
      typeof name === 'string' &&
      name.startsWith('$') &&
      typeof value === 'string' &&
      source.length === 3
    ) {
      return [{ kind: operator, field: name.slice(1).toLowerCase(), value }];
    }
  } else if (typeof source === 'object' && source !== null) {
    const entries = Object.entries(source);
    if (entries.every(([, value]) => typeof value === 'string')) {
      return entries.map(([name, value]) => ({
        kind: 'eq',
        field: name.toLowerCase(),
        value: String(value),
      }));
    }
  }
  throw invalidPolicy(`unknown condition ${JSON.stringify(source)}`);
}

const denied = (message: string): AwsError => new AwsError('AccessDenied', message, 403);
const invalidPolicy = (why: string): AwsError =>
  new AwsError(
    'InvalidPolicyDocument',
    `The content of the form does not meet the conditions specified in the policy document: ${why}`,
  );
