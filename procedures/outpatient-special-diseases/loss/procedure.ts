import type { Procedure } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { lossParties } from '../parties.ts';
import { periodicList } from '../publications.ts';
import { assumptions } from './assumptions.ts';
import { steps } from './steps.ts';

const REPORT = cite('第九条', '应自有关部门批准之日起 30 个工作日内向当地医疗保障经办机构报备。');
const END = cite(
  '第九条',
  '医疗保障经办机构应及时终止相应门特病种费用结算，并上报上级医疗保障经办机构备案。',
);

/** 第九条: a qualification ends for a disease, because the institution no longer satisfies what it was granted for. */
export const loss = {
  id: 'outpatient-special-diseases/loss',
  version: 'undated',
  versionLabel: '无印发日期（原件缺标题页）',
  title: '门诊特定病种服务资格变更报备',
  source: '001',
  region: '（市名缺页）',
  applicants: [
    {
      id: 'medical-institution',
      label: '定点医疗机构',
      citations: [cite('第九条', '定点医疗机构门特病种服务资格实施动态管理。')],
      assumptions: ['found-by-the-agency'],
    },
  ],
  stages: [
    { id: 'draft', label: '草拟', kind: 'draft', citations: [REPORT] },
    {
      id: 'reported',
      label: '已报备，待认定',
      kind: 'open',
      citations: [END],
      assumptions: ['no-longer-fit'],
    },
    { id: 'settlement-ended', label: '已终止结算，待上报备案', kind: 'open', citations: [END] },
    {
      id: 'ended',
      label: '已终止并备案',
      kind: 'final',
      meaning: '所列病种不再结算门特费用；以后重新具备条件的，可以按本流程申请。',
      citations: [
        END,
        cite('第九条', '定点医疗机构新增诊疗科目和诊疗技术资质的，适用本流程第四、五、六、七、八条规定。'),
      ],
    },
    {
      id: 'still-qualified',
      label: '仍具备资格',
      kind: 'final',
      meaning: '变更已经登记，经认定不影响已有的病种资格。',
      citations: [REPORT],
      assumptions: ['no-longer-fit'],
    },
    {
      id: 'withdrawn',
      label: '已撤回',
      kind: 'final',
      meaning: '报备已经撤回；不再符合条件的，仍须重新报备。',
      citations: [],
      assumptions: ['withdrawal-of-report'],
    },
  ],
  steps,
  deadlines: [
    {
      id: 'report-change',
      label: '报备变更',
      rule: 'R1',
      length: { unit: 'working-days', n: 30 },
      binds: 'applicant',
      // It has begun before there is a case, and the act that tells its first day also ends it.
      starts: [],
      prior: { event: 'reported', date: 'approvedOn' },
      endedBy: ['reported'],
      effect: { kind: 'escalate' },
      citations: [REPORT],
      assumptions: ['approval-day'],
    },
    {
      id: 'end-settlement',
      label: '终止费用结算',
      rule: 'R13',
      length: { unit: 'none' },
      binds: 'reviewer',
      starts: [{ event: 'reported' }],
      endedBy: ['settlement-ended', 'found-still-fit'],
      during: ['reported'],
      effect: { kind: 'escalate' },
      citations: [END],
      assumptions: ['no-number-for-soon-and-regularly'],
    },
  ],
  conditions: [],
  materials: [],
  refusalGrounds: [],
  forms: [],
  notices: [],
  assumptions,
  courses: [
    {
      id: 'ended',
      label: '不再符合条件的病种终止结算',
      appliesTo: ['medical-institution'],
      steps: [{ step: 'report' }, { step: 'end-settlement' }, { step: 'file-end' }],
    },
    {
      id: 'still-qualified',
      label: '认定仍然符合条件',
      appliesTo: ['medical-institution'],
      steps: [{ step: 'report' }, { step: 'find-still-fit' }],
    },
  ],
  parties: lossParties,
  publications: periodicList,
} as const satisfies Procedure;
