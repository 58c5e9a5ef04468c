import type { Deadline } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

/** 公示, filing, re-review: two standstills, and duties for which the document gives no number. */
export const listing: readonly Deadline[] = [
  {
    id: 'first-notice',
    label: '评估合格公示',
    rule: 'R8',
    length: { unit: 'working-days', n: 7 },
    binds: 'reviewer',
    starts: [{ event: 'first-notice-published' }],
    endedBy: [],
    during: ['first-notice', 'first-report-check'],
    effect: { kind: 'open', blocks: ['list-as-passed'] },
    citations: [
      cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示，公示期为7个工作日'),
      cite('附件1', '向社会公示 7 个工作日'),
    ],
    assumptions: ['two-notices', 'working-days'],
  },
  {
    id: 'file-result',
    label: '评估结果报备案',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'reviewer',
    starts: [
      { event: 'assessment-passed' },
      { event: 'assessment-failed' },
      { event: 'assessment-failed-again' },
    ],
    endedBy: ['result-filed'],
    effect: { kind: 'escalate' },
    citations: [cite('第十四条（后）（三）', '经办机构应将评估结果报同级医疗保障行政部门备案。')],
    assumptions: ['filing-of-results', 'without-delay'],
  },
  {
    id: 'city-review',
    label: '市级复审',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'city-reviewer',
    starts: [{ event: 'sent-to-city' }],
    endedBy: ['city-review-passed'],
    during: ['city-review'],
    effect: { kind: 'escalate' },
    citations: [cite('第十四条（后）（四）', '相关评估材料应报经市经办机构复审')],
    assumptions: ['city-review', 'without-delay'],
  },
  {
    id: 'second-notice',
    label: '监督公示',
    rule: 'R8',
    length: { unit: 'working-days', n: 5 },
    binds: 'reviewer',
    starts: [{ event: 'second-notice-published' }],
    endedBy: [],
    during: ['second-notice', 'second-report-check'],
    effect: { kind: 'open', blocks: ['open-negotiation'] },
    citations: [
      cite(
        '第十四条（后）（五）',
        '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日，接受社会监督。',
      ),
      cite('附件1', '公示期为 5 个工作日'),
    ],
    assumptions: ['two-notices', 'working-days'],
  },
];
