import type { Citation } from '../../../domain/citation.ts';
import type { Deadline } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import { cite } from '../cite.ts';

interface OpenEnded {
  id: string;
  label: string;
  binds: Role;
  starts: Deadline['starts'];
  endedBy: readonly string[];
  during: readonly string[];
  citations: readonly Citation[];
  assumptions: readonly string[];
}

/** Something to be done for which the document gives no number: rule R13, never late by itself. */
function withoutNumber(duty: OpenEnded): Deadline {
  return { ...duty, rule: 'R13', length: { unit: 'none' }, effect: { kind: 'escalate' } };
}

const SIGNED = ['agreement-signed', 'agreement-signed-by-county'] as const;

/** What 004 wants done without saying by when (文件未规定). */
export const openEnded: readonly Deadline[] = [
  withoutNumber({
    id: 'supplement',
    label: '补充材料',
    binds: 'applicant',
    starts: [{ event: 'notice-served', where: { noticeId: 'supplement' }, date: 'servedOn' }],
    endedBy: ['supplemented'],
    during: ['awaiting-supplement'],
    citations: [cite('第十条', '一次性告知医疗机构补充')],
    assumptions: ['supplement-open'],
  }),
  withoutNumber({
    id: 'file-result',
    label: '评估结果备案',
    binds: 'reviewer',
    // A result that a report has turned round is a result too.
    starts: ['assessment-passed', 'assessment-failed', 'report-upheld', 'reassessment-failed'].map(
      (event) => ({
        event,
      }),
    ),
    endedBy: ['result-filed'],
    during: ['passed', 'failed', 'reassessing', 'failed-again'],
    citations: [cite('第十二条', '统筹地区经办机构应当将评估结果报同级医疗保障行政部门备案。')],
    assumptions: ['filing-before-notice'],
  }),
  withoutNumber({
    id: 'check-report',
    label: '核查举报',
    binds: 'reviewer',
    starts: [{ event: 'report-received' }],
    endedBy: ['report-dismissed', 'report-upheld'],
    during: ['checking-report'],
    citations: [cite('第十二条', '收到举报但经核查不影响评估结果的')],
    assumptions: ['report-handling'],
  }),
  withoutNumber({
    id: 'second-assessment',
    label: '完成再次评估',
    binds: 'reviewer',
    starts: [{ event: 'reassessment-started' }],
    endedBy: ['assessment-passed', 'reassessment-failed'],
    during: ['reassessing'],
    citations: [cite('第十二条', '整改 3 个月后可再次组织评估')],
    assumptions: ['assessment-span'],
  }),
  withoutNumber({
    id: 'negotiate-and-sign',
    label: '协商谈判和签订',
    binds: 'reviewer',
    starts: [{ event: 'listed-for-agreement' }],
    endedBy: [...SIGNED, 'negotiation-failed'],
    during: ['listed', 'negotiating'],
    citations: [cite('第十三条', '协商谈判，达成一致的，双方自愿签订医保协议。')],
    assumptions: ['negotiation-open'],
  }),
  withoutNumber({
    id: 'file-agreement',
    label: '医保协议备案',
    binds: 'reviewer',
    starts: SIGNED.map((event) => ({ event })),
    endedBy: ['agreement-filed'],
    during: ['signed', 'designated'],
    citations: [cite('第十三条', '与医疗机构签订医保协议并向同级医疗保障行政部门备案')],
    assumptions: ['negotiation-open'],
  }),
  withoutNumber({
    id: 'publish-signed',
    label: '公布定点医疗机构信息',
    binds: 'reviewer',
    starts: SIGNED.map((event) => ({ event })),
    endedBy: ['signed-list-published'],
    during: ['signed'],
    citations: [cite('第十四条', '应当向社会公布签订医保协议的定点医疗机构信息')],
    assumptions: ['publication-times'],
  }),
];
