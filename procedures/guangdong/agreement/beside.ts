import type { Course, CourseStep, Party, Publication } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';
import { DESIGNATED } from './applicants.ts';
import type { Duty, Link, Spread } from './waiting.ts';
import { BY_THE_AGENCY, MUST_TERMINATE, PROVINCE_WIDE, PUBLIC_MAY_NOT, REVIEW, SIGN, SPREADS } from './words.ts';

/** Whom 004 gives something to do while an agreement lasts. */
export const parties = [
  {
    id: 'party-institution',
    label: '定点医疗机构',
    role: 'applicant',
    citations: [
      cite('第十五条', '定点医疗机构具有依法依规为参保人员提供医疗服务后获得医保结算费用，对经办机构履约情况进行监督，对完善医保政策提出意见建议等权利。'),
    ],
  },
  {
    id: 'party-agency',
    label: '经办机构（属地管理、结算、考核、处理）',
    role: 'reviewer',
    citations: [
      cite('第二十七条', '定点医疗机构实行属地管理，经办机构对属地定点医疗机构为本地和异地参保人员提供的医疗服务承担管理服务职责。'),
    ],
  },
  {
    id: 'party-third',
    label: '第三方机构（受托绩效考核）',
    role: null,
    citations: [REVIEW],
  },
  {
    id: 'party-public-institution',
    label: '公立医疗机构（不得主动提出中止或解除）',
    role: 'applicant',
    citations: [PUBLIC_MAY_NOT],
    assumptions: ['public-institutions'],
  },
  {
    id: 'party-home-agency',
    label: '所在地的地市级及以上经办机构',
    role: 'reviewer',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'party-authority',
    label: '医疗保障行政部门（监督、协调、督促整改）',
    role: 'authority',
    citations: [
      BY_THE_AGENCY,
      cite('第四十八条', '医疗保障行政部门发现定点医疗机构存在违约情形的，应当要求经办机构按照医保协议及时处理。'),
    ],
    assumptions: ['outside-this-system'],
  },
] as const satisfies readonly Party[];

/** What 004 wants made public while agreements last; 第十一条, 第十二条 and 第十四条 belong to the application. */
export const publications = [
  {
    id: 'terminated-list',
    label: '解除医保协议的医疗机构名单',
    what: '解除医保协议的医疗机构名单',
    where: '社会',
    by: '经办机构',
    document: 'standard/list-publication',
    step: 'publish-terminated',
    citations: [MUST_TERMINATE],
    assumptions: ['when-published'],
  },
  {
    id: 'interface-standards',
    label: '医保信息系统数据集和接口标准',
    what: '医保信息系统数据集和接口标准',
    where: '社会',
    by: '经办机构',
    citations: [
      cite(
        '第三十四条',
        '经办机构应当向社会公开医保信息系统数据集和接口标准，由定点医疗机构自主选择与医保对接的有关信息系统的运行和维护供应商。',
      ),
    ],
  },
  {
    id: 'costs',
    label: '医药费用、费用结构',
    what: '医药费用、费用结构等信息',
    where: '社会',
    by: '定点医疗机构',
    citations: [
      cite(
        '第二十三条',
        '定点医疗机构应当向医疗保障部门报送医疗保障基金使用监督管理及协议管理所需信息，向社会公开医药费用、费用结构等信息。',
      ),
    ],
  },
  {
    id: 'credit',
    label: '信用信息',
    what: '日常监督检查、行政处罚等处理结果',
    where: '国家和省信用信息共享平台及其他相关信息公示系统',
    by: '各统筹地区医疗保障行政部门',
    citations: [
      cite(
        '第四十九条',
        '视情况将日常监督检查、行政处罚等处理结果纳入国家和省信用信息共享平台及其他相关信息公示系统，按有关规定实施惩戒。',
      ),
    ],
    assumptions: ['outside-this-system'],
  },
] as const satisfies readonly Publication[];

