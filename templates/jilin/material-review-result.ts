import { z } from 'zod';
import { assess } from '../../domain/eligibility.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { letterFromCase, worded } from '../standard/from-case.ts';
import { quoted, quotedFrom } from '../standard/shared.ts';
import { findingsFromCase } from '../standard/words-from-case.ts';
import { ADDED_TO, cite, letter, SAMPLE_PAPER } from './shared.ts';

/** The words of the conditions that what was declared does not meet; those only a person can judge stand in the reasons. */
function unmet({ procedure, state }: CaseContext) {
  const { conditions } = assess(procedure, state.applicantKind, state.facts);
  return worded(conditions.filter(({ computed }) => computed === 'no').flatMap(({ rule }) => rule.citations));
}

const BASIS = [quotedFrom(cite('第八条', '省社会医疗保险管理局对符合条件的申报单位进行材料审核'))];

/** 材料审核结果告知书 (第八条): the conditions are not met, so there is no review. The document refuses nobody in these words. */
export const materialReviewResult = letter({
  name: 'material-review-result',
  title: '材料审核结果告知书',
  place: '第八条',
  fields: {
    /** The conditions found unmet, in the document's words. */
    conditions: z.array(quoted).default([]),
  },
  fromCase: (context) => ({
    ...letterFromCase(context),
    conditions: unmet(context),
    findings: findingsFromCase(context),
    consequences: ADDED_TO,
  }),
  sample: () => ({
    ...SAMPLE_PAPER,
    number: '吉社医保审〔2026〕2号',
    conditions: [
      quotedFrom(cite('第六条（四）', '以上医疗机构除第（三）项所属医疗机构和省属专科医院外应在长春地区。')),
    ],
    findings: ['你单位在吉林市，不是省级医联体牵头医院，也不是省属专科医院。'],
    basis: BASIS,
    consequences: ADDED_TO,
  }),
  blank: { conditions: [], basis: BASIS, consequences: ADDED_TO },
});
