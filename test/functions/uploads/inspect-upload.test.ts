import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { putAgency, putInstitution } from '../../../functions/adapters/directory.ts';
import { loadUploads, recordUpload, removeUpload, type Upload } from '../../../functions/adapters/drafts.ts';
import { act } from '../../../functions/use-cases/act.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { inspectUpload } from '../../../functions/use-cases/inspect-upload.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { jpeg, png } from './corpus.ts';
import { openLocalDeps } from './local-deps.ts';

const clock = Date.UTC(2026, 2, 2, 2);
const material = 'material-08-2-licence';
let deps: Deps;
let close: () => Promise<void>;
let caseId: string;
let count = 0;

beforeAll(async () => {
  ({ deps, close } = await openLocalDeps(() => clock));
  await putAgency(deps.table, {
    id: 'county',
    name: '演示区医疗保险事业中心',
    level: 'county',
    region: '演示区',
    address: '演示路 1 号',
    phone: '0000-0000000',
    numberPrefix: '演',
    demonstration: true,
  });
  await putInstitution(deps.table, {
    id: 'hospital',
    name: '演示医院',
    address: '演示路 2 号',
    kind: 'medical',
  });
});

afterAll(() => close());

beforeEach(async () => {
  caseId = await newCase();
});

const applicant = { role: 'applicant', id: 'applicant-1', institution: 'hospital' } as const;

async function newCase(): Promise<string> {
  const procedure = procedureOf('liaocheng/designation');
  const applicantKind = procedure?.materials.find(({ id }) => id === material)?.appliesTo[0];
  if (!procedure || !applicantKind) throw new Error('the procedure has lost this material');
  count += 1;
  const request = {
    procedure,
    agency: 'county',
    applicantKind,
    actor: applicant,
    idempotencyKey: `case-${count}`,
  };
  const id = await startApplication(deps, request);
  if (!id) throw new Error('no case');
  return id;
}

async function put(
  key: string,
  body: Uint8Array,
): Promise<{ key: string; size: number; versionId?: string }> {
  const { VersionId } = await deps.files.client.send(
    new PutObjectCommand({ Bucket: deps.files.uploads, Key: key, Body: body }),
  );
  return { key, size: body.length, ...(VersionId && { versionId: VersionId }) };
}

const keyOf = (upload: string, name = '执业许可证.png') => `uploads/${caseId}/${material}/${upload}/${name}`;
const recorded = () => loadUploads(deps.table, caseId);
const files = (n: number, state: Upload['state']): Upload[] =>
  Array.from({ length: n }, (_, index) => {
    const upload = `old-${index}`;
    return {
      material,
      upload,
      fileName: 'a.png',
      size: 1,
      state,
      key: keyOf(upload),
      receivedAt: deps.now(),
    };
  });

describe('inspecting an upload', () => {
  test('a good file becomes usable, with the type and hash its content has and the version that was read', async () => {
    const arrived = await put(keyOf('u1'), png());
    await inspectUpload(deps, arrived);
    const [upload] = await recorded();
    expect(upload).toMatchObject({
      ...arrived,
      state: 'usable',
      mediaType: 'image/png',
      fileName: '执业许可证.png',
    });
    expect(upload?.sha256).toHaveLength(64);
    expect(upload?.reason).toBeUndefined();
  });

  test('a file that is refused is recorded with the reason, and the same event twice changes nothing', async () => {
    const arrived = await put(keyOf('u1', 'photo.png'), jpeg());
    await Promise.all([inspectUpload(deps, arrived), inspectUpload(deps, arrived)]);
    const first = await recorded();
    expect(first).toMatchObject([
      { state: 'refused', reason: expect.stringContaining('JPEG 图片') as unknown },
    ]);
    await inspectUpload(deps, arrived);
    expect(await recorded()).toEqual(first);
  });

  test('what is put over an inspected file later is not taken for it', async () => {
    const first = await put(keyOf('u1'), png());
    const second = await put(keyOf('u1'), Buffer.from('<html>'));
    await inspectUpload(deps, first);
    await inspectUpload(deps, second);
    expect(await recorded()).toMatchObject([
      { state: 'usable', versionId: first.versionId, size: first.size },
    ]);
  });

  test('a name that would read as something else is recorded without its tricks', async () => {
    await inspectUpload(deps, await put(keyOf('u1', 'a\u202Egnp.exe\u0007.png'), png()));
    expect(await recorded()).toMatchObject([{ fileName: 'agnp.exe.png', state: 'usable' }]);
  });

  test('a file over the limit is refused without being read', async () => {
    await inspectUpload(deps, { key: keyOf('u1'), size: 300 * 1024 * 1024 });
    expect(await recorded()).toMatchObject([
      { state: 'refused', reason: expect.stringContaining('300 MB，这项材料的文件最大 20 MB') as unknown },
    ]);
  });

  test('the twenty-first file of a material is refused, until one is removed', async () => {
    for (const upload of files(20, 'usable')) await recordUpload(deps.table, caseId, upload);
    await inspectUpload(deps, await put(keyOf('u21'), png()));
    expect((await recorded()).find(({ upload }) => upload === 'u21')?.reason).toContain('已有 20 个文件');
    await removeUpload(deps.table, caseId, material, 'old-3');
    await inspectUpload(deps, await put(keyOf('u22'), png()));
    expect((await recorded()).find(({ upload }) => upload === 'u22')?.state).toBe('usable');
  });

  test('a file that arrives when the application can no longer be edited is refused and says so', async () => {
    const withdraw = { step: 'withdraw', payload: {} };
    const outcome = await act(deps, {
      caseId,
      actor: applicant,
      act: withdraw,
      idempotencyKey: `withdraw-${caseId}`,
    });
    expect(outcome).toMatchObject({ kind: 'done' });
    await inspectUpload(deps, await put(keyOf('u1'), png()));
    expect(await recorded()).toMatchObject([
      { state: 'refused', reason: expect.stringContaining('已经提交') as unknown },
    ]);
  });
});

describe('what is no upload', () => {
  test.each([
    ['another folder', () => 'papers/a.pdf'],
    ['too few parts', () => `uploads/${caseId}/${material}/u1`],
    ['a name with a slash', () => keyOf('u1', 'a/b.png')],
    ['a case that does not exist', () => `uploads/nosuchcase/${material}/u1/a.png`],
    ['a material that does not exist', () => `uploads/${caseId}/no-such-material/u1/a.png`],
    ['a material of another kind of applicant', () => `uploads/${caseId}/material-09-1/u1/a.png`],
  ])('%s is left alone with a warning that names no file', async (_, keyFor) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await inspectUpload(deps, await put(keyFor(), png()));
    expect(warn).toHaveBeenCalledOnce();
    expect(JSON.stringify(warn.mock.calls)).not.toContain('.png');
    warn.mockRestore();
    expect(await recorded()).toEqual([]);
  });

  test('an object that is gone, and the hundred-and-first refused one, are left alone', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    await inspectUpload(deps, { key: keyOf('u1'), size: 10 });
    for (const upload of files(100, 'refused')) await recordUpload(deps.table, caseId, upload);
    await inspectUpload(deps, await put(keyOf('u101'), png()));
    expect(warn).toHaveBeenCalledTimes(2);
    warn.mockRestore();
    expect(await recorded()).toHaveLength(100);
  });
});
