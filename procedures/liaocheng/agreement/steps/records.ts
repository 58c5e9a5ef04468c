import type { Step } from '../../../../domain/procedure.ts';
import { serveStep } from '../../../serve.ts';
import { LATE } from '../../change/late.ts';
import { cite } from '../../cite.ts';
import { doneOn, files, form, remark, words } from '../../designation/steps/fields.ts';
import { caseOf, medicalOnly } from '../bases.ts';
import { ALIVE, OVER } from '../named.ts';
import { record } from './record.ts';

const NO_CHANGES = cite('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更');
/** A record that a link may make by itself from the other case; an officer where there is none. */
const OF_ITSELF = ['reviewer', 'timeline'] as const;
/** What goes on record while the agreement lasts: changes, settlements, handling, deliveries. */
export const records: readonly Step[] = [
  record({
    id: 'tell-minor-change',
    label: '书面告知一般信息变更',
    actor: ['applicant'],
    event: 'minor-change-told',
    payload: [form('notice', '一般信息变更书面告知', 'liaocheng/minor-change-notice')],
    citations: [
      cite('第二十一条', '其他一般信息变更应及时书面告知'),
      cite('第二十二条', '其他一般信息变更应及时书面告知'),
    ],
    assumptions: ['without-delay'],
  }),
  record({
    id: 'record-change',
    label: '登记信息变更的结果',
    actor: OF_ITSELF,
    event: 'change-recorded',
    payload: [caseOf('变更申请的收件编号'), words('changes', '变更的内容和结果'), LATE],
    citations: [cite('第二十三条', '30个工作日内完成对定点医药机构变更内容的审核确认')],
    assumptions: ['important-or-major'],
  }),
  record({
    id: 'record-site',
    label: '登记增加的执业地点',
    actor: OF_ITSELF,
    event: 'site-added',
    payload: [caseOf('定点申请的收件编号'), words('site', '执业地点')],
    guards: [medicalOnly(cite('第三十八条', '定点医疗机构申请增加执业地点的'))],
    citations: [
      cite(
        '第三十八条',
        '定点医疗机构申请增加执业地点的，参照医药机构新增定点相关规定办理，执行统一的管理级别和收费标准，共用当年基金总额控制额度，一并纳入协议考核和基金监管范围。',
      ),
    ],
    assumptions: ['additional-site'],
  }),
  record({
    id: 'record-supplement',
    label: '登记互联网医院的补充协议',
    actor: OF_ITSELF,
    event: 'supplement-recorded',
    payload: [
      caseOf('补充协议申请的收件编号'),
      doneOn('signedOn', '签订日期'),
      remark('supplement', '互联网医院和补充协议的编号'),
      files('scans', '签订的补充协议'),
    ],
    guards: [medicalOnly(cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议'))],
    citations: [
      cite(
        '第三十六条',
        '互联网医院可依托其实体医疗机构申请签订补充协议，其提供的医疗服务所产生的符合医保支付范围的相关费用，由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。',
      ),
    ],
    assumptions: ['internet-hospital'],
  }),
  record({
    id: 'record-exit-request',
    label: '登记退出申请的提出',
    actor: OF_ITSELF,
    event: 'exit-requested',
    payload: [
      caseOf('退出申请的收件编号'),
      {
        name: 'matter',
        label: '申请事项',
        kind: 'choice',
        required: true,
        options: ['中止医保协议', '解除医保协议', '不再续签医保协议'].map((value) => ({
          value,
          label: value,
        })),
      },
    ],
    citations: [
      cite('第三十一条（二）', '未提出中止协议申请'),
      cite('第三十三条', '应当提前3个月向经办机构提出申请并提交申请表（附件12）'),
    ],
    assumptions: ['idle-180'],
  }),
  record({
    id: 'report-settlement',
    label: '登记医保费用结算',
    actor: OF_ITSELF,
    event: 'settlement-reported',
    payload: [doneOn('settledOn', '最近一次发生结算的日期')],
    citations: [
      cite('第三十一条（二）', '超过180日未发生的医保费用结算业务的'),
      cite('第三十二条（八）', '超过 180 日未发生的医保费用结算业务的'),
    ],
    assumptions: ['idle-180'],
  }),
  record({
    id: 'open-handling',
    label: '登记行政处罚、协议处理开始',
    event: 'handling-opened',
    payload: [
      {
        name: 'kind',
        label: '类别',
        kind: 'choice',
        required: true,
        options: [
          { value: 'penalty', label: '行政处罚' },
          { value: 'agreement', label: '协议处理' },
        ],
      },
      doneOn('openedOn', '开始的日期'),
      words('facts', '事由'),
    ],
    citations: [NO_CHANGES],
    assumptions: ['handling-span'],
  }),
  record({
    id: 'close-handling',
    label: '登记行政处罚、协议处理结束',
    event: 'handling-closed',
    payload: [doneOn('closedOn', '结束的日期'), remark('finding', '履行情况')],
    guards: [
      {
        kind: 'after',
        event: 'handling-opened',
        since: 'handling-closed',
        citation: NO_CHANGES,
        message: '没有登记在办的处罚或处理',
      },
    ],
    citations: [NO_CHANGES],
    assumptions: ['handling-span'],
  }),
  record({
    id: 'report-to-city',
    label: '向市医保经办机构报备',
    from: [...ALIVE, ...OVER],
    event: 'reported-to-city',
    doneOn: 'reportedOn',
    payload: [doneOn('reportedOn', '报备日期')],
    guards: [
      {
        kind: 'facts',
        criterion: { fact: 'agencyLevel', is: 'county' },
        citation: cite('第五条（二）', '并及时向市医保经办机构报备'),
        message: '只有县（市区）经办机构向市报备',
      },
    ],
    citations: [
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['without-delay'],
  }),
  serveStep({
    from: [...ALIVE, ...OVER],
    methods: ['直接送达', '寄送', '其他方式'],
    citations: [cite('附件6', '通知书送达回执')],
    assumptions: ['refused-service', 'receipts-for-agreements'],
  }),
];
