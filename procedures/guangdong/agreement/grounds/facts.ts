import type { DerivedFact, SuppliedFact } from '../../../../domain/agreement.ts';
import { cite } from '../../cite.ts';
import { ENDINGS, PERSONS } from '../named.ts';
import { PUBLIC_MAY_NOT, SPREADS, TERM } from '../words.ts';

/** Facts that follow from the agreement's own history: for these grounds, and for the door of a later application. */
export const derivedFacts: readonly DerivedFact[] = [
  {
    id: 'suspensions-in-term',
    label: '本协议有效期内被中止的次数',
    fact: 'suspensionsInTerm',
    count: 'agreement-suspended',
    since: ['agreement-concluded', 'agreement-renewed'],
    citations: [cite('第四十二条（一）', '协议有效期内累计2次及以上被中止协议')],
    assumptions: ['which-suspensions-count'],
  },
  {
    id: 'term-until',
    label: '协议截止日',
    fact: 'termUntil',
    last: [
      { event: 'agreement-concluded', date: 'validUntil' },
      { event: 'agreement-renewed', date: 'validUntil' },
    ],
    citations: [TERM],
    assumptions: ['agreement-term'],
  },
  {
    id: 'violation-penalty-outstanding',
    label: '行政处罚责任尚未完全履行',
    fact: 'violationPenaltyOutstanding',
    open: ENDINGS,
    where: { cause: 'violation', outstanding: 'yes' },
    until: ['liability-discharged'],
    citations: [cite('第九条（五）', '已满3年但未完全履行行政处罚责任的')],
    assumptions: ['cause-of-the-bar'],
  },
  {
    id: 'breach-liability-outstanding',
    label: '违约责任尚未完全履行',
    fact: 'breachLiabilityOutstanding',
    open: ENDINGS,
    where: { cause: 'breach', outstanding: 'yes' },
    until: ['liability-discharged'],
    citations: [cite('第九条（六）', '已满 1 年但未完全履行违约责任的')],
    assumptions: ['cause-of-the-bar'],
  },
];

/** Asked for by whoever decides on a request to rest or to leave (第四十三条). */
export const publicInstitution: SuppliedFact = {
  id: 'public-institution',
  label: '是否公立医疗机构',
  facts: ['publicInstitution'],
  from: 'institution-register',
  citations: [PUBLIC_MAY_NOT],
  assumptions: ['public-institutions'],
};

/** Facts that must come in from outside before a test can answer; until then it is unknown, and a person decides. */
export const suppliedFacts: readonly SuppliedFact[] = [
  {
    id: 'persons-in-charge',
    label: '签订协议时的法定代表人、主要负责人和实际控制人',
    facts: PERSONS,
    from: 'application',
    citations: [cite('第九条（七）', '法定代表人、主要负责人或实际控制人')],
    assumptions: ['responsible-persons'],
  },
  publicInstitution,
  {
    id: 'suspension-unrectified',
    label: '中止期间是否未按要求整改或整改不到位',
    facts: ['suspensionUnrectified'],
    from: 'institution-register',
    citations: [cite('第四十二条（一）', '中止协议期间未按要求整改或整改不到位的')],
  },
  {
    id: 'home-agreement-status',
    label: '与所在地地市级及以上经办机构的协议状态',
    facts: ['homeAgreementStatus'],
    from: 'institution-register',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'licence-ended-on',
    label: '执业许可证或备案证被吊销、注销的日期',
    facts: ['licenceEndedOn'],
    from: 'institution-register',
    citations: [cite('第四十二条（九）', '被吊销、注销医疗机构执业许可证或中医诊所备案证的')],
  },
  {
    id: 'penalty-undischarged',
    label: '是否未依法履行行政处罚决定',
    facts: ['penaltyUndischarged'],
    from: 'institution-register',
    citations: [cite('第四十二条（十一）', '未依法履行医疗保障部门作出的行政处罚决定的')],
  },
];
