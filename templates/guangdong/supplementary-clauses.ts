import { type Chapter, chapterOf } from '../standard/chapters.ts';
import { cite } from './shared.ts';

/** What the two kinds of supplementary agreement stand on: “互联网+” services, and an internet hospital beside its real one. */
export const supplementaryParts = {
  'internet-plus': [
    chapterOf('应当具备的条件', {
      ...cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：'),
      items: [
        '经行业主管部门批准设置互联网医院或批准开展互联网诊疗活动',
        '具备与医保信息系统数据交换的条件，实现医保移动支付，能够为患者提供电子票据、电子发票或及时邮寄纸质票据',
        '信息系统应当能区分常规线下医疗服务业务和“互联网+”医疗服务业务',
        '依托医保电子凭证进行实名认证，确保就诊参保人真实身份',
        '能够完整保留参保人诊疗过程中的电子病历、电子处方、购药记录等信息，实现诊疗、处方、配药等全程可追溯',
      ],
    }),
  ],
  'internet-hospital': [
    chapterOf(
      '互联网医院',
      cite(
        '第五条',
        '互联网医院可依托其实体医疗机构申请签订补充协议，其提供的医疗服务所产生的符合医保支付范围的相关费用，由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。',
      ),
    ),
  ],
} as const satisfies Readonly<Record<string, readonly Chapter[]>>;
