import type { Step } from '../../../../domain/procedure.ts';
import { RUNNING } from '../named.ts';
import { PART } from '../words.ts';
import { FOUND, FROM } from './suspending.ts';

/** 第四十四条: settlement rests or ends for one person or one department; the agreement goes on. */
export const parts = [
  {
    id: 'suspend-part',
    label: '对人员、科室（部门）中止或终止医保结算',
    actor: ['reviewer'],
    from: RUNNING,
    to: null,
    event: 'part-suspended',
    payload: [
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
      {
        name: 'measure',
        label: '处理',
        kind: 'choice',
        required: true,
        options: [
          { value: 'suspended', label: '中止医保结算' },
          { value: 'ended', label: '终止医保结算' },
        ],
      },
      FROM,
      {
        name: 'until',
        label: '中止截止日',
        kind: 'date',
        required: false,
        requiredWhen: { field: 'measure', is: 'suspended' },
        notBefore: 'startsOn',
        hint: '文件没有规定中止多久，由经办机构写明；终止的不填。',
      },
      FOUND('违反协议或法规政策的事实'),
    ],
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
    payload: [
      { name: 'part', label: '姓名或科室（部门）名称', kind: 'text', required: true },
      { name: 'resumedOn', label: '恢复之日', kind: 'date', required: true, notAfterToday: true },
    ],
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
