import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { RUNNING } from '../named.ts';
import { PART } from '../words.ts';
import { past, words } from './fields.ts';

const WHO: readonly PayloadField[] = [
  {
    name: 'partKind',
    label: '对象',
    kind: 'choice',
    required: true,
    options: [
      { value: 'person', label: '人员' },
      { value: 'department', label: '科室（部门）' },
    ],
  },
  { name: 'part', label: '姓名或科室（部门）名称', kind: 'text', required: true },
];
const FACTS = words('facts', '违反协议或法规政策的事实');

/** 第四十四条: settlement rests or ends for one person or one department; the agreement goes on. */
export const parts = [
  {
    id: 'suspend-part',
    label: '对人员、科室（部门）中止医保结算',
    actor: ['reviewer'],
    from: RUNNING,
    to: null,
    event: 'part-suspended',
    payload: [
      ...WHO,
      past('startsOn', '中止起始日'),
      {
        name: 'until',
        label: '中止截止日',
        kind: 'date',
        required: true,
        notBefore: 'startsOn',
        hint: '文件没有规定中止多久，由经办机构写明。',
      },
      FACTS,
    ],
    guards: [],
    notices: [],
    citations: [PART],
    assumptions: ['parts'],
  },
  {
    id: 'end-part',
    label: '对人员、科室（部门）终止医保结算',
    actor: ['reviewer'],
    from: RUNNING,
    to: null,
    event: 'part-ended',
    payload: [...WHO, past('endsOn', '终止之日'), FACTS],
    guards: [],
    notices: [],
    citations: [PART],
    assumptions: ['parts'],
  },
  {
    id: 'resume-part',
    label: '恢复人员、科室（部门）的医保结算',
    actor: ['reviewer'],
    from: RUNNING,
    to: null,
    event: 'part-resumed',
    payload: [...WHO, past('resumedOn', '恢复之日')],
    guards: [
      {
        kind: 'after',
        event: 'part-suspended',
        citation: PART,
        message: '没有登记中止过人员、科室（部门）的结算',
      },
    ],
    notices: [],
    citations: [PART],
    assumptions: ['parts'],
  },
] as const satisfies readonly Step[];
