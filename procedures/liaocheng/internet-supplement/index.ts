import type { Procedure } from '../../../domain/procedure.ts';
import { assumptions as ofTheAgreement } from '../agreement/assumptions.ts';
import { cite } from '../cite.ts';
import { stages } from './stages.ts';
import { steps } from './steps.ts';

const SUPPLEMENT = cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议');
const SHARED = new Set(['internet-hospital', 'number-series']);

/** 聊城, 第三十六条: the supplementary agreement for an internet hospital. The article is all the document says of it. */
export const internetSupplement = {
  id: 'liaocheng/internet-supplement',
  version: '2023-04-14',
  title: '互联网医院补充协议申请',
  source: '003',
  region: '聊城市',
  applicants: [
    {
      id: 'physical-institution',
      label: '互联网医院所依托的实体医疗机构',
      citations: [SUPPLEMENT],
      assumptions: ['who-applies'],
    },
  ],
  stages,
  steps,
  deadlines: [
    {
      id: 'decide-supplement',
      label: '核对、协商和签订',
      rule: 'R13',
      length: { unit: 'none' },
      binds: 'reviewer',
      starts: [{ event: 'supplement-requested' }],
      endedBy: ['supplement-signed', 'supplement-declined'],
      during: ['requested'],
      effect: { kind: 'escalate' },
      citations: [SUPPLEMENT],
      assumptions: ['no-days-for-supplements'],
    },
  ],
  conditions: [
    {
      id: 'condition-36',
      label: '所依托的实体医疗机构已经定点',
      appliesTo: ['physical-institution'],
      test: { fact: 'designated', is: true },
      personDecides: true,
      judgedAt: 'desk-review',
      hint: '以经办机构登记的协议为准。',
      citations: [
        cite('第三十六条', '由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。'),
        SUPPLEMENT,
      ],
      assumptions: ['internet-hospital'],
    },
  ],
  materials: [],
  refusalGrounds: [],
  forms: [],
  notices: [
    {
      id: 'supplement',
      label: '补充协议',
      document: 'liaocheng/supplementary-agreement',
      numberType: '补协',
      sealed: true,
      citations: [SUPPLEMENT],
      assumptions: ['supplement-paper', 'number-series'],
    },
    {
      id: 'withdrawal-confirmation',
      label: '撤回确认',
      document: 'standard/withdrawal-confirmation',
      numberType: '撤',
      sealed: true,
      citations: [],
      assumptions: ['no-days-for-supplements', 'number-series'],
    },
    {
      id: 'decision',
      label: '申请处理结果告知书',
      document: 'standard/decision-letter',
      numberType: '决',
      sealed: true,
      citations: [SUPPLEMENT],
      assumptions: ['no-days-for-supplements', 'number-series'],
    },
  ],
  assumptions: [
    {
      id: 'who-applies',
      title: '由谁申请补充协议',
      quotes: [SUPPLEMENT],
      question: '“可依托其实体医疗机构申请”，由互联网医院还是由实体医疗机构提出，文件没有写。',
      reading: '由所依托的定点实体医疗机构提出，写明互联网医院；费用与实体医疗机构结算。',
    },
    {
      id: 'no-days-for-supplements',
      title: '补充协议怎样办理',
      quotes: [SUPPLEMENT],
      question: '材料、条件、期限、不同意的情形和能否撤回都没有写。',
      reading: '核对定点情况后协商签订；列为待办，注明“文件未规定期限”；不同意的说明理由，签订以前可以撤回。',
    },
    {
      id: 'supplement-paper',
      title: '补充协议的文本和期限',
      quotes: [SUPPLEMENT, cite('第十六条', '协议有效期一般为1年。')],
      question: '补充协议没有表样；有效期与所补充的协议是什么关系没有写。',
      reading: '用系统样式，注明所补充的协议；止日不晚于所补充协议的止日，随其续签、中止和终止。',
    },
    ...ofTheAgreement.filter(({ id }) => SHARED.has(id)),
  ],
  courses: [
    {
      id: 'signed',
      label: '核对后签订补充协议',
      appliesTo: ['physical-institution'],
      steps: [{ step: 'request' }, { step: 'sign' }],
    },
  ],
} as const satisfies Procedure;
