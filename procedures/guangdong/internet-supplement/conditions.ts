import type { Condition } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

/** The two kinds of applicants, as 第七条 and 第五条 name them. */
export const DESIGNATED = ['designated-institution'] as const;
export const INTERNET = ['internet-hospital'] as const;
const BOTH = [...DESIGNATED, ...INTERNET] as const;

/** What the form says is a hint; a person confirms. */
const judged = { personDecides: true, judgedAt: 'desk-review' } as const;

/** 第五条, second paragraph, and 第七条（一）至（五）. */
export const conditions = [
  {
    id: 'condition-05-physical',
    label: '所依托的实体医疗机构已经定点',
    appliesTo: INTERNET,
    ...judged,
    hint: '费用由统筹地区经办机构与所依托的实体医疗机构结算。',
    citations: [
      cite(
        '第五条',
        '互联网医院可依托其实体医疗机构申请签订补充协议，其提供的医疗服务所产生的符合医保支付范围的相关费用，由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。',
      ),
      cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议'),
    ],
    assumptions: ['two-applicants'],
  },
  {
    id: 'condition-07-designated',
    label: '申请机构是定点医疗机构',
    appliesTo: DESIGNATED,
    test: { fact: 'designated', is: true },
    ...judged,
    hint: '以经办机构登记的定点情况为准。',
    citations: [cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：')],
    assumptions: ['two-applicants'],
  },
  {
    id: 'condition-07-1',
    label: '批准设置互联网医院或批准开展互联网诊疗活动',
    appliesTo: BOTH,
    test: { fact: 'internetApproval', in: ['批准设置互联网医院', '批准开展互联网诊疗活动'] },
    ...judged,
    citations: [cite('第七条（一）', '(一) 经行业主管部门批准设置互联网医院或批准开展互联网诊疗活动；')],
  },
  {
    id: 'condition-07-2',
    label: '数据交换、医保移动支付和票据',
    appliesTo: BOTH,
    test: {
      all: [
        { fact: 'exchangesData', is: true },
        { fact: 'mobilePayment', is: true },
        {
          any: [
            { fact: 'receiptsOffered', includes: '电子票据' },
            { fact: 'receiptsOffered', includes: '电子发票' },
            { fact: 'receiptsOffered', includes: '及时邮寄纸质票据' },
          ],
        },
      ],
    },
    ...judged,
    hint: '“及时”邮寄没有天数。',
    citations: [
      cite(
        '第七条（二）',
        '(二) 具备与医保信息系统数据交换的条件，实现医保移动支付，能够为患者提供电子票据、电子发票或及时邮寄纸质票据；',
      ),
    ],
  },
  {
    id: 'condition-07-3',
    label: '区分线下业务和“互联网+”业务',
    appliesTo: BOTH,
    test: { fact: 'separatesOnlineServices', is: true },
    ...judged,
    citations: [cite('第七条（三）', '(三) 信息系统应当能区分常规线下医疗服务业务和“互联网+”医疗服务业务；')],
  },
  {
    id: 'condition-07-4',
    label: '依托医保电子凭证实名认证',
    appliesTo: BOTH,
    test: { fact: 'realNameByInsuranceCode', is: true },
    ...judged,
    citations: [cite('第七条（四）', '(四) 依托医保电子凭证进行实名认证，确保就诊参保人真实身份；')],
  },
  {
    id: 'condition-07-5',
    label: '诊疗、处方、配药等全程可追溯',
    appliesTo: BOTH,
    test: {
      all: [
        { fact: 'recordsKept', includes: '电子病历' },
        { fact: 'recordsKept', includes: '电子处方' },
        { fact: 'recordsKept', includes: '购药记录' },
        { fact: 'traceable', is: true },
      ],
    },
    ...judged,
    citations: [
      cite(
        '第七条（五）',
        '(五) 能够完整保留参保人诊疗过程中的电子病历、电子处方、购药记录等信息，实现诊疗、处方、配药等全程可追溯。',
      ),
    ],
  },
] as const satisfies readonly Condition[];
