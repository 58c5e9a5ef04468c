import type { Step } from '../../../../domain/procedure.ts';
import { measures } from '../measures.ts';
import { ALIVE } from '../named.ts';
import { RECEIPT_OWED } from '../notices.ts';
import { MEASURES, PROMPTLY, PROVINCE_WIDE, REPORT } from '../words.ts';
import { ANY, past, words } from './fields.ts';

/** 第三十七条, 第四十八条 and 第四十九条: what is done about a breach, and who is told. */
export const measuring = [
  {
    id: 'record-breach',
    label: '登记违约情形',
    actor: ['reviewer'],
    from: ALIVE,
    to: null,
    event: 'breach-found',
    doneOn: 'foundOn',
    payload: [past('foundOn', '发现日期'), words('facts', '违反协议约定的事实')],
    guards: [],
    notices: [],
    citations: [PROMPTLY, MEASURES],
    assumptions: ['agreement-itself', 'no-number'],
  },
  {
    id: 'take-measure',
    label: '按协议约定处理',
    actor: ['reviewer'],
    from: ANY,
    to: null,
    event: 'measure-taken',
    payload: [
      {
        name: 'measure',
        label: '处理方式',
        kind: 'choice',
        required: true,
        options: measures.flatMap(({ step, value, label }) =>
          step === 'take-measure' && value ? [{ value, label }] : [],
        ),
      },
      words('facts', '违反协议约定的事实'),
      words('details', '处理内容（对象、费用、违约金的数额和协议依据）'),
    ],
    guards: [],
    notices: [{ notice: 'handling' }, RECEIPT_OWED],
    citations: [MEASURES],
    assumptions: ['agreement-itself', 'papers-of-the-agreement'],
  },
  {
    id: 'report-to-authority',
    label: '报告同级医疗保障行政部门',
    actor: ['reviewer'],
    from: ANY,
    to: null,
    event: 'reported-to-authority',
    doneOn: 'reportedOn',
    payload: [
      past('reportedOn', '报告日期'),
      { name: 'authority', label: '同级医疗保障行政部门', kind: 'text', required: true },
      { name: 'remark', label: '报告的处理', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [],
    citations: [REPORT],
    assumptions: ['no-number'],
  },
  {
    id: 'note-handling-elsewhere',
    label: '登记其他统筹地区的处理',
    actor: ['reviewer', 'timeline'],
    from: ANY,
    to: null,
    event: 'handling-elsewhere-noted',
    payload: [
      { name: 'by', label: '作出处理的行政部门或经办机构', kind: 'text', required: true },
      { name: 'region', label: '统筹地区', kind: 'text', required: true },
      past('decidedOn', '处理日期'),
      words('facts', '处理内容'),
    ],
    guards: [],
    notices: [],
    citations: [PROVINCE_WIDE],
    assumptions: ['level-of-spreading'],
  },
] as const satisfies readonly Step[];
