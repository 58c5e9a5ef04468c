import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';
import { CLAIM, MEASURES, PROMPTLY, REPORT } from '../words.ts';

/** About money, promptness, the agreement's own text, and what lies outside. */
export const settlement = [
  {
    id: 'payment-in-principle',
    title: '“原则上”30个工作日拨付',
    quotes: [CLAIM],
    question: '“原则上”留有例外，逾期的后果没有写；按协议暂停拨付的怎样计算没有写。',
    reading: '逐笔申报计算，逾期只提示，不产生后果；暂停或不予拨付的登记为处理，不停止计算。',
  },
  {
    id: 'settlement-cycle',
    title: '结算周期和合理超支',
    quotes: [
      cite(
        '第三十六条',
        '对于结算周期内定点医疗机构因参保人员就医数量大幅增加等原因形成的合理超支，经办机构可给予适当补偿。',
      ),
      cite('第三十三条', '除急诊和抢救外，参保人员在非定点医疗机构就医发生的费用医疗保障基金不予支付。'),
    ],
    question: '结算周期有多长、怎样算合理、补偿多少没有写。',
    reading: '由结算系统按协议办理；本系统只登记申报和拨付，不计算费用。',
  },
  {
    id: 'facts-from-outside',
    title: '结算和登记的事实从哪里来',
    quotes: [
      cite('第四十二条（九）', '被吊销、注销医疗机构执业许可证或中医诊所备案证的'),
      cite('第四十二条（十一）', '未依法履行医疗保障部门作出的行政处罚决定的'),
      CLAIM,
    ],
    question: '经办机构怎样得知申报、拨付、证照和处罚的情况没有写。',
    reading: '由结算系统或经办人员登记；没有登记的视为不知道，不当作没有发生，由人判断。',
  },
  {
    id: 'agreement-itself',
    title: '协议自己的约定',
    quotes: [
      MEASURES,
      cite('第四十一条（三）', '(三)根据协议约定应当中止协议的；'),
      cite('第四十二条（十三）', '(十三) 根据医保协议约定应当解除协议的;'),
    ],
    question: '协议范本不在本文件内，约定了哪些处理、违约金多少不知道。',
    reading: '以双方签订的协议为准，由经办机构写明所依据的条款；系统不自造数额和情形。',
  },
  {
    id: 'no-number',
    title: '“及时”没有数字',
    quotes: [PROMPTLY, REPORT, cite('第四十七条', '及时发现问题并进行处理。')],
    question: '多久算及时没有写。',
    reading: '显示“文件未规定”，不判定逾期；经办机构可以自设提醒，并标明是内部提醒、非文件规定。',
  },
  {
    id: 'papers-of-the-agreement',
    title: '协议履行中的文书',
    quotes: [MEASURES, REPORT],
    question: '中止、恢复、解除、终止和处理用什么文书、是否送达没有写。',
    reading: '按系统样式制作并编号，注明“系统样式，非文件附件”；送达留存凭证，但不起算期限。',
  },
  {
    id: 'outside-this-system',
    title: '不在本系统内办理的',
    quotes: [
      cite('第三十八条', '也可依法申请行政复议或者提起行政诉讼。'),
      cite('第三十八条', '视情节可采取约谈主要负责人、限期整改、通报批评'),
    ],
    question: '行政复议、诉讼和行政部门对经办机构的处理由其他机关办理。',
    reading: '只告知途径、登记结果，不在本系统内办理。',
  },
] as const satisfies readonly Assumption[];
