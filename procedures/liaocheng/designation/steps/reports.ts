import type { Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { ROUNDS } from '../rounds.ts';
import { failureBasis, timesFailed } from './failing.ts';
import { doneOn, FAILURE, files, RECEIPT, words } from './fields.ts';

/** A public notice: where its reports are taken in, and what they rest on. */
interface PublicPeriod {
  name: string;
  notice: string;
  check: string;
  basis: ReturnType<typeof cite>;
  assumptions: readonly string[];
}

const PERIODS: readonly PublicPeriod[] = [
  {
    name: 'first',
    notice: 'first-notice',
    check: 'first-report-check',
    basis: cite(
      '第十四条（后）（三）',
      '公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟通过名单。',
    ),
    assumptions: ['report-upheld', 'late-reports'],
  },
  {
    name: 'second',
    notice: 'second-notice',
    check: 'second-report-check',
    basis: cite('第十四条（后）（五）', '公示期为5个工作日，接受社会监督。'),
    assumptions: ['reports-in-supervision', 'late-reports'],
  },
];

function stepsOf({ name, notice, check, basis, assumptions }: PublicPeriod): readonly Step[] {
  const received = {
    actor: ['receiving-clerk', 'reviewer'],
    event: 'reported',
    takesReport: 'content',
    payload: [
      {
        ...doneOn('receivedOn', '收到举报的日期'),
        hint: '末日二十四时前收到的都算；期满后、作出下一步之前收到的，同样登记和核查。',
      },
      words('content', '举报内容'),
      files('received', '举报材料'),
    ],
    guards: [],
    notices: [],
    citations: [basis],
    assumptions,
  } as const satisfies Partial<Step>;
  return [
    { ...received, id: `receive-${name}-report`, label: '登记收到的举报', from: [notice], to: check },
    { ...received, id: `add-${name}-report`, label: '登记又收到的举报', from: [check], to: null },
    {
      id: `clear-${name}-report`,
      label: '经核查不影响评估结果',
      actor: ['reviewer'],
      from: [check],
      to: notice,
      event: 'report-cleared',
      payload: [words('finding', '核查情况', '逐件写明收到的举报和核查的结果。')],
      guards: [],
      notices: [],
      citations: [basis],
      assumptions,
    },
    ...ROUNDS.map((round): Step => {
      const { suffix, failed } = round;
      return {
        id: `uphold-${name}-report${suffix}`,
        label: `经核查影响评估结果：${failed.label}`,
        actor: ['reviewer'],
        from: [check],
        to: failed.to,
        event: failed.event,
        payload: [words('finding', '核查情况'), ...FAILURE],
        guards: [timesFailed(round)],
        notices: [{ notice: failed.notice }, RECEIPT],
        citations: [basis, ...failureBasis(round)],
        assumptions: [...assumptions, 'failure-paper-names'],
      };
    }),
  ];
}

/** 第十四条（后）（三）（五）: what becomes of reports while a notice is up. */
export const reportSteps: readonly Step[] = PERIODS.flatMap(stepsOf);
