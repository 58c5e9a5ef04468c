import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The keys of the stack. */
export interface Keys {
  /** Encrypts the table and both buckets. */
  data: Key;
  /** Signs issued documents (PAdES, RSA); its private half never leaves KMS. */
  signing: Key;
}

/** Both keys outlive the stack: without them nothing that was stored or issued could be read or verified. */
export function keys(scope: Construct): Keys {
  const data = new Key(scope, 'DataKey', {
    description: '案卷、材料与文书的加密密钥',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const signing = new Key(scope, 'SigningKey', {
    description: '文书电子签名密钥',
    keySpec: KeySpec.RSA_2048,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  return { data, signing };
}
