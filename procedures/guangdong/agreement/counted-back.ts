import type { CountedBack, Keyed, SaidGuard } from './waiting.ts';
import { FIXED, IN_ADVANCE, RENEW } from './words.ts';

const back = { rule: 'R7', length: { unit: 'months', n: 3 }, binds: 'applicant' } as const;

/** 第四十条, 第四十三条: three months before a day to come. */
export const countedBack: readonly CountedBack[] = [
  {
    id: 'renewal-due',
    label: '申请续签',
    ...back,
    procedure: 'guangdong/agreement',
    before: { event: 'agreement-concluded', date: 'validUntil' },
    endedBy: ['renewal-applied', 'renewal-organised', 'non-renewal-recorded'],
    citations: [RENEW],
    assumptions: ['renewal-late'],
  },
  {
    id: 'renewal-due-again',
    label: '申请续签',
    ...back,
    procedure: 'guangdong/agreement',
    before: { event: 'agreement-renewed', date: 'validUntil' },
    endedBy: ['renewal-applied', 'renewal-organised', 'non-renewal-recorded'],
    citations: [RENEW],
    assumptions: ['renewal-late'],
  },
  ...(['suspension-requested', 'termination-requested', 'non-renewal-requested'] as const).map(
    (event) =>
      ({
        id: `${event}-ahead`,
        label: '提前3个月提出申请',
        ...back,
        procedure: 'guangdong/exit',
        before: { event, date: 'proposedOn' },
        endedBy: [event],
        citations: [IN_ADVANCE],
        assumptions: ['three-months-ahead'],
      }) as const,
  ),
];

/** What may run several times at once in one agreement. */
export const keyed: readonly Keyed[] = [
  { deadline: 'payment', field: 'claim', why: '申报按月，30个工作日超过一个月，前后两次申报的期限重叠' },
  { deadline: 'audit', field: 'claim', why: '同上' },
  { deadline: 'bar-on-responsible', field: 'responsible', why: '一家机构可有几名负责人，解除生效日各自登记' },
  { deadline: 'report-to-authority', field: 'eventNumber', why: '每一项处理都要报告，一次报告不能结清几项' },
];

/** What a guard would have to read in plain fields of the same step. */
export const saidGuards: readonly SaidGuard[] = [
  {
    step: 'renew-fixed',
    criterion: { since: 'validFrom', term: { unit: 'years', n: 2 }, until: 'validUntil' },
    citation: FIXED,
    message: '固定协议不少于2年',
  },
];
