import type { Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { confirmed, doneOn, files, form, RECEIPT, words } from './fields.ts';

const NEGOTIATE = cite(
  '第十五条',
  '监督公示结束后7个工作日内，医药机构定点管理领导小组与拟新增的定点医药机构就协议管理等内容开展协商谈判，并填写协商谈判记录表(附件10)。',
);
const SIGN = cite(
  '第十六条',
  '拟新增的定点医药机构应在协商谈判后1个月内，由各经办机构与医药机构双方自愿签订医保协议，并向同级医疗保障行政部门备案。',
);
const CONNECT = cite(
  '第十七条',
  '协议签订后，定点医药机构应按照承诺，于15个工作日内按照经办机构提供的接口改造标准或技术支持，开展信息系统对接',
);
const PROMISED = cite(
  '附件3',
  '医保协议签订后，医药机构 10 个工作日内未履行上述承诺，自动放弃医保定点资格。',
);
const RECORD = form('record', '协商谈判记录表（附件10）', 'liaocheng/annex-10-negotiation');
const SIGNED = ['signed', 'connected'] as const;

/** 第四章, up to the end of the application. */
export const agreementSteps: readonly Step[] = [
  {
    id: 'open-negotiation',
    label: '监督公示期满，开始协商谈判',
    actor: ['leading-group'],
    from: ['second-notice'],
    to: 'negotiation',
    event: 'negotiation-opened',
    payload: [],
    guards: [],
    notices: [],
    citations: [NEGOTIATE],
    assumptions: ['negotiation-parties'],
  },
  {
    id: 'conclude-negotiation',
    label: '协商谈判达成一致',
    actor: ['leading-group'],
    from: ['negotiation'],
    to: 'awaiting-signature',
    event: 'negotiated',
    payload: [
      { ...RECORD, hint: '签订协议的1个月自记录表“时间”的次日起算。' },
      files('scans', '双方签章的记录表'),
    ],
    guards: [],
    notices: [],
    citations: [NEGOTIATE, SIGN],
    assumptions: ['negotiation-parties', 'signing-month'],
  },
  {
    id: 'end-negotiation',
    label: '协商谈判未达成一致',
    actor: ['leading-group'],
    from: ['negotiation'],
    to: 'not-agreed',
    event: 'negotiation-failed',
    payload: [RECORD, words('reason', '未达成一致的情况'), files('scans', '双方签章的记录表')],
    guards: [],
    notices: [],
    citations: [cite('第十六条', '双方自愿签订医保协议')],
    assumptions: ['negotiation-failed'],
  },
  {
    id: 'sign',
    label: '登记双方签订协议',
    actor: ['reviewer'],
    from: ['awaiting-signature'],
    to: 'signed',
    event: 'agreement-signed',
    doneOn: 'signedOn',
    payload: [
      doneOn('signedOn', '签订日期'),
      { name: 'validFrom', label: '协议有效期起', kind: 'date', required: true, notBefore: 'signedOn' },
      {
        name: 'validUntil',
        label: '协议有效期止',
        kind: 'date',
        required: true,
        notBefore: 'validFrom',
        suggest: { from: 'validFrom', length: { unit: 'years', n: 1 } },
        hint: '一般为1年：起日至次年同日的前一日。',
      },
      confirmed('electronicSeal', '双方已按规定使用电子印章'),
      files('scans', '签订的协议'),
    ],
    guards: [],
    notices: [{ notice: 'agreement' }],
    citations: [
      SIGN,
      cite('第十六条', '协议有效期一般为1年。'),
      cite(
        '第二十条',
        '新增定点医药机构签订协议或医保协议续签，应按照《山东省医疗保障局电子印章使用管理办法》使用电子印章。',
      ),
    ],
    assumptions: ['signing-month', 'agreement-term', 'system-papers'],
  },
  {
    id: 'file-agreement',
    label: '登记协议备案',
    actor: ['reviewer'],
    from: SIGNED,
    to: null,
    event: 'agreement-filed',
    doneOn: 'filedOn',
    payload: [
      doneOn('filedOn', '报备日期'),
      { name: 'filedWith', label: '受理备案的医疗保障行政部门', kind: 'text', required: true },
    ],
    guards: [
      { kind: 'not-before', event: 'agreement-filed', citation: SIGN, message: '本案的协议已经登记备案' },
    ],
    notices: [],
    citations: [SIGN],
    assumptions: ['agreement-filing'],
  },
  {
    id: 'publish-new',
    label: '公布新增定点医药机构',
    actor: ['reviewer'],
    from: SIGNED,
    to: null,
    event: 'new-published',
    payload: [{ name: 'where', label: '在何处公布', kind: 'text', required: true }],
    guards: [
      {
        kind: 'not-before',
        event: 'new-published',
        citation: cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
        message: '本案已经公布',
      },
    ],
    notices: [{ notice: 'new-published' }],
    citations: [
      cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['monthly-list', 'system-papers'],
  },
  {
    id: 'report-to-city',
    label: '登记向市经办机构报备',
    actor: ['reviewer'],
    from: SIGNED,
    to: null,
    event: 'reported-to-city',
    doneOn: 'reportedOn',
    payload: [doneOn('reportedOn', '报备日期')],
    guards: [
      {
        kind: 'facts',
        criterion: { fact: 'agencyLevel', is: 'county' },
        citation: cite('第五条（二）', '并及时向市医保经办机构报备'),
        message: '只有县（市区）经办机构须向市经办机构报备',
      },
    ],
    notices: [],
    citations: [cite('第五条（二）', '并及时向市医保经办机构报备')],
    assumptions: ['without-delay'],
  },
  {
    id: 'connect',
    label: '登记系统对接完成',
    actor: ['reviewer'],
    from: ['signed'],
    to: 'connected',
    event: 'system-connected',
    doneOn: 'connectedOn',
    payload: [
      doneOn('connectedOn', '对接完成日期'),
      confirmed('catalogues', '医保药品、诊疗项目、医用耗材目录数据已经审核'),
      confirmed('codes', '单位及人员的基础信息已在国家平台维护并申请赋码'),
    ],
    guards: [],
    notices: [],
    citations: [
      CONNECT,
      cite('第十七条', '对涉及的医保药品、诊疗项目、医用耗材目录数据进行审核'),
      cite('第十七条', '并在国家医保业务编码标准数据库动态维护平台维护本单位及人员的基础信息并申请赋码'),
    ],
    assumptions: ['begin-or-complete'],
  },
  {
    id: 'confirm-forfeiture',
    label: '认定放弃医保定点资格',
    actor: ['leading-group'],
    from: ['signed'],
    to: 'forfeited',
    event: 'forfeited',
    payload: [words('finding', '未履行承诺的情况'), words('reason', '认定的理由', '理由载入案卷。')],
    guards: [],
    notices: [{ notice: 'agreement-ended' }, RECEIPT],
    citations: [PROMISED, CONNECT],
    assumptions: ['ten-or-fifteen-days', 'system-papers'],
  },
];
