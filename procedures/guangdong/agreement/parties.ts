import type { Party } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';
import { BY_THE_AGENCY, PUBLIC_MAY_NOT, REVIEW, SPREADS } from './words.ts';

/** Whom 004 gives something to do while an agreement lasts. */
export const parties = [
  {
    id: 'party-institution',
    label: '定点医疗机构',
    role: 'applicant',
    citations: [
      cite(
        '第十五条',
        '定点医疗机构具有依法依规为参保人员提供医疗服务后获得医保结算费用，对经办机构履约情况进行监督，对完善医保政策提出意见建议等权利。',
      ),
    ],
  },
  {
    id: 'party-agency',
    label: '经办机构（属地管理、结算、考核、处理）',
    role: 'reviewer',
    citations: [
      cite(
        '第二十七条',
        '定点医疗机构实行属地管理，经办机构对属地定点医疗机构为本地和异地参保人员提供的医疗服务承担管理服务职责。',
      ),
    ],
  },
  {
    id: 'party-third',
    label: '第三方机构（受托绩效考核）',
    role: null,
    citations: [REVIEW],
  },
  {
    id: 'party-public-institution',
    label: '公立医疗机构（不得主动提出中止或解除）',
    role: 'applicant',
    citations: [PUBLIC_MAY_NOT],
    assumptions: ['public-institutions'],
  },
  {
    id: 'party-home-agency',
    label: '所在地的地市级及以上经办机构',
    role: 'reviewer',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'party-authority',
    label: '医疗保障行政部门（监督、协调、督促整改）',
    role: 'authority',
    citations: [
      BY_THE_AGENCY,
      cite(
        '第四十八条',
        '医疗保障行政部门发现定点医疗机构存在违约情形的，应当要求经办机构按照医保协议及时处理。',
      ),
    ],
    assumptions: ['outside-this-system'],
  },
] as const satisfies readonly Party[];
