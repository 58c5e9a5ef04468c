import type { Rule } from '../../../domain/procedure.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { drawStanding } from '../draw/standing.ts';
import { assumptionViews, citationView } from '../present/citations.ts';
import type { AgreementView } from '../views/agreement.ts';
import { today } from './law.ts';

/** The first procedure with yearly reviews, parts and grounds that can be computed: quotes are never retyped. */
const found = procedures.find(({ periodic, parts, grounds }) => periodic && parts && grounds);
if (!found) throw new Error('there is no agreement');
const { backward = [], periodic = [], parts = [], grounds = [] } = found;
const cited = (rule: Rule | undefined) => (rule?.citations ?? []).map(citationView);
const ground = grounds.find(({ test }) => test && 'atLeast' in test);

/** An agreement in its second year: suspended once, a renewal ahead, a department suspended, a ground that holds. */
export const agreement: AgreementView = {
  standing: { word: 'designated', text: '2026年7月1日以来，医保费用照常结算。' },
  term: {
    until: '2027年2月28日',
    untilIso: '2027-02-28',
    text: '自2026年3月1日起，首尾两天都在有效期内。',
    left: { figure: '153', unit: '天后届满' },
  },
  rows: [
    { key: '协议编号', lines: ['东医保协〔2025〕31号'] },
    { key: '本协议有效期内被中止的次数', lines: ['2'] },
  ],
  matters: [{ href: '/applications/new?procedure=change', label: '信息变更' }],
  svg: drawStanding(
    [
      { standing: 'designated', from: civilDate('2025-03-01'), until: civilDate('2026-05-31') },
      { standing: 'suspended', from: civilDate('2026-06-01'), until: civilDate('2026-06-30') },
      { standing: 'designated', from: civilDate('2026-07-01') },
    ],
    today,
  ),
  spans: [
    { standing: 'designated', text: '2025年3月1日起，至2026年5月31日止' },
    { standing: 'suspended', text: '2026年6月1日起，至2026年6月30日止' },
    { standing: 'designated', text: '2026年7月1日起' },
  ],
  ahead: [{ label: '中止协议', text: '自2026年10月12日起生效，此前一切照旧。', citations: cited(ground) }],
  due: [
    {
      label: backward[0]?.label ?? '',
      text: '申请机构最迟2026年11月28日（休息日，宜在2026年11月27日前），自2027年2月28日倒推。',
      state: 'late',
      citations: cited(backward[0]),
    },
    {
      label: `${periodic[0]?.label ?? ''}（2026年）`,
      text: '每年一次；文件没有规定哪一天。',
      state: 'open',
      citations: cited(periodic[0]),
    },
  ],
  parts: [
    {
      label: '科室（部门） 康复医学科',
      text: '自2026年9月1日起。',
      state: 'suspended',
      citations: cited(parts[0]),
    },
  ],
  proposed: [
    {
      id: ground?.id ?? '',
      label: ground?.label ?? '',
      verdict: 'holds',
      explanation: '本协议有效期内被中止的次数为2，达到2。',
      missing: [],
      citations: cited(ground),
      assumptions: assumptionViews(found, ground?.assumptions),
    },
  ],
  unknown: [{ label: grounds[1]?.label ?? '', missing: '最近一次发生结算的日期' }],
};
