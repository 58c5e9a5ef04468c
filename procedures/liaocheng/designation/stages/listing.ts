import type { Stage } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const REPORTED = cite('第十四条（后）（三）', '收到举报但经核查不影响评估结果的，纳入拟通过名单');

/** 第十四条（后）（三）至（五）: from the result to the end of the second public notice. */
export const listing = [
  {
    id: 'passed',
    label: '评估合格（待公示）',
    kind: 'open',
    citations: [cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示')],
    assumptions: ['filing-of-results'],
  },
  {
    id: 'first-notice',
    label: '评估合格公示中',
    kind: 'open',
    citations: [cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示，公示期为7个工作日')],
    assumptions: ['two-notices'],
  },
  {
    id: 'first-report-check',
    label: '举报核查中',
    kind: 'open',
    citations: [REPORTED],
    assumptions: ['report-upheld'],
  },
  {
    id: 'passed-list',
    label: '已纳入拟通过名单',
    kind: 'open',
    citations: [
      cite('第十四条（后）（三）', '公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟通过名单。'),
    ],
  },
  {
    id: 'city-review',
    label: '市级复审中',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（四）',
        '县(市区)医疗保障部门初审通过的医疗机构医保定点(申请定点类型含住院)，相关评估材料应报经市经办机构复审',
      ),
      cite('第五条（一）', '承办县（市区）医疗机构（申请定点类型含住院）的定点评估复审工作'),
    ],
    assumptions: ['city-review'],
  },
  {
    id: 'collective-decision',
    label: '集体决策中',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（四）',
        '将拟通过名单提交医药机构定点管理领导小组集体审议后，按程序逐级进行研究决策',
      ),
    ],
  },
  {
    id: 'new-list',
    label: '已列入拟新增名单（待监督公示）',
    kind: 'open',
    citations: [cite('第十四条（后）（四）', '并拟定新增定点医药机构名单')],
  },
  {
    id: 'second-notice',
    label: '监督公示中',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（五）',
        '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日，接受社会监督。',
      ),
    ],
    assumptions: ['two-notices'],
  },
  {
    id: 'second-report-check',
    label: '监督公示举报核查中',
    kind: 'open',
    citations: [cite('第十四条（后）（五）', '接受社会监督')],
    assumptions: ['reports-in-supervision'],
  },
] as const satisfies readonly Stage[];
