import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { paperEngine } from '../../infra/cli/simulation/paper-engine.ts';
import { procedureOf } from '../../procedures/registry.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { type House, openHouse } from './house.ts';
import { moveTo } from './journey.ts';
import { layOutPapers, type Papers } from './papers.ts';
import type { Visitor } from './visitor.ts';
import { planOf, prepare, takeInBrowser } from './walker.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CAST = { agency: 'zhanjiang-city', institution: 'demo-zhanjiang-hospital' };
/** Nobody else is called so: wherever it turns up, it has leaked. */
const CANARY = { name: '诸葛金丝雀', contact: '0759-7654321' };
const TEXT = '公示所列的医师，有两人并不在该院执业。';

let house: House;
let papers: Papers;
let anybody: Visitor;
let reviewer: Visitor;
let casePath = '';
let receipt = { number: '', code: '' };
const sizes = new Map<string, number>();

beforeAll(async () => {
  [house, papers] = await Promise.all([
    openHouse('2026-09-23', createRenderer({ engine: paperEngine() })),
    layOutPapers(),
  ]);
  const procedure = procedureOf('guangdong/designation');
  const course = procedure?.courses?.[0];
  if (!procedure || !course) throw new Error('there is no course');
  anybody = await house.visitor(undefined, { scripts: false });
  const plan = planOf(procedure, course);
  casePath = await prepare(house, procedure, CAST, plan.subject);
  for (const planned of plan.acts) {
    await takeInBrowser(
      house,
      procedure,
      casePath,
      planned,
      async () => undefined,
      async () => undefined,
    );
    if (planned.step === 'publicise') break;
  }
  await house.edition.settle();
  reviewer = await house.visitor('zhanjiang-reviewer', { scripts: false });
}, 60_000);
afterAll(async () => {
  papers?.remove();
  await house?.close();
});

/** Notes how heavy the page is that is open. */
async function look(visitor: Visitor, name: string): Promise<void> {
  sizes.set(name, Buffer.byteLength(await visitor.tab.content()));
}

const caseOf = async () => (await loadCase(house.deps.table, casePath.replace('/cases/', ''))).state;

