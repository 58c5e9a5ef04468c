import { z } from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import { jsonService, operation } from '../aws/json-service.ts';
import type { Clock, LocalService } from '../aws/service.ts';
import { openKeyStore, type StoredKey } from './keys.ts';
import { digestOf, SIGNING_ALGORITHMS, signDigest, verifyDigest } from './signature.ts';

/** How to open the local KMS. */
export interface KmsOptions {
  folder: string;
  clock: Clock;
  /** Aliases (`alias/...`) that must exist; a key is made for each that does not yet. */
  aliases?: readonly string[];
  region?: string;
}

const MAX_MESSAGE_BYTES = 4096;

const keyId = z.string().min(1).max(2048);
const blob = z.base64().transform((text) => Buffer.from(text, 'base64'));
const signing = {
  KeyId: keyId,
  Message: blob,
  MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
  SigningAlgorithm: z.enum(SIGNING_ALGORITHMS),
};

/**
 * Opens KMS on a folder: RSA_2048 keys for SIGN_VERIFY. Every other key, algorithm or parameter is refused. Private keys
 * lie in a file only its owner may read; that is the local edition's whole protection of them.
 */
export function openKms(options: KmsOptions): LocalService {
  const { clock } = options;
  const keys = openKeyStore(options.folder);
  const arn = (key: StoredKey): string =>
    `arn:aws:kms:${options.region ?? 'local-1'}:000000000000:key/${key.id}`;
  for (const alias of options.aliases ?? []) {
    if (!keys.hasAlias(alias)) keys.alias(alias, keys.create(alias, clock()).id);
  }

  const about = (key: StoredKey) => ({
    KeyId: key.id,
    Arn: arn(key),
    CreationDate: key.created / 1000,
    Description: key.description,
    Enabled: true,
    KeyState: 'Enabled',
    KeyManager: 'CUSTOMER',
    KeyUsage: 'SIGN_VERIFY',
    KeySpec: 'RSA_2048',
    CustomerMasterKeySpec: 'RSA_2048',
    SigningAlgorithms: SIGNING_ALGORITHMS,
    Origin: 'AWS_KMS',
    MultiRegion: false,
  });

  return {
    signingName: 'kms',
    close: () => keys.close(),
    handle: jsonService('TrentService', '1.1', {
      CreateKey: operation(
        z.strictObject({
          KeySpec: z.literal('RSA_2048'),
          KeyUsage: z.literal('SIGN_VERIFY'),
          Description: z.string().max(8192).default(''),
          Origin: z.literal('AWS_KMS').optional(),
          MultiRegion: z.literal(false).optional(),
        }),
        ({ Description }) => ({ KeyMetadata: about(keys.create(Description, clock())) }),
      ),
      DescribeKey: operation(z.strictObject({ KeyId: keyId }), ({ KeyId }) => ({
        KeyMetadata: about(keys.find(KeyId)),
      })),
      CreateAlias: operation(
        z.strictObject({ AliasName: z.string(), TargetKeyId: keyId }),
        ({ AliasName, TargetKeyId }) => {
          if (TargetKeyId.startsWith('alias/'))
            throw new AwsError('ValidationException', 'an alias cannot name an alias');
          keys.alias(AliasName, TargetKeyId);
        },
      ),
      GetPublicKey: operation(z.strictObject({ KeyId: keyId }), ({ KeyId }) => {
        const key = keys.find(KeyId);
        const { KeyUsage, KeySpec, CustomerMasterKeySpec, SigningAlgorithms } = about(key);
        const PublicKey = key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
        return { KeyId: arn(key), PublicKey, KeyUsage, KeySpec, CustomerMasterKeySpec, SigningAlgorithms };
      }),
      Sign: operation(z.strictObject(signing), (input) => {
        const key = keys.find(input.KeyId);
        const signature = signDigest(key.privateKey, input.SigningAlgorithm, toDigest(input));
        return {
          KeyId: arn(key),
          SigningAlgorithm: input.SigningAlgorithm,
          Signature: signature.toString('base64'),
        };
      }),
      Verify: operation(z.strictObject({ ...signing, Signature: blob }), (input) => {
        const key = keys.find(input.KeyId);
        if (!verifyDigest(key.publicKey, input.SigningAlgorithm, toDigest(input), input.Signature)) {
          throw new AwsError('KMSInvalidSignatureException', 'the signature does not verify');
        }
        return { KeyId: arn(key), SignatureValid: true, SigningAlgorithm: input.SigningAlgorithm };
      }),
    }),
  };
}

function toDigest({ Message, MessageType }: { Message: Buffer; MessageType: 'RAW' | 'DIGEST' }): Buffer {
  if (MessageType === 'RAW') {
    if (Message.length > 0 && Message.length <= MAX_MESSAGE_BYTES) return digestOf(Message);
    throw new AwsError('ValidationException', `a RAW message holds 1 to ${MAX_MESSAGE_BYTES} bytes`);
  }
  if (Message.length === 32) return Message;
  throw new AwsError('ValidationException', 'Digest is invalid length for algorithm: SHA-256 has 32 bytes');
}
