import { Stack } from 'aws-cdk-lib';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Names } from './names.ts';

/**
 * Tells the inspecting function of every new upload. Written on the bucket itself: the ready-made way brings a helper
 * function along that may change the notifications of every bucket of the account.
 */
export function tellOfUploads(scope: Construct, uploads: Bucket, inspector: IFunction, names: Names): void {
  const permission = new CfnPermission(scope, 'UploadsMayTell', {
    action: 'lambda:InvokeFunction',
    functionName: inspector.functionArn,
    principal: 's3.amazonaws.com',
    sourceAccount: Stack.of(scope).account,
    sourceArn: names.uploads.arn,
  });
  const bucket = uploads.node.defaultChild;
  if (!(bucket instanceof CfnBucket)) throw new Error('the uploads bucket has changed its make');
  bucket.notificationConfiguration = {
    lambdaConfigurations: [{ event: 's3:ObjectCreated:*', function: inspector.functionArn }],
  };
  // S3 tries the call when the notification is set.
  bucket.addResourceDependency(permission);
}

/** Where browsers post uploads to, as the presigned forms name it. */
export function uploadOrigin(scope: Construct, names: Names): string {
  const { region, urlSuffix } = Stack.of(scope);
  return `https://${names.uploads.name}.s3.${region}.${urlSuffix}`;
}
