/** The counting rules in plain words, for the page that explains a date. */
const RULES: Readonly<Record<string, { name: string; sentences: readonly string[] }>> = {
  R1: {
    name: '按工作日计算的期限',
    sentences: [
      '起始事件当天不计入，从第二天开始数。',
      '只数工作日：周一至周五，去掉国务院办公厅公布的放假日，加上公布的调休上班日。',
      '数到的最后一个工作日就是期限的末日，当天24时截止。',
    ],
  },
  R2: {
    name: '按月、按年计算的办理期限',
    sentences: [
      '起始事件当天不计入。',
      '到期月的对应日为末日；该月没有对应日的，以月末日为末日。',
      '末日是休息日的，顺延到其后的第一个工作日；末日恰为调休上班日的不顺延。',
    ],
  },
  R3: {
    name: '按自然日计算的期限',
    sentences: ['起始事件当天不计入，连续计算。', '末日是休息日的，顺延到其后的第一个工作日。'],
  },
  R4: {
    name: '最短等待期',
    sentences: [
      '起始事件当天不计入，到对应日24时届满。',
      '最早可以办理的日子是对应日的次日，不提前也不顺延。',
    ],
  },
  R5: {
    name: '禁止期',
    sentences: [
      '起始事件当天不计入，到对应日当天仍在禁止期内。',
      '对应日的次日起可以办理，不因末日是休息日而延长。',
    ],
  },
  R8: {
    name: '公示期',
    sentences: ['发布当天不计入，满规定的工作日，末日24时届满。', '后续事项最早在末日的次日办理。'],
  },
  R11: { name: '即时、当场', sentences: ['在同一个工作日内完成；非工作时间提出的，为下一个工作日。'] },
};

/** What a rule says about counting. Rules without an end of their own have only their name. */
export function countingRule(rule: string): { name: string; sentences: readonly string[] } {
  return RULES[rule] ?? { name: '文件未规定可以计算的期限', sentences: ['系统不推定任何日期。'] };
}
