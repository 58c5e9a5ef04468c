import { afterAll, describe, expect, test } from 'vitest';
import { lawText } from '../../../procedures/law.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documents } from '../../../templates/liaocheng/index.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const unspaced = (text: string) => text.replaceAll(/<\/?p>|\s+/gu, '');

/** The annex as the law file prints it, from its heading to the next one's, without white space. */
function annexText(place: string): string {
  const text = lawText('003');
  const heading = new RegExp(`^${place.replace('附件', '附件 ?')}$`, 'mu').exec(text);
  if (!heading) throw new Error(`003 has no ${place}`);
  const rest = text.slice(heading.index + heading[0].length);
  return unspaced(rest.slice(0, /^附件 ?\d/mu.exec(rest)?.index));
}

const annexes = documents.filter(({ layout }) => layout === 'annex');

/** What the system prints on an annex besides the annex's words, always marked as its own. */
const SYSTEM = [
  '依规经营承诺书系统补充：谈判药（特药）定点，见第九条（七）1',
  /系统注：备注2的“出据”应为“出具”，期限以第十四条（后）（三）为准：“.*?”/u,
  // The page number of a paper that runs over, as that of 附件1 does.
  /—\d+—/gu,
];

const paper = async (id: string, data: unknown) => readPdf(await renderer.pdf(documentOf(id), data));

describe.each(annexes.map((document) => [document.place, document] as const))('%s', (place, document) => {
  test('the empty paper has the annex’s words, all of them, in its order, and no others', async () => {
    const { text } = await readPdf(await renderer.pdf(document, document.blank()));
    const own = SYSTEM.reduce<string>((rest, words) => rest.replace(words, ''), text);
    expect(own).toBe(place + annexText(place));
  });

  test('it keeps to the annex’s pages (one, but for 附件1), with the sample filled in and sealed', async () => {
    const seal = { name: '聊城市医疗保险事业中心', demonstration: true };
    const pages = place === '附件1' ? 2 : 1;
    const filled = await readPdf(await renderer.pdf(document, document.sample(), { seal }));
    expect(filled.pages).toHaveLength(pages);
    expect((await readPdf(await renderer.pdf(document, document.blank()))).pages).toHaveLength(pages);
  });

  test('the words of the note on copies are the law’s', () => {
    if (document.kind !== 'notice') return;
    expect(annexText(place)).toContain(unspaced(document.copies ?? 'missing'));
  });
});

