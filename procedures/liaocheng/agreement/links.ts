import type { Cascade, CaseLink } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';
import { MEDICAL, PHARMACY } from '../designation/applicants.ts';
import { CONTINUES, ELSEWHERE_TOO, OWNER } from './bases.ts';

/** What one agreement's suspension or end means for others. */
export const cascades = [
  {
    id: 'suspended-elsewhere',
    label: '其他统筹地区的协议同时中止',
    on: ['suspended', 'suspended-on-request', 'suspended-openly', 'suspended-for-owner'],
    step: 'suspend-across',
    tells: { byAgency: 'agency', theirNumber: 'number' },
    reaches: 'same-institution-elsewhere',
    appliesTo: MEDICAL,
    level: 'county',
    binding: 'must',
    citations: [ELSEWHERE_TOO],
    assumptions: ['across-regions'],
  },
  {
    id: 'terminated-elsewhere',
    label: '其他统筹地区的协议同时解除',
    on: ['terminated', 'terminated-for-fraud', 'terminated-on-request'],
    step: 'terminate-across',
    tells: { byAgency: 'agency', theirNumber: 'number' },
    reaches: 'same-institution-elsewhere',
    appliesTo: MEDICAL,
    level: 'county',
    binding: 'must',
    citations: [ELSEWHERE_TOO],
    assumptions: ['across-regions'],
  },
  {
    id: 'resumed-elsewhere',
    label: '所在地恢复的，其他统筹地区随之恢复',
    on: ['resumed', 'suspension-over'],
    step: 'resume-across',
    reaches: 'same-institution-elsewhere',
    appliesTo: MEDICAL,
    level: 'county',
    binding: 'must',
    citations: [ELSEWHERE_TOO, CONTINUES],
    assumptions: ['across-regions'],
  },
  {
    id: 'terminated-branches',
    label: '同一负责人的其他分支药店同时解除',
    on: ['terminated', 'terminated-for-fraud'],
    where: { personsAtFault: 'yes' },
    step: 'terminate-branch',
    tells: { branch: 'institution' },
    reaches: 'branches-under-the-same-person',
    appliesTo: PHARMACY,
    binding: 'must',
    citations: [
      cite(
        '第三十二条（十五）',
        '因定点零售药店连锁经营企业总部法定代表人、企业负责人或实际控制人违法违规导致连锁零售药店其中一家分支零售药店被解除医保协议的，相同法定代表人、企业负责人或实际控制人的其他分支零售药店同时解除医保协议',
      ),
    ],
    assumptions: ['branches'],
  },
] as const satisfies readonly Cascade[];

/** An application of an institution that is designated already, for one more place. */
const ADDITIONAL = {
  all: [
    { fact: 'applicantKind', is: MEDICAL[0] },
    { fact: 'isAdditionalSite', is: true },
  ],
} as const;
const PERSONS = [
  'legalRepresentativeName',
  'legalRepresentativeId',
  'principalName',
  'principalId',
  'controllerName',
  'controllerId',
] as const;

