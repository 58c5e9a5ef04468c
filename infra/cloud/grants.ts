import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { Grants } from '../manifest.ts';
import type { Names } from './names.ts';
import type { Keys } from './signing.ts';

/** What grants are given on. */
export interface Granted {
  table: TableV2;
  names: Names;
  keys: Keys;
}

const TABLE_READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const TABLE_ACTIONS = {
  read: TABLE_READ,
  // A transaction needs the right to each of its parts and none of its own.
  write: [
    ...TABLE_READ,
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ],
} as const satisfies Record<NonNullable<Grants['table']>, readonly string[]>;

const UPLOAD_ACTIONS = {
  read: ['s3:GetObject', 's3:GetObjectVersion'],
  // A presigned request has the rights of whoever signed it: posting an upload, downloading one.
  presign: ['s3:PutObject', 's3:GetObject', 's3:GetObjectVersion'],
  write: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
} as const satisfies Record<NonNullable<Grants['uploads']>, readonly string[]>;

const ISSUED_ACTIONS = {
  read: ['s3:GetObject', 's3:GetObjectVersion'],
  write: ['s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'],
} as const satisfies Record<NonNullable<Grants['issued']>, readonly string[]>;

const TIMELINE_ACTIONS = {
  start: { actions: ['states:StartExecution'], on: 'arn' },
  describe: { actions: ['states:DescribeExecution'], on: 'executions' },
  answer: { actions: ['states:SendTaskSuccess'], on: 'arn' },
} as const satisfies Record<
  NonNullable<Grants['timeline']>[number],
  { actions: readonly string[]; on: 'arn' | 'executions' }
>;

const SIGNING_ACTIONS = {
  sign: ['kms:Sign'],
} as const satisfies Record<NonNullable<Grants['signingKey']>, readonly string[]>;

/** DynamoDB and S3 use the data key in the caller's name. */
const DECRYPT = ['kms:Decrypt', 'kms:DescribeKey'];
const ENCRYPT = [...DECRYPT, 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];

/** A function's grants as policy statements on exactly the things they name. */
export function statementsFor(grants: Grants, { table, names, keys }: Granted): PolicyStatement[] {
  const { table: onTable, uploads, issued, timeline = [], batches = [], signingKey, bus } = grants;
  const statements: PolicyStatement[] = [];
  const allow = (actions: readonly string[], ...resources: string[]) =>
    statements.push(new PolicyStatement({ actions: [...actions], resources }));

  if (onTable) allow(TABLE_ACTIONS[onTable], table.tableArn, `${table.tableArn}/index/*`);
  if (uploads) allow(UPLOAD_ACTIONS[uploads], `${names.uploads.arn}/*`);
  if (issued) allow(ISSUED_ACTIONS[issued], `${names.issued.arn}/*`);
  // Who may not list is told 403 where there is no such object, and "not yet archived" would look like a fault.
  const asked = [
    ...(uploads && uploads !== 'presign' ? [names.uploads.arn] : []),
    ...(issued ? [names.issued.arn] : []),
  ];
  if (asked.length > 0) allow(['s3:ListBucket'], ...asked);
  for (const verb of timeline)
    allow(TIMELINE_ACTIONS[verb].actions, names.timeline[TIMELINE_ACTIONS[verb].on]);
  for (const verb of batches) allow(TIMELINE_ACTIONS[verb].actions, names.batch[TIMELINE_ACTIONS[verb].on]);
  if (bus) allow(['events:PutEvents'], names.bus.arn);
  if (signingKey) {
    statements.push(
      new PolicyStatement({
        actions: [...SIGNING_ACTIONS[signingKey]],
        resources: [keys.signing.arn],
        conditions: { 'ForAnyValue:StringLike': { 'kms:ResourceAliases': keys.signing.aliases } },
      }),
    );
  }

  const writes = onTable === 'write' || (uploads && uploads !== 'read') || issued === 'write';
  if (onTable || uploads || issued) allow(...onKey(keys.data, writes));
  return statements;
}

function onKey(key: Key, writes: boolean): [readonly string[], string] {
  return [writes ? ENCRYPT : DECRYPT, key.keyArn];
}
