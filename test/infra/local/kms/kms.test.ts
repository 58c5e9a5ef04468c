import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
  VerifyCommand,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../../../infra/local/aws/listener.ts';
import type { LocalService } from '../../../../infra/local/aws/service.ts';
import { openKms } from '../../../../infra/local/kms/service.ts';
import { credentials, refusal, region, scratch, serve } from '../aws/fixture.ts';

const dir = scratch();
const KeyId = 'alias/seal';
let kms: LocalService;
let listener: Listener;
let client: KMSClient;

const open = () => openKms({ folder: dir.folder, clock: Date.now, aliases: [KeyId] });

beforeAll(async () => {
  kms = open();
  listener = await serve([kms]);
  client = new KMSClient({ endpoint: listener.endpoint, region, credentials, maxAttempts: 1 });
});

afterAll(async () => {
  client.destroy();
  await listener.close();
  await kms.close();
  dir.remove();
});

const message = Buffer.from('同意受理');
const digest = createHash('sha256').update(message).digest();

async function publicKey() {
  const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId }));
  return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
}

const PADDING = {
  RSASSA_PKCS1_V1_5_SHA_256: { padding: constants.RSA_PKCS1_PADDING },
  RSASSA_PSS_SHA_256: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
};

describe.each(['RSASSA_PKCS1_V1_5_SHA_256', 'RSASSA_PSS_SHA_256'] as const)('%s', (SigningAlgorithm) => {
  test.each([
    ['RAW', message],
    ['DIGEST', digest],
  ] as const)(
    'a %s message is signed so that node:crypto verifies it with the public key',
    async (MessageType, Message) => {
      const { Signature = new Uint8Array() } = await client.send(
        new SignCommand({ KeyId, Message, MessageType, SigningAlgorithm }),
      );
      const key = { key: await publicKey(), ...PADDING[SigningAlgorithm] };
      expect(verify('sha256', message, key, Signature)).toBe(true);
      expect(verify('sha256', Buffer.from('不予受理'), key, Signature)).toBe(false);
      const question = { KeyId, Signature, SigningAlgorithm };
      const answer = await client.send(
        new VerifyCommand({ ...question, Message: digest, MessageType: 'DIGEST' }),
      );
      expect(answer.SignatureValid).toBe(true);
      const changed = client.send(new VerifyCommand({ ...question, Message: Buffer.from('不予受理') }));
      expect(await refusal(changed)).toMatchObject({ name: 'KMSInvalidSignatureException' });
    },
  );

  test('a broken signature is refused, not a fault', async () => {
    for (const Signature of [Buffer.alloc(256, 1), Buffer.alloc(7), Buffer.alloc(256, 255)]) {
      const call = client.send(new VerifyCommand({ KeyId, Signature, SigningAlgorithm, Message: message }));
      expect(await refusal(call)).toEqual({ name: 'KMSInvalidSignatureException', status: 400 });
    }
  });
});

describe('keys', () => {
  test('the key of an alias is made once and survives a restart', async () => {
    const before = (await publicKey()).export({ type: 'spki', format: 'pem' });
    await listener.close();
    await kms.close();
    kms = open();
    listener = await serve([kms]);
    client = new KMSClient({ endpoint: listener.endpoint, region, credentials, maxAttempts: 1 });
    expect((await publicKey()).export({ type: 'spki', format: 'pem' })).toBe(before);
  });

  test('a new key is found by id, ARN and alias', async () => {
    const input = { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY', Description: 'second' } as const;
    const { KeyMetadata } = await client.send(new CreateKeyCommand(input));
    await client.send(new CreateAliasCommand({ AliasName: 'alias/second', TargetKeyId: KeyMetadata?.KeyId }));
    for (const name of [KeyMetadata?.KeyId, KeyMetadata?.Arn, 'alias/second']) {
      const found = await client.send(new DescribeKeyCommand({ KeyId: name }));
      expect(found.KeyMetadata).toMatchObject({
        KeyId: KeyMetadata?.KeyId,
        Description: 'second',
        KeyState: 'Enabled',
      });
    }
    const again = client.send(
      new CreateAliasCommand({ AliasName: 'alias/second', TargetKeyId: KeyMetadata?.KeyId }),
    );
    expect(await refusal(again)).toMatchObject({ name: 'AlreadyExistsException' });
  });

  test('its files are readable by their owner only', () => {
    const files = readdirSync(dir.folder).filter((name) => name.startsWith('kms.sqlite'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) expect(statSync(join(dir.folder, name)).mode & 0o077).toBe(0);
  });

  test('what is not implemented fails loudly', async () => {
    const sign = { KeyId, Message: message, SigningAlgorithm: 'RSASSA_PSS_SHA_256' } as const;
    const loud: [Promise<unknown>, string][] = [
      [client.send(new CreateKeyCommand({})), 'ValidationException'],
      [
        client.send(new CreateKeyCommand({ KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' })),
        'ValidationException',
      ],
      [
        client.send(new SignCommand({ ...sign, SigningAlgorithm: 'RSASSA_PSS_SHA_512' })),
        'ValidationException',
      ],
      [client.send(new SignCommand({ ...sign, DryRun: true })), 'ValidationException'],
      [client.send(new SignCommand({ ...sign, MessageType: 'DIGEST' })), 'ValidationException'],
      [client.send(new SignCommand({ ...sign, Message: Buffer.alloc(4097) })), 'ValidationException'],
      [client.send(new SignCommand({ ...sign, KeyId: 'alias/none' })), 'NotFoundException'],
      [client.send(new EncryptCommand({ KeyId, Plaintext: message })), 'UnknownOperationException'],
    ];
    for (const [call, name] of loud) expect(await refusal(call)).toMatchObject({ name });
  });
});
