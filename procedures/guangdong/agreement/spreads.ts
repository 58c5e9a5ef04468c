import type { Spread } from './waiting.ts';
import { PROVINCE_WIDE, SPREADS } from './words.ts';

/** 第四十三条, 第四十九条: what follows in other regions. */
export const spreads: readonly Spread[] = [
  {
    id: 'spread-suspension',
    label: '其他统筹区同时中止',
    when: ['agreement-suspended'],
    step: 'suspend-with-home',
    level: 'city',
    reach: 'same-institution-elsewhere',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'spread-rest',
    label: '其他统筹区同时中止（依申请的）',
    when: ['suspended-on-request'],
    step: 'rest-with-home',
    level: 'city',
    reach: 'same-institution-elsewhere',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'spread-termination',
    label: '其他统筹区同时解除',
    when: ['agreement-terminated', 'terminated-for-fraud'],
    step: 'terminate-with-home',
    level: 'city',
    reach: 'same-institution-elsewhere',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'spread-handling',
    label: '其他处理全省适用，由人登记',
    when: [
      'measure-taken',
      'part-suspended',
      'agreement-suspended',
      'agreement-terminated',
      'terminated-for-fraud',
    ],
    step: 'note-handling-elsewhere',
    reach: 'province',
    citations: [PROVINCE_WIDE],
    assumptions: ['level-of-spreading'],
  },
];
