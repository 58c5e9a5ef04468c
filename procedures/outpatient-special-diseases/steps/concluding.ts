import type { Citation } from '../../../domain/citation.ts';
import type { Criterion } from '../../../domain/criterion.ts';
import type { Guard, Step } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { NONE_GRANTED, SOME_GRANTED, SOME_REFUSED } from '../results.ts';
import { dayOf, RECEIPT, REMARK } from './fields.ts';

const IN_WRITING = cite('第八条', '不符合条件的，书面告知原因（见附件 5）。');
const AGREEMENT = cite(
  '第八条',
  '经审核符合条件的，由市医疗保障经办机构统一与定点医疗机构签订补充协议，并向市医疗保障行政部门备案',
);
const LIST = cite(
  '第八条',
  '市医疗保障经办机构应在与定点医疗机构签订补充协议后 3 个工作日内将名单向社会公布。',
);

const LOST = cite(
  '第九条',
  '医疗保障经办机构应及时终止相应门特病种费用结算，并上报上级医疗保障经办机构备案。',
);

function results(criterion: Criterion, citation: Citation, message: string): Guard {
  return { kind: 'facts', criterion, citation, message };
}

const file = {
  label: '登记补充协议备案',
  actor: ['city-reviewer'],
  event: 'agreement-filed',
  doneOn: 'filedOn',
  payload: [dayOf('filedOn', '备案日期'), REMARK],
  guards: [],
  notices: [],
  citations: [AGREEMENT],
  assumptions: ['list-and-filing'],
} as const;

const publish = {
  label: '公布名单',
  actor: ['city-reviewer'],
  event: 'list-published',
  doneOn: 'publishedOn',
  payload: [
    dayOf('publishedOn', '公布日期'),
    { name: 'where', label: '公布的渠道', kind: 'text', required: true, hint: '文件没有指明渠道。' },
  ],
  guards: [],
  notices: [{ notice: 'list-publication' }],
  citations: [LIST],
  assumptions: ['list-and-filing', 'list-in-three-days'],
} as const;

/** 第八条: what follows from the result, for the diseases refused and for those granted. */
export const concluding = [
  {
    id: 'reject',
    label: '全部病种不合格，书面告知',
    actor: ['reviewer'],
    from: ['result-filed'],
    to: 'rejected',
    event: 'rejected',
    payload: [REMARK],
    guards: [results(NONE_GRANTED, IN_WRITING, '有病种通过，应当转市经办机构签订补充协议')],
    notices: [{ notice: 'annex-05' }, RECEIPT],
    citations: [IN_WRITING],
    assumptions: ['results-by-disease', 'agency-or-unit'],
  },
  {
    id: 'hand-to-city',
    label: '转市经办机构签约；不合格的病种书面告知',
    actor: ['reviewer'],
    from: ['result-filed'],
    to: 'awaiting-agreement',
    event: 'handed-to-city',
    handsOver: 'parent',
    payload: [REMARK],
    guards: [results(SOME_GRANTED, AGREEMENT, '没有病种通过，不能签订补充协议')],
    notices: [
      { notice: 'annex-05', when: SOME_REFUSED },
      { ...RECEIPT, when: SOME_REFUSED },
    ],
    citations: [AGREEMENT, IN_WRITING],
    assumptions: ['to-the-city', 'results-by-disease'],
  },
  {
    id: 'draft-agreement',
    label: '拟订补充协议',
    actor: ['city-reviewer'],
    from: ['awaiting-agreement'],
    to: 'signing',
    event: 'agreement-drafted',
    payload: [{ name: 'agreement', label: '所补充的医保协议编号', kind: 'text', required: false }],
    guards: [],
    notices: [{ notice: 'supplementary-agreement' }],
    citations: [AGREEMENT],
    assumptions: ['agreement-without-form'],
  },
  {
    id: 'sign-agreement',
    label: '登记签订补充协议',
    actor: ['city-reviewer'],
    from: ['signing'],
    to: 'signed',
    event: 'agreement-signed',
    doneOn: 'signedOn',
    payload: [dayOf('signedOn', '签订日期')],
    guards: [],
    notices: [],
    citations: [AGREEMENT],
    assumptions: ['agreement-without-form'],
  },
  { id: 'file-agreement', from: ['signed'], to: 'agreement-filed', ...file },
  { id: 'file-agreement-last', from: ['list-published'], to: 'qualified', ...file },
  { id: 'publish-list', from: ['agreement-filed'], to: 'qualified', ...publish },
  { id: 'publish-list-first', from: ['signed'], to: 'list-published', ...publish },
  {
    id: 'record-loss',
    label: '登记终止结算的病种',
    actor: ['city-reviewer', 'timeline'],
    from: ['signed', 'agreement-filed', 'list-published', 'qualified'],
    to: null,
    event: 'loss-recorded',
    payload: [
      { name: 'loss', label: '变更报备的收件编号', kind: 'text', required: false },
      { name: 'diseases', label: '终止的病种和资格', kind: 'long-text', required: true },
      { name: 'endsOn', label: '终止结算之日', kind: 'date', required: true },
    ],
    guards: [],
    notices: [],
    citations: [LOST],
    assumptions: ['results-by-disease'],
  },
] as const satisfies readonly Step[];