/** How the application, changes and exits meet the agreement. */
export const links: readonly CaseLink[] = [
  {
    id: 'application-signed',
    label: '定点申请签订的协议',
    from: { procedure: 'liaocheng/designation', event: 'agreement-signed' },
    to: { procedure: 'liaocheng/agreement', step: 'conclude' },
    takes: ['signedOn', 'validFrom', 'validUntil', ...PERSONS],
    renamed: { 'notice:agreement': 'agreementNumber' },
    when: {
      all: [
        { fact: 'openedBy', is: 'applicant' },
        {
          any: [
            { fact: 'applicantKind', is: PHARMACY[0] },
            { fact: 'isAdditionalSite', is: false },
          ],
        },
      ],
    },
    reference: 'requestedIn',
    citations: [cite('第十六条', '由各经办机构与医药机构双方自愿签订医保协议')],
    assumptions: ['begins-with-signing'],
  },
  {
    id: 'reassessment-signed',
    label: '经营主体变化后重新评估合格，重新签订',
    from: { procedure: 'liaocheng/designation', event: 'agreement-signed' },
    to: { procedure: 'liaocheng/agreement', step: 'conclude-anew' },
    takes: ['signedOn', 'validFrom', 'validUntil', 'electronicSeal'],
    when: { fact: 'openedBy', is: 'reassessment' },
    reference: 'requestedIn',
    citations: [OWNER],
    assumptions: ['owner-change'],
  },
  {
    id: 'application-forfeited',
    label: '申请中认定放弃定点资格',
    from: { procedure: 'liaocheng/designation', event: 'forfeited' },
    to: { procedure: 'liaocheng/agreement', step: 'record-forfeiture' },
    takes: ['reason'],
    reference: 'requestedIn',
    citations: [cite('附件3', '自动放弃医保定点资格')],
    assumptions: ['forfeiture'],
  },
  ...(
    [
      ['confirmed', 'finding'],
      ['not-confirmed', 'reason'],
    ] as const
  ).map(
    ([outcome, words]): CaseLink => ({
      id: `change-${outcome}`,
      label: '信息变更的结果',
      from: { procedure: 'liaocheng/change', event: `change-${outcome}` },
      to: { procedure: 'liaocheng/agreement', step: 'record-change' },
      takes: ['late'],
      renamed: { [words]: 'changes' },
      reference: 'requestedIn',
      citations: [cite('第二十三条', '完成对定点医药机构变更内容的审核确认')],
    }),
  ),
  {
    id: 'supplement-signed',
    label: '互联网医院的补充协议',
    from: { procedure: 'liaocheng/internet-supplement', event: 'supplement-signed' },
    to: { procedure: 'liaocheng/agreement', step: 'record-supplement' },
    takes: ['signedOn'],
    renamed: { terms: 'supplement' },
    reference: 'requestedIn',
    citations: [cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['internet-hospital'],
  },
  {
    id: 'site-signed',
    label: '增加的执业地点',
    from: { procedure: 'liaocheng/designation', event: 'agreement-signed' },
    to: { procedure: 'liaocheng/agreement', step: 'record-site' },
    takes: [],
    renamed: { unitAddress: 'site' },
    when: ADDITIONAL,
    reference: 'requestedIn',
    citations: [cite('第三十八条', '定点医疗机构申请增加执业地点的，参照医药机构新增定点相关规定办理')],
    assumptions: ['additional-site'],
  },
  {
    id: 'change-of-owner',
    label: '变更审核中发现经营主体变化',
    from: { procedure: 'liaocheng/change', event: 'owner-changed' },
    to: { procedure: 'liaocheng/agreement', step: 'suspend-for-owner' },
    takes: ['facts'],
    reference: 'requestedIn',
    citations: [cite('第二十三条', '涉及因买卖、转让、重组等情形导致经营主体发生变化的')],
    assumptions: ['owner-change'],
  },
  {
    id: 'exit-requested',
    label: '提出退出申请',
    from: { procedure: 'liaocheng/exit', event: 'exit-requested' },
    to: { procedure: 'liaocheng/agreement', step: 'record-exit-request' },
    takes: [],
    renamed: { exitMatter: 'matter' },
    reference: 'requestedIn',
    citations: [cite('第三十一条（二）', '未提出中止协议申请')],
    assumptions: ['idle-180'],
  },
  ...(
    [
      ['suspension-granted', 'suspend-on-request', ['from', 'until', 'beyond', 'beyondReason']],
      ['open-suspension-granted', 'suspend-openly', ['from']],
      ['termination-granted', 'terminate-on-request', ['on']],
      ['run-out-granted', 'record-not-renewing', []],
    ] as const
  ).map(
    ([event, step, takes]): CaseLink => ({
      id: `exit-${step}`,
      label: '退出申请的结果',
      from: { procedure: 'liaocheng/exit', event },
      to: { procedure: 'liaocheng/agreement', step },
      takes,
      reference: 'requestedIn',
      citations: [cite('第三十三条', '应当提前3个月向经办机构提出申请并提交申请表（附件12）')],
    }),
  ),
];