/** 第四十三条, 第四十九条: what follows in other regions. */
export const spreads: readonly Spread[] = [
  {
    id: 'spread-suspension',
    label: '其他统筹区同时中止',
    when: ['agreement-suspended', 'suspended-on-request'],
    step: 'suspend-with-home',
    level: 'city',
    reach: 'same-institution-elsewhere',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'spread-termination',
    label: '其他统筹区同时解除',
    when: ['agreement-terminated', 'terminated-for-fraud'],
    step: 'terminate-with-home',
    level: 'city',
    reach: 'same-institution-elsewhere',
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
  {
    id: 'spread-handling',
    label: '其他处理全省适用，由人登记',
    when: ['measure-taken', 'part-suspended', 'agreement-suspended', 'agreement-terminated', 'terminated-for-fraud'],
    step: 'note-handling-elsewhere',
    reach: 'province',
    citations: [PROVINCE_WIDE],
    assumptions: ['level-of-spreading'],
  },
];

/** Which cases belong to an agreement, and what they hand over. */
export const links: readonly Link[] = [
  {
    id: 'from-application',
    label: '定点申请签订后登记协议',
    from: { procedure: 'guangdong/designation', events: ['agreement-signed', 'agreement-signed-by-county'] },
    to: { procedure: 'guangdong/agreement', steps: ['conclude'] },
    carries: [
      'signedOn',
      'validFrom',
      'validUntil',
      'agreementNumber',
      'legalRepresentativeName',
      'legalRepresentativeId',
      'principalName',
      'principalId',
      'controllerName',
      'controllerId',
    ],
    citations: [SIGN],
    assumptions: ['where-it-begins'],
  },
  {
    id: 'from-change',
    label: '变更确认或一般信息告知后登记',
    from: { procedure: 'guangdong/change', events: ['change-confirmed', 'general-change-notified'] },
    to: { procedure: 'guangdong/agreement', steps: ['record-change'] },
    carries: ['change', 'facts', 'effectiveOn'],
    citations: [cite('第三十九条', '其他一般信息变更应当及时书面告知。')],
    assumptions: ['cases-of-their-own'],
  },
  {
    id: 'from-exit',
    label: '中止、解除申请同意后办理，不再续签登记',
    from: { procedure: 'guangdong/exit', events: ['request-agreed', 'non-renewal-noted'] },
    to: {
      procedure: 'guangdong/agreement',
      steps: ['suspend-on-request', 'terminate-on-request', 'record-not-renewing'],
    },
    carries: ['request', 'appliedOn', 'from', 'until', 'effectiveOn'],
    citations: [cite('第四十三条', '应当提前3个月向经办机构提出申请。')],
    assumptions: ['cases-of-their-own'],
  },
  {
    id: 'from-supplement',
    label: '补充协议签订后登记',
    from: { procedure: 'guangdong/internet-supplement', events: ['supplement-signed'] },
    to: { procedure: 'guangdong/agreement', steps: ['record-supplement'] },
    carries: ['supplement', 'signedOn'],
    citations: [cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['cases-of-their-own'],
  },
];

/** Duties that go on as long as the agreement does and bring about no case: 第十九条, 第二十一条, 第二十三条. */
export const duties: readonly Duty[] = [
  {
    id: 'duty-19-suppliers',
    label: '及时结算采购货款',
    binds: 'applicant',
    often: 'promptly',
    citations: [
      cite('第十九条', '定点医疗机构应当按规定执行集中采购政策，优先使用集中采购中选的药品和耗材，及时结算采购货款。'),
    ],
    assumptions: ['no-number'],
  },
  {
    id: 'duty-21-self-check',
    label: '定期检查基金使用情况，及时纠正',
    binds: 'applicant',
    often: 'regularly',
    citations: [
      cite('第二十一条', '应当定期检查本单位医疗保障基金使用情况，及时纠正医疗保障基金使用不规范行为。'),
    ],
    assumptions: ['no-number'],
  },
  {
    id: 'duty-23-settlement-lists',
    label: '及时报送基金结算清单等信息',
    binds: 'applicant',
    often: 'promptly',
    citations: [
      cite('第二十三条', '定点医疗机构应当按规定及时向统筹地区经办机构报送医疗保障基金结算清单等信息'),
      cite('第四十一条（二）', '(二)未按规定向经办机构及医疗保障行政部门提供有关数据或提供数据不真实的；'),
    ],
    assumptions: ['no-number'],
  },
  {
    id: 'duty-33-not-designated',
    label: '非定点机构的费用不予支付（急诊和抢救除外）',
    binds: 'reviewer',
    often: 'always',
    citations: [
      cite('第三十三条', '除急诊和抢救外，参保人员在非定点医疗机构就医发生的费用医疗保障基金不予支付。'),
    ],
    assumptions: ['settlement-cycle'],
  },
];

const steps = (...ids: readonly string[]): CourseStep[] => ids.map((step) => ({ step }));

/** Ordinary ways of an agreement: renewed and then run out, ended on request, suspended and gone on, ended after two suspensions. */
export const courses: readonly Course[] = [
  {
    id: 'renewed',
    label: '按期续签，最后一期不再续签',
    appliesTo: DESIGNATED,
    steps: steps('conclude', 'record-review', 'apply-for-renewal', 'renew', 'record-not-renewing'),
  },
  {
    id: 'fixed',
    label: '绩效考核达标，续签固定协议并逐年签年度协议',
    appliesTo: DESIGNATED,
    steps: steps('conclude', 'record-review', 'organise-renewal', 'renew-fixed', 'sign-yearly', 'sign-yearly'),
  },
  {
    id: 'rested',
    label: '被中止，整改后继续履行',
    appliesTo: DESIGNATED,
    steps: [
      ...steps('conclude', 'suspend'),
      { step: 'serve', notice: 'suspension' },
      ...steps('report-to-authority', 'resume-after-suspension'),
    ],
  },
  {
    id: 'ended',
    label: '被解除并公布',
    appliesTo: DESIGNATED,
    steps: [
      ...steps('conclude', 'terminate'),
      { step: 'serve', notice: 'termination' },
      ...steps('report-to-authority', 'publish-terminated'),
    ],
  },
];
