import { createHash } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instant } from '../../../../domain/time/civil-date.ts';
import { putTrust } from '../../../../functions/adapters/trust.ts';
import { type CounterSigned, judgeCounterSigned } from '../../../../functions/seals/verify/counter-signed.ts';
import { withCounterSignature } from '../../../../functions/use-cases/counter-signature.ts';
import { FILE } from '../../../../infra/cli/simulation/walks/answers.ts';
import { createRenderer } from '../../../../templates/engine/render.ts';
import { documentOf } from '../../../../templates/registry.ts';
import { negotiating, TERM } from '../../../procedures/guangdong/cases.ts';
import { openWorld, type World } from '../../world.ts';
import { counterSign, type Slipped } from '../counter-signer.ts';
import { openTestAuthority, requestFor, testSealer } from '../signers.ts';

const HOSPITAL = '揭阳市示例医院';
const authority = openTestAuthority();
const agency = authority.identity('agency-key');
const subject = { organisation: HOSPITAL, common: HOSPITAL };
const hospital = authority.identity('hospital-key', { subject });
const stranger = authority.identity('stranger-key', {
  subject: { organisation: '别家医院', common: '别家医院' },
});
const unknown = openTestAuthority('别处').identity('unknown-key', { subject });

const NOW = instant('2026-11-24T12:00:00+08:00');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const renderer = createRenderer();
let world: World;
afterAll(async () => {
  await renderer.close();
  await world.close();
});

let issued: Uint8Array;
beforeAll(async () => {
  world = await openWorld();
  const document = documentOf('guangdong/agreement');
  const source = await renderer.pdf(document, document.sample(), { sealAnchor: true });
  issued = (await testSealer(authority.trust, [agency]).seal(source, requestFor([agency]))).pdf;
});

function judged(file: Uint8Array): CounterSigned {
  const paper = { size: issued.length, sha256: hashOf(issued) };
  return judgeCounterSigned(file, paper, HOSPITAL, authority.trust, NOW);
}

test('an issued agreement with the institution’s own signature over the whole file says who signed, when, with what', () => {
  expect(judged(counterSign(issued, hospital))).toMatchObject({
    ok: true,
    by: { signer: { name: HOSPITAL, issuer: '测试签发证书' }, timestamped: false },
  });
});

test('without a signature, or over another text, it proves nothing', () => {
  expect(judged(issued)).toMatchObject({ ok: false, reason: expect.stringContaining('没有对方的电子签章') });
  const other = Buffer.from(issued);
  other[200] = (other[200] ?? 0) ^ 1;
  expect(judged(Buffer.concat([other, counterSign(issued, hospital).subarray(issued.length)]))).toMatchObject(
    {
      ok: false,
      reason: expect.stringContaining('不是经办机构出具的那一份'),
    },
  );
});

test('a certificate in another’s name, or one that nobody here trusts, is refused by name', () => {
  expect(judged(counterSign(issued, stranger))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('别家医院'),
  });
  expect(judged(counterSign(issued, unknown))).toMatchObject({
    ok: false,
    reason: expect.stringContaining('不在信任的范围内'),
  });
});

test('第十三条: what an officer files as signed is looked at in the store, against the very paper that the case issued', async () => {
  const { table, files } = world.deps;
  await putTrust(table, authority.trust);
  const { state } = negotiating().do('2026-07-01', 'sign', TERM);
  const paper = { at: state.lastAt, key: 'k', size: issued.length, sha256: hashOf(issued) };
  const notices = state.notices.map((one) => (one.notice === 'agreement' ? { ...one, issued: paper } : one));
  const filed = async (body: Uint8Array, sha256 = hashOf(body)) => {
    const key = `uploads/test/${sha256}.pdf`;
    await files.client.send(new PutObjectCommand({ Bucket: files.uploads, Key: key, Body: body }));
    const file = { ...FILE, key, sha256, size: body.length };
    const deps = { table, files, now: () => NOW };
    return await withCounterSignature(deps, { state: { ...state, notices } }, 'agreement', file);
  };
  expect(await filed(counterSign(issued, hospital))).toMatchObject({
    signature: { name: HOSPITAL, issuer: '测试签发证书', signedAt: '2026-11-24T10:00:00+08:00' },
  });
  expect((await filed(issued)).unsigned).toContain('没有对方的电子签章');
  expect((await filed(counterSign(issued, hospital), '0'.repeat(64))).unsigned).toContain('被换过');
});

test.each<[what: string, slipped: Slipped, reason: string]>([
  ['another page size', { page: { MediaBox: '[0 0 300 300]' } }, '内容也被改动过'],
  ['another content of the page', { page: { Contents: '1 0 R' } }, '内容也被改动过'],
  ['a mark over the whole page', { rect: '0 0 595 842' }, '遮住'],
  ['a script', { object: '<</S/JavaScript/JS(app.alert(1))>>' }, '协议不应有的内容'],
  [
    'bytes behind the end',
    { after: (file) => Buffer.concat([file, Buffer.from('%x\n')]) },
    '结束以后还有内容',
  ],
  [
    'a page changed after signing',
    {
      after: (file) =>
        Buffer.from(file.toString('latin1').replace('(Institution)', '(Instituti0n)'), 'latin1'),
    },
    '',
  ],
])('what somebody slips in with the signature is found: %s', (_, slipped, reason) => {
  const found = judged(counterSign(issued, hospital, slipped));
  expect(found.ok).toBe(false);
  expect(found).toMatchObject({ reason: expect.stringContaining(reason) });
});
