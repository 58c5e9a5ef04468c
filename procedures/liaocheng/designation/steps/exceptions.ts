import type { Citation } from '../../../../domain/citation.ts';
import type { Criterion } from '../../../../domain/criterion.ts';
import type { Guard, PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { FUND_GATE, ORDINARY_OUTPATIENT } from '../refusal-grounds/leaving-room.ts';

const REASON: PayloadField = {
  name: 'reason',
  label: '继续办理的理由',
  kind: 'long-text',
  required: true,
  hint: '理由载入案卷。',
};

function ground(id: string, label: string): PayloadField {
  return {
    name: 'ground',
    label: '所涉情形',
    kind: 'choice',
    required: true,
    options: [{ value: id, label }],
  };
}

/** There is nothing to decide on, and nothing to decide in advance, unless the ground is there. */
function present(criterion: Criterion, citation: Citation): Guard {
  return { kind: 'facts', criterion, citation, message: '按现有填报和核查，本案不存在这一情形，无须认定' };
}

const CONFLICT = cite('第十条（一）', '申请定点类型为普通门诊且执业范围含有非基本医疗服务的');
const GATE = cite(
  '第二十四条',
  '超出上年度总额控制指标 10%或医保基金可支撑能力低于 6 个月（含），原则上当年不予受理医疗机构（申请定点类型含住院）的定点申请材料。',
);

/**
 * The two grounds that leave room, each with who may decide to go on. Deciding the other way is the step `refuse`, so
 * a decision on record always means that the application goes on in spite of the ground.
 */
export const exceptions = [
  {
    id: 'decide-conflict',
    label: '认定可以继续受理（普通门诊）',
    actor: ['receiving-clerk'],
    from: ['completeness-review'],
    to: null,
    event: 'ground-decided',
    payload: [ground('ground-10-1-b', '申请普通门诊且执业范围含有非基本医疗服务'), REASON],
    guards: [present(ORDINARY_OUTPATIENT, CONFLICT)],
    notices: [],
    citations: [
      CONFLICT,
      cite('附件5-1第12行', '如执业范围含非基本医疗服务，但不作为主要执业范围，应书面进行承诺'),
    ],
    assumptions: ['ordinary-outpatient'],
  },
  {
    id: 'waive-ground',
    label: '批准例外受理（基金闸门）',
    actor: ['leading-group'],
    from: ['completeness-review'],
    to: null,
    event: 'ground-decided',
    payload: [
      ground('ground-24', '超出总额控制指标或基金可支撑能力不足'),
      {
        name: 'basis',
        label: '例外的依据',
        kind: 'choice',
        required: true,
        options: [
          { value: 'one-out-one-in', label: '第二十七条“退一进一”的名额' },
          { value: 'regional-centre', label: '第二十五条：国家级、省级等区域医疗中心' },
          { value: 'major-policy', label: '第二十五条：符合国家、省级重大政策的医疗机构' },
          { value: 'major-project', label: '第二十五条：服务聊城经济社会发展的重大项目' },
          { value: 'other', label: '其他（在理由中写明）' },
        ],
      },
      {
        name: 'exited',
        label: '退出的定点医疗机构（机构编码）',
        kind: 'text',
        required: false,
        requiredWhen: { field: 'basis', is: 'one-out-one-in' },
        once: true,
        hint: '一家机构的退出只能用一次。',
      },
      REASON,
    ],
    guards: [present(FUND_GATE, GATE)],
    notices: [],
    citations: [
      GATE,
      cite('第二十五条', '给予定点管理政策适度倾斜'),
      cite('第二十七条', '按照“退一进一”的原则'),
      cite('第五条', '各医保经办机构应成立医药机构定点管理领导小组'),
    ],
    assumptions: ['fund-gate', 'leading-group', 'one-out-one-in', 'policy-preference', 'gate-year'],
  },
] as const satisfies readonly Step[];
