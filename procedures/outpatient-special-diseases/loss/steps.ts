import type { Step } from '../../../domain/procedure.ts';
import { withdrawStep } from '../../withdraw.ts';
import { cite } from '../cite.ts';

const REPORT = cite(
  '第九条',
  '定点医疗机构诊疗科目范围及诊疗技术资质等发生变更，不再符合相应门特病种服务资格准入条件的，应自有关部门批准之日起 30 个工作日内向当地医疗保障经办机构报备。',
);
const END = cite(
  '第九条',
  '医疗保障经办机构应及时终止相应门特病种费用结算，并上报上级医疗保障经办机构备案。',
);

/** 第九条: the report, the end of settlement, and the filing with the superior agency. */
export const steps = [
  {
    id: 'report',
    label: '报备变更',
    actor: ['applicant'],
    from: ['draft'],
    to: 'reported',
    event: 'reported',
    edits: true,
    payload: [
      {
        name: 'approvedOn',
        label: '有关部门批准之日',
        kind: 'date',
        required: true,
        notAfterToday: true,
        hint: '以批准文件的日期为准；没有批准的，填变更发生之日。',
      },
      { name: 'approvedBy', label: '批准的部门', kind: 'text', required: false },
      { name: 'change', label: '变更的内容', kind: 'long-text', required: true },
      { name: 'diseases', label: '不再符合条件的病种和资格', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [REPORT],
    assumptions: ['approval-day', 'found-by-the-agency'],
  },
  {
    id: 'end-settlement',
    label: '终止相应病种费用结算',
    actor: ['reviewer'],
    from: ['reported'],
    to: 'settlement-ended',
    event: 'settlement-ended',
    payload: [
      { name: 'diseases', label: '终止的病种和资格', kind: 'long-text', required: true },
      { name: 'endsOn', label: '终止结算之日', kind: 'date', required: true },
      { name: 'reason', label: '理由', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [END],
    assumptions: ['no-longer-fit'],
  },
  {
    id: 'find-still-fit',
    label: '认定仍然符合，只作登记',
    actor: ['reviewer'],
    from: ['reported'],
    to: 'still-qualified',
    event: 'found-still-fit',
    payload: [{ name: 'reason', label: '理由', kind: 'long-text', required: true }],
    guards: [],
    notices: [],
    citations: [REPORT],
    assumptions: ['no-longer-fit'],
  },
  {
    id: 'file-end',
    label: '登记上报备案',
    actor: ['reviewer'],
    from: ['settlement-ended'],
    to: 'ended',
    event: 'end-filed',
    doneOn: 'filedOn',
    payload: [{ name: 'filedOn', label: '上报备案日期', kind: 'date', required: true, notAfterToday: true }],
    guards: [],
    notices: [],
    citations: [END],
  },
  {
    ...withdrawStep({ from: ['draft', 'reported'], assumptions: ['withdrawal-of-report'] }),
    label: '撤回报备',
  },
] as const satisfies readonly Step[];
