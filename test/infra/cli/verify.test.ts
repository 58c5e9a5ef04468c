import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../../domain/time/civil-date.ts';
import { putAgency } from '../../../functions/adapters/directory.ts';
import { openTable } from '../../../functions/adapters/table.ts';
import { putTrust } from '../../../functions/adapters/trust.ts';
import { inProcessHandler } from '../../../infra/local/aws/in-process.ts';
import { openDynamo } from '../../../infra/local/dynamodb/service.ts';
import { blankPdf } from '../../functions/seals/papers.ts';
import { openTestAuthority, requestFor, testSealer } from '../../functions/seals/signers.ts';
import { run } from './run.ts';

const DAY = 86_400_000;
const span = { notBefore: Date.now() - 400 * DAY, notAfter: Date.now() + 400 * DAY };
const authority = openTestAuthority('测试', span);
const identity = authority.identity('agency', span);
const at = instantOf(Date.now() - DAY);

let scratch: string;
let paths: Record<'genuine' | 'altered' | 'other' | 'anchor' | 'data' | 'empty', string>;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'dingdian-verify-'));
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(scratch, name), content);
    return join(scratch, name);
  };
  const paper = await blankPdf();
  const request = requestFor([identity], { at });
  const { pdf } = await testSealer(authority.trust, [identity]).seal(paper, request);
  paths = {
    genuine: put('genuine.pdf', pdf),
    altered: put('altered.pdf', Buffer.concat([pdf, Buffer.from('\n')])),
    other: put('other.pdf', paper),
    anchor: put('anchor.pem', authority.trust.anchors[0] ?? ''),
    data: join(scratch, 'data'),
    empty: join(scratch, 'empty'),
  };
  mkdirSync(paths.empty);
  await furnish(paths.data, request.agency);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A data folder with an agency and whom it trusts. */
async function furnish(folder: string, agency: Parameters<typeof putAgency>[1]): Promise<void> {
  mkdirSync(folder);
  const service = openDynamo({ file: join(folder, 'dynamodb.sqlite'), clock: Date.now });
  const table = openTable('dingdian', {
    region: 'local',
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    requestHandler: inProcessHandler(service),
  });
  await table.client.send(
    new CreateTableCommand({
      TableName: 'dingdian',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  await putAgency(table, agency);
  await putTrust(table, authority.trust);
  await service.close();
}

describe('verify', () => {
  test('ends with 0 when every file is genuine, and says by whom and what', async () => {
    const { code, out, err } = await run(['verify', paths.genuine, '--anchor', paths.anchor]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('是原件，没有改动');
    expect(out).toContain('聊医保受〔2026〕12号');
  });

  test('ends with 1 when one of them is not, and says so for each', async () => {
    const files = [paths.genuine, paths.altered, paths.other];
    const { code, out } = await run(['verify', ...files, '--anchor', paths.anchor, '--json']);
    const { files: found } = JSON.parse(out);
    expect(code).toBe(1);
    expect(found).toMatchObject([
      { file: paths.genuine, verdict: 'genuine' },
      { file: paths.altered, verdict: 'altered', alteration: 'trailing-bytes' },
      { file: paths.other, verdict: 'unknown' },
    ]);
  });

  test('believes nobody when nobody is named, and says that', async () => {
    const { code, err } = await run(['verify', paths.genuine]);
    expect(code).toBe(1);
    expect(err).toContain('--anchor');
  });

  test('takes trust and agencies from a data folder, and leaves the folder as it was', async () => {
    const before = readdirSync(paths.data).map((name) => [name, readFileSync(join(paths.data, name))]);
    const { code, out } = await run(['verify', paths.genuine, '--data', paths.data]);
    expect(out).toContain('档案里没有这份文书的查验码');
    expect(code).toBe(0);
    expect(readdirSync(paths.data).map((name) => [name, readFileSync(join(paths.data, name))])).toEqual(
      before,
    );
  });

  test.each([
    ['no file', () => [], '请给出要查验的文件'],
    ['a file that is not there', () => [join(scratch, 'none.pdf')], 'ENOENT'],
    ['an anchor that is no certificate', () => [paths.genuine, '--anchor', paths.other], '没有读得懂的证书'],
    ['a folder that is none', () => [paths.genuine, '--data', paths.empty], '不是数据文件夹'],
  ])('used with %s, ends with 2', async (_, args, said) => {
    const { code, err } = await run(['verify', ...args()]);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
