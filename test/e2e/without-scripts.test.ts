import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../templates/read-pdf.ts';
import { type House, openHouse } from './house.ts';
import {
  answersTo,
  begin,
  fillForms,
  HOSPITAL,
  moveTo,
  openFromQueue,
  serve,
  take,
  upload,
  uploadAll,
} from './journey.ts';
import { layOutPapers, type Papers } from './papers.ts';
import type { Visitor } from './visitor.ts';

const FORM = 'liaocheng/annex-02-application';
const TODAY = '2026-09-24';
const LEFT_OUT = 'material-08-7';
// 5 working days from 24 September, the day of service not counted: 28, 29, 30 September, 8 and 9 October.
const CORRECT_BY = { iso: '2026-10-09', words: '2026年10月9日' };

let house: House;
let papers: Papers;
let hospital: Visitor;
let clerk: Visitor;
let path: string;

beforeAll(async () => {
  [house, papers] = await Promise.all([openHouse(TODAY), layOutPapers()]);
  [hospital, clerk] = (await Promise.all(
    ['hospital', 'clerk'].map((account) => house.visitor(account, { scripts: false })),
  )) as [Visitor, Visitor];
});
afterAll(async () => {
  papers?.remove();
  await house?.close();
});

describe('a hospital applies, is asked for more, corrects and is accepted, without scripts', {
  timeout: 90_000,
}, () => {
  test('wrong values come back as typed, with the message beside the field and a way to it', async () => {
    path = await begin(hospital, HOSPITAL);
    await hospital.go(`${path}/forms/${FORM}`);
    await hospital.fill({ ...answersTo(FORM, HOSPITAL, TODAY), unitName: '', operatingSince: '2026-02-30' });
    await hospital.press('保存并继续', { status: 422 });
    expect(await hospital.texts('.error-summary li')).toHaveLength(2);
    expect(await hospital.value('operatingSince')).toBe('2026-02-30');
    expect(await hospital.text('#operatingSince-error')).toContain('2月没有30日');
    const led =
      "[...document.querySelectorAll('.error-summary a')].map((link) => document.querySelector(link.hash) !== null)";
    expect(await hospital.tab.evaluate(led)).toEqual([true, true]);
  });

  test('all forms are filled, saved half-way and taken up again, rows being added and removed by buttons', async () => {
    await hospital.go(`${path}/forms/${FORM}?part=medical-institution`);
    await hospital.fill({ ownership: '私人' });
    await hospital.press('保存，稍后再填');
    await fillForms(hospital, path, HOSPITAL, TODAY);
    expect(await hospital.text()).toContain('已完成 3 项，共 4 项');
    await hospital.go(`${path}/forms/${FORM}?part=medical-institution`);
    await hospital.press('再加一行', { within: '[data-table="outpatientRooms"]' });
    expect(await hospital.tab.$$('[data-table="outpatientRooms"] tbody tr')).toHaveLength(3);
    await hospital.press('删除', { within: '[data-table="outpatientRooms"] [data-row="2"]' });
    expect(await hospital.tab.$$('[data-table="outpatientRooms"] tbody tr')).toHaveLength(2);
    await hospital.press('保存并继续');
  });

  test('files are posted straight to the bucket and come back to the page; an oversized one is refused with a reason', async () => {
    await hospital.go(`${path}/materials`);
    await upload(house, hospital, LEFT_OUT, papers.oversized);
    await hospital.go(`${path}/materials`);
    expect(await hospital.text(`#${LEFT_OUT} .error`)).toMatch(/最大 20 MB/);
    await hospital.press('删除', { within: `#${LEFT_OUT}` });
    const done = await uploadAll(house, hospital, path, papers, [LEFT_OUT]);
    expect(done).toHaveLength(11);
    await hospital.go(`${path}/materials`);
    expect(await hospital.texts('.file .file-usable')).toHaveLength(11);
  });

  test('what is missing is said before the submission, which is taken all the same', async () => {
    await hospital.press('核对并提交');
    expect(await hospital.text('.warning')).toContain('预测性分析报告');
    await hospital.press('提交申请');
    expect(await hospital.text('.panel-number')).toBe('聊医保收〔2026〕1号');
  });

  test('第十二条（二）: the clerk asks once for more, with what is to be done; an empty request is refused', async () => {
    await openFromQueue(clerk, path);
    await clerk.click('要求补正', '#action-ask-for-more');
    await clerk.press('要求补正', { within: '#action-ask-for-more form', status: 422 });
    expect(await clerk.text('#action-ask-for-more .error-summary')).not.toBe('');
    await clerk.fill({ [`findings~${LEFT_OUT}`]: true, [`findings.${LEFT_OUT}`]: '请补充近三年费用数据。' });
    await clerk.press('要求补正', { within: '#action-ask-for-more form' });
    await house.edition.settle();
    await clerk.go(path);
    const notice = await readPdf(await clerk.download('下载 PDF', '.notice:has(a[href*="annex-04-2"])'));
    for (const words of ['聊医保补〔2026〕1号', HOSPITAL.name, '请补充近三年费用数据。', '5个工作日'])
      expect(notice.text).toContain(words);
  });

  test('附件6: the applicant sees what is asked, records the service, and is told the last day', async () => {
    await hospital.go(path);
    expect(await hospital.text('.asked')).toContain('请补充近三年费用数据。');
    await serve(hospital, path, TODAY);
    expect(await hospital.text('.deadline.running')).toContain(CORRECT_BY.words);
  });

  test('第十二条（二）: on the fifth working day the correction is still taken, once it is complete, and accepted', async () => {
    await moveTo(house, hospital, CORRECT_BY.iso);
    await hospital.go(`${path}/check`);
    await hospital.press('提交补正材料', { status: 409 });
    expect(await hospital.text()).toContain('预测性分析报告');
    await hospital.go(`${path}/materials`);
    await upload(house, hospital, LEFT_OUT, papers.pdf);
    await hospital.go(`${path}/check`);
    await hospital.press('提交补正材料');
    await openFromQueue(clerk, path);
    await take(clerk, 'accept');
    await house.edition.settle();
    await hospital.go(path);
    const notice = await readPdf(await hospital.download('下载 PDF', '.notice:has(a[href*="annex-04-1"])'));
    for (const words of ['聊医保受〔2026〕1号', HOSPITAL.name, CORRECT_BY.words])
      expect(notice.text).toContain(words);
    const list = await readPdf(await hospital.download('下载 PDF', '.notice:has(a[href*="annex-05-1"])'));
    expect(list.text).toContain('申请材料清单');
  });

  test('nothing failed on any page', () => {
    expect(house.complaints).toEqual([]);
  });
});
