import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { quotedFrom } from '../standard/shared.ts';
import { BLANK_SUPPLEMENT, supplementFields, supplementFromCase } from '../standard/supplement.ts';
import { cite, SAMPLE_PAPER, SOURCE } from './shared.ts';

/** JL-F-2 (第八条): the article says what to tell and names no paper. It sets no period, and none is printed. */
export const supplement: DocumentDefinition = {
  id: 'jilin/supplement',
  title: '一次性补齐材料告知书',
  source: SOURCE,
  place: '第八条',
  kind: 'notice',
  layout: 'system',
  template: 'standard/supplement.hbs',
  data: z.strictObject(supplementFields),
  fromCase: supplementFromCase,
  sample: () => ({
    ...SAMPLE_PAPER,
    number: '吉社医保补〔2026〕2号',
    matter: '省级定点医疗机构申请',
    materials: [
      { name: '符合三级医疗机构的等级证明材料', problem: '缺等级评审结论的文件。' },
      { name: '财务管理制度、药品管理制度', problem: '缺药品管理制度。' },
    ],
    basis: [quotedFrom(cite('第八条', '材料不齐全的告知一次性补齐材料'))],
  }),
  blank: () => blankPaper(BLANK_SUPPLEMENT),
};
