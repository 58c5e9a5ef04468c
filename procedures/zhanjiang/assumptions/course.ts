import type { Assumption } from '../../../domain/citation.ts';
import { citing } from '../../cite.ts';
import { cite } from '../cite.ts';

/** The province's measures. */
const citeProvince = citing('004');

/** Who does what, in which order, and how a case may end. */
export const course = [
  {
    id: 'revised-in-october',
    title: '修订的日子不明',
    quotes: [cite('标题', '（2021年10月修订）')],
    question: '只写了2021年10月修订，没有写哪一天，也没有写施行日期。',
    reading: '版本记作2021年10月，不补日期。',
  },
  {
    id: 'no-online-way',
    title: '指南没有网上办理',
    quotes: [cite('基本流程二', '二、网上办理流程：'), cite('状态查询、咨询和投诉方式', '查询网址：无')],
    question: '指南写明没有网上办理流程，也没有查询网址。',
    reading: '网上提交和查询由本系统提供，与窗口递交同样办理；不写入指南原文。',
  },
  {
    id: 'diagnosis-or-treatment',
    title: '治疗定点与诊断定点',
    quotes: [
      cite('办理条件（一）', '（一）申请门诊特定病种治疗定点的医疗机构'),
      cite('办理条件（二）', '对申请开展诊断认定的门诊特定病种'),
    ],
    question: '能否一次申请、能否逐病种分别申请没有写。',
    reading:
      '一次申请可以包括两种；只要有一个病种申请诊断，就按诊断定点的条件审核，结果逐病种、分诊断和治疗作出。',
  },
  {
    id: 'physicians-certificate',
    title: '只认医师执业证书',
    quotes: [
      cite('办理条件（一）3', '至少有1名取得医师执业证书且第一注册地在该医疗机构的医师'),
      citeProvince(
        '第六条（二）',
        '至少有1名取得医师执业证书、乡村医生执业证书或中医(专长)医师资格证书且第一注册地在该医疗机构的医师',
      ),
    ],
    question: '省的办法认三种证书，本指南只写医师执业证书。',
    reading: '按本指南；只有乡村医生或中医（专长）医师的，由审核人决定。',
  },
  {
    id: 'hundred-beds',
    title: '“100张床位以上”含不含100张',
    quotes: [cite('办理条件（一）4', '100张床位以上的医疗机构应当设内部医保管理部门')],
    question: '正好100张怎样算没有写。',
    reading: '“以上”含本数（民法典第一千二百五十九条）。',
  },
  {
    id: 'returned-at-the-counter',
    title: '当场检查不符合的怎样办',
    quotes: [cite('基本流程一（一）', '符合条件且申请材料完整的，应当场受理')],
    question: '不符合条件或者材料不完整的，当场怎样处理没有写；没有不予受理的规定，也没有文书。',
    reading: '当场退回，把原因一次说清并记录在案；可以随时重新递交，没有禁期。',
  },
  {
    id: 'two-checks',
    title: '前台检查过，后台再审',
    quotes: [
      cite('基本流程一（一）', '符合条件且申请材料完整的，应当场受理'),
      cite('基本流程一（二）', '后台工作人员对相关资料再次进行审核'),
    ],
    question: '材料完整才受理，受理之后又可以要求补正。',
    reading: '前台看有没有，后台看内容全不全；后台由另外的人员办理。',
  },
  {
    id: 'panel',
    title: '评估小组怎样组成',
    quotes: [
      cite('基本流程一（三）', '评估小组由相关部门和专家组成'),
      cite('基本流程一（三）2', '一般分两至三个组，每组由评估小组相关人员组成'),
    ],
    question: '人数、怎样产生、回避没有写；“一般”分两至三个组。',
    reading: '由经办机构登记成员和分组；不是两个或三个组的只提示。与申请机构有利害关系的不参加。',
  },
  {
    id: 'visit-whatever-the-first-result',
    title: '初评不好也要现场考察',
    quotes: [cite('基本流程一（三）3', '根据初步评估和现场考察结果进行评估')],
    question: '初评不符合的是否还要考察没有写。',
    reading: '综合评估以两者为据，一律考察。',
  },
  {
    id: 'filing',
    title: '报备案没有期限',
    quotes: [
      cite('基本流程一（三）4', '经办机构将评估结果报同级医疗保障行政部门备案'),
      cite('基本流程一（三）4', '与医疗机构签订补充协议，并向同级医疗保障行政部门备案'),
    ],
    question: '备案的期限、方式，以及协议备案与公布名单的先后没有写。',
    reading: '没有期限；登记日期即可。协议备案与公布名单先后不限，两件都登记了才算办结。',
  },
  {
    id: 'service',
    title: '文书怎样算送达',
    quotes: [cite('基本流程一（三）4', '书面告知原因'), cite('基本流程一（二）', '出具一次性补正材料告知书')],
    question: '没有送达的规定，也没有回执。',
    reading: '另填系统样式的送达回执，以回执的日期为准。',
  },
  {
    id: 'agreement-without-term',
    title: '签订补充协议没有期限',
    quotes: [cite('基本流程一（三）4', '与医疗机构签订补充协议')],
    question: '多久签订、一方不签怎样没有写。',
    reading: '不设期限；签订之前申请机构可以撤回。',
  },
  {
    id: 'where-published',
    title: '名单在哪里公布',
    quotes: [cite('基本流程一（三）4', '将名单向社会公布')],
    question: '公布的渠道没有写。',
    reading: '由经办机构登记渠道；本系统同时在网上列出。',
  },
  {
    id: 'number-series',
    title: '文书编号怎样编',
    quotes: [cite('基本流程一（一）', '申请受理回执'), cite('基本流程一（三）4', '申请审核不合格告知书')],
    question: '指南没有写文书编号。',
    reading: '按经办机构、文书种类和年份分别从1号顺序编号，不跳号、不重号，作废的也留记录。',
  },
  {
    id: 'withdrawal',
    title: '撤回申请',
    quotes: [cite('基本流程一（三）4', '与医疗机构签订补充协议')],
    question: '没有写申请机构能否自行撤回。',
    reading: '签订补充协议之前可以随时撤回，由经办机构出具确认书（系统样式）。',
  },
  {
    id: 'applying-anew',
    title: '重新申请',
    quotes: [cite('基本流程一（三）4', '不符合条件的，书面告知原因')],
    question: '不合格、退回或撤回之后何时可以再申请没有写。',
    reading: '指南没有禁期，可以随时重新申请。',
  },
] as const satisfies readonly Assumption[];
