import type { Citation } from '../../../domain/citation.ts';
import type { Criterion } from '../../../domain/criterion.ts';
import type { Guard, Step } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { NONE_GRANTED, SOME_GRANTED, SOME_REFUSED } from '../results.ts';
import { dayOf, RECEIPT, REMARK } from './fields.ts';

const REJECTION = cite(
  '基本流程一（三）4',
  '不符合条件的，书面告知原因（《湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书》）。',
);
const AGREEMENT = cite(
  '基本流程一（三）4',
  '经审核符合条件的，经办机构确定定点医疗机构相应门诊特定病种服务资格，与医疗机构签订补充协议，并向同级医疗保障行政部门备案',
);
const LIST = cite('基本流程一（三）4', '经办机构与定点医疗机构签订补充协议7个工作日内将名单向社会公布。');

function results(criterion: Criterion, citation: Citation, message: string): Guard {
  return { kind: 'facts', criterion, citation, message };
}

const file = {
  label: '登记补充协议备案',
  actor: ['reviewer'],
  event: 'agreement-filed',
  doneOn: 'filedOn',
  payload: [dayOf('filedOn', '备案日期'), REMARK],
  guards: [],
  notices: [],
  citations: [AGREEMENT],
  assumptions: ['filing'],
} as const;

const publish = {
  label: '公布名单',
  actor: ['reviewer'],
  event: 'list-published',
  doneOn: 'publishedOn',
  payload: [
    dayOf('publishedOn', '公布日期'),
    { name: 'where', label: '公布的渠道', kind: 'text', required: true, hint: '指南没有指明渠道。' },
  ],
  guards: [],
  notices: [{ notice: 'list-publication' }],
  citations: [LIST],
  assumptions: ['filing', 'where-published'],
} as const;

/** 基本流程一（三）4: what follows from the panel's opinion, for the diseases refused and for those granted. */
export const concluding = [
  {
    id: 'reject',
    label: '全部病种不合格，书面告知',
    actor: ['reviewer'],
    from: ['result-filed'],
    to: 'rejected',
    event: 'rejected',
    payload: [REMARK],
    guards: [results(NONE_GRANTED, REJECTION, '有病种通过，应当确定资格并签订补充协议')],
    notices: [{ notice: 'rejection' }, RECEIPT],
    citations: [REJECTION],
    assumptions: ['diagnosis-or-treatment'],
  },
  {
    id: 'determine',
    label: '确定资格；不合格的病种书面告知',
    actor: ['reviewer'],
    from: ['result-filed'],
    to: 'awaiting-agreement',
    event: 'qualification-determined',
    payload: [REMARK],
    guards: [results(SOME_GRANTED, AGREEMENT, '没有病种通过，不能确定资格')],
    notices: [
      { notice: 'rejection', when: SOME_REFUSED },
      { ...RECEIPT, when: SOME_REFUSED },
    ],
    citations: [AGREEMENT, REJECTION],
    assumptions: ['diagnosis-or-treatment'],
  },
  {
    id: 'draft-agreement',
    label: '拟订补充协议',
    actor: ['reviewer'],
    from: ['awaiting-agreement'],
    to: 'signing',
    event: 'agreement-drafted',
    payload: [{ name: 'agreement', label: '所补充的医保协议编号', kind: 'text', required: false }],
    guards: [],
    notices: [{ notice: 'supplementary-agreement' }],
    citations: [AGREEMENT],
    assumptions: ['papers-without-layout', 'agreement-without-term'],
  },
  {
    id: 'sign-agreement',
    label: '登记签订补充协议',
    actor: ['reviewer'],
    from: ['signing'],
    to: 'signed',
    event: 'agreement-signed',
    doneOn: 'signedOn',
    payload: [dayOf('signedOn', '签订日期')],
    guards: [],
    notices: [],
    citations: [AGREEMENT],
    assumptions: ['agreement-without-term'],
  },
  { id: 'file-agreement', from: ['signed'], to: 'agreement-filed', ...file },
  { id: 'file-agreement-last', from: ['list-published'], to: 'qualified', ...file },
  { id: 'publish-list', from: ['agreement-filed'], to: 'qualified', ...publish },
  { id: 'publish-list-first', from: ['signed'], to: 'list-published', ...publish },
] as const satisfies readonly Step[];
