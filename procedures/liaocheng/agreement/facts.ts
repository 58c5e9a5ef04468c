import type { DerivedFact, SuppliedFact } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';

const IDLE = cite('第三十一条（二）', '未提出中止协议申请，且超过180日未发生的医保费用结算业务的');
const NO_CHANGES = cite('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更');
const ENDINGS = ['terminated', 'terminated-for-fraud'] as const;

/** What the agreement's history says to the criteria of its grounds, to its register, and to the other cases of the institution. */
export const derivedFacts = [
  {
    id: 'suspensions-in-term',
    fact: 'suspensionsInTerm',
    label: '本协议有效期内被中止的次数',
    count: 'suspended',
    since: ['concluded', 'renewed'],
    citations: [cite('第三十一条（一）', '协议有效期内累计2次及以上被中止协议')],
    assumptions: ['counted-suspensions', 'count-by-term'],
  },
  {
    id: 'last-settled',
    fact: 'lastSettledOn',
    label: '最近一次发生结算的日期',
    last: [
      { event: 'concluded', date: 'validFrom' },
      { event: 'settlement-reported', date: 'settledOn' },
    ],
    citations: [IDLE],
    assumptions: ['idle-180'],
  },
  {
    id: 'idle-beyond-180',
    fact: 'idleBeyond180',
    label: '扣除中止的日子，仍超过180日没有结算',
    // The clock counts without the days of a suspension; a date compared with today would count them.
    open: ['deadline-passed'],
    where: { deadline: 'no-settlement' },
    until: ['settlement-reported'],
    citations: [IDLE],
    assumptions: ['idle-180'],
  },
  {
    id: 'suspension-requested',
    fact: 'suspensionRequested',
    label: '提出过中止协议申请',
    open: ['exit-requested'],
    where: { matter: '中止医保协议' },
    until: ['settlement-reported'],
    citations: [IDLE],
    assumptions: ['idle-180'],
  },
  {
    id: 'penalty-running',
    fact: 'penaltyRunning',
    label: '登记的行政处罚、协议处理尚未结束',
    open: ['handling-opened'],
    until: ['handling-closed'],
    citations: [NO_CHANGES],
    assumptions: ['handling-span'],
  },
  {
    id: 'suspended-by-agency',
    fact: 'suspendedByAgency',
    label: '被经办机构中止',
    stages: ['suspended', 'rectified', 'rectification-check', 'suspended-extended', 'suspended-past-term'],
    citations: [NO_CHANGES],
    assumptions: ['handling-span'],
  },
  {
    id: 'in-handling',
    fact: 'inHandling',
    label: '正在行政处罚、协议处理期间',
    anyOf: ['penaltyRunning', 'suspendedByAgency'],
    citations: [NO_CHANGES],
    assumptions: ['handling-span'],
  },
  {
    id: 'change-applied-late',
    fact: 'changeAppliedLate',
    label: '逾期提出变更申请',
    open: ['change-recorded'],
    where: { late: 'yes' },
    until: ['suspended', 'renewed'],
    citations: [cite('第二十九条（三）', '超过30个工作日内未向所属经办机构提交变更申请的')],
    assumptions: ['late-or-never'],
  },
  {
    id: 'violation-penalty-outstanding',
    fact: 'violationPenaltyOutstanding',
    label: '行政处罚责任尚未完全履行',
    open: ENDINGS,
    where: { cause: 'violation', outstanding: 'yes' },
    until: ['liability-discharged'],
    citations: [cite('第十条（六）', '已满 3 年但未完全履行行政处罚责任的')],
    assumptions: ['cause-and-ban'],
  },
  {
    id: 'breach-liability-outstanding',
    fact: 'breachLiabilityOutstanding',
    label: '违约责任尚未完全履行',
    open: ENDINGS,
    where: { cause: 'breach', outstanding: 'yes' },
    until: ['liability-discharged'],
    citations: [cite('第十条（七）', '已满 1 年但未完全履行违约责任的')],
    assumptions: ['cause-and-ban'],
  },
] as const satisfies readonly DerivedFact[];

/** What comes from outside the agreement's case. */
export const suppliedFacts = [
  {
    id: 'persons-in-charge',
    label: '法定代表人、主要负责人、实际控制人',
    facts: [
      'legalRepresentativeName',
      'legalRepresentativeId',
      'principalName',
      'principalId',
      'controllerName',
      'controllerId',
    ],
    from: 'application',
    citations: [
      cite(
        '第十条（八）',
        '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医药机构解除医保协议',
      ),
    ],
    assumptions: ['branches', 'cause-and-ban'],
  },
  {
    id: 'settlements',
    label: '最近一次发生医保费用结算的日期',
    facts: ['settledOn'],
    from: 'settlement-system',
    citations: [IDLE],
    assumptions: ['idle-180'],
  },
] as const satisfies readonly SuppliedFact[];
