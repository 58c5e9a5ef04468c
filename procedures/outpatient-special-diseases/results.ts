import type { Criterion } from '../../domain/criterion.ts';

/** The evaluator's form: a row a disease of the application, each of diagnosis and treatment 符合, 不符合 or 未申请. */
export const RESULT_FORM = 'outpatient-special-diseases/evaluation-result';

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
/** At least one disease is refused for something: 附件5 is owed. */
export const SOME_REFUSED: Criterion = some('不符合');
/** Nothing is granted. */
export const NONE_GRANTED: Criterion = { not: SOME_GRANTED };
