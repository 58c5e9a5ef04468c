import type { Citation } from '../../domain/citation.ts';
import type { Criterion } from '../../domain/criterion.ts';
import { conditions, diagnosisConditions } from './conditions.ts';

/** The panel's report; its table `diseaseOpinions` has each of diagnosis and treatment 符合, 不符合 or 未申请. */
export const REPORT_FORM = 'zhanjiang/visit-report';
/** One filled in by each group of the visit. */
export const CHECK_FORM = 'zhanjiang/qualification-check';

const some = (value: string): Criterion => ({
  count: 'diseaseOpinions',
  where: {
    any: [
      { fact: 'diagnosis', is: value },
      { fact: 'treatment', is: value },
    ],
  },
  atLeast: 1,
});

/** At least one disease is granted for something. */
export const SOME_GRANTED: Criterion = some('符合');
/** At least one disease is refused for something: the 审核不合格告知书 is owed. */
export const SOME_REFUSED: Criterion = some('不符合');
/** Nothing is granted. */
export const NONE_GRANTED: Criterion = { not: SOME_GRANTED };

/** The four requirements of the one paragraph of （二）, in its order. */
const OF_DIAGNOSIS = ['等级', '类别', '诊疗科目', '专科医师'] as const;

/** 办理条件 as the 考察报告 names the one that is not met, with its words for the 告知书. */
export const NAMED_CONDITIONS: readonly { value: string; citation: Citation }[] = [
  ...conditions.map(({ citations: [citation] }, at) => ({ value: `（一）${at + 1}`, citation })),
  ...diagnosisConditions.map(({ citations: [citation] }, at) => ({
    value: `（二）${OF_DIAGNOSIS[at]}`,
    citation,
  })),
];
