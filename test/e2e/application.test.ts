import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../templates/read-pdf.ts';
import { type House, openHouse } from './house.ts';
import {
  answersTo,
  begin,
  choose,
  fillForm,
  HOSPITAL,
  openFromQueue,
  serve,
  upload,
  uploadAll,
} from './journey.ts';
import { looker } from './look.ts';
import { layOutPapers, type Papers } from './papers.ts';
import type { Visitor } from './visitor.ts';

const FORM = 'liaocheng/annex-02-application';
const TODAY = '2026-09-24';
// 收到申请之日起 5 个工作日: 28, 29 and 30 September, 8 and 9 October; 25 to 27 and 1 to 7 are holidays.
const REVIEW_ENDS = '2026年10月9日';

const eyes = looker('hospital');
let house: House;
let papers: Papers;
let hospital: Visitor;
let clerk: Visitor;
let path: string;

beforeAll(async () => {
  [house, papers] = await Promise.all([openHouse(), layOutPapers()]);
});
afterAll(async () => {
  papers?.remove();
  await house?.close();
});

describe('a hospital applies and is accepted, with scripts', { timeout: 90_000 }, () => {
  test('from the entrance through sign-in to the task list, no account being needed to read', async () => {
    const anyone = await house.visitor();
    await anyone.go('/');
    await eyes.look(anyone.tab, 'entrance');
    await anyone.press('先看办事指南');
    await eyes.look(anyone.tab, 'guides');
    await anyone.press('医药机构医疗保障定点申请', { within: 'main' });
    await eyes.look(anyone.tab, 'guide');
    await anyone.go('/');
    await anyone.press('开始申请');
    expect(await anyone.text('h1')).toBe('选择账户登录');
    await eyes.look(anyone.tab, 'sign-in');

    hospital = await house.visitor('hospital');
    await hospital.go('/applications');
    expect(await hospital.text()).toContain('还没有申请');
    await eyes.look(hospital.tab, 'no-applications-yet');
    await hospital.go('/applications/new');
    await eyes.look(hospital.tab, 'matters');
    await hospital.press('医药机构医疗保障定点申请', { within: 'main' });
    await hospital.press('开始填写', { status: 422 });
    expect(await hospital.text('.error-summary')).toContain('请选择所属经办机构');
    await eyes.look(hospital.tab, 'start-with-nothing-chosen');
    path = await begin(hospital, HOSPITAL);
    expect(await hospital.text()).toContain('已完成 0 项，共 4 项');
    await eyes.look(hospital.tab, 'tasks');
  });

  test('what is wrong comes back as typed, the summary has the focus, and its links lead into the fields', async () => {
    await hospital.go(`${path}/forms/${FORM}`);
    await hospital.fill({
      ...answersTo(FORM, HOSPITAL, TODAY),
      legalRepresentativeId: '11010119900101123',
      contactPhone: '12',
      beds: '',
    });
    await hospital.tab.type('#contactPhone', '3 abc');
    await hospital.press('保存并继续', { status: 422 });
    expect(await hospital.tab.evaluate('document.activeElement.className')).toBe('error-summary');
    expect(await hospital.texts('.error-summary li')).toHaveLength(2);
    expect(await hospital.value('legalRepresentativeId')).toBe('11010119900101123');
    expect(await hospital.value('contactPhone')).toBe('123 abc');
    expect(await hospital.text('#legalRepresentativeId-error')).toContain('18');
    await eyes.look(hospital.tab, 'form-with-errors');
    await hospital.tab.click('.error-summary a[href="#contactPhone"]');
    expect(await hospital.tab.evaluate('document.activeElement.id')).toBe('contactPhone');
  });

  test('full-width digits and stray spaces are taken; what is typed is saved by itself and is there on return', async () => {
    await hospital.fill({
      legalRepresentativeId: ' ９９９９９９ １９７２０６１４ １０１０ ',
      contactPhone: '',
    });
    await hospital.tab.type('#contactPhone', '０６３５－８８８ ８８８８');
    await hospital.tab.waitForResponse((answer) => answer.request().method() === 'POST', { timeout: 5000 });
    await hospital.tab.waitForFunction("document.querySelector('[data-saved]').textContent.includes('09:0')");
    await hospital.go('/applications');
    await eyes.look(hospital.tab, 'applications');
    await hospital.press('医药机构医疗保障定点申请', { within: 'main' });
    expect(await hospital.text('.tasks')).toContain('进行中');
    await hospital.press('医药机构医疗保障定点申请表');
    expect(await hospital.value('contactPhone')).toBe('０６３５－８８８ ８８８８');
    await hospital.press('保存，稍后再填');
    expect(await hospital.text('.flash')).toContain('已保存');
  });

  test('every form is filled in, rows of tables being added and taken away', async () => {
    const values: Record<string, unknown> = { ...answersTo(FORM, HOSPITAL, TODAY) };
    for (const typed of ['legalRepresentativeId', 'contactPhone']) delete values[typed];
    await fillForm(hospital, path, FORM, values, async (part) => {
      await eyes.look(hospital.tab, `form-${part}`);
      if (part !== 'medical-institution') return;
      const names = () =>
        hospital.tab.$$eval('[name^="inpatientDepartments"][name$=".name"]', (all) =>
          all.map((each) => Reflect.get(each, 'value')),
        );
      await hospital.tab.click('[data-table="inpatientDepartments"] [data-row="1"] [data-remove]');
      expect(await names()).toEqual(['内科', '妇产科', '康复医学科']);
      await hospital.tab.click('[data-table="inpatientDepartments"] [data-add]');
      await hospital.fill({
        'inpatientDepartments[3].code': '０４',
        'inpatientDepartments[3].name': ' 外 科',
        'inpatientDepartments[3].beds': '３６',
      });
      await hospital.fill({
        'inpatientDepartments[3].physicians': '8',
        'inpatientDepartments[3].physiciansMidUp': '4',
        'inpatientDepartments[3].nurses': '14',
      });
    });
    for (const form of ['liaocheng/annex-03-commitment', 'liaocheng/self-check']) {
      const name = form.split('/')[1] ?? '';
      await fillForm(hospital, path, form, answersTo(form, HOSPITAL, TODAY), (part) =>
        eyes.look(hospital.tab, `${name}-${part}`),
      );
    }
    expect(await hospital.text()).toContain('已完成 3 项，共 4 项');
  });

  test('a mislabelled and an oversized file are refused with a reason', async () => {
    await hospital.go(`${path}/materials`);
    const material = 'material-08-3';
    await choose(hospital, material, papers.oversized);
    await hospital.click('上传', `#${material}`);
    expect(await hospital.text(`#${material} .progress`)).toMatch(/文件太大：最大 20 MB/);
    await upload(house, hospital, material, papers.mislabelled);
    // The page looks again by itself until the file was inspected.
    await hospital.tab.waitForSelector(
      `xpath///section[@id="${material}"]//p[contains(@class, "error")][contains(., "内容却是 PNG")]`,
    );
    await eyes.look(hospital.tab, 'materials-refused');
    await hospital.press('删除', { within: `#${material}` });
    expect(await hospital.tab.$$(`#${material} .file`)).toHaveLength(0);
  });

  test('every material that is needed is uploaded, looked at, and checked with the answers', async () => {
    await uploadAll(house, hospital, path, papers);
    await hospital.go(`${path}/materials`);
    await eyes.look(hospital.tab, 'materials');
    const file = await hospital.tab.$eval('.file a', (link) => String(Reflect.get(link, 'href')));
    const answer = await hospital.fetch(file);
    const bytes = await fetch(answer.headers.get('location') ?? '');
    expect(bytes.headers.get('content-type')).toBe('application/pdf');
    await hospital.press('核对并提交');
    expect(await hospital.texts('.has-error, .error-summary')).toEqual([]);
    expect(await hospital.text()).toContain('0635-8888888');
    expect(await hospital.text()).toContain('999999197206141010');
    await eyes.look(hospital.tab, 'check-answers');
  });

  test('第十二条: a submission pressed twice is one, and says its number and by when the agency answers', async () => {
    const body = await hospital.body('form.hand-in');
    const button = await hospital.tab.$('form.hand-in button');
    await Promise.all([hospital.tab.waitForNavigation(), button?.click({ count: 2 })]);
    await hospital.tab.waitForSelector('.panel-number');
    expect(await hospital.text('.panel-number')).toBe('聊医保收〔2026〕1号');
    expect(await hospital.text()).toContain(`最迟${REVIEW_ENDS}`);
    await eyes.look(hospital.tab, 'submitted');
    const again = await hospital.fetch(`${path}/steps/submit`, { method: 'POST', body });
    expect(again.headers.get('location')).toBe(`${path}/submitted`);
    const filled = await readPdf(await hospital.download('医药机构医疗保障定点申请表'));
    expect(filled.text).toContain(HOSPITAL.name);
    await hospital.press('查看办理情况');
    expect((await hospital.texts('.timeline .what')).filter((what) => what.includes('提交'))).toHaveLength(1);
    await eyes.look(hospital.tab, 'case-submitted');
    await hospital.click('这个日期是怎样数出来的');
    await hospital.press('单独打开');
    expect(await hospital.text()).toContain(REVIEW_ENDS);
    await eyes.look(hospital.tab, 'deadline');
  });

  test('第十二条（一）: the clerk finds it in the queue, looks at the notice first, and accepts', async () => {
    clerk = await house.visitor('clerk');
    await clerk.go('/queue');
    await eyes.look(clerk.tab, 'queue');
    await openFromQueue(clerk, path);
    await eyes.look(clerk.tab, 'officer-case');
    await clerk.press('查看全部填报内容');
    expect(await clerk.text()).not.toContain('999999197206141010');
    await eyes.look(clerk.tab, 'officer-answers');
    await clerk.go(path);
    await clerk.click('受理', '#action-accept');
    const preview = await clerk.fetch(`${path}/steps/accept/preview`, {
      method: 'POST',
      body: await clerk.body('#action-accept form'),
    });
    const looked = await readPdf(new Uint8Array(await preview.arrayBuffer()));
    expect(looked.text).toContain('受理通知书');
    expect(
      await clerk.tab.$eval('#action-accept form button', (button) => Reflect.get(button, 'disabled')),
    ).toBe(false);
    await clerk.press('受理', { within: '#action-accept form' });
    expect(await clerk.text('.flash')).toContain('已办理');
  });

  test('附件4-1, 附件6: the notice is downloaded, says what it must, is served, and the receipt is filled', async () => {
    await house.edition.settle();
    await hospital.go(path);
    expect(await hospital.text('.standing')).toContain('已受理');
    await eyes.look(hospital.tab, 'case-accepted');
    const notice = await readPdf(await hospital.download('下载 PDF', '.notice:has(a[href*="annex-04-1"])'));
    for (const words of ['聊医保受〔2026〕1号', HOSPITAL.name, HOSPITAL.address, '2026年9月24日'])
      expect(notice.text).toContain(words);
    await hospital.press('医药机构医疗保障定点申请受理通知书', { within: '.notices' });
    await eyes.look(hospital.tab, 'notice');
    await hospital.press('填写送达回执');
    await hospital.fill({ servedOn: '2026-09-31', recipient: '' });
    await hospital.press('登记送达', { status: 422 });
    expect(await hospital.value('servedOn')).toBe('2026-09-31');
    await eyes.look(hospital.tab, 'serve-with-errors');
    await serve(hospital, path, '２０２６年９月２４日');
    expect(await hospital.text('.flash')).toContain('送达已登记');
    const receipt = await readPdf(await hospital.download('送达回执', '.notices'));
    for (const words of ['通知书送达回执', '聊医保受〔2026〕1号', HOSPITAL.name, '示例甲'])
      expect(receipt.text).toContain(words);
    await eyes.look(hospital.tab, 'case-served');
  });

  test('卷宗: the clerk has the case bound into one file, with what was handed in, the notice and the receipt', async () => {
    await clerk.go(path);
    await clerk.press('卷宗：汇编成一份 PDF');
    await clerk.press('生成卷宗');
    expect(await clerk.text('[role=status]')).toContain('自己更新');
    await house.edition.settle();
    await clerk.go(`${path}/case-file`);
    await eyes.look(clerk.tab, 'case-file');
    const file = await readPdf(await clerk.download('下载卷宗'));
    for (const words of [
      '卷内文件目录',
      '聊医保受〔2026〕1号',
      HOSPITAL.name,
      '通知书送达回执',
      '办理过程记录',
    ])
      expect(file.text).toContain(words);
  });

  test('the whole way is accessible, fits a phone, keeps to its content policy, and nothing failed on the way', () => {
    expect(eyes.findings).toEqual([]);
    expect(house.complaints).toEqual([]);
  });
});