describe('a public notice, an objection and its answer, without an account and without scripts', {
  timeout: 60_000,
}, () => {
  test('第十二条: the notice is on the board while its seven working days run, with the days counted', async () => {
    await anybody.go('/public-notices');
    await look(anybody, 'board');
    await anybody.press('评估合格公示');
    expect(await anybody.text('.standing')).toContain('公示到');
    await look(anybody, 'notice');
    expect(await anybody.text()).toContain('公示期为 7 个工作日');
    const feed = await anybody.fetch('/public-notices/feed.atom');
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
  });

  test('an objection that lacks something comes back as typed', async () => {
    await anybody.press('反映问题');
    await anybody.fill({ text: TEXT, identity: 'named', contact: CANARY.contact });
    await anybody.press('提交', { status: 422 });
    expect(await anybody.text('.error-summary')).toContain('请填写姓名或者单位名称');
    expect(await anybody.value('text')).toBe(TEXT);
    expect(await anybody.value('contact')).toBe(CANARY.contact);
    await look(anybody, 'report');
  });

  test('a named objection gets a number and a check value, shown once', async () => {
    await anybody.fill({ name: CANARY.name });
    await anybody.press('提交');
    const [number = '', code = ''] = await anybody.texts('.panel-number');
    receipt = { number, code };
    expect(number).toMatch(/^20260923-[\dA-Z]{4}-[\dA-Z]{4}$/);
    await look(anybody, 'received');
  });

  test('an attachment is posted to the store, inspected like any other, and shown', async () => {
    await anybody.press('添加附件');
    await anybody.press('添加一个附件');
    const input = await anybody.tab.$('input[type=file]');
    await (input as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(papers.pdf);
    await anybody.press('上传');
    await house.edition.settle();
    await anybody.go('/inbox-status');
    expect(await anybody.texts('.file .file-usable')).toHaveLength(1);
    await look(anybody, 'matter-status');
  });

  test('the reviewer reads it without its reporter, and puts the text on the record of the case', async () => {
    await reviewer.go('/officer/inbox');
    await reviewer.press(receipt.number);
    const page = await reviewer.text();
    expect(page).toContain(TEXT);
    expect(page).toContain('文件未规定');
    expect(page).not.toContain(CANARY.name);
    await look(reviewer, 'matter');
    await reviewer.press('登记到案卷');
    expect(await reviewer.value('content')).toBe(TEXT);
    await look(reviewer, 'register');
    await reviewer.press('登记举报', { within: 'main form' });
    expect((await caseOf()).stage).toBe('checking-report');
  });

  test('seeing the reporter is possible, and on record', async () => {
    await reviewer.press('查看全文');
    expect(await reviewer.text()).toContain(CANARY.name);
    await reviewer.go(reviewer.path().replace(/\/reveal$/, ''));
    const page = await reviewer.text();
    expect(page).not.toContain(CANARY.name);
    expect(page).toContain('查看了反映人');
  });

  test('the answer is read with number and check value, and with nothing else', async () => {
    await reviewer.fill({ answer: '经核查，两名医师的执业地点已变更到该院。' });
    await reviewer.press('办结并答复', { within: 'main' });
    const other = await house.visitor(undefined, { scripts: false });
    await other.go('/inbox-status');
    await other.fill({ number: receipt.number, code: '0000-0000-0000' });
    await other.press('查询', { status: 422 });
    expect(await other.text('.error-summary')).toContain('编号和查询码对不上');
    await other.fill({ number: receipt.number.toLowerCase().replaceAll('-', ' '), code: receipt.code });
    await other.press('查询');
    expect(await other.text()).toContain('执业地点已变更到该院');
  });

  test('the status of the case opens with its receipt number and the code on one of its papers, not with that of the list', async () => {
    const { receiptNumber = '', notices } = await caseOf();
    const list = notices.find(({ notice }) => notice === 'public-notice');
    const own = notices.find(({ notice, code, issued }) => notice !== 'public-notice' && code && issued);
    await anybody.go('/status');
    await look(anybody, 'enquiry');
    await anybody.fill({ number: receiptNumber, code: list?.code });
    await anybody.press('查询', { status: 422 });
    await anybody.fill({ number: receiptNumber.replace('〔', '(').replace('〕', ')'), code: own?.code });
    await anybody.press('查询');
    expect(await anybody.text('.standing')).toContain('核查');
    expect(await anybody.text('.flow')).not.toBe('');
    await look(anybody, 'case-status');
  });

  test('the notice closes by itself after its last day; a report then is a complaint like others', async () => {
    await moveTo(house, anybody, '2026-10-13');
    await anybody.go('/public-notices');
    expect(await anybody.text('.board')).toContain('公示已结束');
    await anybody.press('评估合格公示');
    await anybody.press('反映问题');
    expect(await anybody.text()).toContain('按投诉举报办理');
  });

  test('the reporter stands in a sealed item and nowhere else: not in the case, not in any other item, not in a log', async () => {
    const { Items = [] } = await house.deps.table.client.send(
      new ScanCommand({ TableName: house.deps.table.name }),
    );
    const all = JSON.stringify(Items);
    for (const word of Object.values(CANARY)) expect(all).not.toContain(word);
    expect(Items.filter(({ sk }) => sk === 'REPORTER')).toHaveLength(1);
  });

  test('no page is heavy, none failed, axe finds nothing on those that differ', async () => {
    for (const [name, size] of sizes) expect(size, name).toBeLessThan(100_000);
    const scripted = await house.visitor();
    for (const path of ['/public-notices', '/complaints']) {
      await scripted.go(path);
      await scripted.tab.evaluate(AXE);
      const found = await scripted.tab.evaluate(
        "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id }) => id))",
      );
      expect(found, path).toEqual([]);
    }
    expect(house.complaints).toEqual([]);
  });
});
