import type { Criterion } from '../../domain/criterion.ts';

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
