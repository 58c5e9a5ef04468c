import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run, spawned } from './run.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dingdian-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ACCEPTANCE = 'liaocheng/annex-04-1-acceptance';

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

describe('documents', () => {
  test('lists notices and forms alike', async () => {
    const { documents } = JSON.parse((await run(['documents', '--json'])).out);
    const ids = documents.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining([ACCEPTANCE, 'liaocheng/annex-02-application']));
    expect(ids).toEqual(ids.toSorted());
    expect(documents.find(({ id }: { id: string }) => id === ACCEPTANCE)).toMatchObject({
      title: '医药机构医疗保障定点申请受理通知书',
      source: '003',
      place: '附件4-1',
      kind: 'notice',
      layout: 'annex',
      copies: expect.stringContaining('一式两份'),
    });
  });
});

describe('render', () => {
  test('writes a sample notice with the demonstration seal, which the blank one does not bear', () => {
    const [sample, blank] = [join(folder, 'sample.pdf'), join(folder, 'blank.pdf')];
    expect(spawned(['render', ACCEPTANCE, '--sample', '--out', sample])).toMatchObject({ code: 0, err: '' });
    expect(spawned(['render', ACCEPTANCE, '--blank', '--out', blank, '--json'])).toMatchObject({
      code: 0,
      err: '',
    });
    const [sealed, plain] = [readFileSync(sample), readFileSync(blank)];
    for (const pdf of [sealed, plain]) expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // The seal is drawn, not written: outlines of a dozen characters.
    expect(sealed.byteLength).toBeGreaterThan(plain.byteLength + 3000);
  });

  test('names the field of data that does not fit', async () => {
    const data = file('wrong.json', { number: '聊医保受〔2026〕1号', institution: { name: '甲' } });
    const out = join(folder, 'never.pdf');
    const said = await run(['render', ACCEPTANCE, '--data', data, '--out', out]);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('institution.address');
    expect(() => readFileSync(out)).toThrow('ENOENT');
    const form = file('form.json', { values: { contactPhone: '12' }, applicantKind: 'medical-institution' });
    const refused = await run(['render', 'liaocheng/annex-02-application', '--data', form, '--out', out]);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('contactPhone') });
  });

  test.each([
    [['liaocheng/annex-04-1', '--blank', '--out', 'x.pdf'], '是不是“liaocheng/annex-04-1-acceptance”'],
    [[ACCEPTANCE, '--out', 'x.pdf'], '--blank、--sample、--data'],
    [[ACCEPTANCE, '--blank', '--sample', '--out', 'x.pdf'], '--blank、--sample、--data'],
    [[ACCEPTANCE, '--blank'], '--out'],
    [[ACCEPTANCE, '--data', '/nowhere.json', '--out', 'x.pdf'], '--data'],
  ])('refuses %j with a reason', async (args, named) => {
    expect(await run(['render', ...args])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(named),
    });
  });

  test('says where a data file stops being JSON', async () => {
    const broken = file('broken.json', '{"number": ');
    expect(await run(['render', ACCEPTANCE, '--data', broken, '--out', 'x.pdf'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('不是有效的 JSON'),
    });
  });
});
