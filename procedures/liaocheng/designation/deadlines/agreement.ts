import type { Deadline } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const CONNECT = cite(
  '第十七条',
  '协议签订后，定点医药机构应按照承诺，于15个工作日内按照经办机构提供的接口改造标准或技术支持，开展信息系统对接',
);
const SIGNED = { event: 'agreement-signed', date: 'signedOn' } as const;

/** 第四章. The agreement's own term begins where the application ends. */
export const agreement: readonly Deadline[] = [
  {
    id: 'negotiation',
    label: '协商谈判',
    rule: 'R1',
    length: { unit: 'working-days', n: 7 },
    binds: 'leading-group',
    // From the last day of the public notice, which the clock puts on record.
    starts: [{ event: 'standstill-ended', where: { deadline: 'second-notice' }, date: 'endedOn' }],
    endedBy: ['negotiated', 'negotiation-failed'],
    during: ['second-notice', 'second-report-check', 'negotiation'],
    effect: { kind: 'escalate' },
    citations: [
      cite(
        '第十五条',
        '监督公示结束后7个工作日内，医药机构定点管理领导小组与拟新增的定点医药机构就协议管理等内容开展协商谈判',
      ),
      cite('附件1', '监督公示结束后 7 个工作日内，双方开展协商谈判'),
    ],
    assumptions: ['negotiation-parties', 'reports-in-supervision', 'working-days'],
  },
  {
    id: 'signing',
    label: '签订医保协议',
    rule: 'R2',
    length: { unit: 'months', n: 1 },
    binds: 'applicant',
    starts: [{ event: 'negotiated', form: 'liaocheng/annex-10-negotiation', date: 'negotiatedOn' }],
    endedBy: ['agreement-signed'],
    during: ['awaiting-signature'],
    effect: { kind: 'lapse', event: 'signing-lapsed', to: 'signing-lapsed', notices: [] },
    citations: [
      cite(
        '第十六条',
        '拟新增的定点医药机构应在协商谈判后1个月内，由各经办机构与医药机构双方自愿签订医保协议',
      ),
      cite('第十六条', '未在规定时间签订服务协议的，视为自动放弃。'),
      cite('附件1', '未在规定时间签订服务协议的，视为自动放弃'),
    ],
    assumptions: ['signing-month', 'months'],
  },
  {
    id: 'file-agreement',
    label: '医保协议报备案',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'reviewer',
    starts: [{ event: 'agreement-signed' }],
    endedBy: ['agreement-filed'],
    effect: { kind: 'escalate' },
    citations: [cite('第十六条', '并向同级医疗保障行政部门备案')],
    assumptions: ['agreement-filing', 'without-delay'],
  },
  {
    id: 'report-to-city',
    label: '公布名单后报市经办机构',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'reviewer',
    when: { fact: 'agencyLevel', is: 'county' },
    starts: [{ event: 'new-published' }],
    endedBy: ['reported-to-city'],
    effect: { kind: 'escalate' },
    citations: [
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['without-delay'],
  },
  {
    id: 'connection-warning',
    label: '系统对接（承诺书的10个工作日，只作预警）',
    rule: 'R1',
    length: { unit: 'working-days', n: 10 },
    binds: 'applicant',
    starts: [SIGNED],
    endedBy: ['system-connected', 'forfeited'],
    during: ['signed'],
    effect: { kind: 'escalate', level: 'warning' },
    citations: [
      cite('附件3', '医保协议签订后，医药机构 10 个工作日内未履行上述承诺，自动放弃医保定点资格。'),
    ],
    assumptions: ['ten-or-fifteen-days', 'working-days'],
  },
  {
    id: 'connection',
    label: '系统对接',
    rule: 'R1',
    length: { unit: 'working-days', n: 15 },
    binds: 'applicant',
    starts: [SIGNED],
    endedBy: ['system-connected', 'forfeited'],
    during: ['signed'],
    effect: { kind: 'escalate' },
    citations: [CONNECT, cite('附件1', '于 15 个工作日内完成信息系统改造及医保编码对应工作')],
    assumptions: ['ten-or-fifteen-days', 'begin-or-complete', 'working-days'],
  },
  {
    id: 'forfeiture-not-before',
    label: '认定放弃定点资格不早于15个工作日届满',
    rule: 'R1',
    length: { unit: 'working-days', n: 15 },
    binds: 'leading-group',
    starts: [SIGNED],
    endedBy: ['system-connected'],
    during: ['signed'],
    effect: { kind: 'open', blocks: ['confirm-forfeiture'] },
    citations: [CONNECT, cite('附件3', '自动放弃医保定点资格')],
    assumptions: ['ten-or-fifteen-days', 'working-days'],
  },
];
