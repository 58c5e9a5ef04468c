import { z } from 'zod';
import { citing } from '../../procedures/cite.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { quotedFrom } from '../standard/shared.ts';
import { BLANK_SUPPLEMENT, supplementFields } from '../standard/supplement.ts';

const cite = citing('002');

/** JL-F-2 (第八条): the article says what to tell and names no paper. It sets no period, and none is printed. */
export const supplement: DocumentDefinition = {
  id: 'jilin/supplement',
  title: '一次性补齐材料告知书',
  source: '002',
  place: '第八条',
  kind: 'notice',
  layout: 'system',
  template: 'standard/supplement.hbs',
  data: z.strictObject(supplementFields),
  sample: () => ({
    number: '吉社医保补〔2026〕2号',
    institution: { name: '吉林省示例医院' },
    agency: { name: '吉林省社会医疗保险管理局', phone: '0431-0000000' },
    issuedOn: '2026-11-23',
    matter: '省级定点医疗机构申请',
    materials: [
      { name: '符合三级医疗机构的等级证明材料', problem: '缺等级评审结论的文件。' },
      { name: '财务管理制度、药品管理制度', problem: '缺药品管理制度。' },
    ],
    basis: [quotedFrom(cite('第八条', '材料不齐全的告知一次性补齐材料'))],
    verificationCode: '7F3K-9M2Q-X4TD',
  }),
  blank: () => blankPaper(BLANK_SUPPLEMENT),
};
