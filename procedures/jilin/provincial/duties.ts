import type { StandingDuty } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';

/** 第十一条 and 第十二条: what goes on as long as the designation does, without a case behind it. */
export const duties: readonly StandingDuty[] = [
  {
    id: 'duty-11-at-once',
    label: '“一站式”即时结算',
    binds: 'applicant',
    often: 'always',
    citations: [cite('第十一条（二）', '实行“一站式”即时结算')],
    assumptions: ['no-numbers'],
  },
  {
    id: 'duty-12-audit',
    label: '稽核审查（网上监控、日常检查、专项检查或者暗访）',
    binds: 'reviewer',
    often: 'regularly',
    citations: [
      cite(
        '第十二条',
        '各地医疗保障经办机构要对省级定点医疗机构采取网上监控、日常检查、专项检查或者暗访的形式稽核审查。',
      ),
    ],
    assumptions: ['no-numbers'],
  },
];
