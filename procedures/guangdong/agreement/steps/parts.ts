import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { ALIVE } from '../named.ts';
import { RECEIPT_OWED } from '../notices.ts';
import { PART, REPORT } from '../words.ts';
import { ANY, past, words } from './fields.ts';

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
/** From when it counts; a day to come is waited for. */
const day = (name: string, label: string): PayloadField => ({ name, label, kind: 'date', required: true });
const FACTS = words('facts', '违反协议或法规政策的事实');

/** 第四十四条: settlement rests or ends for one person or one department; the agreement goes on. */
export const parts = [
  {
    id: 'suspend-part',
    label: '对人员、科室（部门）中止医保结算',
    actor: ['reviewer'],
    from: ALIVE,
    to: null,
    event: 'part-suspended',
    takesEffectOn: 'startsOn',
    payload: [
      ...WHO,
      day('startsOn', '中止起始日'),
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
    notices: [{ notice: 'handling' }, RECEIPT_OWED],
    citations: [PART],
    assumptions: ['parts'],
  },
  {
    id: 'end-part',
    label: '对人员、科室（部门）终止医保结算',
    actor: ['reviewer'],
    from: ALIVE,
    to: null,
    event: 'part-ended',
    takesEffectOn: 'endsOn',
    payload: [...WHO, day('endsOn', '终止之日'), FACTS],
    guards: [],
    notices: [{ notice: 'handling' }, RECEIPT_OWED],
    citations: [PART],
    assumptions: ['parts'],
  },
  {
    id: 'resume-part',
    label: '恢复人员、科室（部门）的医保结算',
    actor: ['reviewer'],
    from: ALIVE,
    to: null,
    event: 'part-resumed',
    takesEffectOn: 'resumedOn',
    payload: [...WHO, day('resumedOn', '恢复之日')],
    guards: [
      {
        kind: 'after',
        event: 'part-suspended',
        citation: PART,
        message: '没有登记中止过人员、科室（部门）的结算',
      },
    ],
    notices: [{ notice: 'handling' }, RECEIPT_OWED],
    citations: [PART],
    assumptions: ['parts'],
  },
  {
    id: 'report-part',
    label: '报告对人员、科室（部门）的处理',
    actor: ['reviewer'],
    from: ANY,
    to: null,
    event: 'part-reported',
    doneOn: 'reportedOn',
    payload: [
      past('reportedOn', '报告日期'),
      { name: 'authority', label: '同级医疗保障行政部门', kind: 'text', required: true },
      { name: 'part', label: '被处理的人员或科室（部门）', kind: 'text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [REPORT],
    assumptions: ['no-number', 'parts'],
  },
] as const satisfies readonly Step[];
