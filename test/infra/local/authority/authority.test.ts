import { createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../../../domain/time/civil-date.ts';
import { loadAgency, putAgency } from '../../../../functions/adapters/directory.ts';
import { openTable, type Table } from '../../../../functions/adapters/table.ts';
import { loadTrust } from '../../../../functions/adapters/trust.ts';
import { chooseCertificate } from '../../../../functions/seals/certificates/choose.ts';
import { openSealer } from '../../../../functions/seals/open.ts';
import { ANCHORS_FILE, openAuthority } from '../../../../infra/local/authority/authority.ts';
import { enrolAgencies } from '../../../../infra/local/authority/enrol.ts';
import { inProcessHandler } from '../../../../infra/local/aws/in-process.ts';
import type { LocalService } from '../../../../infra/local/aws/service.ts';
import { AGENCIES } from '../../../../infra/local/demo/directory.ts';
import { type LocalDynamo, openDynamo } from '../../../../infra/local/dynamodb/service.ts';
import { openKms } from '../../../../infra/local/kms/service.ts';
import { blankPdf } from '../../../functions/seals/papers.ts';
import { requestFor } from '../../../functions/seals/signers.ts';
import { installed, run } from '../../../installed.ts';

const folder = mkdtempSync(join(tmpdir(), 'dingdian-authority-'));
const CLIENT = {
  region: 'local-1',
  endpoint: 'http://127.0.0.1',
  credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'secret' },
  maxAttempts: 1,
};

let dynamo: LocalDynamo;
let kms: LocalService;
let table: Table;
beforeAll(async () => {
  dynamo = openDynamo({ file: ':memory:', clock: Date.now });
  kms = openKms({ folder: join(folder, 'kms'), clock: Date.now });
  table = openTable('dingdian', { ...CLIENT, requestHandler: inProcessHandler(dynamo) });
  const [pk, sk] = ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const }));
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [pk, sk].flatMap((one) => one ?? []),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
});
afterAll(async () => {
  await kms.close();
  await dynamo.close();
  rmSync(folder, { recursive: true, force: true });
});

const config = () => ({ ...CLIENT, requestHandler: inProcessHandler(kms) });
const enrol = () => enrolAgencies(table, openAuthority(folder), AGENCIES, config());

describe('the demonstration’s certificate authority', () => {
  test('is made once, says 演示 in every name, and keeps its key from everybody else', () => {
    const { anchor } = openAuthority(folder);
    expect(openAuthority(folder).anchor).toBe(anchor);
    expect(new X509Certificate(anchor).subject).toContain('演示根证书（仅供演示）');
    expect(statSync(join(folder, 'authority.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, ANCHORS_FILE), 'utf8')).toBe(anchor);
    expect(openAuthority(mkdtempSync(join(folder, 'other-'))).anchor).not.toBe(anchor);
  });

  test.runIf(installed('openssl'))('makes chains that openssl verifies for signing documents', () => {
    const { anchor, certify } = openAuthority(folder);
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const chain = certify('某市医保中心', publicKey);
    const file = (name: string, content: string) => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const root = file('anchor.pem', anchor);
    const below = file('issuing.pem', chain[1] ?? '');
    const command = ['verify', '-x509_strict', '-purpose', 'smimesign', '-CAfile', root, '-untrusted', below];
    const { text } = run('openssl', [...command, file('leaf.pem', chain[0] ?? '')]);
    expect(text).toContain('leaf.pem: OK');
    expect(new X509Certificate(chain[0] ?? '').subject).toContain('某市医保中心（演示）');
  });
});

describe('demonstration agencies', () => {
  test('get a key and a certificate of their own, and keep them through every later start', async () => {
    await enrol();
    const first = await loadAgency(table, 'liaocheng-city');
    await enrol();
    expect(await loadAgency(table, 'liaocheng-city')).toEqual(first);
    expect((await loadTrust(table)).anchors).toEqual([openAuthority(folder).anchor]);
    const client = new KMSClient(config());
    const keys = await Promise.all(
      AGENCIES.map(async ({ id }) => {
        const agency = await loadAgency(table, id);
        const [identity] = agency?.signing ?? [];
        expect(identity?.keyId).toBe(`alias/dingdian/${id}`);
        const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: identity?.keyId }));
        const held = createPublicKey({ key: Buffer.from(PublicKey ?? []), type: 'spki', format: 'der' });
        const certified = new X509Certificate(identity?.certificates[0] ?? '').publicKey;
        expect(certified.equals(held)).toBe(true);
        return held.export({ type: 'spki', format: 'pem' });
      }),
    );
    expect(new Set(keys).size).toBe(AGENCIES.length);
    client.destroy();
  });

  test('that were there before signatures were get theirs without losing anything else', async () => {
    const [agency] = AGENCIES;
    if (!agency) throw new Error('there is no demonstration agency');
    await putAgency(table, { ...agency, phone: '0635-7654321' });
    await enrol();
    expect(await loadAgency(table, agency.id)).toMatchObject({ phone: '0635-7654321', signing: [{}] });
  });

  test('can sign however far law’s clock is moved within the demonstration’s years', async () => {
    const agency = await loadAgency(table, 'liaocheng-city');
    const trust = await loadTrust(table);
    if (!agency) throw new Error('not enrolled');
    for (const day of ['2020-02-01', '2026-11-23', '2035-06-30', '2049-12-31']) {
      expect(chooseCertificate(agency, instant(`${day}T12:00:00+08:00`), trust).keyId).toBe(
        'alias/dingdian/liaocheng-city',
      );
    }
  });

  test('seal with the key the signing service holds', async () => {
    const agency = await loadAgency(table, 'liaocheng-city');
    if (!agency) throw new Error('not enrolled');
    const sealer = openSealer(table, config());
    const { signature } = await sealer.seal(await blankPdf(), { ...requestFor([]), agency });
    expect(signature?.certificate.subject).toContain('OU=仅供演示');
    expect(signature?.keyId).toBe('alias/dingdian/liaocheng-city');
  });
});
