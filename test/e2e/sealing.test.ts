import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAgency, putAgency } from '../../functions/adapters/directory.ts';
import { readPdf } from '../templates/read-pdf.ts';
import { type House, OPENING_DAY, openHouse } from './house.ts';
import { HOSPITAL } from './journey.ts';
import { looker } from './look.ts';
import { submitted } from './prepared.ts';
import type { Visitor } from './visitor.ts';

const AGENCY = 'liaocheng-city';
const ACCEPTANCE = 'annex-04-1';
const eyes = looker('sealing');
let house: House;
let clerk: Visitor;
let keeper: Visitor;
let hospital: Visitor;
let anyone: Visitor;
let plain: Visitor;
let folder: string;
let cases: string[];
let first: { code: string; number: string; file: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dingdian-sealing-'));
  house = await openHouse();
  const agency = await loadAgency(house.deps.table, AGENCY);
  if (!agency) throw new Error(`no agency ${AGENCY}`);
  await putAgency(house.deps.table, { ...agency, sealing: 'two-persons' });
  cases = [];
  for (let n = 0; n < 3; n += 1) cases.push(await submitted(house, HOSPITAL, { today: OPENING_DAY }));
  await house.edition.settle();
  [clerk, keeper, hospital, anyone, plain] = await Promise.all([
    house.visitor('clerk'),
    house.visitor('seal'),
    house.visitor('hospital'),
    house.visitor(),
    house.visitor(undefined, { scripts: false }),
  ]);
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page of the acceptance notice of a case, newest first. */
async function openAcceptance(visitor: Visitor, path: string): Promise<void> {
  await visitor.go(path);
  const link = `.notice-name a[href*="/notices/${ACCEPTANCE}"]`;
  await Promise.all([visitor.tab.waitForNavigation(), visitor.tab.click(link)]);
}

async function verifyFile(visitor: Visitor, file: string): Promise<string> {
  await visitor.go('/verify');
  const input = await visitor.tab.$('input#file');
  await (input as NonNullable<typeof input> & { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await visitor.press('查验文件');
  return await visitor.text();
}

describe('two persons seal, and anyone verifies', { timeout: 90_000 }, () => {
  test('a clerk takes one step on all chosen cases at once, and the page follows by itself', async () => {
    await clerk.go('/queue?stage=completeness-review');
    await eyes.look(clerk.tab, 'queue-of-many');
    await clerk.tab.click('[data-all]');
    await clerk.press('批量受理');
    expect(clerk.path()).toMatch(/^\/officer\/batches\//);
    await house.edition.settle();
    // All three wait from the first; only the page's own following says that they were acted on.
    const told = '3件已办理、文书待用印或正在生成';
    await clerk.tab.waitForFunction(`document.querySelector('main').innerText.includes('${told}')`);
    expect(await clerk.text()).toContain(told);
  });

  test('what was decided waits for the seal keeper: nobody can download it, and its code is pending', async () => {
    await openAcceptance(hospital, cases[0] as string);
    expect(await hospital.text('.standing')).toContain('待用印');
    expect(await hospital.text()).not.toContain('下载 PDF');
    await hospital.press(await hospital.text('a.code'));
    expect(await hospital.text('h1')).toBe('正在出具，还没有盖章');
  });

  test('the seal keeper reads the paper before sealing, seals one, and sends one back with a reason', async () => {
    await keeper.go('/officer/seals');
    await eyes.look(keeper.tab, 'seals');
    const hrefs = await keeper.tab.$$eval(`th a[href*="${ACCEPTANCE}"]`, (links) =>
      links.map((link) => String(link.getAttribute('href'))),
    );
    expect(hrefs).toHaveLength(3);
    await keeper.go(hrefs[0] as string);
    await eyes.look(keeper.tab, 'seal-one');
    const draft = await keeper.download('单独打开 PDF');
    expect((await readPdf(draft)).text).toContain(HOSPITAL.name);
    await keeper.press('用印，正式出具');
    expect(await keeper.text('.flash')).toContain('已核准用印');
    await keeper.go(hrefs[1] as string);
    await keeper.click('退回，不用印');
    await keeper.press('退回', { within: '.action form', status: 422 });
    expect(await keeper.text('#reason-error')).toContain('理由');
    await keeper.fill({ reason: '机构地址与执照不一致，请核对。' });
    await keeper.press('退回', { within: '.action form' });
    expect(await keeper.text('.flash')).toContain('已退回');
  });

  test('all that is left is sealed in one act; the officer of the document that was sent back sees why', async () => {
    await keeper.press('全部用印');
    await house.edition.settle();
    await keeper.tab.waitForFunction("document.querySelector('[data-live]') === null");
    expect(await keeper.text('[data-said]')).toContain('全部完成，文书都已出具');
    await keeper.go('/officer/seals');
    expect(await keeper.text()).toContain('没有等待用印的文书');
    const returned: string[] = [];
    for (const path of cases) {
      await clerk.go(path);
      if ((await clerk.text('.notices')).includes('用印岗退回')) returned.push(path);
    }
    expect(returned).toHaveLength(1);
    await clerk.go(returned[0] as string);
    expect(await clerk.text('.notices')).toContain('机构地址与执照不一致');
    await eyes.look(clerk.tab, 'case-with-returned-notice');
    // The others are issued.
    cases = [...cases.filter((path) => path !== returned[0]), ...returned];
  });

  test('anyone finds the notice by its code, typed carelessly, and the file is genuine, without scripts too', async () => {
    const path = cases[0] as string;
    await openAcceptance(hospital, path);
    const file = join(folder, '受理通知书.pdf');
    writeFileSync(file, await hospital.download('下载 PDF'));
    first = {
      code: await hospital.text('a.code'),
      number: (await hospital.text('.standing-stage')).trim(),
      file,
    };
    for (const visitor of [plain, anyone]) {
      await visitor.go('/verify');
      await visitor.fill({ code: ` ${first.code.toLowerCase().replaceAll('-', ' ')}` });
      await visitor.press('查验', { within: '#by-code' });
      expect(visitor.path()).toBe(`/verify/${first.code}`);
      expect(await visitor.text('.verdict.in-force h1')).toBe('有这份文书，现在有效');
      expect(await visitor.text('.summary')).toContain(first.number);
      expect(await verifyFile(visitor, first.file)).toContain('是原件，没有被改动');
    }
    await eyes.look(anyone.tab, 'genuine');
  });

  test('a slip in the code is said beside the field; a code nobody took and a file of others are unknown', async () => {
    const wrong = first.code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await plain.go('/verify');
    await plain.fill({ code: wrong });
    await plain.press('查验', { within: '#by-code', status: 422 });
    expect(await plain.text('#code-error')).toContain('查验码有字符不对');
    expect(await plain.value('code')).toBe(wrong);
    await plain.press('查验文件', { status: 422 });
    expect(await plain.text('#file-error')).toContain('请先选择');
    const other = join(folder, 'other.pdf');
    const blank = await plain.fetch('/forms/liaocheng/annex-04-1-acceptance.pdf');
    expect(blank.headers.get('cache-control')).toContain('public');
    writeFileSync(other, new Uint8Array(await blank.arrayBuffer()));
    expect(await verifyFile(plain, other)).toContain('不能确认这份文件');
    const etag = blank.headers.get('etag') ?? '';
    const again = await fetch(blank.url, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  test('a file that was changed is not to be trusted, and the page says how it was changed', async () => {
    const altered = join(folder, 'altered.pdf');
    const bytes = readFileSync(first.file);
    writeFileSync(altered, Buffer.concat([bytes, Buffer.from('\n% and more\n%%EOF\n')]));
    for (const visitor of [plain, anyone]) {
      const text = await verifyFile(visitor, altered);
      expect(text).toContain('不是原样，不要采信');
      expect(text).toContain('接下来怎么办');
    }
    writeFileSync(altered, Buffer.alloc(5 * 1024 * 1024, bytes));
    await plain.go('/verify');
    const input = await plain.tab.$('input#file');
    await (input as NonNullable<typeof input> & { uploadFile(path: string): Promise<void> }).uploadFile(
      altered,
    );
    await plain.press('查验文件', { status: 422 });
    expect(await plain.text('#file-error')).toContain('最大收 4 MB');
  });

  test('withdrawn and issued anew: the old code and the old file say so, with the new number', async () => {
    await openAcceptance(clerk, cases[0] as string);
    await clerk.press('撤回这份文书');
    await clerk.press('下一步', { status: 422 });
    expect(await clerk.text('#reason-error')).toContain('请写明撤回的理由');
    await clerk.fill({ reason: '机构名称有误' });
    await clerk.press('下一步');
    expect(await clerk.text('.warning')).toContain(`编号${first.number}作废留存`);
    await clerk.press('确认撤回');
    expect(await clerk.text('.flash')).toContain('文书已撤回');
    await house.edition.settle();
    await keeper.go('/officer/seals');
    await keeper.press('全部用印');
    await house.edition.settle();
    await openAcceptance(hospital, cases[0] as string);
    const number = (await hospital.text('.standing-stage')).trim();
    expect(number).not.toBe(first.number);
    expect(await hospital.text('.summary')).toContain(`所替代的文书 ${first.number}`);
    await anyone.go(`/verify/${first.code}`);
    expect(await anyone.text('.verdict.superseded')).toContain(number);
    await eyes.look(anyone.tab, 'superseded');
    expect(await verifyFile(plain, first.file)).toContain('是原件，但已被新的文书替代');
    expect(await plain.text('.verdict')).toContain(number);
    await hospital.go(cases[0] as string);
    expect(await hospital.text('.notices')).toContain('已被替代');
  });

  test('verification shows no personal data and is never kept by a cache; sealing is the seal keeper’s alone', async () => {
    const answer = await plain.fetch(`/verify/${first.code}`);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const text = await answer.text();
    for (const personal of ['法定代表人', '身份证', '联系电话', '示例甲'])
      expect(text).not.toContain(personal);
    for (const visitor of [clerk, hospital]) {
      const refused = await visitor.fetch('/officer/seals');
      expect(refused.status).toBe(403);
    }
    expect((await hospital.fetch(`${cases[0]}/notices/${ACCEPTANCE}.3/withdraw`)).status).toBe(403);
  });

  test('the pages looked at were accessible and fitted a phone, and nothing failed on any page', () => {
    expect(eyes.findings).toEqual([]);
    expect(house.complaints).toEqual([]);
  });
});
