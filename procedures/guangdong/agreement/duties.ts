import type { StandingDuty } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';

/** Duties that go on as long as the agreement does and bring about no case: 第十九条, 第二十一条, 第二十三条. */
export const duties: readonly StandingDuty[] = [
  {
    id: 'duty-19-suppliers',
    label: '及时结算采购货款',
    binds: 'applicant',
    often: 'promptly',
    citations: [
      cite(
        '第十九条',
        '定点医疗机构应当按规定执行集中采购政策，优先使用集中采购中选的药品和耗材，及时结算采购货款。',
      ),
    ],
    assumptions: ['no-number'],
  },
  {
    id: 'duty-21-self-check',
    label: '定期检查基金使用情况，及时纠正',
    binds: 'applicant',
    often: 'regularly',
    citations: [
      cite('第二十一条', '应当定期检查本单位医疗保障基金使用情况，及时纠正医疗保障基金使用不规范行为。'),
    ],
    assumptions: ['no-number'],
  },
  {
    id: 'duty-23-settlement-lists',
    label: '及时报送基金结算清单等信息',
    binds: 'applicant',
    often: 'promptly',
    citations: [
      cite('第二十三条', '定点医疗机构应当按规定及时向统筹地区经办机构报送医疗保障基金结算清单等信息'),
      cite('第四十一条（二）', '(二)未按规定向经办机构及医疗保障行政部门提供有关数据或提供数据不真实的；'),
    ],
    assumptions: ['no-number'],
  },
  {
    id: 'duty-33-not-designated',
    label: '非定点机构的费用不予支付（急诊和抢救除外）',
    binds: 'reviewer',
    often: 'always',
    citations: [
      cite('第三十三条', '除急诊和抢救外，参保人员在非定点医疗机构就医发生的费用医疗保障基金不予支付。'),
    ],
    assumptions: ['settlement-cycle'],
  },
];
