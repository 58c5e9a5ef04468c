import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { confirmed, doneOn, files, remark, words } from '../../designation/steps/fields.ts';
import { caseOf, RECEIPT, RENEW } from '../bases.ts';

const APPLY = cite(
  '第十九条',
  '医保协议续签应由定点医药机构于协议期满前3个月向经办机构提出申请或由经办机构统一组织。',
);
const YEAR = cite('第十六条', '协议有效期一般为1年。');
const SEAL = cite(
  '第二十条',
  '新增定点医药机构签订协议或医保协议续签，应按照《山东省医疗保障局电子印章使用管理办法》使用电子印章。',
);
const SIGNED = cite(
  '第十六条',
  '由各经办机构与医药机构双方自愿签订医保协议，并向同级医疗保障行政部门备案。医保协议明确双方的责任、权利和义务',
);

/** Signed, and in force from when until when. */
export const TERM: readonly PayloadField[] = [
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
];

/** Another agreement, signed by both. */
export const SIGNING: readonly PayloadField[] = [
  ...TERM,
  confirmed('electronicSeal', '双方已按规定使用电子印章'),
  files('scans', '签订的协议'),
];

/** 第十六条, 第十九条, 第二十条: an agreement begins, and is renewed or not. */
export const renewal: readonly Step[] = [
  {
    id: 'conclude',
    label: '登记协议',
    actor: ['reviewer', 'timeline'],
    from: ['draft'],
    to: 'in-force',
    event: 'concluded',
    looksUp: true,
    payload: [
      caseOf('定点申请的收件编号'),
      { name: 'agreementNumber', label: '协议编号', kind: 'text', required: true, once: true },
      ...TERM,
    ],
    guards: [],
    notices: [],
    citations: [SIGNED, YEAR],
    assumptions: ['agreement-term', 'begins-with-signing'],
  },
  {
    id: 'apply-for-renewal',
    label: '申请续签',
    actor: ['applicant', 'receiving-clerk'],
    from: ['in-force'],
    to: 'renewal',
    event: 'renewal-opened',
    payload: [
      {
        ...doneOn('openedOn', '申请日期'),
        hint: '应于协议期满前3个月提出；晚于这一天的，照样受理，作标注。',
      },
      remark('remark', '协议履行情况和续签的意见'),
    ],
    guards: [],
    notices: [],
    citations: [APPLY],
    assumptions: ['late-requests', 'extension'],
  },
  {
    id: 'organise-renewal',
    label: '统一组织年度考核、续签',
    actor: ['reviewer'],
    from: ['in-force'],
    to: 'renewal',
    event: 'renewal-opened',
    payload: [doneOn('openedOn', '启动日期'), remark('remark', '组织的方式')],
    guards: [],
    notices: [],
    citations: [APPLY, RENEW],
    assumptions: ['extension'],
  },
  {
    id: 'record-performance',
    label: '登记年度协议考核结果',
    actor: ['reviewer'],
    from: ['renewal', 'extended'],
    to: null,
    event: 'performance-recorded',
    payload: [words('result', '协议履行和绩效考核的情况'), files('received', '考核材料')],
    guards: [],
    notices: [],
    citations: [RENEW],
    assumptions: ['performance'],
  },
  {
    id: 'renew',
    label: '登记续签',
    actor: ['reviewer'],
    from: ['renewal', 'extended'],
    to: 'in-force',
    event: 'renewed',
    doneOn: 'signedOn',
    takesEffectOn: 'validFrom',
    payload: SIGNING,
    guards: [
      {
        kind: 'after',
        event: 'performance-recorded',
        since: 'renewal-opened',
        citation: RENEW,
        message: '本次续签的考核结果尚未登记',
      },
    ],
    notices: [{ notice: 'agreement' }],
    citations: [cite('第十九条', '协商一致的，可以续签协议'), SEAL, YEAR],
    assumptions: ['agreement-term', 'performance', 'count-by-term'],
  },
  {
    id: 'fail-renewal',
    label: '续签未达成一致',
    actor: ['reviewer'],
    from: ['renewal'],
    to: 'ending',
    event: 'renewal-failed',
    payload: [words('reason', '未达成一致的情况')],
    guards: [],
    notices: [],
    citations: [RENEW],
    assumptions: ['extension'],
  },
  {
    id: 'fail-renewal-extended',
    label: '顺延期间续签未达成一致，协议终止',
    actor: ['reviewer'],
    from: ['extended'],
    to: 'expired',
    event: 'renewal-failed',
    payload: [words('reason', '未达成一致的情况')],
    guards: [],
    notices: [{ notice: 'agreement-ended' }, RECEIPT],
    citations: [cite('第十九条', '未达成一致的，协议到期后自动终止'), RENEW],
    assumptions: ['extension'],
  },
  {
    id: 'record-not-renewing',
    label: '登记不再续签',
    actor: ['reviewer', 'timeline'],
    from: ['in-force', 'renewal'],
    to: 'ending',
    event: 'not-renewing',
    payload: [caseOf('退出申请的收件编号')],
    guards: [],
    notices: [],
    citations: [
      cite('第三十三条', '请求中止、解除医保协议或不再续签医保协议的，应当提前3个月向经办机构提出申请'),
    ],
    assumptions: ['public-may-let-it-run-out'],
  },
  {
    id: 'record-forfeiture',
    label: '登记放弃定点资格的认定',
    actor: ['reviewer', 'timeline'],
    from: ['in-force'],
    to: 'forfeited',
    event: 'forfeited',
    payload: [caseOf('定点申请的收件编号'), words('reason', '认定的情况')],
    guards: [],
    notices: [{ notice: 'agreement-ended' }, RECEIPT],
    citations: [
      cite('附件3', '医保协议签订后，医药机构 10 个工作日内未履行上述承诺，自动放弃医保定点资格。'),
    ],
    assumptions: ['forfeiture'],
  },
];
