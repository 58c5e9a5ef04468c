import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { TABLE } from '../manifest.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';

/** Where everything is kept. */
export interface Storage {
  table: TableV2;
  uploads: Bucket;
  issued: Bucket;
  logs: Bucket;
}

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The one table; its stream carries new images, of which the Pipe takes the history's new entries. */
export function table(scope: Construct, key: Key): TableV2 {
  return new TableV2(scope, 'Table', {
    partitionKey: string(TABLE.partitionKey),
    sortKey: string(TABLE.sortKey),
    globalSecondaryIndexes: TABLE.indexes.map((indexName) => ({
      indexName,
      partitionKey: string(`${indexName}pk`),
      sortKey: string(`${indexName}sk`),
      projectionType: ProjectionType.ALL,
    })),
    billing: Billing.onDemand(),
    dynamoStream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: TABLE.timeToLive,
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
}

const COMMON = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/** What people upload and what agencies issue, each with its access log. */
export function buckets(
  scope: Construct,
  { key, names, origin, settings }: { key: Key; names: Names; origin: string; settings: Settings },
): Omit<Storage, 'table'> {
  const logs = new Bucket(scope, 'AccessLogs', {
    ...COMMON,
    // Log delivery writes to buckets under Amazon's own key only.
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  const kept = {
    ...COMMON,
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: logs,
    lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
  } satisfies BucketProps;
  const uploads = new Bucket(scope, 'Uploads', {
    ...kept,
    bucketName: names.uploads.name,
    serverAccessLogsPrefix: 'uploads/',
    // Browsers post files here straight from the site's pages.
    cors: [
      { allowedMethods: [HttpMethods.POST], allowedOrigins: [origin], allowedHeaders: ['*'], maxAge: 3000 },
    ],
  });
  const days = Duration.days(settings.retentionYears * 365);
  const issued = new Bucket(scope, 'Issued', {
    ...kept,
    bucketName: names.issued.name,
    serverAccessLogsPrefix: 'issued/',
    objectLockEnabled: true,
    objectLockDefaultRetention:
      settings.retentionMode === 'COMPLIANCE'
        ? ObjectLockRetention.compliance(days)
        : ObjectLockRetention.governance(days),
  });
  return { uploads, issued, logs };
}
