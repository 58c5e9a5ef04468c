import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { files, words } from '../../designation/steps/fields.ts';
import { medicalOnly, PARTS } from '../bases.ts';
import { ALIVE, OVER } from '../named.ts';
import { record } from './record.ts';

const REVIEW = cite(
  '第二十八条',
  '建立医药机构医疗保障定点资格年度审核机制,各医疗保障部门每年对辖区内定点医药机构的基本条件和所需资料进行复核,复核结果与退出机制挂钩。',
);
const DISPUTES = cite(
  '第三十五条',
  '医疗机构与所属经办机构就医保协议签订、履行、变更、中止和解除发生争议的，可以自行协商解决或者请求同级医疗保障行政部门协调处理，也可以依法提起行政复议或行政诉讼。',
);
const YEAR: PayloadField = {
  name: 'year',
  label: '复核的年度',
  kind: 'text',
  required: true,
  hint: '如 2026。',
};
const PART: readonly PayloadField[] = [
  {
    name: 'part',
    label: '对象',
    kind: 'choice',
    required: true,
    options: [
      { value: 'person', label: '人员' },
      { value: 'department', label: '科室（部门）' },
    ],
  },
  { name: 'partName', label: '姓名或者科室名称', kind: 'text', required: true },
];

/** 第二十八条, 第三十四条, 第三十五条: the yearly review, parts of an institution, disputes. */
export const reviews: readonly Step[] = [
  record({
    id: 'begin-annual-review',
    label: '开始定点资格年度审核',
    event: 'annual-review-begun',
    payload: [YEAR],
    citations: [REVIEW],
    assumptions: ['annual-review'],
  }),
  record({
    id: 'conclude-annual-review',
    label: '登记年度审核结果',
    event: 'annual-review-concluded',
    payload: [
      YEAR,
      {
        name: 'result',
        label: '复核结果',
        kind: 'choice',
        required: true,
        options: [
          { value: 'met', label: '合格' },
          { value: 'not-met', label: '不合格（进入退出机制，由人决定中止或解除）' },
        ],
      },
      words('finding', '基本条件和所需资料的复核情况'),
      files('received', '复核材料'),
    ],
    guards: [
      {
        kind: 'after',
        event: 'annual-review-begun',
        since: 'annual-review-concluded',
        citation: REVIEW,
        message: '本年度的审核尚未开始',
      },
    ],
    citations: [REVIEW],
    assumptions: ['annual-review'],
  }),
  ...(['suspend', 'end', 'resume'] as const).map((verb) =>
    record({
      id: `${verb}-part`,
      label: {
        suspend: '中止人员、科室（部门）的医保结算资格',
        end: '终止人员、科室（部门）的医保结算资格',
        resume: '恢复人员、科室（部门）的医保结算资格',
      }[verb],
      actor: ['leading-group'],
      event: { suspend: 'part-suspended', end: 'part-ended', resume: 'part-resumed' }[verb],
      takesEffectOn: 'from',
      payload: [
        ...PART,
        { name: 'from', label: '从哪一天起', kind: 'date', required: true },
        words('reason', '事实和理由'),
      ],
      guards: [
        medicalOnly(PARTS),
        ...(verb === 'resume'
          ? [
              {
                kind: 'after',
                event: 'part-suspended',
                citation: PARTS,
                message: '没有中止过人员、科室（部门）的结算资格',
              } as const,
            ]
          : []),
      ],
      citations: [PARTS],
      assumptions: ['parts', 'who-decides'],
    }),
  ),
  record({
    id: 'record-dispute',
    label: '登记争议',
    actor: ['reviewer', 'applicant'],
    from: [...ALIVE, ...OVER],
    event: 'dispute-recorded',
    payload: [
      {
        name: 'route',
        label: '解决的途径',
        kind: 'choice',
        required: true,
        options: [
          { value: 'negotiation', label: '自行协商解决' },
          { value: 'authority', label: '请求同级医疗保障行政部门协调处理' },
          { value: 'reconsideration', label: '行政复议' },
          { value: 'litigation', label: '行政诉讼' },
        ],
      },
      words('matter', '争议的事项'),
    ],
    citations: [DISPUTES],
    assumptions: ['disputes'],
  }),
  record({
    id: 'close-dispute',
    label: '登记争议的结果',
    from: [...ALIVE, ...OVER],
    event: 'dispute-closed',
    payload: [words('outcome', '结果'), files('received', '有关文书')],
    guards: [
      {
        kind: 'after',
        event: 'dispute-recorded',
        since: 'dispute-closed',
        citation: DISPUTES,
        message: '没有登记在办的争议',
      },
    ],
    citations: [DISPUTES],
    assumptions: ['disputes'],
  }),
];