describe('附件4: notices', () => {
  const acceptance = documentOf('liaocheng/annex-04-1-acceptance');
  const supplement = documentOf('liaocheng/annex-04-2-supplement');
  const refusal = documentOf('liaocheng/annex-04-3-refusal');

  test('附件4-1 carries number, names, date in Arabic figures, receipt number and verification code', async () => {
    const { text } = await paper(acceptance.id, acceptance.sample());
    for (const words of [
      '文书编号聊医保受〔2026〕12号机构名称东昌府区示例镇中心卫生院',
      '经办日期：2026年11月23日',
      '收件编号聊医保收〔2026〕12号',
      '查验码7F3K-9M2Q-X4TD',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('附件4-1');
  });

  test('a date left out stays open for the pen', async () => {
    const { text } = await paper(acceptance.id, { ...Object(acceptance.sample()), issuedOn: null });
    expect(text).toContain('经办日期：');
    expect(text).not.toContain('经办日期：2026');
  });

  test('附件4-2 lists every material, goes on over a page, and keeps the signatures with the annex’s note', async () => {
    const materials = Array.from({ length: 9 }, (_, i) => ({
      name: `材料${i + 1}号`,
      problem: '缺少末页，请补充完整后重新上传，并在每页加盖单位公章。'.repeat(2),
    }));
    const { pages, text } = await paper(supplement.id, { ...Object(supplement.sample()), materials });
    expect(pages).toHaveLength(2);
    for (const { name, problem } of materials) expect(text).toContain(name + problem);
    expect(pages[1]?.text).toContain(
      '申请机构应在5个工作日内补正补齐,逾期视为放弃此次申请注：本通知一式两份',
    );
    expect(pages[1]?.text).toContain('—2—');
    expect(pages[0]?.text).not.toContain('签收人');
  });

  test('附件4-2 prints the computed end of the period below the table, marked as the system’s', async () => {
    const { text } = await paper(supplement.id, supplement.sample());
    expect(text).toContain('留存系统提示：期限自送达次日起算');
  });

  test('附件4-3 quotes the article of every ground', async () => {
    const { text } = await paper(refusal.id, refusal.sample());
    expect(text).toContain(
      '依据：《聊城市医药机构医疗保障定点管理经办规程（暂行）》第十条（四）：“未依法履行行政处罚责任的”',
    );
  });

  test('a notice without number, address or ground is refused, naming the field', () => {
    const cases = [
      [acceptance, { number: undefined }, 'number'],
      [acceptance, { institution: { name: '某医院' } }, 'institution.address'],
      [acceptance, { issuedOn: '2026-02-30' }, 'issuedOn'],
      [supplement, { materials: [] }, 'materials'],
      [refusal, { grounds: [{ document: '规程', place: '第十条', quote: '' }] }, 'grounds.0.quote'],
    ] as const;
    for (const [document, change, field] of cases) {
      const data = { ...Object(document.sample()), ...change };
      expect(() => renderer.html(document, data)).toThrow(expect.objectContaining({ field }));
    }
  });
});

describe('附件5: lists of materials', () => {
  test('only the rows handed in are ticked', async () => {
    const { text } = await paper('liaocheng/annex-05-1-materials-medical-institution', { provided: [2, 12] });
    expect(text).toContain('√2《医疗机构执业许可证》副本');
    expect(text).toContain('√12如执业范围');
    expect(text.match(/√\d/gu)).toHaveLength(2);
  });

  test('第九条（七）1: 附件5-2 asks for the commitment in a row of the system’s own, in its own style', async () => {
    const id = 'liaocheng/annex-05-2-materials-retail-pharmacy';
    const html = renderer.html(documentOf(id), { provided: [], commitmentProvided: true });
    expect(html).toMatch(/<tr class="system-row">.*√.*依规经营承诺书.*系统补充.*<\/tr>/u);
  });
});

describe('附件6: receipt', () => {
  test('only the way of delivery used is ticked', () => {
    const document = documentOf('liaocheng/annex-06-delivery-receipt');
    const html = renderer.html(document, { ...Object(document.sample()), method: '寄送' });
    expect(html.match(/<span class="box">√<\/span>/gu)).toHaveLength(1);
    expect(html).toContain('<span class="box">√</span> 寄送');
  });
});

describe('附件9: not passed', () => {
  const failed = documentOf('liaocheng/annex-09-assessment-failed');

  test('第十四条（后）（三）: reason and advice stand in their rows, the result is ticked, the six months of the article are told', async () => {
    const { text } = await paper(failed.id, failed.sample());
    expect(text).toContain('√评估不合格/再次评估不合格。');
    expect(text).toMatch(/不合格理由1\..*外科住院病区执业医师2名.*整改建议1\.补足.*查询方式/u);
    expect(text).toContain(
      '6个月内未再次提交评估申请的，视为放弃此次申请。”期限自送达次日起算；如于2026年11月23日送达',
    );
  });

  test('the second time the other box is ticked', async () => {
    const { text } = await paper(failed.id, failed.samples?.['second-failure']?.());
    expect(text).toContain('评估不合格/√再次评估不合格。');
  });

  test('many reasons go on over a page; the remark, the note and the seal stay together', async () => {
    const pdf = await renderer.pdf(failed, failed.samples?.['many-reasons']?.(), { sealAnchor: true });
    const { pages } = await readPdf(pdf);
    expect(pages).toHaveLength(2);
    expect(pages[0]?.links).toEqual([]);
    expect(pages[1]?.links).toHaveLength(1);
    expect(pages[1]?.text).toMatch(/备注1\.本告知书一式两份.*注：本告知书.*经办日期/u);
  });

  test('a notice without reason or advice is refused, naming the field', () => {
    for (const field of ['reasons', 'advice']) {
      const data = { ...Object(failed.sample()), [field]: [] };
      expect(() => renderer.html(failed, data)).toThrow(expect.objectContaining({ field }));
    }
  });
});
