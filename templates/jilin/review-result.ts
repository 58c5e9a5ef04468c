import { z } from 'zod';
import { letterFromCase } from '../standard/from-case.ts';
import { quotedFrom } from '../standard/shared.ts';
import { findingsFromCase } from '../standard/words-from-case.ts';
import { ADDED_TO, cite, letter, SAMPLE_PAPER } from './shared.ts';

const sample = {
  ...SAMPLE_PAPER,
  number: '吉社医保评〔2026〕4号',
  afterObjection: false,
  findings: [
    '医用耗材进销存没有实现信息化管理：高值耗材仍以纸质台账出入库。',
    '财务管理制度没有规定医保基金结算款的单独核算。',
  ],
  basis: [quotedFrom(cite('第九条', '按照评审结果确定省级定点医疗机构名单'))],
  consequences: ADDED_TO,
};

/** 评审结果告知书 (第九条): not on the list, and why. Whoever is on it is told by the list. */
export const reviewResult = letter({
  name: 'review-result',
  title: '评审结果告知书',
  place: '第九条',
  fields: {
    /** Taken off again, because an objection during the public notice was found to bear on the list. */
    afterObjection: z.boolean(),
  },
  fromCase: (context) => ({
    ...letterFromCase(context),
    afterObjection: context.event.type === 'objection-upheld',
    findings: findingsFromCase(context),
    consequences: ADDED_TO,
  }),
  sample: () => sample,
  samples: {
    'after-objection': () => ({
      ...sample,
      number: '吉社医保评〔2026〕5号',
      afterObjection: true,
      findings: ['公示期间收到的反映经核查属实：等级证书已于2026年6月30日到期，未重新评审。'],
    }),
  },
  blank: { afterObjection: null, basis: sample.basis, consequences: ADDED_TO },
});
