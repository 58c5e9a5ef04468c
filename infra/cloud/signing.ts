import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { SIGNING_ALIASES } from '../manifest.ts';

/** The keys of the stack, and those it signs with. */
export interface Keys {
  /** Encrypts the table and both buckets. */
  data: Key;
  /**
   * The agencies' signing keys (RSA, SIGN_VERIFY). They are data, not part of the stack: whoever makes a key and gives it an
   * alias that begins so has a new agency that can sign, without a deployment.
   */
  signing: { arn: string; aliases: string };
}

/** The data key outlives the stack: without it nothing that was stored could be read. */
export function keys(scope: Construct): Keys {
  const data = new Key(scope, 'DataKey', {
    description: '案卷、材料与文书的加密密钥',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const arn = Stack.of(scope).formatArn({ service: 'kms', resource: 'key', resourceName: '*' });
  return { data, signing: { arn, aliases: `${SIGNING_ALIASES}*` } };
}
