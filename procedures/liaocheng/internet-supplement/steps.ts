import type { Step } from '../../../domain/procedure.ts';
import { HANDED_IN, withdrawStep } from '../../withdraw.ts';
import { SIGNING } from '../agreement/steps/renewal.ts';
import { cite } from '../cite.ts';
import { remark, words } from '../designation/steps/fields.ts';

const SUPPLEMENT = cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议');

/** 第三十六条: asked for, signed or declined. */
export const steps: readonly Step[] = [
  {
    id: 'request',
    label: '申请签订补充协议',
    actor: ['applicant'],
    from: ['draft'],
    to: 'requested',
    event: 'supplement-requested',
    numberType: '收',
    edits: true,
    looksUp: true,
    payload: [
      { name: 'internetHospital', label: '互联网医院名称', kind: 'text', required: true },
      { name: 'licence', label: '互联网医院的批准文件和编号', kind: 'text', required: true },
      { name: 'mainAgreement', label: '所补充的协议编号', kind: 'text', required: true },
      remark('services', '申请的服务范围'),
    ],
    guards: [],
    notices: [],
    citations: [SUPPLEMENT],
    assumptions: ['who-applies', 'no-days-for-supplements'],
  },
  {
    id: 'sign',
    label: '登记签订补充协议',
    actor: ['reviewer'],
    from: ['requested'],
    to: 'signed',
    event: 'supplement-signed',
    doneOn: 'signedOn',
    looksUp: true,
    payload: [...SIGNING, remark('terms', '约定的服务范围和结算办法')],
    guards: [
      {
        kind: 'facts',
        criterion: { fact: 'designated', is: true },
        citation: cite('第三十六条', '由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。'),
        message: '所依托的实体医疗机构没有在履行中的医保协议',
      },
    ],
    notices: [{ notice: 'supplement' }],
    citations: [SUPPLEMENT, cite('第十六条', '协议有效期一般为1年。')],
    assumptions: ['supplement-paper', 'internet-hospital'],
  },
  {
    id: 'decline',
    label: '不签订补充协议',
    actor: ['reviewer'],
    from: ['requested'],
    to: 'declined',
    event: 'supplement-declined',
    payload: [words('reason', '理由')],
    guards: [],
    notices: [{ notice: 'decision' }],
    citations: [SUPPLEMENT],
    assumptions: ['no-days-for-supplements'],
  },
  withdrawStep({
    from: ['draft', 'requested'],
    notices: [{ notice: 'withdrawal-confirmation', when: HANDED_IN }],
    assumptions: ['no-days-for-supplements'],
  }),
];
