import type { Step } from '../../../../domain/procedure.ts';
import { ALIVE } from '../named.ts';
import { REVIEW, REVIEW_LINKED, SIGN, TERM } from '../words.ts';
import { term } from './fields.ts';

/** The beginning, and the yearly review (第十三条, 第三十五条). */
export const registering = [
  {
    id: 'conclude',
    label: '登记医保协议',
    actor: ['reviewer', 'timeline'],
    from: ['draft'],
    to: 'in-force',
    event: 'agreement-concluded',
    looksUp: true,
    payload: [
      { name: 'agreementNumber', label: '协议编号', kind: 'text', required: true },
      { name: 'application', label: '定点申请的收件编号', kind: 'text', required: false },
      ...term(1),
    ],
    guards: [],
    notices: [],
    citations: [SIGN, TERM],
    assumptions: ['where-it-begins', 'agreement-term'],
  },
  {
    id: 'record-review',
    label: '登记绩效考核结果',
    actor: ['reviewer'],
    from: ALIVE,
    to: null,
    event: 'review-recorded',
    doneOn: 'reviewedOn',
    payload: [
      {
        name: 'period',
        label: '考核的年度或期间',
        kind: 'text',
        required: true,
        hint: '以年份开头，如“2026年度”。',
      },
      { name: 'reviewedOn', label: '作出结果的日期', kind: 'date', required: true, notAfterToday: true },
      {
        name: 'by',
        label: '由谁考核',
        kind: 'choice',
        required: true,
        options: [
          { value: 'agency', label: '经办机构' },
          { value: 'third-party', label: '其委托的第三方机构' },
        ],
      },
      {
        name: 'result',
        label: '考核结果',
        kind: 'choice',
        required: true,
        options: [
          { value: 'met', label: '达标' },
          { value: 'not-met', label: '未达标' },
        ],
      },
      { name: 'remark', label: '说明', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [],
    citations: [REVIEW, REVIEW_LINKED],
    assumptions: ['review-rules-missing'],
  },
] as const satisfies readonly Step[];
