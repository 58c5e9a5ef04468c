import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';
import {
  AFTER_SUSPENSION,
  LAPSE_IN_SUSPENSION,
  MUST_SUSPEND,
  ON_REQUEST,
  PART,
  PUBLIC_MAY_NOT,
} from '../words.ts';

/** About 第四十一条, 第四十三条 and 第四十四条: suspension, whole and in part. */
export const suspension = [
  {
    id: 'consent',
    title: '依申请中止须经同意',
    quotes: [ON_REQUEST],
    question: '经办机构多久答复、凭什么不同意没有写；同意用什么形式也没有写。',
    reading: '由经办机构逐案决定并书面答复，没有期限；未经同意的不中止。',
  },
  {
    id: 'public-institutions',
    title: '公立医疗机构',
    quotes: [
      PUBLIC_MAY_NOT,
      cite('第四十三条', '定点医疗机构请求中止、解除医保协议或不再续签医保协议的,应当提前3个月'),
    ],
    question: '哪些算公立没有写；公立机构能否提出不再续签没有写。',
    reading:
      '以登记的机构性质为准，没有登记的先登记，不能按非公立处理；禁止的只是主动提出中止或解除，提出不再续签不在其内，由经办机构与其协商。',
  },
  {
    id: 'suspension-days',
    title: '180日怎样数',
    quotes: [ON_REQUEST, LAPSE_IN_SUSPENSION],
    question: '自哪一天数起、末日遇休息日怎么办没有写；“原则上”留有例外，与180日后自动终止怎样并存也没有写。',
    reading:
      '自中止之日的次日起数180个自然日，末日是休息日的顺延到其后第一个工作日，其次日起自动终止；期内提出继续履行申请的不终止。同意中止更久的须写明理由，并不推迟自动终止。',
  },
  {
    id: 'only-on-request',
    title: '180日只管依申请的中止',
    quotes: [LAPSE_IN_SUSPENSION, MUST_SUSPEND],
    question: '“在协议中止超过180日”是否也指经办机构决定的中止没有写。',
    reading: '这句话接在依申请中止之后，只适用于依申请的中止；经办机构决定的中止以通知写明的中止期为准。',
  },
  {
    id: 'suspension-length',
    title: '经办机构决定的中止有多久',
    quotes: [MUST_SUSPEND, AFTER_SUSPENSION],
    question: '中止期的长短、整改怎样验收、能否提前结束没有写。',
    reading: '由经办机构在中止通知中写明截止日；中止期结束之前不恢复。文件没有数字，系统不设默认天数。',
  },
  {
    id: 'resumption-is-confirmed',
    title: '“可继续履行”',
    quotes: [AFTER_SUSPENSION, LAPSE_IN_SUSPENSION],
    question: '中止期结束后是自动恢复，还是须经确认，多久确认没有写。',
    reading:
      '“可”不是“即”：由经办机构确认后恢复，没有期限；不确认的须按第四十一条或第四十二条另行处理。确认之前的费用不予结算。',
  },
  {
    id: 'which-suspensions-count',
    title: '哪些中止计入“2次及以上”',
    quotes: [cite('第四十二条（一）', '协议有效期内累计2次及以上被中止协议'), ON_REQUEST],
    question: '依申请的中止、随其他统筹区同时的中止是否计入，续签后是否重新计数没有写。',
    reading:
      '“被中止”指经办机构决定的中止，随所在地同时中止的也计入；依申请的，无论在本地还是随所在地，都不计入。自协议登记或最近一次续签起计数，续签后重新计数。',
  },
  {
    id: 'grounds-are-judged',
    title: '情形由谁认定',
    quotes: [MUST_SUSPEND, cite('第四十一条（一）', '(一) 根据日常检查或绩效考核，发现对医保基金安全和参')],
    question: '“可能造成重大风险”等怎样认定没有写。',
    reading: '由经办机构认定并写明事实和证据；系统只提示可以计算的情形，不自动中止或解除。',
  },
  {
    id: 'parts',
    title: '人员、科室（部门）的中止和终止',
    quotes: [
      PART,
      cite('第三十七条（五）', '(五) 中止相关责任人员或者所在科室(部门)涉及医疗保障基金使用的医疗服务;'),
    ],
    question: '中止多久、终止后能否恢复没有写；一处写中止服务，一处写中止或终止结算。',
    reading:
      '两处是同一项处理，按结算登记；中止的写明截止日，终止的不写。恢复由经办机构决定，不计入协议被中止的次数。',
  },
  {
    id: 'effect-on-record',
    title: '处理自哪一天生效',
    quotes: [
      cite('第四十一条', '中止期间发生的医保费用不予结算。'),
      cite('第四十二条', '协议解除后产生的医药费用，医疗保障基金不再结算。'),
    ],
    question: '自作出决定、送达还是通知写明的日期生效没有写。',
    reading:
      '自经办机构写明的日期生效；那一天未到的，决定先登记、文书先出具，到那一天协议的状态才改变，此前照常履行。',
  },
] as const satisfies readonly Assumption[];
