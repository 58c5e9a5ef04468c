import type { Stage } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const AGAIN = cite('第十四条（后）（三）', '经办机构收到其申请后，按照前述流程再次组织评估。');
const REVIEW = cite('第十四条（后）（一）', '审核评估小组对受理的申请材料开展审核评价');
const DOUBT = cite('第十四条（后）（一）', '存在疑点可以赴现场予以进一步核实');
const VISIT = cite('第十四条（后）（二）', '审核评估小组对通过审核评价的医疗机构进行现场评估');

/** 第三章, 第十三条至第十四条（后）（三）: both assessments, and the rectification between them. */
export const assessment = [
  { id: 'desk-review', label: '审核评价中', kind: 'open', citations: [REVIEW] },
  {
    id: 'doubt-check',
    label: '疑点现场核实中（零售药店）',
    kind: 'open',
    citations: [DOUBT],
    assumptions: ['doubtful-pharmacy'],
  },
  {
    id: 'site-visit',
    label: '现场评估中',
    kind: 'open',
    citations: [VISIT],
    assumptions: ['whom-to-visit'],
  },
  {
    id: 'rectification',
    label: '评估不合格（整改，可再次申请评估）',
    kind: 'open',
    citations: [
      cite(
        '第十四条（后）（三）',
        '自初次评估不合格通知书送达之日起，医药机构整改3个月后可以再次提交评估申请，6个月内未再次提交评估申请的，视为放弃此次申请。',
      ),
    ],
    assumptions: ['failure-periods', 'six-months'],
  },
  { id: 'second-desk-review', label: '再次审核评价中', kind: 'open', citations: [AGAIN, REVIEW] },
  {
    id: 'second-doubt-check',
    label: '再次评估：疑点现场核实中（零售药店）',
    kind: 'open',
    citations: [AGAIN, DOUBT],
    assumptions: ['doubtful-pharmacy'],
  },
  {
    id: 'second-site-visit',
    label: '再次现场评估中',
    kind: 'open',
    citations: [AGAIN, VISIT],
    assumptions: ['whom-to-visit'],
  },
] as const satisfies readonly Stage[];
