import { KMSClient, type KMSClientConfig, SignCommand } from '@aws-sdk/client-kms';

/** Signs a SHA-256 digest with a key (id, ARN or alias) that never leaves its service: RSA, PKCS#1 v1.5. */
export type SignDigest = (keyId: string, digest: Uint8Array) => Promise<Uint8Array>;

export function openSigning(config: KMSClientConfig = {}): SignDigest {
  const client = new KMSClient(config);
  return async (keyId, digest) => {
    const { Signature } = await client.send(
      new SignCommand({
        KeyId: keyId,
        Message: digest,
        MessageType: 'DIGEST',
        SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      }),
    );
    if (!Signature) throw new Error(`key ${keyId} gave no signature`);
    return Signature;
  };
}
