import { z } from 'zod';
import { civilDate, optional, text } from '../engine/fields.ts';
import { DISPUTE, rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, byDocument, letterFields, standardDocument } from './shared.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保改〔2026〕3号',
  matters: [
    {
      problem: '药品进销存台账与系统数据不一致，9月有12个品种没有入库记录。',
      demand: '逐品种核对，补记入库记录并说明原因。',
    },
    { problem: '未设置药品定期盘点台账。', demand: '建立盘点台账，按月盘点并由负责人签字。' },
  ],
  until: '2026-12-23',
  basis: [rule('第二十八条', '各医疗保障部门每年对辖区内定点医药机构的基本条件和所需资料进行复核')],
  consequences: byDocument([
    rule('第二十九条（一）', '根据日常检查或绩效考核,发现对医保基金安全和参保人员权益可能造成重大风险的'),
  ]),
  remedies: [DISPUTE],
};

/** 整改通知书: what was found wrong, what is asked for, and by when. */
export const rectification = standardDocument({
  name: 'rectification',
  title: '整改通知书',
  data: z.strictObject({
    ...letterFields,
    matters: z.array(z.strictObject({ problem: text, demand: text })).min(1),
    /** The last day; named by the officer where the document sets no period. */
    until: optional(civilDate),
  }),
  sample: () => sample,
  blank: { ...BLANK_LETTER, matters: [], until: null },
});
