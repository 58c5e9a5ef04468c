import { describe, expect, test } from 'vitest';
import { registerFormDocuments } from '../../../functions/documents/form-documents.ts';
import { lawText } from '../../../procedures/law.ts';
import { documentOf, registry } from '../../../templates/registry.ts';

registerFormDocuments();

const unspaced = (text: string) => text.replaceAll(/\s+/gu, '');

/** Every paper that a document lays out or names, as it names it, and the document of the house that prints it. */
const PAPERS: Readonly<Record<string, readonly (readonly [name: string, document: string])[]>> = {
  '000': [
    ['湛江市基本医疗保险门诊特定病种服务资格申请书', 'zhanjiang/application-letter'],
    ['湛江市基本医疗保险门诊特定病种服务资格申请表', 'zhanjiang/application-form'],
    ['湛江市基本医疗保险门诊特定病种服务资格申请受理回执', 'zhanjiang/acceptance-receipt'],
    ['一次性补正材料告知书', 'zhanjiang/supplement'],
    ['湛江市市区申请医保定点医疗机构资格核查表', 'zhanjiang/qualification-check'],
    ['考察报告', 'zhanjiang/visit-report'],
    ['湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书', 'zhanjiang/rejection'],
    ['补充协议', 'zhanjiang/supplementary-agreement'],
  ],
  '001': [
    ['基本医疗保险门诊特定病种服务资格申请书', 'outpatient-special-diseases/annex-01-application-letter'],
    ['基本医疗保险门诊特定病种服务资格申请表', 'outpatient-special-diseases/annex-02-application-form'],
    [
      '基本医疗保险门诊特定病种服务资格申请受理回执',
      'outpatient-special-diseases/annex-03-acceptance-receipt',
    ],
    ['一次性补全材料告知书', 'outpatient-special-diseases/annex-04-supplement'],
    [
      '基本医疗保险门诊特定病种服务资格申请审核不合格告知书',
      'outpatient-special-diseases/annex-05-rejection',
    ],
    ['补充协议', 'outpatient-special-diseases/supplementary-agreement'],
  ],
  '002': [
    ['省级定点医疗机构申请表', 'jilin/application'],
    ['告知一次性补齐材料', 'jilin/supplement'],
    ['省级定点医疗机构名单', 'jilin/list'],
  ],
  '003': [
    ['医药机构医疗保障定点全链条办理节点', 'liaocheng/annex-01-nodes'],
    ['医药机构医疗保障定点申请表', 'liaocheng/annex-02-application'],
    ['医药机构医疗保障定点信息系统承诺书', 'liaocheng/annex-03-commitment'],
    ['医药机构医疗保障定点申请受理通知书', 'liaocheng/annex-04-1-acceptance'],
    ['医药机构医疗保障定点申请材料补正补齐通知书', 'liaocheng/annex-04-2-supplement'],
    ['聊城市医保定点申请不予受理通知书', 'liaocheng/annex-04-3-refusal'],
    ['医疗机构医疗保障定点申请材料清单', 'liaocheng/annex-05-1-materials-medical-institution'],
    ['零售药店医疗保障定点申请材料清单', 'liaocheng/annex-05-2-materials-retail-pharmacy'],
    ['通知书送达回执', 'liaocheng/annex-06-delivery-receipt'],
    ['医疗机构医疗保障定点审核评价表', 'liaocheng/annex-07-1-medical-review'],
    ['零药药店医疗保障定点审核评价表', 'liaocheng/annex-07-2-pharmacy-review'],
    ['医疗机构医疗保障定点现场评估表', 'liaocheng/annex-08-1-site-evaluation'],
    ['医疗机构医疗保障定点现场评估表', 'liaocheng/annex-08-2-site-evaluation'],
    ['医药机构医疗保障定点评估不合格告知书', 'liaocheng/annex-09-assessment-failed'],
    ['医药机构医疗保障定点协商谈判记录表', 'liaocheng/annex-10-negotiation'],
    ['医疗机构医疗保障定点信息变更申请表', 'liaocheng/annex-11-1-medical-change'],
    ['零售药店医疗保障定点信息变更申请表', 'liaocheng/annex-11-2-pharmacy-change'],
    ['定点医药机构定点资格退出申请表', 'liaocheng/annex-12-exit'],
    ['医保协议', 'liaocheng/agreement'],
    ['补充协议', 'liaocheng/supplementary-agreement'],
    ['附表 4', 'liaocheng/schedule-04-chronic-diseases'],
    ['聊城市医保定点医疗机构门诊慢性病收治申请表', 'liaocheng/chronic-disease-application'],
    ['收治范围、服务能力承诺书', 'liaocheng/chronic-disease-commitment'],
    ['拟通过名单', 'liaocheng/passed-list'],
    ['新增定点医药机构名单', 'liaocheng/new-list'],
    ['依规经营承诺书', 'liaocheng/compliance-commitment'],
    ['书面告知', 'liaocheng/minor-change-notice'],
  ],
  '004': [
    ['广东省医疗保障定点医疗机构申请表', 'guangdong/application'],
    ['评估结果告知', 'guangdong/assessment-result'],
    ['医保协议', 'guangdong/agreement'],
    ['补充协议', 'guangdong/supplementary-agreement'],
    ['定点医疗机构申请指引', 'guangdong/guide'],
  ],
};

const sources = Object.entries(PAPERS);

describe.each(sources)('the papers of %s', (source, papers) => {
  test('each is named in the text and printed by a document of that text, a different one each', () => {
    const text = unspaced(lawText(source));
    for (const [name, id] of papers) {
      expect(text, name).toContain(unspaced(name));
      expect(registry.has(id), `${name}: ${id}`).toBe(true);
      expect(documentOf(id).source, id).toBe(source);
    }
    expect(new Set(papers.map(([, id]) => id)).size).toBe(papers.length);
  });

  test('what is laid out there prints as an annex, what is only named prints as the system’s own', () => {
    for (const [, id] of papers) {
      const { layout, place } = documentOf(id);
      expect(layout, id).toBe(/^(?:附件\d[\d-]*|申请书)$/u.test(place) ? 'annex' : 'system');
    }
  });
});

test('what the house has besides for a text, but for the guide that 000 itself is, says that it is the system’s own', () => {
  const listed = sources.flatMap(([, papers]) => papers.map(([, id]) => id));
  const others = registry
    .documents()
    .filter(({ id, source }) => source !== '' && !listed.includes(id) && id !== 'zhanjiang/guide');
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ layout }) => layout !== 'system').map(({ id }) => id)).toEqual([]);
});
