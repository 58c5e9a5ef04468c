import type { Cascade } from '../../../domain/agreement.ts';
import { DESIGNATED } from './applicants.ts';
import { ENDINGS } from './named.ts';
import { PROVINCE_WIDE, SPREADS } from './words.ts';

const elsewhere = (id: string, label: string, on: readonly string[], step: string): Cascade => ({
  id,
  label,
  on,
  step,
  reaches: 'same-institution-elsewhere',
  appliesTo: DESIGNATED,
  level: 'city',
  tells: { homeAgency: 'agency', homeLevel: 'level', homeDecision: 'number' },
  binding: 'must',
  citations: [SPREADS],
  assumptions: ['level-of-spreading'],
});

/** 第四十三条, 第四十九条: what one region's handling means in the others. */
export const cascades: readonly Cascade[] = [
  elsewhere('cascade-suspension', '其他统筹区同时中止', ['agreement-suspended'], 'suspend-with-home'),
  elsewhere('cascade-rest', '其他统筹区同时中止（依申请的）', ['suspended-on-request'], 'rest-with-home'),
  elsewhere('cascade-termination', '其他统筹区同时解除', ENDINGS, 'terminate-with-home'),
  {
    id: 'cascade-handling',
    label: '其他处理全省适用，由人登记',
    on: ['measure-taken', 'part-suspended', 'part-ended', 'agreement-suspended', ...ENDINGS],
    step: 'note-handling-elsewhere',
    reaches: 'same-institution-elsewhere',
    appliesTo: DESIGNATED,
    level: 'county',
    tells: { by: 'agency', region: 'region', decidedOn: 'day' },
    binding: 'may',
    citations: [PROVINCE_WIDE],
    assumptions: ['level-of-spreading'],
  },
];
