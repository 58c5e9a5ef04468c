import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_NOTICE, noticeFields } from '../engine/fields.ts';
import { COPIES, noticeFromCase, SAMPLE_NOTICE, SOURCE } from './shared.ts';

/** 附件4-1 受理通知书 (第十二条（一）): the application is complete and is accepted. */
export const acceptance: DocumentDefinition = {
  id: 'liaocheng/annex-04-1-acceptance',
  title: '医药机构医疗保障定点申请受理通知书',
  source: SOURCE,
  place: '附件4-1',
  kind: 'notice',
  copies: COPIES,
  layout: 'annex',
  template: 'liaocheng/annex-04-1-acceptance.hbs',
  data: z.strictObject(noticeFields),
  fromCase: noticeFromCase,
  sample: () => ({ ...SAMPLE_NOTICE, number: '聊医保受〔2026〕12号' }),
  blank: () => blankPaper(BLANK_NOTICE),
};
