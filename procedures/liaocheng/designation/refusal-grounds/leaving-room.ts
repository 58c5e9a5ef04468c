import type { Criterion } from '../../../../domain/criterion.ts';

/** 第十条（一）, its second case, against which 附件5-1第12行 lets a written pledge stand. */
export const ORDINARY_OUTPATIENT: Criterion = {
  all: [
    { fact: 'designationTypes', includes: '门诊统筹' },
    { fact: 'nonBasicServices', in: ['main', 'not-main'] },
  ],
};

/** 第二十四条: 超出 excludes the 10 per cent themselves, 低于……（含） includes the six months. */
export const FUND_GATE: Criterion = {
  all: [
    { fact: 'designationTypes', includes: '住院' },
    {
      any: [
        { fact: 'quotaOverrunPercent', moreThan: 10 },
        { fact: 'fundSupportMonths', atMost: 6 },
      ],
    },
  ],
};
