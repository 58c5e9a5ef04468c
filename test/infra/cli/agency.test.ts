import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateAliasCommand, CreateKeyCommand, GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadAgency } from '../../../functions/adapters/directory.ts';
import { openTable } from '../../../functions/adapters/table.ts';
import { openSealer } from '../../../functions/seals/open.ts';
import { openAuthority } from '../../../infra/local/authority/authority.ts';
import { openDynamo } from '../../../infra/local/dynamodb/service.ts';
import { openKms } from '../../../infra/local/kms/service.ts';
import { blankPdf } from '../../functions/seals/papers.ts';
import { AGENCY, AT, requestFor } from '../../functions/seals/signers.ts';
import { installed, run as program } from '../../installed.ts';
import { credentials, region, scratch, serve } from '../local/aws/fixture.ts';
import { run } from './run.ts';

// As an operator works on the cloud account: the same commands against the embedded services.

const dir = scratch();
const authority = openAuthority(dir.folder);
const file = (name: string, content: string) => {
  writeFileSync(join(dir.folder, name), content);
  return join(dir.folder, name);
};
const record = (more: object) =>
  file(`agency-${randomUUID()}.json`, JSON.stringify({ ...AGENCY, demonstration: true, ...more }));
const KEY = 'alias/dingdian/liaocheng-city';
const REMINDER = { procedure: 'liaocheng/designation', deadline: 'file-result', workingDays: 10 };
let close: () => Promise<void>;
let certificates: string[];

beforeAll(async () => {
  const dynamo = openDynamo({ file: ':memory:', clock: Date.now });
  const kms = openKms({ folder: join(dir.folder, 'kms'), clock: Date.now });
  const listener = await serve([dynamo, kms]);
  close = async () => {
    await listener.close();
    await kms.close();
    await dynamo.close();
  };
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', listener.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_KMS', listener.endpoint);
  vi.stubEnv('AWS_REGION', region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
  const names = ['pk', 'sk'] as const;
  await openTable('cases').client.send(
    new CreateTableCommand({
      TableName: 'cases',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: names.map((AttributeName, i) => ({ AttributeName, KeyType: i === 0 ? 'HASH' : 'RANGE' })),
    }),
  );
  const client = new KMSClient({});
  const { KeyMetadata } = await client.send(
    new CreateKeyCommand({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' }),
  );
  await client.send(new CreateAliasCommand({ AliasName: KEY, TargetKeyId: KeyMetadata?.KeyId }));
  const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: KEY }));
  certificates = authority.certify(
    AGENCY.name,
    createPublicKey({ key: Buffer.from(PublicKey ?? []), type: 'spki', format: 'der' }),
  );
  client.destroy();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await close();
  dir.remove();
});

describe('a new agency needs no code', () => {
  test('a request for its certificate is signed by its key', async () => {
    const { code, out } = await run(['agency', 'request', 'liaocheng-city', '--name', AGENCY.name]);
    expect(code).toBe(0);
    expect(out).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----/u);
    if (!installed('openssl')) return;
    const { text } = program('openssl', [
      'req',
      '-verify',
      '-noout',
      '-text',
      '-in',
      file('request.pem', out),
    ]);
    expect(text).toMatch(/verify OK/iu);
    expect(text).toContain('(2048 bit)');
  });

  test('without trust in its issuer it is put on record, and the answer says that it cannot seal yet', async () => {
    const put = ['agency', 'put', record({ signing: [{ keyId: KEY, certificates }] }), '--table', 'cases'];
    const { code, out } = await run(put);
    expect(code).toBe(1);
    expect(out).toContain('不在信任的范围内');
  });

  test('with trust it can: record, key, certificate and seal fit together', async () => {
    const anchor = file('root.pem', authority.anchor);
    expect((await run(['agency', 'trust', '--table', 'cases', '--anchor', anchor])).code).toBe(0);
    const put = ['agency', 'put', record({ signing: [{ keyId: KEY, certificates }] }), '--table', 'cases'];
    expect(await run(put)).toMatchObject({ code: 0, out: expect.stringContaining('现在可以盖章') });
    const agency = await loadAgency(openTable('cases'), 'liaocheng-city');
    if (!agency) throw new Error('not on record');
    const sealer = openSealer(openTable('cases'));
    const { signature } = await sealer.seal(await blankPdf(), { ...requestFor([]), agency });
    expect(signature).toMatchObject({ keyId: KEY, signedAt: AT });
  });

  test('a certificate can be revoked from a moment on', async () => {
    const listed = await run(['agency', 'trust', '--table', 'cases', '--revoke', '0ABC', '--at', AT]);
    expect(listed.out).toContain(`吊销　0abc　自 ${AT}`);
    expect(listed.out).toContain('演示根证书');
  });

  test('文件未规定: it may want to be reminded where the document gives no number, and only there', async () => {
    const path = record({ reminders: [REMINDER] });
    expect(await run(['agency', 'put', path, '--table', 'cases'])).toMatchObject({
      code: expect.any(Number),
    });
    expect((await loadAgency(openTable('cases'), 'liaocheng-city'))?.reminders).toEqual([REMINDER]);
  });

  test('what does not fit is refused by name and not written', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const foreign = authority.certify(AGENCY.name, publicKey);
    const wrong = [
      [record({ signing: [{ keyId: KEY, certificates: foreign }], phone: '1' }), /signing\.0.*不是密钥/u],
      [record({ signing: [{ keyId: 'alias/dingdian/nobody', certificates }] }), /读不到密钥/u],
      [record({ seal: { diameter: 400 } }), /seal\.diameter/u],
      [record({ surplus: 1 }), /./u],
      [record({ reminders: [{ ...REMINDER, deadline: 'nothing' }] }), /reminders\.0\.deadline.*没有期限/u],
      [record({ reminders: [{ ...REMINDER, deadline: 'supplement' }] }), /由文件规定了期限，不能另设提醒/u],
    ] as const;
    for (const [path, words] of wrong) {
      const { code, err } = await run(['agency', 'put', path, '--table', 'cases']);
      expect(code).toBe(2);
      expect(err).toMatch(words);
    }
    expect((await loadAgency(openTable('cases'), 'liaocheng-city'))?.phone).toBe(AGENCY.phone);
    expect((await run(['agency', 'paint'])).code).toBe(2);
  });
});
