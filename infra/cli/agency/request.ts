import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { openSigning } from '../../../functions/adapters/signing.ts';
import { bits, context, integer, nothing, oid, sequence } from '../../../functions/seals/cms/der.ts';
import { nameOf, pem } from '../../local/authority/certificate.ts';
import { WrongUse } from '../command.ts';

const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';

/** The public half of a signing key. @throws {WrongUse} when there is none, or it is not RSA of 2048 bits or more */
export async function publicKeyOf(keyId: string): Promise<KeyObject> {
  const client = new KMSClient({});
  try {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
    const key = createPublicKey({ key: Buffer.from(PublicKey ?? []), type: 'spki', format: 'der' });
    if (key.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048) {
      throw new WrongUse('--key', `密钥 ${keyId} 不是 2048 位以上的 RSA 密钥`);
    }
    return key;
  } catch (error) {
    if (error instanceof WrongUse || !(error instanceof Error)) throw error;
    throw new WrongUse('--key', `读不到密钥 ${keyId} 的公钥（${error.name}：${error.message}）`);
  } finally {
    client.destroy();
  }
}

/** A request for a certificate over a key that never leaves its service (PKCS#10, RFC 2986), as PEM. */
export async function certificateRequest(name: string, keyId: string): Promise<string> {
  const key = await publicKeyOf(keyId);
  const body = sequence(
    integer(Buffer.of(0)),
    nameOf({ organisation: name, common: name }),
    key.export({ type: 'spki', format: 'der' }),
    context(0),
  );
  const signature = await openSigning()(keyId, createHash('sha256').update(body).digest());
  if (!verify('sha256', body, key, signature)) throw new Error(`key ${keyId} signed something else`);
  return pem(
    'CERTIFICATE REQUEST',
    sequence(body, sequence(oid(SHA256_WITH_RSA), nothing()), bits(signature)),
  );
}
